/** The rows of a portfolio in the RAG view that only its plans together make: what they need of each other, and whom several ask. */
import * as vscode from 'vscode';
import { isLate, type BorderLink } from '../../core/status/portfolio/borderLinks.ts';
import type { Programme } from '../../core/status/portfolio/programme.ts';
import type { SharedOverload } from '../../core/status/portfolio/sharedOverloads.ts';
import { counted, workingDays } from '../../core/status/words.ts';
import { dayText, formatDay } from '../../core/values/civil.ts';
import type { Minute } from '../../core/values/time.ts';
import type { OpenPlan } from '../plans.ts';
import { colourIcon } from './icons.ts';
import type { Row } from './tree.ts';

/** `members` are the plans that the programme was made of. */
export function programmeRows(portfolio: OpenPlan, members: readonly OpenPlan[], { borders, overloads }: Programme): readonly Row[] {
  const open = new Map(members.map((member) => [member.analysis.plan, member]));
  const links = borders.flatMap((link, i) => borderRow(open.get(link.consumer), `${portfolio.uri.toString()}#borders/${i}`, link) ?? []);
  const asked = overloads.flatMap(
    (each, i) => overloadRow(open.get(each.by[0]!.plan), `${portfolio.uri.toString()}#asked/${i}`, each) ?? [],
  );
  const late = borders.filter(isLate).length;
  const told = `${counted(borders.length, 'link')}${late > 0 ? `, ${late} late` : ''}`;
  return [
    ...(links.length > 0 ? [headRow(portfolio, 'borders', 'Between plans', told, 'link', links)] : []),
    ...(asked.length > 0
      ? [headRow(portfolio, 'asked', 'Asked by several plans', counted(asked.length, 'overload'), 'person', asked)]
      : []),
  ];
}

function headRow(plan: OpenPlan, id: string, label: string, description: string, icon: string, children: readonly Row[]): Row {
  return {
    ...{ id: `${plan.uri.toString()}#${id}`, plan, label, description, spoken: `${label}, ${description}` },
    ...{ icon: new vscode.ThemeIcon(icon), at: null, children, context: 'border' },
  };
}

function borderRow(plan: OpenPlan | undefined, id: string, link: BorderLink): Row | null {
  const { consumer, task, entry, provider, source, needed, neededBy, promised, forecast, isDone, gapDays } = link;
  if (!plan) return null;
  const waits = task ? `${consumer.project.id}:${task.id}` : consumer.project.id;
  const label = `${waits} waits for ${provider.project.id}:${source.id}`;
  const description = distanceText(link);
  const why = neededBy === 'float' ? ', or the finish or a deadline of the plan that waits moves' : '';
  return {
    ...{ id, plan, label, description, spoken: `${label}, ${description}` },
    tooltip: [
      `${label}: ${description}`,
      ...(isDone || needed === null ? [] : [`Needed by ${dayText(needed)}${why}`]),
      ...dated('Promised', promised),
      ...dated('Forecast', forecast),
      ...(entry ? [`${entry.id} ${entry.name}`] : []),
    ],
    icon: colourIcon(isLate(link) ? 'red' : isDone || gapDays !== null ? 'green' : null),
    ...{ at: (entry ?? task ?? source).key, children: [], context: 'border' },
  };
}

function distanceText(link: BorderLink): string {
  const { isDone, gapDays } = link;
  if (isDone) return 'done';
  if (gapDays === null) return 'not known';
  return isLate(link) ? `${workingDays(-gapDays)} late` : `${workingDays(gapDays)} left`;
}

function dated(word: string, moment: Minute | null): readonly string[] {
  return moment === null ? [] : [`${word} ${dayText(moment)}`];
}

function overloadRow(plan: OpenPlan | undefined, id: string, { resource, from, to, used, capacity, by }: SharedOverload): Row | null {
  if (!plan) return null;
  const amount = (figure: number) =>
    resource.kind === 'equipment' ? String(Math.round(figure * 10) / 10) : `${Math.round(figure * 100)}%`;
  const description = `${amount(used)} of ${amount(capacity)}, ${formatDay(from)} to ${formatDay(to)}`;
  const askers = by.map((each) => `${each.plan.project.name}: ${each.tasks.map((task) => each.plan.wbs.tasks[task]!.name).join(', ')}`);
  return {
    ...{ id, plan, label: resource.name, description, spoken: `${resource.name}, ${description}` },
    tooltip: [`${resource.name}: ${description}`, ...askers],
    ...{ icon: colourIcon('amber'), at: resource.key, children: [], context: 'border' },
  };
}
