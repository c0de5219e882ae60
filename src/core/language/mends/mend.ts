/** The edit that mends a problem: the one that travels with it, or the one made from what its rule says of it. */
import type { Analysis } from '../../analysis.ts';
import type { Change, Problem } from '../../problem.ts';
import type { TextEdit } from '../../source/source.ts';
import { addition, type Gap } from './addition.ts';
import { removal } from './removal.ts';

export interface MendingEdit {
  readonly title: string;
  readonly changes: readonly Change[];
  /** In the text of the first change: what only a person knows. */
  readonly gaps: readonly Gap[];
  /** Nothing is lost and nothing else can have been meant, so it may be done unasked. Hints are a matter of judgement. */
  readonly isSure: boolean;
}

/** Null where the problem has no obvious mend, or the text is such that no safe edit can be found. */
export function mendOf(analysis: Pick<Analysis, 'sources' | 'plan'>, problem: Problem): MendingEdit | null {
  const { fix, mend, severity } = problem;
  if (fix) return { ...fix, gaps: [], isSure: severity !== 'hint' };
  if (mend?.remove) return removing(analysis, problem, mend.remove);
  return mend?.add ? adding(analysis, problem, mend.add) : null;
}

function removing({ sources }: Pick<Analysis, 'sources'>, { mend, severity }: Problem, place: Problem['at']): MendingEdit | null {
  const source = sources.get(place.file);
  const edit = source && removal(source, place);
  if (!edit) return null;
  const name = source.text.slice(edit.start, edit.end).trim().replace(/^, */, '');
  const isSure = mend?.isSure === true && severity !== 'hint';
  return { title: `Remove ${shortened(name)}`, changes: [changeIn(place.file, edit)], gaps: [], isSure };
}

function adding({ sources, plan }: Pick<Analysis, 'sources' | 'plan'>, { at }: Problem, keys: readonly string[]): MendingEdit | null {
  const source = sources.get(at.file);
  const edit = source && addition(source, plan, at, keys);
  if (!edit) return null;
  return { title: `Add ${keys.join(', ')}…`, changes: [changeIn(at.file, edit)], gaps: edit.gaps, isSure: false };
}

export function changeIn(file: string, { start, end, text }: TextEdit): Change {
  return { at: { file, start, end }, text };
}

/** Its first line, up to so many signs. */
function shortened(text: string, most = 40): string {
  const line = /^[^\r\n]*/.exec(text)![0].trimEnd();
  return line.length > most || line.length < text.length ? `${line.slice(0, most)}…` : line;
}
