/** The rows of requirements in the RAG view: how many are traced, and from each what delivers it and what it lacks. */
import * as vscode from 'vscode';
import { approvalText } from '../../core/plan/approval.ts';
import type { Plan } from '../../core/plan/model.ts';
import { dayText } from '../../core/schedule/explain/words.ts';
import type { Schedules } from '../../core/schedule/schedule.ts';
import { coverageOf, deliveredOf, gapsOf, isWanted, percentBelow, releaseFinish, type Gap } from '../../core/status/delivery/coverage.ts';
import { tracesOf, type Trace } from '../../core/status/delivery/traces.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { OpenPlan } from '../plans.ts';
import { firstRows } from './firstRows.ts';
import type { Row } from './tree.ts';

const title = 'Requirements';
const mostRows = 200;

interface Traced {
  readonly open: OpenPlan;
  readonly plan: Plan;
  readonly schedules: Schedules | null;
}

/** None where the plan wants nothing. */
export function requirementsRow(open: OpenPlan, planId: string): readonly Row[] {
  const { plan, schedules } = open.analysis;
  const coverage = plan && coverageOf(plan);
  if (!coverage) return [];
  const id = `${planId}#requirements`;
  const description = `${coverage.whole} of ${coverage.requirements} traced · ${percentBelow(coverage.whole, coverage.requirements)} %`;
  const wanted = [...tracesOf(plan).values()].filter(isWanted).map((trace) => ({ trace, gaps: gapsOf(trace) }));
  // What lacks something comes first: that is what one looks for.
  wanted.sort((a, b) => Number(b.gaps.length > 0) - Number(a.gaps.length > 0));
  return [
    {
      id,
      plan: open,
      label: title,
      description,
      spoken: `${title}, ${coverage.whole} of ${coverage.requirements} traced`,
      tooltip: [`${title}: ${description}`, 'Traced from the specification over tasks and release to acceptance criteria and tests'],
      icon: new vscode.ThemeIcon('list-tree'),
      at: null,
      children: firstRows(open, id, mostRows, wanted, ({ trace, gaps }) => requirementRow({ open, plan, schedules }, id, trace, gaps)),
      context: 'evidence',
    },
  ];
}

function requirementRow(traced: Traced, parent: string, trace: Trace, gaps: readonly Gap[]): Row {
  const { requirement } = trace;
  const id = `${parent}/${requirement.id}`;
  // What lacks comes first, for what comes last is cut off where it is narrow.
  const description = [...gaps, approvalText(requirement, formatDay), progressText(trace, traced.schedules)]
    .filter((part) => part !== '')
    .join(' · ');
  return {
    id,
    plan: traced.open,
    label: requirement.id === requirement.name ? requirement.id : `${requirement.id} ${requirement.name}`,
    description,
    tooltip: [`${requirement.id} ${requirement.name}`, description],
    icon: gaps.length > 0 ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')) : new vscode.ThemeIcon('pass'), // prettier-ignore
    at: requirement.key,
    children: [
      ...trace.tasks.map((index) => taskRow(traced, id, index)),
      ...trace.releases.flatMap((release) => releaseRow(traced, id, release)),
    ],
    context: 'evidence',
  };
}

/** `1 of 3 done`; empty where there is none, which is among what it lacks. */
function progressText(trace: Trace, schedules: Schedules | null): string {
  return trace.tasks.length === 0 ? '' : `${deliveredOf(trace, schedules).done} of ${trace.tasks.length} done`;
}

function taskRow({ open, plan, schedules }: Traced, parent: string, index: number): Row {
  const task = plan.wbs.tasks[index]!;
  const isDone = schedules?.forecast.done[index] === 1;
  const finish = schedules?.forecast.finish[index] ?? NaN;
  const dated = Number.isFinite(finish) ? `${isDone ? 'done ' : ''}${dayText(finish)}` : 'no dates';
  const icon = new vscode.ThemeIcon(isDone ? 'pass-filled' : 'circle-large-outline');
  return { ...leaf(open, `${parent}/${task.id}`, task.name, dated), icon, at: task.key };
}

function releaseRow({ open, plan, schedules }: Traced, parent: string, id: string): readonly Row[] {
  const release = plan.releases.get(id);
  if (!release) return [];
  const finish = releaseFinish(plan, schedules?.forecast, id);
  const dated = finish === null ? 'release' : `release ${dayText(finish)}`;
  return [{ ...leaf(open, `${parent}#${id}`, release.name, dated), icon: new vscode.ThemeIcon('rocket'), at: release.key }];
}

function leaf(plan: OpenPlan, id: string, label: string, description: string): Row {
  return { id, plan, label, description, tooltip: [label, description], at: null, children: [], context: 'evidence' };
}
