/** Every mend that may be done unasked, again and again until there is none left. */
import type { Analysis } from '../../analysis.ts';
import type { Change } from '../../problem.ts';
import { editSource } from '../../source/edit.ts';
import type { Source, TextEdit } from '../../source/source.ts';
import { Rewritten } from '../edits/rewritten.ts';
import { changeIn, mendOf } from './mend.ts';

/** The analysis of the same plan with these sources. */
export type Analyse = (sources: ReadonlyMap<string, Source>) => Analysis;

/** Mends that reveal mends, more often than any text does. */
const mostRounds = 20;
/** Where mends get in each other's way, so many are tried one by one. */
const mostTried = 50;

/**
 * The changes of one file that do all its sure mends. What they leave has fewer problems, and no error of a rule that did not strike as
 * often before; doing it again changes nothing.
 */
export function fixAll(analysis: Analysis, path: string, analyse: Analyse): readonly Change[] {
  const source = analysis.sources.get(path);
  if (!source) return [];
  const all = new Rewritten(source.text.length);
  for (let round = 0, now = analysis; round < mostRounds; round++) {
    const step = bestStep(now, path, analyse);
    if (!step) break;
    all.apply(step.edits);
    now = step.after;
  }
  return all.edits.map((edit) => changeIn(path, edit));
}

interface Round {
  readonly edits: readonly TextEdit[];
  readonly after: Analysis;
}

/** All mends at once, else the first that makes it better. */
function bestStep(now: Analysis, path: string, analyse: Analyse): Round | null {
  const mends = sureMends(now, path);
  const tries = [withoutOverlaps(mends.flat()), ...mends.slice(0, mostTried)];
  for (const edits of tries) {
    if (edits.length === 0) continue;
    const sources = new Map(now.sources).set(path, editSource(now.sources.get(path)!, edits));
    const after = analyse(sources);
    if (isBetter(now, after)) return { edits, after };
  }
  return null;
}

/** The edits of each mend that changes nothing but this file. */
function sureMends(analysis: Analysis, path: string): readonly (readonly TextEdit[])[] {
  return analysis.problems.flatMap((problem) => {
    const mend = problem.at.file === path ? mendOf(analysis, problem) : null;
    if (!mend?.isSure || mend.changes.some(({ at }) => at.file !== path)) return [];
    return [mend.changes.map(({ at: { start, end }, text }) => ({ start, end, text }))];
  });
}

function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start <= end) return false;
      end = edit.end;
      return true;
    });
}

function isBetter(before: Analysis, after: Analysis): boolean {
  const [old, now] = [errorsByRule(before), errorsByRule(after)];
  for (const [rule, count] of now) if (count > (old.get(rule) ?? 0)) return false;
  const gained = sum(old) - sum(now);
  return gained > 0 || after.problems.length < before.problems.length;
}

function errorsByRule({ problems }: Analysis): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of problems) if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}
