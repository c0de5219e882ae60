/** Money and earned value, now and then, and what there is against the risks. */
import { contingencyLeft, riskExposures, sumsOf } from '../../status/exposure.ts';
import type { Status } from '../../status/status.ts';
import { currencyText, indexText, moneyText, percentText } from '../../status/words.ts';
import { columns, grave, line, listOf, said, tableOf, type Cell, type Line, type Section } from './report.ts';
import { thenTitle, type Subject } from './subject.ts';

interface Figure {
  readonly term: string;
  readonly meaning: string;
  readonly valueOf: (status: Status) => number | null;
  readonly textOf: (value: number) => string;
}

const amount = (term: string, meaning: string, valueOf: Figure['valueOf']): Figure => ({ term, meaning, valueOf, textOf: moneyText });
const index = (term: string, meaning: string, valueOf: Figure['valueOf']): Figure => ({ term, meaning, valueOf, textOf: indexText });

/** Terms of PMI's Practice Standard for Earned Value Management. */
const figures: readonly Figure[] = [
  amount('BAC', 'budget at completion, of the baseline', ({ money }) => money.bac),
  amount('PV', 'planned value: what was to be done by now', ({ earned }) => earned.pv),
  amount('EV', 'earned value: what is done', ({ earned }) => earned.ev),
  amount('AC', 'actual cost', ({ money }) => money.ac),
  amount('EAC', 'estimate at completion, the one that counts', ({ earned }) => earned.eac),
  amount('EAC by forecast', 'labour, fixed costs and lines', ({ money }) => money.eacByForecast),
  amount('EAC by index', 'BAC ÷ CPI', ({ earned }) => earned.eacByIndex),
  amount('EAC at the agreed rate', 'AC + (BAC − EV)', ({ earned }) => earned.eacAtRate),
  amount('VAC', 'variance at completion, BAC − EAC', ({ earned }) => earned.vac),
  index('SPI', 'schedule performance index, EV ÷ PV', ({ earned }) => earned.spi),
  index('CPI', 'cost performance index, EV ÷ AC', ({ earned }) => earned.cpi),
  { ...index('TCPI', 'how well the rest must go to keep the BAC', ({ earned }) => earned.tcpi), textOf: (value) => value.toFixed(2) },
];

export function moneySection(subject: Subject): Section {
  const { status, plan, earlier } = subject;
  const { currency } = plan.project;
  const isKnown = figures.some(({ valueOf }) => valueOf(status) !== null);
  const heads = columns('Figure', ...(earlier ? [`#${thenTitle(earlier)}`] : []), '#Now', 'Meaning');
  const rows = figures.map((figure): readonly Cell[] => [
    said(figure.term),
    ...(earlier ? [figureCell(figure, earlier.status)] : []),
    figureCell(figure, status),
    said(figure.meaning),
  ]);
  const table = isKnown ? tableOf(currency === null ? 'Earned value' : `Earned value, in ${currency}`, heads, rows) : [];
  const lines = [...approvedLines(subject), ...contingencyLines(subject)];
  const nothing = !isKnown && lines.length === 0 ? [line('Unknown: the plan has no rate, cost or budget')] : [];
  return { id: 'money', title: 'Money', blocks: [...listOf([...lines, ...nothing]), ...table] };
}

function figureCell({ valueOf, textOf }: Figure, status: Status): Cell {
  const value = valueOf(status);
  return value === null ? said('unknown') : grave(textOf(value), value < 0);
}

function approvedLines({ plan, status }: Subject): readonly Line[] {
  const approved = plan.budget?.approved ?? null;
  if (approved === null) return [];
  const { eac } = status.earned;
  const sum = currencyText(approved, plan.project.currency);
  if (eac === null || approved <= 0) return [line(`${sum}; the estimate at completion is unknown`, 'Approved')];
  const beyond = eac - approved;
  const share = percentText(Math.abs(beyond) / approved);
  return [
    line(sum, 'Approved'),
    {
      label: 'Forecast at completion',
      cell: grave(
        `${currencyText(eac, plan.project.currency)}, ${beyond === 0 ? 'as approved' : `${share} ${beyond > 0 ? 'above' : 'below'} what is approved`}`,
        beyond > 0,
      ),
    },
  ];
}

/** What is left of the contingency, against what the open risks are expected to cost. */
function contingencyLines({ plan, status }: Subject): readonly Line[] {
  const text = (sum: number) => currencyText(sum, plan.project.currency);
  const left = contingencyLeft(plan);
  const { full, expected } = sumsOf(riskExposures(plan, status), 'cost');
  const whole = plan.budget?.contingency?.amount;
  const there = left === null ? [] : [line(`${text(left)} left${whole === undefined ? '' : ` of ${text(whole)}`}`, 'Contingency')];
  if (full === null || expected === null) return left === null ? [] : [...there, line('unknown: no open risk says what it may cost', 'Against the risks')]; // prettier-ignore
  const covers = left === null ? 'there is no contingency' : left >= expected ? 'the contingency covers what is expected' : `${text(expected - left)} more than the contingency that is left`; // prettier-ignore
  const cell = grave(`expected to cost ${text(expected)}, ${text(full)} if all happen; ${covers}`, left === null || left < expected);
  return [...there, { label: 'Open risks', cell }];
}
