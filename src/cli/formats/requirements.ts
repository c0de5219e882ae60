/** How much of what is wanted is traced to what delivers it, as JSON, as Markdown and for people. */
import { priorityText } from '../../core/plan/item.ts';
import type { Plan } from '../../core/plan/model.ts';
import { markdownTable } from '../../core/report/markdown.ts';
import type { Schedules } from '../../core/schedule/schedule.ts';
import { coverageFigures, coverageOf, deliveredOf, gapsOf, percentBelow, type Coverage } from '../../core/status/delivery/coverage.ts';
import { tracesOf, type Trace } from '../../core/status/delivery/traces.ts';
import { dayEndingAt, formatDate, formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { momentJson } from './dates.ts';
import type { Locator } from './place.ts';
import { indent, tableBelow, tableMarkdown, type Column } from './table.ts';

/** A plan, and its dates where it has any. */
export interface Traced {
  readonly plan: Plan;
  readonly schedules: Schedules | null;
}

/** `coverage` is null where nothing is wanted; `trace` has every requirement, in the plan's order. */
export function requirementsJson({ plan, schedules }: Traced, locator: Locator): unknown {
  const trace = [...tracesOf(plan).values()].map((one) => {
    const { requirement, tasks, releases } = one;
    const { id, name, status, approved, priority, spec, acceptance, tests } = requirement;
    const { done, finish } = deliveredOf(one, schedules);
    return {
      ...{ id, name, status, approved: approved && formatDate(approved), priority, spec },
      ...{ tasks: tasks.map((index) => plan.wbs.tasks[index]!.id), done },
      ...{ finish: finish === null ? null : momentJson(finish), releases, acceptance, tests, missing: gapsOf(one) },
      place: locator.spot(requirement.key),
    };
  });
  return { coverage: coverageOf(plan), trace };
}

/** Requirements that lack something and are named; the rest stands in JSON and in the preview. */
const mostTold = 10;

/** None where nothing is wanted. */
export function requirementsLines(traced: Traced, layout: Layout): readonly string[] {
  const coverage = coverageOf(traced.plan);
  if (!coverage) return [];
  const figures = tableBelow(figureColumns, coverageFigures(coverage), layout);
  const lacking = lackingIn(traced);
  const rows =
    lacking.length === 0
      ? []
      : ['', ...tableBelow(columnsOf(traced), lacking.slice(0, mostTold), layout), ...restOf(lacking).map((line) => `${indent}${line}`)];
  return [layout.paint('bold', headlineOf(coverage)), ...figures, ...rows];
}

/** Empty where nothing is wanted. */
export function requirementsMarkdown(traced: Traced): string {
  const coverage = coverageOf(traced.plan);
  if (!coverage) return '';
  const lacking = lackingIn(traced);
  return [
    `## ${headlineOf(coverage)}\n`,
    markdownTable(['What', 'How many'], coverageFigures(coverage)),
    ...(lacking.length === 0 ? [] : [tableMarkdown(columnsOf(traced), lacking.slice(0, mostTold))]),
    ...restOf(lacking).map((line) => `${line}\n`),
  ].join('\n');
}

/** `Requirements: 5 of 12 traced from specification to tests (41 %)` */
function headlineOf({ whole, requirements }: Coverage): string {
  return `Requirements: ${whole} of ${requirements} traced from specification to tests (${percentBelow(whole, requirements)} %)`;
}

const figureColumns: readonly Column<readonly [string, string]>[] = [
  { title: 'What', text: ([what]) => what },
  { title: 'How many', text: ([, figure]) => figure },
];

/** The most urgent first. */
function lackingIn({ plan }: Traced): readonly Trace[] {
  const lacking = [...tracesOf(plan).values()].filter((trace) => gapsOf(trace).length > 0);
  return lacking.sort((a, b) => (b.requirement.priority ?? 0) - (a.requirement.priority ?? 0));
}

function restOf(lacking: readonly Trace[]): readonly string[] {
  return lacking.length > mostTold ? [`and ${lacking.length - mostTold} more that lack something`] : [];
}

function columnsOf({ plan, schedules }: Traced): readonly Column<Trace>[] {
  const finish = (trace: Trace): string => {
    const last = deliveredOf(trace, schedules).finish;
    return last === null ? '' : formatDay(dayEndingAt(last));
  };
  return [
    { title: 'Requirement', text: ({ requirement }) => requirement.id },
    { title: 'Name', shrinksTo: 16, text: ({ requirement }) => requirement.name },
    { title: 'Priority', from: 90, text: ({ requirement: { priority } }) => (priority === null ? '' : priorityText(priority)) },
    { title: 'Status', text: ({ requirement }) => requirement.status },
    {
      title: 'Tasks',
      text: (trace) => (trace.tasks.length === 0 ? '' : `${deliveredOf(trace, schedules).done} of ${trace.tasks.length} done`),
    },
    { title: 'Finish', text: finish },
    {
      title: 'Release',
      from: 100,
      shrinksTo: 12,
      text: ({ releases }) => releases.map((id) => plan.releases.get(id)?.name ?? id).join(', '),
    },
    { title: 'Missing', shrinksTo: 20, text: (trace) => gapsOf(trace).join(', ') },
  ];
}
