/** What the light bulb offers for a problem: its mend, and ways to live with it. */
import type { Analysis } from '../../analysis.ts';
import { severities, type Problem } from '../../problem.ts';
import type { Action, Doing } from '../action.ts';
import { changeIn, mendOf } from './mend.ts';
import { ignoreHere, setLevel } from './silence.ts';

/** For each of these problems of the file, the mends before the rest. */
export function quickFixes(analysis: Analysis, path: string, problems: readonly Problem[]): readonly Action[] {
  const mends = problems.flatMap((problem) => mending(analysis, problem));
  const rules = new Map(problems.map((problem) => [problem.rule, problem]));
  return [
    ...mends,
    ...problems.flatMap((problem) => ignoring(analysis, problem)),
    ...[...rules.values()].flatMap((problem) => levels(analysis, path, problem)),
  ];
}

function mending(analysis: Analysis, problem: Problem): Action[] {
  const mend = mendOf(analysis, problem);
  return mend ? [quickFix(mend.title, problem, { changes: mend.changes, gaps: mend.gaps }, problem.severity !== 'hint')] : [];
}

function ignoring({ sources }: Analysis, problem: Problem): Action[] {
  const { rule, at } = problem;
  const source = sources.get(at.file);
  const edit = source && ignoreHere(source, at, rule);
  return edit ? [quickFix(`Ignore ${rule} on this line`, problem, { changes: [changeIn(at.file, edit)] })] : [];
}

/** To choose in the text where that is on the screen. */
function levels(analysis: Analysis, path: string, problem: Problem): Action[] {
  const { rule } = problem;
  const ignored = setLevel(analysis, rule, 'ignore');
  if (!ignored) return [];
  const changes = [changeIn(ignored.path, ignored.edit)];
  const ignoring = quickFix(`Ignore ${rule} in the whole plan`, problem, { changes });
  if (ignored.path !== path) return [ignoring];
  const { text } = ignored.edit;
  const at = text.lastIndexOf('ignore');
  const change = { ...changes[0]!, text: text.slice(0, at) + text.slice(at + 'ignore'.length) };
  return [ignoring, quickFix(`Say how grave ${rule} is in the plan…`, problem, { changes: [change], gaps: [{ at, choices: severities }] })];
}

function quickFix(title: string, problem: Problem, doing: Doing, isPreferred = false): Action {
  return { title, kind: 'quickfix', problem, isPreferred, doing: () => doing };
}
