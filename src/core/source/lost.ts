/** Texts that YAML cuts short without a complaint, where they were evidently meant whole. */
import type { Pair, ScalarNode } from './node.ts';
import { quoteIt, type Slip } from './slip.ts';
import { lineEnd, lineStart, trimmedEnd } from './textLines.ts';

/** `name: Fix bug #12` or `owner: #ravi`: everything from ` #` on is a comment. Null where that may well be meant. */
export function lostBehindHash(text: string, value: ScalarNode): Slip | null {
  if (value.style !== 'plain' && value.style !== 'empty') return null;
  const next = text.charCodeAt(value.end);
  if (next !== 32 && next !== 9 && !(next === 35 && value.style === 'empty')) return null;
  const end = trimmedEnd(text, value.end, lineEnd(text, value.end));
  const comment = /^[ \t]*(#[^\s#].*)/.exec(text.slice(value.end, end))?.[1];
  if (!comment || !belongs(value, comment)) return null;
  const start = value.style === 'empty' ? end - comment.length : value.start;
  const message = `"${shortened(comment)}" is read as a comment; quote the text if it belongs to it`;
  return { rule: 'text-lost', start: end - comment.length, end, message, fix: quoteIt(start, end, text.slice(start, end)) };
}

/** A number, a value that is nothing else, or more of a text of several words; not a note such as `open #waiting` or `#TODO`. */
function belongs({ style, value, source }: ScalarNode, comment: string): boolean {
  if (/^#(?:TODO|FIXME|XXX|TBD|planloom)/i.test(comment)) return false;
  if (style === 'empty') return true;
  return typeof value === 'string' && (/^#\d+\b/.test(comment) || /\s/.test(source));
}

/** `name: !urgent fix`: the first word is taken for a tag. The value begins at `start`; `end` is null where it is no text. */
export function lostInTag(text: string, tag: string, start: number, end: number | null): Slip | null {
  const before = text.slice(lineStart(text, start), start);
  const at = before.lastIndexOf(tag);
  if (!tag.startsWith('!') || at < 0) return null;
  const from = start - before.length + at;
  const message = `"${shortened(tag)}" is read as a tag and lost; quote the text if it belongs to it`;
  return {
    rule: 'text-lost',
    start: from,
    end: from + tag.length,
    message,
    ...(end && { fix: quoteIt(from, end, text.slice(from, end)) }),
  };
}

/**
 * `{name: Sales, stock data, owner: x}`: the comma ends the name, and "stock data" is a key without a colon.
 * `bare` are the keys that have no colon. Gives the pairs as they were meant, and what there is to say.
 */
export function rejoined(
  text: string,
  pairs: readonly Pair[],
  bare: ReadonlySet<Pair>,
): { readonly pairs: Pair[]; readonly slips: Slip[] } {
  const joined: Pair[] = [];
  const slips: Slip[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!;
    const before = joined.at(-1);
    if (!bare.has(pair)) joined.push(pair);
    else if (/^[\w.-]+:\S/.test(pair.key.source)) {
      slips.push(missingBlank(pair.key));
      joined.push(partedAtColon(pair.key));
    } else if (before && isText(before.value)) {
      let last = i;
      while (last + 1 < pairs.length && bare.has(pairs[last + 1]!)) last++;
      const whole = { start: before.value.start, end: pairs[last]!.key.end };
      const written = text.slice(whole.start, whole.end);
      const end = pairs[last]!.key.end;
      const message = `the comma ends the text before "${shortened(text.slice(pair.key.start, end))}"; quote all of it`;
      slips.push({ rule: 'split-text', start: pair.key.start, end, message, fix: quoteIt(whole.start, whole.end, written) });
      joined[joined.length - 1] = { key: before.key, value: { ...before.value, ...whole, value: written, source: written } };
      i = last;
    } else joined.push(pair);
  }
  return { pairs: joined, slips };
}

/** A plain text that begins with a letter: `50%` before a key without a value is not half of a name. */
function isText(value: Pair['value']): value is ScalarNode {
  return value.kind === 'scalar' && value.style === 'plain' && typeof value.value === 'string' && /^\p{L}/u.test(value.source);
}

function missingBlank(key: ScalarNode): Slip {
  const colon = key.source.indexOf(':') + 1;
  const at = key.start + colon;
  const fix = { title: 'Insert a blank', changes: [{ start: at, end: at, text: ' ' }] };
  return { rule: 'yaml-syntax', start: key.start, end: key.end, message: `a blank is missing after "${key.source.slice(0, colon)}"`, fix };
}

function partedAtColon(glued: ScalarNode): Pair {
  const colon = glued.source.indexOf(':');
  const name = glued.source.slice(0, colon);
  const written = glued.source.slice(colon + 1);
  const value = /^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : written;
  return {
    key: { ...glued, end: glued.start + colon, value: name, source: name },
    value: { ...glued, start: glued.start + colon + 1, value, source: written },
  };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
