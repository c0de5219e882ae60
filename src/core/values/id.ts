/** Ids and references: `landing`, `R-1`, and `infra:racks` for another plan's. */
import { bad, good, quoted, type Parsed } from './parsed.ts';

export const idPattern = /^[A-Za-z][A-Za-z0-9_.-]*$/;

export interface Reference {
  /** Another plan's project id, or null for this plan. */
  readonly plan: string | null;
  readonly id: string;
}

export function parseId(text: string): Parsed<string> {
  if (idPattern.test(text)) return good(text);
  if (text === '') return bad('no id; write a letter, then letters, digits, "_", "." or "-"', 0, 0);
  const rest = /^[A-Za-z][A-Za-z0-9_.-]*/.exec(text)?.[0].length ?? 0;
  const advice = suggestedId(text);
  const right = advice ? `write ${advice}` : 'write a letter, then letters, digits, "_", "." or "-"';
  if (rest === 0)
    return bad(`no id ${quoted(text)}: an id begins with a letter; ${right}`, 0, Math.min(text.length, lengthOfFirst(text, 0)));
  const wrong = text.slice(rest, rest + lengthOfFirst(text, rest));
  return bad(`no id ${quoted(text)}: ${nameOf(wrong)} cannot stand in an id; ${right}`, rest, rest + wrong.length);
}

export function parseReference(text: string): Parsed<Reference> {
  const colon = text.indexOf(':');
  const plan = colon < 0 ? null : text.slice(0, colon);
  if (plan !== null) {
    const first = parseId(plan);
    if (!first.ok) return first;
  }
  const id = parseId(text.slice(colon + 1));
  return id.ok ? good({ plan, id: id.value }) : bad(id.message, id.start + colon + 1, id.end + colon + 1);
}

export function formatReference(reference: Reference): string {
  return reference.plan === null ? reference.id : `${reference.plan}:${reference.id}`;
}

/** An id close to what was typed, or null where nothing is left of it. */
export function suggestedId(text: string): string | null {
  const joined = text
    .slice(0, 60)
    .trim()
    .replaceAll(/[^A-Za-z0-9_.]+/g, '-')
    .replaceAll(/^-+|[-.]+$/g, '');
  const id = /^\d/.test(joined) ? `x${joined}` : joined.replace(/^[^A-Za-z]+/, '');
  return idPattern.test(id) && id !== text ? id : null;
}

function nameOf(char: string): string {
  return char === ' ' ? 'a space' : `"${char}"`;
}

/** In UTF-16 units, so that half a surrogate pair is never shown. */
function lengthOfFirst(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
