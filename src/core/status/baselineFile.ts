/**
 * A baseline's file: JSON, one line a task, in the plan's order, so that two baselines compare well in a diff.
 *
 *     {
 *       "version": 1, "plan": "atlas", "name": "kickoff", "statusDate": "2026-01-05",
 *       "start": "2026-01-05T09:00", "finish": "2026-06-19T18:00", "bac": 412000,
 *       "tasks": {
 *         "landing": { "start": "…", "finish": "…", "effortMinutes": 4800, "labour": 7600, "cost": 500 }
 *       },
 *       "lines": {"cloud": { "planned": 20000, "months": { "2026-01": 9000, "2026-02": 11000 } }},
 *       "mustRequirements": ["REQ-2"],
 *       "deliverables": ["lake"]
 *     }
 *
 * A task says `kind` where it is a `milestone`, `span` or `container`, and leaves out what is 0; a line says `category` where it is
 * `labour`. Keys may be added, never changed or
 * removed, without a new `version`. Money is in the project's currency, in cents precision.
 */
import { formatDay, formatMinute } from '../values/civil.ts';
import { parseDate } from '../values/date.ts';
import { minutesPerDay, type Minute } from '../values/time.ts';
import type { Baseline, BaselineLine, BaselineTask } from './baseline.ts';

export const baselineVersion = 1;

export function baselineText(baseline: Baseline): string {
  const { plan, name, statusDate, start, finish, bac } = baseline;
  const head = { version: baselineVersion, plan, name, statusDate: statusDate === null ? null : formatDay(statusDate) };
  const parts = [
    ...Object.entries({ ...head, start: moment(start), finish: moment(finish), bac }).map(
      ([key, value]) => `  ${json(key)}: ${json(value)}`,
    ),
    `  "tasks": ${lines([...baseline.tasks].map(([id, task]) => [id, taskJson(task)]))}`,
    `  "lines": ${lines([...baseline.lines].map(([id, line]) => [id, lineJson(line)]))}`,
    `  "mustRequirements": ${json([...baseline.mustRequirements])}`,
    `  "deliverables": ${json([...baseline.deliverables])}`,
  ];
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** What a baseline file says; a sentence where it is none. */
export function readBaseline(text: string): Baseline | { readonly problem: string } {
  const file = parsedJson(text);
  if (!isMap(file)) return { problem: 'no baseline: the file is no JSON object; write it with `planloom baseline`' };
  if (file.version !== baselineVersion)
    return { problem: `no baseline of version ${baselineVersion}: write it anew with \`planloom baseline\`` };
  if (!isMap(file.tasks)) return { problem: 'no baseline: "tasks" is missing; write it anew with `planloom baseline`' };
  return {
    plan: textIn(file.plan) ?? '',
    name: textIn(file.name) ?? '',
    statusDate: dateIn(file.statusDate)?.day ?? null,
    start: minuteIn(file.start),
    finish: minuteIn(file.finish),
    bac: numberIn(file.bac),
    tasks: mapIn(file.tasks, taskIn),
    lines: mapIn(file.lines, lineIn),
    mustRequirements: new Set(textsIn(file.mustRequirements)),
    deliverables: new Set(textsIn(file.deliverables)),
  };
}

function taskJson(task: BaselineTask): unknown {
  return {
    start: moment(task.start),
    finish: moment(task.finish),
    ...(task.kind === 'task' ? {} : { kind: task.kind }),
    ...(task.effort === 0 ? {} : { effortMinutes: task.effort }),
    ...(task.labour === 0 ? {} : { labour: task.labour }),
    ...(task.cost === 0 ? {} : { cost: task.cost }),
  };
}

function taskIn(value: Readonly<Record<string, unknown>>): BaselineTask {
  const kind = value.kind;
  return {
    start: minuteIn(value.start),
    finish: minuteIn(value.finish),
    kind: kind === 'milestone' || kind === 'span' || kind === 'container' ? kind : 'task',
    effort: numberIn(value.effortMinutes) ?? 0,
    labour: numberIn(value.labour) ?? 0,
    cost: numberIn(value.cost) ?? 0,
  };
}

function lineJson({ planned, months, isLabour }: BaselineLine): unknown {
  return { planned, ...(isLabour ? { category: 'labour' } : {}), ...(months ? { months: Object.fromEntries(months) } : {}) };
}

function lineIn(value: Readonly<Record<string, unknown>>): BaselineLine {
  const months = isMap(value.months) ? Object.entries(value.months) : null;
  return {
    planned: numberIn(value.planned) ?? 0,
    isLabour: value.category === 'labour',
    months: months && new Map(months.flatMap(([month, amount]) => monthIn(month, numberIn(amount)))),
  };
}

function monthIn(month: string, amount: number | null): [string, number][] {
  return amount === null ? [] : [[month, amount]];
}

function lines(entries: readonly (readonly [string, unknown])[]): string {
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([id, value]) => `    ${json(id)}: ${json(value)}`).join(',\n')}\n  }`;
}

/** `JSON.parse` has no other way of saying no. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // Not JSON: the caller says so in a sentence.
  }
}

/** On one line; line breaks inside texts are escaped, so every one that is left is layout. */
function json(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(json).join(', ')}]`;
  return JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');
}

function moment(minute: Minute | null): string | null {
  return minute === null ? null : formatMinute(minute);
}

function minuteIn(value: unknown): Minute | null {
  const date = dateIn(value);
  return date ? date.day * minutesPerDay + (date.time ?? 0) : null;
}

function dateIn(value: unknown): { readonly day: number; readonly time: number | null } | null {
  const parsed = typeof value === 'string' ? parseDate(value) : null;
  return parsed?.ok ? parsed.value : null;
}

function mapIn<T>(value: unknown, read: (item: Readonly<Record<string, unknown>>) => T): ReadonlyMap<string, T> {
  if (!isMap(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([id, item]): [string, T][] => (isMap(item) ? [[id, read(item)]] : [])));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** JSON can say `1e999`, which is no amount. */
function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
