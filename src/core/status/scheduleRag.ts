/** Schedule: committed milestones and the finish against their deadlines and against the baseline, and SPI. */
import { child, type Spot } from '../source/node.ts';
import type { Plan, Task } from '../plan/model.ts';
import type { Colour } from '../plan/words.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { dayOfMinute, formatDay } from '../values/civil.ts';
import type { Minute, PlanDate } from '../values/time.ts';
import { agreedTask, type Baseline } from './baseline.ts';
import { inDays, workingDaysBetween } from './clock.ts';
import { evidence, ragOf, remark } from './evidence.ts';
import { readableBaseline, type StatusFacts } from './facts.ts';
import { spiEvidence } from './indexEvidence.ts';
import type { Committed, Evidence, RagStatus } from './status.ts';
import { isCancelled, isCommitted, type TaskColumns } from './taskColumns.ts';
import type { Limits } from './thresholds.ts';
import { counted, workingDays } from './words.ts';

/** Green sentences beyond this many are only counted. */
const greensShown = 3;

export function scheduleRag(facts: StatusFacts): RagStatus {
  const { plan, schedules, baseline } = facts;
  if (!schedules?.forecast.scheduled.includes(1)) {
    return ragOf(plan, 'schedule', [remark('No dates: the plan has no start, or nothing that can be scheduled')], false);
  }
  const found = [...finishEvidence(facts), ...facts.committed.flatMap((one) => milestoneEvidence(facts, one))];
  const isWhole = baseline !== 'unreadable' && schedules.cycles.length === 0;
  return ragOf(plan, 'schedule', [...shortened(found), ...spiEvidence(facts), ...missing(facts, found.length)], isWhole);
}

/** A sentence with what it leaves: working days to the limit, negative where it is passed. */
type Dated = Evidence & { readonly spare?: number };

function finishEvidence(facts: StatusFacts): readonly Dated[] {
  const { node, deadline } = facts.plan.project;
  const finish = facts.schedules!.forecast.projectFinish;
  const at = child(node, 'deadline') ?? node;
  const agreed = readableBaseline(facts)?.finish ?? null;
  return [
    ...(deadline ? [againstDeadline(facts, wholePlan, finish, deadline, null, at)] : []),
    ...(agreed === null ? [] : [againstBaseline(facts, wholePlan, finish, agreed, workingDaysBetween(facts.clock, agreed, finish), at)]),
  ];
}

/** What has been reached is left out: the finish keeps what it cost. */
export function committedMilestones(
  { wbs }: Plan,
  { flags }: TaskColumns,
  { forecast, calendar }: Schedules,
  baseline: Baseline | null,
): readonly Committed[] {
  const found: Committed[] = [];
  for (let i = 0; i < flags.length; i++) {
    if ((flags[i]! & isCommitted) === 0 || flags[i]! & isCancelled || forecast.done[i] === 1) continue;
    const agreed = agreedTask(baseline, wbs.tasks[i]!)?.finish ?? null;
    found.push({ task: i, agreed, slip: agreed === null ? NaN : workingDaysBetween(calendar, agreed, forecast.finish[i]!) });
  }
  return found;
}

function milestoneEvidence(facts: StatusFacts, { task: index, agreed, slip }: Committed): readonly Dated[] {
  const task = facts.plan.wbs.tasks[index]!;
  const finish = facts.schedules!.forecast.finish[index]!;
  if (!Number.isFinite(finish)) return [remark(`${task.name} has no date: it is on a cycle or cannot be scheduled`, task.key)];
  const at = child(task.node, 'deadline') ?? task.key;
  const { deadline, tolerance } = task.constraints;
  return [
    againstDeadline(facts, task, finish, deadline!, tolerance ? inDays(facts.clock, tolerance) : null, at),
    ...(agreed === null ? [] : [againstBaseline(facts, task, finish, agreed, slip, at)]),
  ];
}

/** Whose date it is; the whole plan has no id. */
type Whose = Pick<Task, 'id' | 'name'>;
const wholePlan: Whose = { id: '', name: 'Finish' };

/** `tolerance` in working days is the milestone's own, which stands before the plan's threshold. */
function againstDeadline(
  facts: StatusFacts,
  { id, name }: Whose,
  finish: Minute,
  deadline: PlanDate,
  tolerance: number | null,
  at: Spot | null,
): Dated {
  const days = workingDaysBetween(facts.clock, facts.clock.finishOf(deadline), finish);
  const { amber, red } = facts.thresholds.deadline;
  const colour = days <= (tolerance ?? -Infinity) ? 'green' : colourBeyond(days, { amber: tolerance ?? amber, red });
  const allowed = days > 0 && tolerance !== null && tolerance > 0 ? ` (tolerance ${workingDays(tolerance)})` : '';
  return dated(
    colour,
    `deadline ${id}`,
    `${name}: forecast ${dayText(finish)}, ${distance(days)} the deadline ${formatDay(deadline.day)}${allowed}`,
    at,
    days,
  );
}

function againstBaseline(
  { thresholds }: StatusFacts,
  { id, name }: Whose,
  finish: Minute,
  agreed: Minute,
  days: number,
  at: Spot | null,
): Dated {
  const text = `${name}: forecast ${dayText(finish)}, ${distance(days)} the baseline ${dayText(agreed)}`;
  return dated(colourBeyond(days, thresholds.baseline), `baseline ${id}`, text, at, days);
}

function dated(colour: Colour, about: string, text: string, at: Spot | null, days: number): Dated {
  return { ...evidence(colour, about, text, at), spare: -days };
}

function colourBeyond(days: number, limits: Limits): Colour {
  if (days > limits.red) return 'red';
  return days > limits.amber ? 'amber' : 'green';
}

function distance(days: number): string {
  if (Math.abs(days) < 0.05) return 'on';
  return `${workingDays(Math.abs(days))} ${days > 0 ? 'after' : 'before'}`;
}

/** All that is amber or red, latest first, and the tightest of the green. */
function shortened(found: readonly Dated[]): readonly Evidence[] {
  const byLateness = [...found].sort((a, b) => (a.spare ?? 0) - (b.spare ?? 0));
  const green = byLateness.filter(({ colour }) => colour === 'green');
  const rest = green.length - greensShown;
  return [
    ...byLateness.filter(({ colour }) => colour !== 'green'),
    ...green.slice(0, greensShown),
    ...(rest > 0 ? [evidence('green', 'more', `${counted(rest, 'more date')} within deadlines and baseline`, green[greensShown]!.at)] : []),
  ];
}

function missing({ plan, baseline, schedules }: StatusFacts, compared: number): readonly Evidence[] {
  const { node } = plan.project;
  return [
    ...(schedules!.cycles.length > 0 ? [remark('Tasks on a cycle have no dates', null)] : []),
    ...(baseline === 'unreadable'
      ? [remark('The baseline cannot be read: lateness against it and SPI are unknown', child(node, 'baseline') ?? node)]
      : []),
    ...(compared === 0 && baseline === null ? [remark('Nothing to compare with: no deadline and no baseline', node)] : []),
  ];
}

function dayText(minute: Minute): string {
  return formatDay(dayOfMinute(minute));
}
