/** Working hours of a day: `"09:00-13:00 14:00-18:00"`. */
import { formatTime } from './civil.ts';
import { bad, good, quoted, type Bad, type Parsed } from './parsed.ts';

/** Minutes after midnight, `to` exclusive, up to 1440. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const shape = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

/** Ascending and apart; spans that touch are joined. An empty text is a day without work. */
export function parseHours(text: string): Parsed<readonly TimeSpan[]> {
  const spans: TimeSpan[] = [];
  for (const match of text.matchAll(/\S+/g)) {
    const span = parseSpan(match[0], match.index, text);
    if (!span.ok) return span;
    const last = spans.at(-1) ?? { from: 0, to: -1 };
    if (span.value.from < last.to) return notAscending(match[0], match.index, span.value, last);
    if (span.value.from === last.to) spans[spans.length - 1] = { from: last.from, to: span.value.to };
    else spans.push(span.value);
  }
  return good(spans);
}

export function formatHours(spans: readonly TimeSpan[]): string {
  return spans.map((span) => `${formatTime(span.from)}-${formatTime(span.to)}`).join(' ');
}

/** In minutes. */
export function lengthOf(spans: readonly TimeSpan[]): number {
  return spans.reduce((sum, span) => sum + span.to - span.from, 0);
}

function parseSpan(text: string, at: number, whole: string): Parsed<TimeSpan> {
  const match = shape.exec(text);
  if (!match) return wrongHours(text, at, whole);
  const [h1, m1, h2, m2] = match.slice(1).map(Number) as [number, number, number, number];
  const [from, to] = [h1 * 60 + m1, h2 * 60 + m2];
  if (h1 > 23 || m1 > 59) return bad(`no time ${quoted(text.slice(0, 5))}; use 00:00 to 23:59`, at, at + 5);
  if (m2 > 59 || to > 1440) return bad(`no time ${quoted(text.slice(6))}; use 00:00 to 24:00`, at + 6, at + 11);
  if (to > from) return good({ from, to });
  const advice =
    to < from && to < 12 * 60 ? `; hours do not cross midnight, so write 00:00-${text.slice(6)} ${text.slice(0, 5)}-24:00` : '';
  return bad(`${quoted(text)} ends ${to < from ? 'before' : 'when'} it begins${advice}`, at, at + text.length);
}

function notAscending(text: string, at: number, span: TimeSpan, last: TimeSpan): Bad {
  const said = formatHours([last]);
  const message =
    span.to > last.from
      ? `${quoted(text)} overlaps ${said}; write hours that do not overlap`
      : `${quoted(text)} stands behind ${said}; write hours from early to late`;
  return bad(message, at, at + text.length);
}

function wrongHours(text: string, at: number, whole: string): Bad {
  const meant = suggestedHours(whole);
  if (meant !== null && meant !== whole) return bad(`no hours ${quoted(whole)}; write "${meant}"`, 0, whole.length, meant);
  return bad(`no hours ${quoted(text)}; write them as in "09:00-13:00 14:00-18:00"`, at, at + text.length);
}

/** `9-17`, `9:00 - 17:30`, `09:00-13:00, 14:00-18:00` as they were meant, or null. */
function suggestedHours(text: string): string | null {
  if (text.length > 100) return null;
  const tight = text.replaceAll(/\s*(?:-|–|—|to|\.\.)\s*/g, '-').replaceAll(/\s*[,;]\s*/g, ' ');
  const spans = tight.split(/\s+/).map((span) => /^(\d{1,2})(?:[:.h](\d{2}))?-(\d{1,2})(?:[:.h](\d{2}))?$/.exec(span));
  if (!spans.every((span) => span !== null)) return null;
  const right = spans.map((span) => `${time(span[1], span[2])}-${time(span[3], span[4])}`).join(' ');
  return parseHours(right).ok ? right : null;
}

function time(hour: string | undefined, minute: string | undefined): string {
  return `${(hour ?? '').padStart(2, '0')}:${minute ?? '00'}`;
}
