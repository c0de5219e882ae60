/** What a simulation found out, in the words of a project manager; whoever prints it lays it out. */
import type { Plan, RaidEntry } from '../plan/model.ts';
import { isElapsed, minutesOf } from '../values/duration.ts';
import { dayOfMinute, formatDay } from '../values/civil.ts';
import { minutesPerDay, type Day, type Minute } from '../values/time.ts';
import type { Schedules } from '../schedule/schedule.ts';
import type { SimulatedRisk, SimulatedTask, SimulationResult } from '../schedule/simulation/result.ts';
import { counted, named } from '../status/words.ts';

/** A plan and what its simulation gave. */
export interface SimulatedPlan {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly statusDate: Day | null;
  readonly result: SimulationResult;
}

/** `80 % sure: finished by 2026-06-12`, or that nothing is left to chance. */
export function verdict({ result }: SimulatedPlan): string {
  if (isCertain(result)) return `Nothing in this plan is uncertain: every run ends with the forecast, ${dateText(result.finish.forecast)}`;
  return `80 % sure: finished by ${dateText(result.finish.p80)}`;
}

/** How the dates that were given stand against the runs; what to write where nothing is uncertain. */
export function background({ result }: SimulatedPlan): string {
  const { deadline, chanceByDeadline, forecast, chanceByForecast } = result.finish;
  if (isCertain(result)) return howToBegin;
  const runs = `of ${countText(result.iterations)} runs`;
  const byForecast = chanceText(chanceByForecast);
  if (deadline === null || chanceByDeadline === null) return `The forecast, ${dateText(forecast)}, is kept in ${byForecast} ${runs}`;
  return `The deadline, ${dateText(deadline)}, is kept in ${chanceText(chanceByDeadline)} ${runs}; the forecast, ${dateText(forecast)}, in ${byForecast}`;
}

const howToBegin =
  'Write three points where work may take longer (duration: 3d/5d/10d), or how sure an estimate is (confidence: low); and give open risks a probability, exposure: {schedule: 5d} and what they affect';

/** No estimate has several points, and no risk acts on work to come. */
export function isCertain({ estimates, risks }: SimulationResult): boolean {
  return estimates === 0 && risks.length === 0;
}

/** The strongest so many are told. */
export const mostDrivers = 10;

/** Uncertain tasks that move the finish, the strongest first (criticality × sensitivity, called cruciality), at most so many. */
export function drivers({ tasks }: SimulationResult, most: number): readonly SimulatedTask[] {
  const cruciality = ({ criticality, sensitivity }: SimulatedTask) => criticality * Math.max(0, sensitivity ?? 0);
  return tasks
    .filter((task) => cruciality(task) >= 0.01)
    .sort((a, b) => cruciality(b) - cruciality(a) || a.task - b.task)
    .slice(0, most);
}

/** What no chance shortens: tasks with one length in every run that are on the critical path in most of them. Null where there are none. */
export function steadyText({ plan, result }: SimulatedPlan): string | null {
  const { tasks } = plan.wbs;
  const steady = result.tasks
    .filter(({ task, criticality, sensitivity }) => sensitivity === null && criticality >= 0.5 && tasks[task]!.shape !== 'milestone')
    .sort((a, b) => b.criticality - a.criticality || a.task - b.task);
  const told = steady.slice(0, mostSteady).map(({ task, criticality }) => `${tasks[task]!.name} (${chanceText(criticality)})`);
  if (told.length === 0) return null;
  const others = steady.length > mostSteady ? ` and ${steady.length - mostSteady} more` : '';
  return `With one length in every run, and critical in most: ${told.join(', ')}${others}`;
}

const mostSteady = 6;

/** `Landing zone 10 days more`, of each task that a risk acts on. */
export function delaysText({ plan, schedules }: SimulatedPlan, { delays }: SimulatedRisk): string {
  const { d } = schedules.calendar.units;
  return delays
    .map(({ task, minutes }) => {
      const { name, duration } = plan.wbs.tasks[task]!;
      const days = Math.abs(minutes) / (duration && isElapsed(duration.likely) ? minutesPerDay : d);
      return `${name} ${daysText(days)} ${minutes < 0 ? 'less' : 'more'}`;
    })
    .join(', ');
}

/** In working days: `6.2 days later`, `0.4 days earlier`; a dash where it always or never happened. */
export function laterText({ schedules }: SimulatedPlan, minutes: number | null): string {
  if (minutes === null) return '–';
  const days = Math.abs(minutes) / schedules.calendar.units.d;
  return days < 0.05 ? 'no later' : `${daysText(days)} ${minutes < 0 ? 'earlier' : 'later'}`;
}

/** Open risks that are no events, each with the reason. */
export function leftOut({ plan, schedules, result }: SimulatedPlan): readonly string[] {
  const events = new Set(result.risks.map(({ id }) => id));
  const open = [...plan.raid.values()].filter(({ kind, status, id }) => kind === 'risk' && status === 'open' && !events.has(id));
  return open.map((risk) => `${named(risk)} (${reason(risk, schedules)})`);
}

function reason({ probability, exposure, affects }: RaidEntry, { calendar }: Schedules): string {
  if (!exposure?.schedule || !(minutesOf(exposure.schedule, calendar.units) > 0)) return 'no exposure: {schedule: …}';
  if (probability === null) return 'no probability';
  return affects.length === 0 ? 'affects nothing' : 'affects no work that is still to be done';
}

/** What the figures rest on. */
export function assumptions({ result }: SimulatedPlan): readonly string[] {
  const { iterations, seed, distribution, estimates, risks, isLevelled } = result;
  const shape = distribution === 'pert' ? 'PERT (beta) distributions' : 'triangular distributions';
  return [
    `${countText(iterations)} ${iterations === 1 ? 'run' : 'runs'} of the forecast with seed ${seed}: ${counted(estimates, 'uncertain estimate')} with ${shape}, ${counted(risks.length, 'risk')} as ${risks.length === 1 ? 'an event' : 'events'}, each independent of the others; what is done stays as it is`,
    'Critical: the share of runs in which the task was on the critical path to the finish (criticality index)',
    'Sensitivity: the correlation of what remains of the task with the finish, from −1 to 1',
    ...(isLevelled
      ? ['Levelled: nobody begins before the levelled date, and work waits for its people in the order that levelling chose']
      : []),
  ];
}

/** `2026-06-12` */
export function dateText(moment: Minute): string {
  return formatDay(dayOfMinute(moment));
}

/** `23 %`; neither nothing nor everything unless it is. */
export function chanceText(share: number): string {
  if (share > 0 && share < 0.005) return '<1 %';
  if (share < 1 && share > 0.995) return '>99 %';
  return `${Math.round(share * 100)} %`;
}

/** `0.62`, `−0.10` */
export function sensitivityText(sensitivity: number | null): string {
  return sensitivity === null ? '' : sensitivity.toFixed(2).replace('-', '−');
}

/** A bar of at most ten blocks; for the eye, beside the figure. */
export function barText(share: number): string {
  return '█'.repeat(Math.round(Math.min(Math.max(share, 0), 1) * 10));
}

function daysText(days: number): string {
  return counted(Math.round(days * 10) / 10, 'day');
}

function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
