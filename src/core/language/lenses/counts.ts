/** How much is in a section of a plan, and how it stands. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import { raidKinds, type RaidKind } from '../../plan/words.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { keyText, type Node, type Pair } from '../../source/node.ts';
import { thresholdsOf } from '../../status/thresholds.ts';
import { counted, percentText, raidTitles } from '../../status/words.ts';
import { dayEndingAt, formatDay } from '../../values/civil.ts';
import { type Minute } from '../../values/time.ts';
import { spareText } from '../hover/words.ts';

/** Of a section by its key; null for one that has nothing to count. What it holds in other files does not count. */
export function sectionText(analysis: Analysis, plan: Plan, section: string, node: Node): string | null {
  if (section === 'project') return projectText(analysis, plan);
  if (node.kind !== 'map' || node.pairs.length === 0) return null;
  if (section === 'tasks') return tasksText(analysis, plan, node.pairs);
  if (section === 'resources') return resourcesText(analysis, plan, node.pairs);
  if (section === 'requirements') return requirementsText(plan, node.pairs);
  const kind = raidKinds.find((one) => raidTitles[one].toLowerCase() === section);
  return kind ? raidText(analysis, plan, kind, node.pairs) : null;
}

/** Of a container; null for what is none. */
export function containerText({ schedules }: Analysis, plan: Plan, { key }: Pair): string | null {
  const index = plan.wbs.indexOf.get(keyText(key)) ?? -1;
  const task = plan.wbs.tasks[index];
  if (task?.key !== key || task.shape !== 'container') return null;
  return [countText(plan, index + 1, plan.wbs.end[index]!), ...(schedules ? progressOf(schedules, index) : [])].join(' · ');
}

function projectText({ schedules }: Analysis, { project }: Plan): string | null {
  if (!schedules) return null;
  const finish = schedules.forecast.projectFinish;
  const spare = project.deadline ? ` · deadline ${formatDay(project.deadline.day)}, ${spareText(schedules, finish, project.deadline)}` : '';
  return `finish ${dayOfFinish(finish)}${spare}`;
}

/** Tasks of a file stand together in the plan, in the order of its text. */
function tasksText({ schedules }: Analysis, plan: Plan, pairs: readonly Pair[]): string | null {
  const { wbs } = plan;
  const own = pairs.map(({ key }) => wbs.indexOf.get(keyText(key)) ?? -1).filter((index) => index >= 0);
  if (own.length === 0) return null;
  const last = schedules ? Math.max(...finite(own.map((index) => schedules.forecast.finish[index]!))) : NaN;
  const finish = Number.isFinite(last) ? ` · finish ${dayOfFinish(last)}` : '';
  return `${countText(plan, Math.min(...own), Math.max(...own.map((index) => wbs.end[index]!)))}${finish}`;
}

/** `12 tasks, 3 milestones`; containers are not counted. */
function countText({ wbs: { tasks } }: Plan, from: number, to: number): string {
  let [work, milestones] = [0, 0];
  for (let index = from; index < to; index++) {
    const { shape } = tasks[index]!;
    if (shape === 'milestone') milestones++;
    else if (shape !== 'container') work++;
  }
  return `${counted(work, 'task')}${milestones > 0 ? `, ${counted(milestones, 'milestone')}` : ''}`;
}

/** Its dates stand behind its line as a hint. */
function progressOf({ forecast }: Schedules, index: number): readonly string[] {
  if (forecast.scheduled[index] !== 1) return [];
  const progress = forecast.progress[index]!;
  if (forecast.done[index] === 1) return ['done'];
  return progress > 0 ? [`${percentText(progress)} done`] : [];
}

/** `7 open risks, 2 red, 1 overdue`. A risk is red where its score reaches the plan's figure for red. */
function raidText({ status, schedules }: Analysis, plan: Plan, kind: RaidKind, pairs: readonly Pair[]): string | null {
  if (!status) return null;
  const open = pairs.flatMap(({ key }) => {
    const found = status.raid.get(keyText(key));
    return found?.isOpen ? [found] : [];
  });
  const red = kind === 'risk' && schedules ? thresholdsOf(plan, schedules.calendar).score.red : Infinity;
  const grave = open.filter(({ score, entry }) => (score ?? 0) >= red || entry.severity === 'critical').length;
  const overdue = open.filter(({ isOverdue }) => isOverdue).length;
  const facts = [
    `${open.length} open ${open.length === 1 ? kind : raidTitles[kind].toLowerCase()}`,
    grave > 0 ? `${grave} ${kind === 'risk' ? 'red' : 'critical'}` : null,
    overdue > 0 ? `${overdue} overdue` : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

function resourcesText({ schedules }: Analysis, { resources }: Plan, pairs: readonly Pair[]): string {
  const own = new Set(pairs.map(({ key }) => keyText(key)));
  const people = [...own].filter((id) => resources.get(id)?.kind === 'person').length;
  const others = own.size - people;
  const over = new Set(schedules?.overloads.map(({ resource }) => resource).filter((id) => own.has(id)));
  const facts = [
    people > 0 || others === 0 ? counted(people, 'person', 'people') : null,
    others > 0 ? counted(others, 'other resource') : null,
    over.size > 0 ? `${over.size} over-allocated` : null,
  ];
  return facts.filter((fact) => fact !== null).join(', ');
}

function requirementsText({ requirements, wbs }: Plan, pairs: readonly Pair[]): string {
  const traced = new Set(wbs.tasks.flatMap((task) => (task.status === 'cancelled' ? [] : task.requirements)));
  const own = pairs.map(({ key }) => keyText(key)).filter((id) => requirements.get(id)?.status !== 'dropped');
  const untraced = own.filter((id) => !traced.has(id)).length;
  return `${counted(own.length, 'requirement')}${untraced > 0 ? `, ${untraced} without a task` : ''}`;
}

function finite(all: readonly number[]): readonly number[] {
  return all.filter(Number.isFinite);
}

/** Midnight belongs to the day before. */
function dayOfFinish(minute: Minute): string {
  return formatDay(dayEndingAt(minute));
}
