/** Plans as short YAML texts, and their schedules as tables that a person can work out by hand. */
import { gatherParts } from '../../src/core/plan/include.ts';
import { buildPlan } from '../../src/core/plan/buildPlan.ts';
import type { Plan } from '../../src/core/plan/model.ts';
import type { Externals, Schedule, Schedules } from '../../src/core/schedule/schedule.ts';
import { schedulePlan } from '../../src/core/schedule/schedulePlan.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import { formatMinute } from '../../src/core/values/civil.ts';
import { parseDate } from '../../src/core/values/date.ts';
import { minutesPerDay, type Day, type Minute } from '../../src/core/values/time.ts';

/** `text` begins with `project:`; the format's version is put before it. */
export function planOf(text: string): Plan {
  const { parts } = gatherParts(parseSource('plan.yaml', `planloom: 1\n${text}`), () => 'missing');
  return buildPlan(parts, null).plan;
}

export interface Given {
  readonly statusDate?: string;
  readonly externals?: Readonly<Record<string, readonly [start: string, finish: string]>>;
}

export function schedulesOf(text: string, given: Given = {}): Schedules & { readonly of: Plan } {
  const plan = planOf(text);
  const schedules = schedulePlan(plan, { statusDate: given.statusDate ? dayOf(given.statusDate) : null, externals: externalsOf(given) });
  if (!schedules) throw new Error('the project has no start');
  return Object.assign(schedules, { of: plan });
}

function externalsOf({ externals = {} }: Given): Externals {
  return new Map(Object.entries(externals).map(([id, [start, finish]]) => [id, { start: minuteOf(start), finish: minuteOf(finish) }]));
}

export function dayOf(text: string): Day {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value.day;
}

/** `2026-01-05T09:00` */
export function minuteOf(text: string): Minute {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value.day * minutesPerDay + (parsed.value.time ?? 0);
}

/** `01-05 09:00 → 01-09 18:00`, or `none`; years other than 2026 are written out. */
export function datesOf(schedules: Schedules & { readonly of: Plan }, kind: 'plan' | 'forecast', id: string): string {
  const schedule = schedules[kind];
  const task = indexOf(schedules, id);
  return between(schedule.start[task]!, schedule.finish[task]!);
}

export function lateDatesOf(schedules: Schedules & { readonly of: Plan }, kind: 'plan' | 'forecast', id: string): string {
  const schedule = schedules[kind];
  const task = indexOf(schedules, id);
  return between(schedule.lateStart[task]!, schedule.lateFinish[task]!);
}

/** One number of a task: float in minutes, progress, … */
export function figure(
  schedules: Schedules & { readonly of: Plan },
  kind: 'plan' | 'forecast',
  id: string,
  key: Exclude<keyof Schedule, 'kind'>,
): Schedule[typeof key] | number | string {
  const value = schedules[kind][key];
  return typeof value === 'number' ? value : value[indexOf(schedules, id)]!;
}

export function indexOf(schedules: { readonly of: Plan }, id: string): number {
  const index = schedules.of.wbs.indexOf.get(id);
  if (index === undefined) throw new Error(`no task ${id}`);
  return index;
}

function between(start: Minute, finish: Minute): string {
  return Number.isNaN(start) || Number.isNaN(finish) ? 'none' : `${short(start)} → ${short(finish)}`;
}

export function short(minute: Minute): string {
  return formatMinute(minute)
    .replace(/^2026-/, '')
    .replace('T', ' ');
}
