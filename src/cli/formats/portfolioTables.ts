/** What a portfolio's status tells people, as rows of words: for the terminal and for Markdown alike. */
import { ragDimensions, type Colour } from '../../core/plan/words.ts';
import type { Task } from '../../core/plan/model.ts';
import { worstOf } from '../../core/status/evidence.ts';
import { isLate, type BorderLink } from '../../core/status/portfolio/borderLinks.ts';
import type { Member, Programme } from '../../core/status/portfolio/programme.ts';
import type { SharedOverload } from '../../core/status/portfolio/sharedOverloads.ts';
import { figures, figureTitles, type Totals } from '../../core/status/portfolio/totals.ts';
import { compareWorst, countsText, overallColour, shownColour } from '../../core/status/rollUp.ts';
import { counted, moneyText, ragLetter, ragWord } from '../../core/status/words.ts';
import { formatDate, formatDay } from '../../core/values/civil.ts';
import { dayText, percent, tenths } from './dates.ts';
import { inGroup, type PortfolioReport } from './portfolio.ts';
import { title } from './status.ts';

export interface Row {
  readonly cells: readonly string[];
  /** A row that asks for attention. */
  readonly isBad: boolean;
}

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  /** Columns of figures, which stand at the right. */
  readonly figures: readonly number[];
  /** The column that a narrow terminal does without; left out where all are needed. */
  readonly spare?: number;
  readonly rows: readonly Row[];
  readonly remarks: readonly string[];
}

/** `3 plans: 2 red, 1 amber` */
export function summaryOf({ programme: { members } }: PortfolioReport): string {
  const counts = countsText(members.map(({ status }) => overallColour(status)));
  return `${counted(members.length, 'plan')}${counts === '' ? '' : `: ${counts}`}`;
}

/** Those with nothing to say are left out. */
export function sectionsOf({ programme, unreadable }: PortfolioReport): readonly Section[] {
  const { borders, milestones, overloads } = programme;
  return [
    plansSection(programme, unreadable),
    ...(borders.length > 0 ? [bordersSection(borders)] : []),
    ...(milestones.length > 0 ? [milestonesSection(programme)] : []),
    ...(programme.totals.plans.length > 0 ? [moneySection(programme.totals)] : []),
    ...(overloads.length > 0 ? [overloadsSection(overloads)] : []),
  ];
}

/** Groups with their plans, the worst first; then the plans that are in no group. */
function plansSection({ portfolio, members }: Programme, unreadable: readonly string[]): Section {
  const groups = [...portfolio.groups.values()].map((group) => ({ group, plans: inGroup(members, group.plans) }));
  const grouped = new Set(groups.flatMap(({ plans }) => plans));
  const rows = groups.flatMap(({ group, plans }) => [groupRow(group.name, plans), ...worstFirst(plans).map((plan) => planRow(plan, '  '))]);
  const others = worstFirst(members.filter((member) => !grouped.has(member)));
  return {
    title: 'Plans',
    head: ['Plan', ...ragDimensions.map(title), 'Finish', 'Deadline'],
    figures: [],
    rows: [...rows, ...others.map((plan) => planRow(plan, ''))],
    remarks: unreadable.map((file) => `Left out: ${file} cannot be read`),
  };
}

function worstFirst(members: readonly Member[]): readonly Member[] {
  return [...members].sort((a, b) => compareWorst(a.status, b.status));
}

/** The first, the overall one, with its word. */
function colourCells([overall, ...others]: readonly (Colour | null)[]): readonly string[] {
  return [`${ragLetter(overall ?? null)} ${ragWord(overall ?? null)}`, ...others.map(ragLetter)];
}

function groupRow(name: string, plans: readonly Member[]): Row {
  const colours = ragDimensions.map((dimension) => worstOf(plans.map(({ status }) => shownColour(status.rag.get(dimension)))));
  return { cells: [name, ...colourCells(colours), '', ''], isBad: false };
}

