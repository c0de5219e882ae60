/** The rows of the RAID view: the register of every plan, grouped, sorted and filtered. */
import * as vscode from 'vscode';
import type { Colour } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { OpenPlan } from '../plans.ts';
import { kindIcon } from './icons.ts';
import { overdueIn } from './overdue.ts';
import { arrange, severityOf, type Arrangement, type Grouping, type RaidGroup } from './raidGroups.ts';
import type { Row } from './tree.ts';

/** A single plan needs no row of its own. */
export function raidRows(plans: readonly OpenPlan[], arrangement: Arrangement): readonly Row[] {
  const withRegister = plans.filter((plan) => (plan.analysis.status?.raid.size ?? 0) > 0);
  if (withRegister.length === 1) return groupRows(withRegister[0]!, arrangement);
  return withRegister.map((plan) => planRow(plan, arrangement));
}

function planRow(plan: OpenPlan, arrangement: Arrangement): Row {
  const project = plan.analysis.plan?.project;
  const overdue = overdueIn(plan);
  return {
    id: plan.uri.toString(),
    plan,
    label: project?.name ?? plan.analysis.entry,
    description: overdue > 0 ? `${overdue} overdue` : '',
    icon: new vscode.ThemeIcon('project'),
    at: project?.node ?? null,
    children: groupRows(plan, arrangement),
    context: 'plan',
  };
}

function groupRows(plan: OpenPlan, arrangement: Arrangement): readonly Row[] {
  const groups = arrange(plan.analysis.status?.raid.values() ?? [], arrangement, plan.analysis.statusDate);
  if (arrangement.group === 'none') return groups.flatMap((group) => group.entries.map((status) => entryRow(plan, status)));
  return groups.map((group) => groupRow(plan, group, arrangement.group));
}

function groupRow(plan: OpenPlan, { value, title, entries }: RaidGroup, by: Grouping): Row {
  const overdue = entries.filter((status) => status.isOverdue).length;
  const description = `${entries.length}${overdue > 0 ? ` · ${overdue} overdue` : ''}`;
  const children = entries.map((status) => entryRow(plan, status));
  const subject = { kind: 'group', by, value } as const;
  const id = `${plan.uri.toString()}#${by}/${value}`;
  return { id, plan, label: title, description, isOpen: true, at: null, children, context: `group.${by}`, subject };
}

function entryRow(plan: OpenPlan, status: RaidStatus): Row {
  const { entry, due, isOpen } = status;
  const facts = factsOf(plan, status);
  const label = entry.name === entry.id ? entry.id : `${entry.id} ${entry.name}`;
  return {
    id: `${plan.uri.toString()}#${entry.id}`,
    plan,
    label,
    description: [...facts, ...(isOpen ? [] : [entry.status])].join(' · '),
    spoken: [entry.kind, label, entry.status, ...facts, due === null ? 'no date' : `due ${formatDay(due)}`].join(', '),
    tooltip: [label, `${entry.kind}, ${entry.status}`, facts.join(' · '), ...moreOf(status)],
    icon: kindIcon(entry.kind, colourOf(status)),
    at: entry.key,
    children: [],
    context: `raid.${entry.kind}${isOpen ? '' : '.ended'}`,
    subject: { kind: 'entry', id: entry.id },
  };
}

function factsOf(plan: OpenPlan, status: RaidStatus): string[] {
  const { entry, score, ageDays } = status;
  const overdueDays = daysOverdue(plan, status);
  return [
    overdueDays === null ? null : `overdue ${overdueDays} d`,
    score === null ? null : `score ${score}`,
    entry.severity,
    entry.owner ?? entry.by ?? 'no owner',
    ageDays === null ? null : `${ageDays} d old`,
  ].filter((fact) => fact !== null);
}

/** Calendar days, or null where it is in time. */
function daysOverdue(plan: OpenPlan, { isOverdue, due }: RaidStatus): number | null {
  const today = plan.analysis.statusDate;
  return isOverdue && due !== null && today !== null ? today - due : null;
}

function moreOf({ entry, due, residualScore }: RaidStatus): string[] {
  return [
    due === null ? null : `due ${formatDay(due)}`,
    residualScore === null ? null : `score ${residualScore} after the response`,
    entry.response ? `response: ${entry.response}` : null,
    entry.affects.length > 0 ? `threatens ${entry.affects.join(', ')}` : null,
  ].filter((line) => line !== null);
}

function colourOf(status: RaidStatus): Colour | null {
  if (!status.isOpen) return null;
  const severity = severityOf(status);
  if (status.isOverdue || severity === 'critical') return 'red';
  return severity === 'high' ? 'amber' : null;
}
