/** Texts with a cursor drawn into them, for what an editor asks at an offset. */
import type { Analysis, Facts } from '../../src/core/analysis.ts';
import { trailAt, type Trail } from '../../src/core/language/trail.ts';
import { factsOf, settledOn } from './facts.ts';

/** Where the cursor stands in a drawn text; the format has no use for it. */
export const cursorSign = '▮';

export interface AtCursor {
  readonly analysis: Analysis;
  /** The file in which the cursor is drawn. */
  readonly path: string;
  readonly offset: number;
  readonly trail: Trail;
}

/** One text is `plan.yaml`; of several, `plan.yaml` is the entry, and one has the cursor. `more` is known besides. */
export function atCursor(drawn: string | Readonly<Record<string, string>>, more: Partial<Facts> = {}): AtCursor {
  const files = typeof drawn === 'string' ? { 'plan.yaml': drawn } : drawn;
  const [path, text] = Object.entries(files).find(([, one]) => one.includes(cursorSign)) ?? [];
  if (path === undefined || text === undefined) throw new Error(`no text has a ${cursorSign}`);
  const analysis = settledOn(factsOf({ ...files, [path]: text.replace(cursorSign, '') }, more), 'plan.yaml');
  const offset = text.indexOf(cursorSign);
  return { analysis, path, offset, trail: trailAt(analysis.sources.get(path)!, offset) };
}