function planRow({ plan: { project }, status, schedules }: Member, indent: string): Row {
  const colours: readonly (Colour | null)[] = ragDimensions.map((dimension) => shownColour(status.rag.get(dimension)));
  const finish = schedules ? dayText(schedules.forecast.projectFinish) : '–';
  const deadline = project.deadline ? formatDate(project.deadline) : '';
  return { cells: [`${indent}${project.name}`, ...colourCells(colours), finish, deadline], isBad: colours[0] === 'red' };
}

function bordersSection(borders: readonly BorderLink[]): Section {
  const late = borders.filter(isLate).length;
  const isByFloat = borders.some(({ neededBy, isDone }) => neededBy === 'float' && !isDone);
  return {
    title: `Between plans: ${counted(borders.length, 'link')}${late > 0 ? `, ${late} late` : ''}`,
    head: ['Waits', 'For', 'Through', 'Needed', 'Promised', 'Forecast', 'Days left'],
    figures: [6],
    spare: 2,
    rows: borders.map((link) => ({ cells: borderCells(link), isBad: isLate(link) })),
    remarks: isByFloat ? ['~ is the latest day that moves neither the finish nor a deadline of the plan that waits'] : [],
  };
}

function borderCells({ consumer, task, entry, provider, source, side, needed, neededBy, promised, forecast, isDone, gapDays }: BorderLink) {
  return [
    task ? nameIn(consumer.project.id, task) : consumer.project.id,
    `${nameIn(provider.project.id, source)}${side === 'start' ? ' (start)' : ''}`,
    entry?.id ?? '',
    needed === null || isDone ? '' : `${neededBy === 'float' ? '~' : ''}${dayText(needed)}`,
    promised === null ? '' : dayText(promised),
    forecast === null ? '–' : dayText(forecast),
    isDone ? 'done' : gapDays === null ? '–' : tenths(gapDays),
  ];
}

function nameIn(plan: string, { id }: Task): string {
  return `${plan}:${id}`;
}

function milestonesSection({ milestones }: Programme): Section {
  return {
    title: 'Next milestones',
    head: ['Forecast', 'Plan', 'Milestone', 'Deadline', 'Days left', 'Float'],
    figures: [4, 5],
    rows: milestones.map(({ plan, task, forecast, deadline, reserveDays, floatDays }) => ({
      cells: [dayText(forecast), plan.project.id, task.name, formatDate(deadline), tenths(reserveDays), tenths(floatDays)],
      isBad: reserveDays < -0.05,
    })),
    remarks: ['Float is counted over all plans: what another plan waits for has no more than that plan leaves'],
  };
}

function moneySection({ plans, total, currencies, missing }: Totals): Section {
  const amount = (figure: number | null) => (figure === null ? '–' : moneyText(figure));
  const isMixed = currencies.length > 1;
  const rows = plans.map((of) => {
    const currency = isMixed && of.plan.project.currency ? ` (${of.plan.project.currency})` : '';
    return { cells: [`${of.plan.project.name}${currency}`, ...figures.map((figure) => amount(of[figure]))], isBad: false };
  });
  const sum = total ? [{ cells: ['Together', ...figures.map((figure) => amount(total[figure]))], isBad: false }] : [];
  return {
    title: `Money${currencies.length === 1 && currencies[0] ? `, in ${currencies[0]}` : ''}`,
    head: ['Plan', ...figures.map((figure) => figureTitles[figure])],
    figures: figures.map((_, i) => i + 1),
    rows: [...rows, ...(plans.length > 1 ? sum : [])],
    remarks: missing,
  };
}

function overloadsSection(overloads: readonly SharedOverload[]): Section {
  return {
    title: 'Asked by several plans for more than there is',
    head: ['Who', 'From', 'To', 'Needed', 'Has', 'By'],
    figures: [3, 4],
    rows: overloads.map(({ resource, from, to, used, capacity, by }) => {
      const amount = (figure: number) => (resource.kind === 'equipment' ? tenths(figure) : percent(figure));
      const askers = by.map(({ plan, tasks }) => tasks.map((task) => nameIn(plan.project.id, plan.wbs.tasks[task]!)).join(', '));
      return {
        cells: [resource.name, formatDay(from), formatDay(to), amount(used), amount(capacity), [...new Set(askers)].join(', ')],
        isBad: false,
      };
    }),
    remarks: [],
  };
}
