/** What the parser had better not see: it is told as a mistake and hidden behind blanks, so that every offset stays what it was. */
import type { Slip } from './slip.ts';
import { blanked, lineEnd, lineStart, nextLine } from './textLines.ts';

export interface Veiled {
  /** As long as the text. */
  readonly text: string;
  /** In order. */
  readonly slips: readonly Slip[];
}

/** Of a whole file: merge conflicts (their first side stays) and directives. */
export function veiled(text: string): Veiled {
  const directives = withoutDirectives(text);
  const conflicts = withoutConflicts(directives.text);
  return { text: conflicts.text, slips: [...directives.slips, ...conflicts.slips] };
}

function withoutDirectives(text: string): Veiled {
  const first = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*(?=%)/.exec(text);
  if (!first) return { text, slips: [] };
  let end = first[0].length;
  while (text[end] === '%') end = nextLine(text, end);
  const start = first[0].length;
  const message = 'plans are plain YAML 1.2; a line that begins with % has no place in them';
  return {
    text: blanked(text, start, end),
    slips: [
      {
        rule: 'yaml-directive',
        start,
        end: lineEnd(text, start),
        message,
        fix: { title: 'Remove the line', changes: [{ start, end, text: '' }] },
      },
    ],
  };
}

function withoutConflicts(text: string): Veiled {
  const slips: Slip[] = [];
  let seen = text;
  for (let at = nextMarker(text, 0); at >= 0;) {
    const block = conflictFrom(text, at);
    slips.push(block.slip);
    for (const [start, end] of block.hidden) seen = blanked(seen, start, end);
    at = nextMarker(text, block.end);
  }
  return { text: seen, slips };
}

function conflictFrom(text: string, at: number): { slip: Slip; hidden: [number, number][]; end: number } {
  const opening = text[at] === '<';
  const closing = markerOf('>', text, at);
  const next = opening ? markerOf('<', text, nextLine(text, at)) : -1;
  // Without its last line, or with another beginning before it, only the line at hand is surely part of it.
  const isWhole = closing >= 0 && (next < 0 || closing < next);
  const end = isWhole ? nextLine(text, closing) : nextLine(text, at);
  const middle = firstOf([markerOf('|', text, at), markerOf('=', text, at)].filter((other) => other >= 0 && other < end));
  const hidden: [number, number][] =
    opening && isWhole && middle >= 0
      ? [
          [at, nextLine(text, at)],
          [middle, end],
        ]
      : [[at, end]];
  const message = 'a merge conflict is not resolved: keep one side and remove the lines with <<<<<<<, ======= and >>>>>>>';
  return { slip: { rule: 'conflict-marker', start: at, end: lineEnd(text, at), message }, hidden, end };
}

function nextMarker(text: string, from: number): number {
  return firstOf(['<', '=', '>'].map((sign) => markerOf(sign, text, from)).filter((at) => at >= 0));
}

/** Where a line begins that is a marker with this sign, at `from` or after; -1 where none does. */
function markerOf(sign: string, text: string, from: number): number {
  const marker = sign.repeat(7);
  for (let at = text.indexOf(marker, from); at >= 0; at = text.indexOf(marker, at + 7)) {
    const isLone = sign === '=' ? /^={7}\s*$/.test(text.slice(at, lineEnd(text, at))) : /\s/.test(text.charAt(at + 7));
    if (lineStart(text, at) === at && (isLone || (sign !== '=' && at + 7 === text.length))) return at;
  }
  return -1;
}

function firstOf(offsets: readonly number[]): number {
  return offsets.length > 0 ? Math.min(...offsets) : -1;
}

/** Of one stretch: characters that are no text, which the parser takes for signs of its own. */
export function withoutControls(text: string): Veiled {
  const control = /[\0-\x08\x0B\x0C\x0E-\x1F]/g;
  const at = text.search(control);
  if (at < 0) return { text, slips: [] };
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const fix = { title: 'Remove it', changes: [{ start: at, end: at + 1, text: '' }] };
  const slip: Slip = {
    rule: 'yaml-character',
    start: at,
    end: at + 1,
    message: `the invisible character U+${code} is not allowed here`,
    fix,
  };
  return { text: text.replace(control, '\uFFFD'), slips: [slip] };
}
