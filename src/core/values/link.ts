/** Predecessors as written under `after`: `api`, `api SS`, `api FS+2d`, `api FS+50%`, `infra:racks`. */
import { formatDuration, parseDuration, plainNumber } from './duration.ts';
import { formatReference, idPattern, parseReference } from './id.ts';
import { parsePercentage } from './numbers.ts';
import { bad, good, quoted, shifted, type Parsed } from './parsed.ts';
import type { Duration } from './time.ts';

export const linkTypes = ['FS', 'SS', 'FF', 'SF'] as const;
export type LinkType = (typeof linkTypes)[number];

/** A share counts of the predecessor's duration (0.5 for 50 %); negative lags are leads. */
export type Lag = Duration | { readonly share: number };

export interface Predecessor {
  /** Another plan's project id, or null for this plan. */
  readonly plan: string | null;
  /** Task or RAID dependency. */
  readonly id: string;
  readonly type: LinkType;
  readonly lag: Lag | null;
}

/** Where the reference ends in a predecessor's text; it begins at 0. */
export function referenceLength(text: string): number {
  const space = text.search(/\s/);
  return space < 0 ? text.length : space;
}

export function parsePredecessor(text: string): Parsed<Predecessor> {
  if (idPattern.test(text)) return good({ plan: null, id: text, type: 'FS', lag: null });
  const length = referenceLength(text);
  const glued = /^[^\s]*?[A-Za-z0-9_.-](?=\+\d)/.exec(text.slice(0, length));
  if (glued) return bad(`no predecessor ${quoted(text)}; write "${spaced(text)}"`, 0, text.length, spaced(text));
  if (text.includes(',')) return bad(`no predecessor ${quoted(text)}; write several as a list, [${text}]`, 0, text.length);
  const reference = parseReference(text.slice(0, length));
  if (!reference.ok) return reference;
  const relation = parseRelation(text, length + (/^\s*/.exec(text.slice(length))?.[0].length ?? 0));
  return relation.ok ? good({ ...reference.value, ...relation.value }) : relation;
}

/** The long form, `{task: api, type: FS, lag: 2d}`; `part` names the key whose text is wrong. */
export function parseLongPredecessor(
  task: string,
  type: string | null,
  lag: string | null,
): Parsed<Predecessor> & { readonly part?: 'task' | 'type' | 'lag' } {
  const reference = parseReference(task);
  if (!reference.ok) return { ...reference, part: 'task' };
  const kind = type === null ? good('FS' as const) : parseLinkType(type, 0);
  if (!kind.ok) return { ...kind, part: 'type' };
  const delay = lag === null ? good(null) : parseLag(lag);
  if (!delay.ok) return { ...delay, part: 'lag' };
  return good({ ...reference.value, type: kind.value, lag: delay.value });
}

/** `2d`, `+2d`, `-50%` */
export function parseLag(text: string): Parsed<Lag> {
  const signed = /^[+-]/.test(text) ? 1 : 0;
  const sign = text.startsWith('-') ? -1 : 1;
  const rest = text.slice(signed);
  if (rest.endsWith('%')) {
    const share = parsePercentage(rest);
    return share.ok ? good({ share: sign * share.value }) : shifted(share, signed);
  }
  const duration = parseDuration(rest);
  if (!duration.ok) return shifted(duration, signed);
  return good({ amount: sign * duration.value.amount, unit: duration.value.unit });
}

/** In the shortest form: FS is left out. */
export function formatPredecessor(predecessor: Predecessor): string {
  const { type, lag } = predecessor;
  const relation = `${type === 'FS' ? '' : type}${lag ? formatLag(lag) : ''}`;
  return relation === '' ? formatReference(predecessor) : `${formatReference(predecessor)} ${relation}`;
}

/** With its sign: `+2d`, `-50%`. */
export function formatLag(lag: Lag): string {
  const negative = 'share' in lag ? lag.share < 0 : lag.amount < 0;
  const size = 'share' in lag ? `${plainNumber(Math.abs(lag.share) * 100)}%` : formatDuration({ ...lag, amount: Math.abs(lag.amount) });
  return `${negative ? '-' : '+'}${size}`;
}

/** What stands behind the id, from `at` to the end: nothing, `SS`, `+2d` or `FS+2d`. */
function parseRelation(text: string, at: number): Parsed<{ type: LinkType; lag: Lag | null }> {
  const rest = text.slice(at);
  if (rest === '') return good({ type: 'FS', lag: null });
  const word = /^[^\s+-]*/.exec(rest)![0];
  if (/^\d/.test(word)) return bad(`no sign in ${quoted(rest)}; write +${rest} to wait, -${rest} to begin earlier`, at, text.length);
  const lagText = rest.slice(word.length);
  if (/\s/.test(lagText)) return wrongSpace(text, at);
  const type = word === '' ? good('FS' as const) : parseLinkType(word, at);
  if (!type.ok) return type;
  if (lagText === '') return good({ type: type.value, lag: null });
  const lag = parseLag(lagText);
  return lag.ok ? good({ type: type.value, lag: lag.value }) : shifted(lag, at + word.length);
}

function parseLinkType(word: string, at: number): Parsed<LinkType> {
  const known = linkTypes.find((type) => type === word);
  if (known) return good(known);
  const meant = linkTypes.find((type) => type === word.toUpperCase());
  const right = meant ? `write ${meant}` : `use ${linkTypes.join(' ')}, as in "api FS+2d"`;
  return bad(`no link type ${quoted(word)}; ${right}`, at, at + word.length, meant);
}

function wrongSpace(text: string, at: number): Parsed<never> {
  const tight = text.slice(at).replaceAll(/\s+/g, '');
  const isPlain = /^(?:[A-Za-z]{2})?[+-]\d/.test(tight);
  const right = isPlain ? `write "${tight}", without spaces` : 'write it as in "api FS+2d"';
  return bad(`no link ${quoted(text.slice(at))}; ${right}`, at, text.length, isPlain ? tight : null);
}

/** `apiFS+2d` and `api+2d` want a space before the relation. */
function spaced(text: string): string {
  return text.replace(/(?<=[A-Za-z0-9_.-])((?:FS|SS|FF|SF)?\+\d)/, ' $1');
}
