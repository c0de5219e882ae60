/** What a hover says of the money as a whole: on `budget`, and on the contingency in it. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import { cashFlowOf } from '../../status/cashFlow/cashFlow.ts';
import { contingencyOf, contingencyText } from '../../status/contingency.ts';
import type { Status } from '../../status/status.ts';
import { currencyText, indexText } from '../../status/words.ts';
import { labelled, line, present, title, type Line } from './lines.ts';

/** Months ahead that are told. */
const nextMonths = 3;

/** Null where there is nothing to tell of the key at the top of a plan (or of `budget`). */
export function moneyLines(analysis: Analysis, section: string | null, key: string): readonly Line[] | null {
  const { plan, status } = analysis;
  if (!plan || !status) return null;
  if (section === null && key === 'budget') return [title('budget'), ...budgetLines(analysis, plan, status)];
  if (section === 'budget' && key === 'contingency') return [title('contingency'), ...contingencyLines(plan, status)];
  return null;
}

function budgetLines(analysis: Analysis, plan: Plan, status: Status): readonly Line[] {
  const { money, earned } = status;
  const sum = (label: string, amount: number | null) =>
    labelled(label, amount === null ? null : currencyText(amount, plan.project.currency));
  const index = (label: string, value: number | null) => labelled(label, value === null ? null : indexText(value));
  return [
    ...present([
      line(sum('Approved', plan.budget?.approved ?? null), sum('BAC', money.bac), sum('AC', money.ac)),
      line(
        sum('EAC by forecast', money.eacByForecast),
        sum('by index, BAC ÷ CPI', earned.eacByIndex),
        sum('at the agreed rate, AC + (BAC − EV)', earned.eacAtRate),
      ),
      line(index('CPI', earned.cpi), index('SPI', earned.spi), sum('VAC', earned.vac)),
      line(aheadText(analysis, plan, status)),
    ]),
    ...contingencyLines(plan, status),
  ];
}

/** `Still to come: 98,614 EUR in 2026-09, 112,263 EUR in 2026-10 …`; null where nothing is. */
function aheadText({ schedules, statusDate }: Analysis, plan: Plan, status: Status): string | null {
  const flow = schedules && cashFlowOf({ plan, schedules, status, statusDate });
  const ahead = (flow?.months ?? []).filter(({ toCome }) => toCome > 0);
  const told = ahead.slice(0, nextMonths).map(({ month, toCome }) => `${currencyText(toCome, plan.project.currency)} in ${month}`);
  return labelled('Still to come', `${told.join(', ')}${ahead.length > nextMonths ? ' …' : ''}`);
}

function contingencyLines(plan: Plan, status: Status): readonly Line[] {
  const contingency = contingencyOf(plan, status);
  return present([contingency && line(contingencyText(contingency, plan.project.currency))]);
}
