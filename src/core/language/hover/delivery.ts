/** What a hover says of what is to be delivered: releases, sprints, deliverables, objectives, the roadmap. */
import type { Analysis } from '../../analysis.ts';
import type { Deliverable, Objective, Plan, Release, RoadmapItem, Sprint, Task } from '../../plan/model.ts';
import { partyName } from '../../plan/partyName.ts';
import { inherited } from '../../plan/wbs.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { deliveryOf } from '../../status/delivery/delivery.ts';
import { throughputText, velocityText } from '../../status/delivery/sentences.ts';
import type { SprintOutcome } from '../../status/delivery/sprints.ts';
import { counted } from '../../status/words.ts';
import { formatDate } from '../../values/civil.ts';
import { tenthsText } from '../../values/numbers.ts';
import { lessonsText } from './lessons.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { standingLine } from './stages.ts';
import { taskInBrief } from './task.ts';
import { endText } from './words.ts';

export function releaseLines(analysis: Analysis, plan: Plan, release: Release): readonly Line[] {
  const { schedules, statusDate } = analysis;
  const pace = schedules && deliveryOf({ plan, schedules, statusDate }).releases.find((one) => one.release === release);
  const milestone = plan.wbs.indexOf.get(release.milestone ?? '');
  const tasks = tasksWhere(plan, (_, index) => inherited(plan, index, 'release') === release.id);
  return present([
    title(release.name, 'release', idOf(release)),
    line(
      labelled('Promised', release.date && formatDate(release.date)),
      labelled('owner', release.owner && partyName(plan, release.owner)),
    ),
    line(labelled('Milestone', milestone === undefined ? null : taskInBrief(plan, schedules, milestone))),
    milestone === undefined ? null : standingLine(analysis, plan, milestone),
    line(workText(tasks, schedules)),
    line(pace ? throughputText(pace) : null),
  ]);
}

export function sprintLines({ schedules, statusDate }: Analysis, plan: Plan, sprint: Sprint): readonly Line[] {
  const delivery = schedules && deliveryOf({ plan, schedules, statusDate });
  const outcome = delivery?.sprints.find((one) => one.sprint === sprint);
  const velocity = delivery?.velocity.get(sprint.team);
  const tasks = tasksWhere(plan, ({ sprints }) => sprints.at(-1) === sprint.id);
  const window = present([sprint.start, sprint.finish].map((date) => date && formatDate(date))).join(' – ');
  return present([
    title(sprint.name, 'sprint', idOf(sprint), sprint.team && `team ${sprint.team}`),
    line(window, labelled('goal', sprint.goal)),
    line(outcome ? outcomeText(outcome) : null),
    line(velocity ? velocityText(velocity, sprint.team) : null),
    line(workText(tasks, schedules)),
    line(lessonsText(plan, sprint.id)),
  ]);
}

export function deliverableLines({ schedules }: Analysis, plan: Plan, deliverable: Deliverable): readonly Line[] {
  const { status, owner, acceptedBy, date, acceptance } = deliverable;
  const tasks = tasksWhere(plan, (_, index) => inherited(plan, index, 'deliverable') === deliverable.id);
  const accepted = acceptedBy ? `accepted by ${partyName(plan, acceptedBy)}${date ? ` on ${formatDate(date)}` : ''}` : null;
  return present([
    title(deliverable.name, 'deliverable', idOf(deliverable), status),
    line(labelled('Owner', owner && partyName(plan, owner)), accepted),
    line(labelled('Acceptance', listed(acceptance))),
    line(workText(tasks, schedules)),
  ]);
}

export function objectiveLines(plan: Plan, objective: Objective): readonly Line[] {
  const { measure, target, owner } = objective;
  const items = [...plan.roadmap.values()].filter((item) => item.objective === objective.id);
  return present([
    title(objective.name, 'objective', idOf(objective)),
    line(labelled('Measure', measure), target === null ? null : `target ${target}`),
    line(labelled('Owner', owner && partyName(plan, owner)), labelled('roadmap', listed(items.map(({ name }) => name)))),
  ]);
}

export function roadmapLines({ schedules }: Analysis, plan: Plan, item: RoadmapItem): readonly Line[] {
  const tasks = item.tasks.flatMap((id) => plan.wbs.indexOf.get(id) ?? []);
  return present([
    title(item.name, 'roadmap item', idOf(item)),
    line(labelled('Horizon', item.horizon), item.confidence && `${item.confidence} confidence`, labelled('release', item.release)),
    line(labelled('Tasks', listed(tasks.map((index) => taskInBrief(plan, schedules, index))))),
  ]);
}

function idOf({ id, name }: { readonly id: string; readonly name: string }): string | null {
  return id === name ? null : id;
}

/** By WBS index, cancelled tasks and containers left out. */
function tasksWhere({ wbs }: Plan, holds: (task: Task, index: number) => boolean): readonly number[] {
  const found: number[] = [];
  wbs.tasks.forEach((task, index) => {
    if (task.shape !== 'container' && task.status !== 'cancelled' && holds(task, index)) found.push(index);
  });
  return found;
}

/** `12 tasks, 5 done, the last forecast for Fri 2026-03-13`; without dates the number alone. */
function workText(tasks: readonly number[], schedules: Schedules | null): string {
  if (tasks.length === 0) return 'No tasks';
  const count = counted(tasks.length, 'task');
  if (!schedules) return count;
  const { done, finish } = schedules.forecast;
  const over = tasks.filter((index) => done[index] === 1).length;
  const last = tasks.reduce((latest, index) => (finish[index]! > latest ? finish[index]! : latest), -Infinity);
  const all = over > 0 ? `${count}, ${over} done` : count;
  return Number.isFinite(last) ? `${all}, the last forecast for ${endText(last)}` : all;
}

/** `36 points taken on, 5 added, 27 done, 6 carried over` */
function outcomeText({ committed, added, removed, done, left, isOver }: SprintOutcome): string {
  const points = (count: number | null, what: string): string | null =>
    count === null || count === 0 ? null : `${tenthsText(count)} ${what}`;
  const isDoneKnown = done === null ? 'what is done is not known' : (points(done, 'done') ?? 'none done');
  return present([
    `${counted(Math.round(committed * 10) / 10, 'point')} taken on`,
    points(added, 'added'),
    points(removed, 'removed'),
    isDoneKnown,
    points(left, isOver ? 'carried over' : 'left'),
  ]).join(', ');
}
