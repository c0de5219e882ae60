/**
 * The dates of plan and forecast, kept with what the passes wrote on the way: after an edit of some tasks only what stands near them is
 * computed again.
 */
import { toTheEnd, type Steps } from '../steps.ts';
import { differences } from '../values/differences.ts';
import { keeping } from '../values/keeping.ts';
import type { Outline } from './outline.ts';
import { dateSteps, reviseDates, type Result } from './result.ts';
import { trait } from './taskTable.ts';
import { makeWorkspace, type Workspace } from './workspace.ts';

export interface Passes {
  readonly planned: Result;
  readonly forecast: Result;
  /** Overwritten by the next revision: good for the newest passes alone. */
  readonly spaces: { readonly plan: Workspace; readonly forecast: Workspace };
}

export function bothPasses(outline: Outline, spaces = spacesFor(outline)): Passes {
  return toTheEnd(passSteps(outline, spaces));
}

/** `bothPasses` with pauses. */
export function* passSteps(outline: Outline, spaces = spacesFor(outline)): Steps<Passes> {
  const planned = yield* dateSteps(outline, 'plan', spaces.plan);
  yield;
  const forecast = yield* dateSteps(outline, 'forecast', spaces.forecast);
  return { planned, forecast, spaces };
}

function spacesFor({ network }: Outline): Passes['spaces'] {
  return { plan: makeWorkspace(network), forecast: makeWorkspace(network) };
}

/** `passes` are the newest over `before`, and are not to be revised again. */
export function revisedPasses(outline: Outline, before: Outline, passes: Passes): Passes {
  if (outline.network !== before.network) return bothPasses(outline);
  const { spaces } = passes;
  if (!differInTasksAlone(before, outline) || outline.network.cycles.length > 0) return bothPasses(outline, spaces);
  const changed = differences(before.facts, outline.facts);
  if (wantsToBeLate(before) || wantsToBeLate(outline)) return bothPasses(outline, spaces);
  return {
    planned: reviseDates(outline, passes.planned, spaces.plan, changed),
    forecast: reviseDates(outline, passes.forecast, spaces.forecast, changed),
    spaces,
  };
}

/** A table that was begun anew (a calendar, a status, a shape changed) has an array of its own for what is cancelled. */
function differInTasksAlone(before: Outline, outline: Outline): boolean {
  return (
    before.isCancelled === outline.isCancelled &&
    before.table.times === outline.table.times &&
    before.plan.sprints === outline.plan.sprints &&
    before.projectStart === outline.projectStart &&
    before.projectDeadline === outline.projectDeadline &&
    before.now === outline.now &&
    before.nowPoint === outline.nowPoint
  );
}

/** Tasks that are moved late change what the passes wrote before. */
export function wantsToBeLate({ table }: Outline): boolean {
  let answer = known.get(table);
  if (answer === undefined) known.set(table, (answer = isAnyLate(table)));
  return answer;
}

const known = keeping<Outline['table'], boolean>();

function isAnyLate({ traits }: Outline['table']): boolean {
  for (let task = 0; task < traits.length; task++) if ((traits[task]! & trait.isLateAsPossible) !== 0) return true;
  return false;
}
