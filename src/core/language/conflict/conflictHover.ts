/** The hover on the marks of a merge that is not done. */
import type { Analysis, Facts } from '../../analysis.ts';
import { parseSource } from '../../source/parse.ts';
import { keeping } from '../../values/keeping.ts';
import type { Hover } from '../hover/lines.ts';
import { conflictLines } from './conflictLines.ts';
import { markIn, sidesIn } from './sides.ts';

/** What is known beside an analysis. */
export interface Beside {
  readonly facts: Facts;
  /** That of the host, which has it at hand. */
  readonly analyse: (facts: Facts, entry: string) => Analysis;
  /** The file as both sides of a merge found it; null where nobody knows. */
  readonly base: string | null;
}

/** Under the analysis, for the pointer asks again and again. */
const known = keeping<Analysis, { readonly path: string; readonly base: string | null; readonly lines: Hover['lines'] | null }>();

/** Null on any other line, and where marks do not make whole conflicts. The marks' own base counts before the one that is given. */
export function hoverOnConflict(analysis: Analysis, path: string, offset: number, beside: Beside): Hover | null {
  const text = analysis.sources.get(path)?.text ?? '';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', start);
  const written = text.slice(start, next < 0 ? text.length : next).trimEnd();
  if (!markIn(written)) return null;
  const lines = linesOf(analysis, path, text, beside);
  return lines && { start, end: start + written.length, lines };
}

function linesOf(analysis: Analysis, path: string, text: string, { facts, base, analyse }: Beside): Hover['lines'] | null {
  const before = known.get(analysis);
  if (before?.path === path && before.base === base) return before.lines;
  const sides = sidesIn(text);
  const judge = (file: string) => (said: string) =>
    analyse({ ...facts, sources: new Map(facts.sources).set(file, parseSource(file, said)) }, analysis.entry);
  const lines = sides && conflictLines(sides, sides.base ?? base, { file: judge(path), plan: judge(analysis.entry) });
  known.set(analysis, { path, base, lines });
  return lines;
}
