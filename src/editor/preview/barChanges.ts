/** What is done to bars: tried on the text in memory, and written where somebody lets go of them. */
import { capitalised } from '../../core/values/capitalised.ts';
import * as vscode from 'vscode';
import type { Analysis, Facts } from '../../core/analysis.ts';
import { outcomeOf } from '../../core/language/timing/outcome.ts';
import { timingEdit, type Timing } from '../../core/language/timing/timing.ts';
import type { Change } from '../../core/problem.ts';
import { editSource } from '../../core/source/edit.ts';
import { addChange } from '../language/ranges.ts';
import type { OpenPlan } from '../plans.ts';
import type { BarChange, ChangeAnswer } from './changeMessages.ts';
import { taskOfMark, type Picture } from './picture.ts';

/** The library does not know how a plan is analysed. */
export type Analyse = (facts: Facts, entry: string) => Analysis;

/** What is being changed, and how its picture names it. */
export interface Workpiece {
  readonly plan: OpenPlan;
  readonly picture: Picture;
  readonly analyse: Analyse;
}

type Answer = Pick<ChangeAnswer, 'isWritten' | 'stretch' | 'text'>;

/** What a change would do. */
export function tryChange(piece: Workpiece, change: BarChange): Answer {
  const trial = trialOf(piece, change);
  return { isWritten: false, stretch: trial.stretch, text: trial.text };
}

/** Writes it as one step that can be undone, and says what that did. */
export async function makeChange(piece: Workpiece, change: BarChange): Promise<Answer> {
  const { analysis, changes, stretch, text } = trialOf(piece, change);
  if (!stretch || changes.length === 0) return { isWritten: false, stretch, text };
  const { plan } = piece;
  const edit = new vscode.WorkspaceEdit();
  for (const made of changes) addChange(edit, plan, analysis, made);
  if (await vscode.workspace.applyEdit(edit)) return { isWritten: true, stretch, text };
  return { isWritten: false, stretch: null, text: `${changes[0]!.at.file} cannot be changed; it may be read-only` };
}

interface Trial extends Pick<Answer, 'stretch' | 'text'> {
  readonly analysis: Analysis;
  readonly changes: readonly Change[];
}

/** The text may have changed since the picture was drawn, so the tasks are looked up by their ids in the newest one. */
function trialOf({ plan, picture, analyse }: Workpiece, change: BarChange): Trial {
  const analysis = analyse(plan.facts, plan.analysis.entry);
  const refused = (refusal: string): Trial => ({ analysis, changes: [], stretch: null, text: capitalised(refusal) });
  const timing = timingOf(picture, change);
  if (!timing) return refused('that bar is gone; look for it in the newest picture');
  const answer = timingEdit(analysis, timing);
  if ('refusal' in answer) return refused(answer.refusal);
  const locked = answer.changes.find(({ at }) => isLocked(plan.uriOf(at.file)));
  if (locked) return refused(`${locked.at.file} is read-only`);
  const outcome = outcomeOf(analysis, changedAnalysis(plan, analyse, answer.changes), timing);
  return 'refusal' in outcome ? refused(outcome.refusal) : { analysis, changes: answer.changes, ...outcome };
}

/** Null for marks that the picture has not. */
function timingOf(picture: Picture, { kind, mark, to, days, unit }: BarChange): Timing | null {
  const task = taskOfMark(picture, mark);
  if (kind !== 'link') return task === null ? null : { kind, task, by: { days, unit } };
  const follower = to === null ? null : taskOfMark(picture, to);
  return task === null || follower === null ? null : { kind, task: follower, after: task };
}

function isLocked({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

function changedAnalysis({ facts, analysis }: OpenPlan, analyse: Analyse, changes: readonly Change[]): Analysis {
  const sources = new Map(facts.sources);
  for (const file of new Set(changes.map(({ at }) => at.file))) {
    const source = sources.get(file);
    const edits = changes.filter(({ at }) => at.file === file).map(({ at, text }) => ({ start: at.start, end: at.end, text }));
    if (typeof source === 'object') sources.set(file, editSource(source, edits));
  }
  return analyse({ ...facts, sources }, analysis.entry);
}
