/** A mistake in one stretch of YAML: a finding on its way, offsets within the stretch. */
import type { RuleFinding } from '../problem.ts';
import { found } from './mistakes.ts';
import type { Chunk } from './node.ts';

export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Slip {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly fix?: { readonly title: string; readonly changes: readonly TextChange[] };
}

export function findingOf(chunk: Chunk, slip: Slip): RuleFinding {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), chunk.text.length);
  const spot = ({ start, end }: { start: number; end: number }) => ({ chunk, start: inside(start), end: inside(end) });
  const fix = slip.fix && { title: slip.fix.title, changes: slip.fix.changes.map((change) => ({ at: spot(change), text: change.text })) };
  return found(slip.rule, spot(slip), slip.message, undefined, fix);
}

/** Puts quotes round what was meant as one text. */
export function quoteIt(start: number, end: number, text: string): NonNullable<Slip['fix']> {
  return { title: 'Quote it', changes: [{ start, end, text: quoted(text) }] };
}

/** A text in double quotes, or in single ones where that saves escapes. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
