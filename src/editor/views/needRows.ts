/** The rows of "What needs me": what falls due for the person that the settings name, of all plans, as one looks at it in the morning. */
import * as vscode from 'vscode';
import type { AgendaItem } from '../../core/status/agenda.ts';
import { needsOf, partiesOf } from '../../core/status/needs.ts';
import { counted } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { OpenPlan } from '../plans.ts';
import { kindIcon } from './icons.ts';
import type { Row } from './tree.ts';

/** Calendar days that are looked ahead. */
const ahead = 14;
const week = 7;

const groups = [
  { id: 'overdue', title: 'Overdue', holds: ({ isOverdue }: AgendaItem) => isOverdue },
  { id: 'week', title: 'Within 7 days', holds: ({ isOverdue, day }: AgendaItem, now: number) => !isOverdue && day <= now + week },
  { id: 'later', title: 'Within 14 days', holds: ({ isOverdue, day }: AgendaItem, now: number) => !isOverdue && day > now + week },
] as const;

interface Need {
  readonly plan: OpenPlan;
  readonly due: AgendaItem;
  readonly now: number;
}

export interface NeedRows {
  readonly rows: readonly Row[];
  /** Why there are none, where there is something to say. */
  readonly message?: string | undefined;
}

/** `person` as the settings name them; empty where they do not. */
export function needRows(plans: readonly OpenPlan[], person: string): NeedRows {
  if (person === '') return { rows: [] };
  const needs = needsIn(plans, person);
  return { rows: rowsOf(needs), message: needs.length > 0 ? undefined : whyNothing(plans, person) };
}

function needsIn(plans: readonly OpenPlan[], person: string): readonly Need[] {
  const needs = plans.flatMap((plan) => {
    const { plan: read, status, schedules, statusDate } = plan.analysis;
    if (!read || !status || statusDate === null) return [];
    return needsOf({ plan: read, status, schedules, statusDate }, person, ahead).map((due) => ({ plan, due, now: statusDate }));
  });
  return needs.sort((a, b) => a.due.day - b.due.day);
}

function rowsOf(needs: readonly Need[]): readonly Row[] {
  const severalPlans = new Set(needs.map(({ plan }) => plan)).size > 1;
  return groups.flatMap(({ id, title, holds }) => {
    const own = needs.filter(({ due, now }) => holds(due, now));
    const [first] = own;
    if (!first) return [];
    const children = own.map((need) => needRow(need, severalPlans));
    return [{ id, plan: first.plan, label: title, description: String(own.length), isOpen: true, at: null, children, context: 'needs' }];
  });
}

function needRow({ plan, due, now }: Need, namesPlan: boolean): Row {
  const { item, kind, day, isOverdue } = due;
  const label = item.name === item.id ? item.id : `${item.id} ${item.name}`;
  const when = isOverdue ? `overdue ${now - day} d` : `due ${formatDay(day)}`;
  const of = namesPlan ? [plan.analysis.plan?.project.name ?? plan.analysis.entry] : [];
  const facts = [when, kind, ...of];
  return {
    id: `${plan.uri.toString()}#${kind}/${item.id}`,
    plan,
    label,
    description: facts.join(' · '),
    spoken: [label, ...facts].join(', '),
    tooltip: [label, facts.join(' · ')],
    icon: iconOf(due),
    at: item.key,
    children: [],
    context: `need.${kind}`,
  };
}

const icons = { task: 'circle-large-outline', milestone: 'milestone', deliverable: 'package', escalation: 'megaphone' } as const;

function iconOf({ kind, isOverdue }: AgendaItem): vscode.ThemeIcon {
  const colour = isOverdue ? 'red' : null;
  if (!(kind in icons)) return kindIcon(kind as Parameters<typeof kindIcon>[0], colour);
  return new vscode.ThemeIcon(
    icons[kind as keyof typeof icons],
    isOverdue ? new vscode.ThemeColor('problemsErrorIcon.foreground') : undefined,
  );
}

function whyNothing(plans: readonly OpenPlan[], person: string): string | undefined {
  if (plans.length === 0) return undefined;
  const known = plans.filter(({ analysis }) => analysis.plan && partiesOf(analysis.plan, person).length > 0);
  if (known.length === 0) return `No plan knows “${person}”: planloom.me wants the id or the name of a resource or stakeholder.`;
  return `Nothing in ${counted(known.length, 'plan')} needs you within ${ahead} days.`;
}
