/** Money by category and by month, and the contingency, as JSON, as Markdown and for people. */
import type { Plan } from '../../core/plan/model.ts';
import { markdownText } from '../../core/report/markdown.ts';
import type { CashFlow, CategoryFlow, MonthFlow } from '../../core/status/cashFlow/cashFlow.ts';
import { contingencyOf, contingencyText } from '../../core/status/contingency.ts';
import type { Status } from '../../core/status/status.ts';
import { moneyText } from '../../core/status/words.ts';
import type { Layout } from '../result.ts';
import { tableBelow, tableMarkdown, type Column } from './table.ts';
import { printable, sentenceLines } from './width.ts';

export interface Funds {
  readonly plan: Plan;
  readonly status: Status;
  /** Null where nothing costs anything, or there are no dates. */
  readonly cashFlow: CashFlow | null;
}

/** Money in cents precision; what is not known is null. */
export function moneyJson({ plan, status, cashFlow }: Funds): unknown {
  return {
    approved: plan.budget?.approved ?? null,
    contingency: contingencyOf(plan, status),
    months: cashFlow?.months ?? [],
    categories: (cashFlow?.categories ?? []).map(({ months, ...category }) => ({
      ...category,
      months: months.map((flow, at) => ({ month: cashFlow!.months[at]!.month, ...flow })),
    })),
  };
}

export function moneyMarkdown(funds: Funds): string {
  const contingency = contingencyOf(funds.plan, funds.status);
  const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
    rows.length === 0 ? '' : `${tableMarkdown(columns, rows)}\n`;
  return `## ${title(funds)}\n\n${[
    table(categoryColumns, funds.cashFlow?.categories ?? []),
    table(monthColumns, funds.cashFlow?.months ?? []),
    contingency ? `- ${markdownText(contingencyText(contingency, funds.plan.project.currency))}\n` : '',
  ].join('')}`;
}

export function moneyLines(funds: Funds, layout: Layout): readonly string[] {
  const contingency = contingencyOf(funds.plan, funds.status);
  const table = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) =>
    rows.length === 0 ? [] : tableBelow(columns, rows, layout);
  return [
    layout.paint('bold', title(funds)),
    ...table(categoryColumns, funds.cashFlow?.categories ?? []),
    ...(funds.cashFlow ? [''] : []),
    ...table(monthColumns, funds.cashFlow?.months ?? []),
    ...(contingency ? sentenceLines(contingencyText(contingency, funds.plan.project.currency), layout, 4) : []),
  ];
}

/** Whether there is anything to tell. */
export function hasFunds({ plan, cashFlow }: Funds): boolean {
  return cashFlow !== null || (plan.budget?.contingency ?? null) !== null;
}

function title({ plan: { project } }: Funds): string {
  return `Money by category and month${project.currency === null ? '' : `, in ${printable(project.currency)}`}`;
}

const sum = (amount: number | null) => (amount === null ? '–' : moneyText(amount));

const categoryColumns: readonly Column<CategoryFlow>[] = [
  { title: 'Category', shrinksTo: 10, text: ({ category }) => category },
  { title: 'Planned', align: 'right', text: ({ planned }) => sum(planned) },
  { title: 'Actual', align: 'right', text: ({ actual }) => sum(actual) },
  { title: 'Committed', align: 'right', text: ({ committed }) => sum(committed) },
  { title: 'Forecast', align: 'right', text: ({ forecast }) => sum(forecast) },
];

const monthColumns: readonly Column<MonthFlow>[] = [
  { title: 'Month', text: ({ month }) => month },
  { title: 'Planned', align: 'right', text: ({ planned }) => sum(planned) },
  { title: 'Spent', align: 'right', text: ({ spent }) => sum(spent) },
  { title: 'To come', align: 'right', text: ({ toCome }) => sum(toCome) },
  { title: 'Planned so far', align: 'right', text: ({ plannedSoFar }) => sum(plannedSoFar) },
  { title: 'Spent and to come so far', align: 'right', text: ({ soFar }) => sum(soFar) },
];
