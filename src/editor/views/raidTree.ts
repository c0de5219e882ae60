/** The RAID view: the register of every plan, by kind, owner, severity or status; the badge counts what is overdue. */
import * as vscode from 'vscode';
import type { Colour } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { counted } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { kindIcon } from './icons.ts';
import { arrange, severityOf, type Arrangement, type RaidGroup } from './raidGroups.ts';
import { rowTree, type Row } from './tree.ts';

export interface RaidTree {
  /** Shows the register in another arrangement. */
  arrange(arrangement: Arrangement): void;
  dispose(): void;
}

export function showRaidTree(plans: Plans, first: Arrangement): RaidTree {
  let arrangement = first;
  const tree = rowTree('planloom.raid', () => rowsOf(plans.all, arrangement));
  const refresh = () => {
    tree.refresh();
    tree.view.badge = badgeFor(plans.all);
    tree.view.message = messageFor(plans.all, arrangement);
  };
  refresh();
  const all = vscode.Disposable.from(tree, plans.onDidChange(refresh), plans.onDidClose(refresh));
  return {
    arrange(next) {
      arrangement = next;
      refresh();
    },
    dispose() {
      all.dispose();
    },
  };
}

/** A single plan needs no row of its own. */
function rowsOf(plans: readonly OpenPlan[], arrangement: Arrangement): readonly Row[] {
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
  const groups = arrange(plan.analysis.status?.raid.values() ?? [], arrangement);
  if (arrangement.group === 'none') return groups.flatMap((group) => group.entries.map((status) => entryRow(plan, status)));
  return groups.map((group) => groupRow(plan, group));
}

function groupRow(plan: OpenPlan, { title, entries }: RaidGroup): Row {
  const overdue = entries.filter((status) => status.isOverdue).length;
  const description = `${entries.length}${overdue > 0 ? ` · ${overdue} overdue` : ''}`;
  const children = entries.map((status) => entryRow(plan, status));
  return { id: `${plan.uri.toString()}#${title}`, plan, label: title, description, isOpen: true, at: null, children, context: 'group' };
}

function entryRow(plan: OpenPlan, status: RaidStatus): Row {
  const { entry } = status;
  const facts = factsOf(plan, status);
  const label = entry.name === entry.id ? entry.id : `${entry.id} ${entry.name}`;
  return {
    id: `${plan.uri.toString()}#${entry.id}`,
    plan,
    label,
    description: facts.join(' · '),
    spoken: [entry.kind, label, ...facts].join(', '),
    tooltip: [label, `${entry.kind}, ${entry.status}`, facts.join(' · '), ...moreOf(status)],
    icon: kindIcon(entry.kind, colourOf(status)),
    at: entry.key,
    children: [],
    context: `raid.${entry.kind}`,
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
    status.isOpen ? null : entry.status,
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

function overdueIn(plan: OpenPlan): number {
  return [...(plan.analysis.status?.raid.values() ?? [])].filter((status) => status.isOverdue).length;
}

function badgeFor(plans: readonly OpenPlan[]): vscode.ViewBadge | undefined {
  const overdue = plans.reduce((sum, plan) => sum + overdueIn(plan), 0);
  return overdue > 0 ? { value: overdue, tooltip: `${counted(overdue, 'RAID entry', 'RAID entries')} overdue` } : undefined;
}

function messageFor(plans: readonly OpenPlan[], arrangement: Arrangement): string | undefined {
  if (plans.length === 0) return undefined;
  const entries = plans.flatMap((plan) => [...(plan.analysis.status?.raid.values() ?? [])]);
  if (entries.length === 0)
    return 'No risks, assumptions, issues, dependencies, decisions or actions yet. Write them under raid: in a plan.';
  const hasShown = arrangement.showsClosed || entries.some((status) => status.isOpen);
  return hasShown ? undefined : 'Everything is closed.';
}
