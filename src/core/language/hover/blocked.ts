/** What a hover says of what stops a task, and of an entry which work it stops: since when, until when, and what that costs in float. */
import type { Analysis } from '../../analysis.ts';
import type { Plan, RaidEntry } from '../../plan/model.ts';
import { blockersOf, howText, type Blocker } from '../../status/blockers.ts';
import { named, workingDays } from '../../status/words.ts';
import { formatDay } from '../../values/civil.ts';
import { labelled, line, present, type Line } from './lines.ts';

/** A line for each entry that stops it or a container around it, three at most; what waits under `after` is told as what drives the start. */
export function blockedLines(analysis: Analysis, plan: Plan, index: number): readonly Line[] {
  const { parent } = plan.wbs;
  const around = new Set<number>();
  for (let at = index; at >= 0; at = parent[at]!) around.add(at);
  const own = blockersIn(analysis, plan).filter(({ task, how }) => how !== 'holds' && around.has(task));
  return present(own.slice(0, most).map((blocker) => line(labelled(howText(blocker), blockerText(plan, blocker, index)))));
}

/** A line for each task that it stops, three at most. */
export function stopsLines(analysis: Analysis, plan: Plan, entry: RaidEntry): readonly Line[] {
  const own = blockersIn(analysis, plan).filter((blocker) => blocker.entry === entry);
  return present(own.slice(0, most).map((blocker) => line(labelled('Stops', stoppedText(plan, blocker)))));
}

const most = 3;

function blockersIn(analysis: Analysis, plan: Plan): readonly Blocker[] {
  const { status } = analysis;
  return status ? blockersOf({ ...analysis, plan, status }) : [];
}

/** `I-2 Broken digger since 2026-01-08, until 2026-01-14, costs 3 working days of no float: 3 working days too much` */
function blockerText({ wbs }: Plan, blocker: Blocker, index: number): string {
  const { entry, since, task } = blocker;
  const whose = task === index ? '' : ` (as all in ${wbs.tasks[task]!.name})`;
  return present([
    `${named(entry)}${whose}${since === null ? '' : ` since ${formatDay(since)}`}`,
    untilText(blocker),
    costText(blocker),
  ]).join(', ');
}

function stoppedText({ wbs }: Plan, blocker: Blocker): string {
  const held = blocker.how === 'holds' ? 'in its forecast already' : costText(blocker);
  return present([wbs.tasks[blocker.task]!.name, held]).join(', ');
}

function untilText({ until, isOverdue }: Blocker): string {
  if (until === null) return 'nobody says until when';
  return isOverdue ? `was due ${formatDay(until)}` : `until ${formatDay(until)}`;
}

/** Null where neither its end nor the float is known. */
function costText({ costDays, floatDays, leftDays }: Blocker): string | null {
  if (floatDays === null) return costDays === null ? null : `costs ${workingDays(costDays)}`;
  const float = floatDays > 0 ? `${workingDays(floatDays)} of float` : 'no float';
  if (costDays === null || leftDays === null) return `with ${float}`;
  if (costDays === 0) return 'costs no float';
  return `costs ${workingDays(costDays)} of ${float}${leftDays < 0 ? `: ${workingDays(-leftDays)} too much` : ''}`;
}
