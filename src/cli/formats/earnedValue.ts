/** Earned value as rows: the term, its figure and what it means. */
import type { Status } from '../../core/status/status.ts';
import { indexText, moneyText } from '../../core/status/words.ts';

export interface Figure {
  /** `CPI`; empty where a second and third figure stand under one term. */
  readonly term: string;
  /** `–` where it is not known. */
  readonly value: string;
  readonly meaning: string;
}

/** Nothing where the plan costs nothing. */
export function earnedValueFigures({ money, earned }: Status): readonly Figure[] {
  if (money.bac === null && money.ac === null) return [];
  const [first, ...others] = estimates({ money, earned });
  return [
    { term: 'BAC', value: amount(money.bac), meaning: 'budget at completion, of the baseline' },
    { term: 'PV', value: amount(earned.pv), meaning: 'planned value: what was to be done by now' },
    { term: 'EV', value: amount(earned.ev), meaning: 'earned value: what is done' },
    { term: 'AC', value: amount(money.ac), meaning: 'actual cost' },
    { term: 'SPI', value: index(earned.spi), meaning: 'schedule performance index, EV ÷ PV' },
    { term: 'CPI', value: index(earned.cpi), meaning: 'cost performance index, EV ÷ AC' },
    { term: 'EAC', value: amount(first.figure), meaning: `estimate at completion ${first.meaning}; the one that counts` },
    ...others.map(({ figure, meaning }) => ({ term: '', value: amount(figure), meaning })),
    { term: 'ETC', value: amount(earned.etc), meaning: 'estimate to complete, EAC − AC' },
    { term: 'VAC', value: amount(earned.vac), meaning: 'variance at completion, BAC − EAC' },
    { term: 'TCPI', value: earned.tcpi?.toFixed(2) ?? '–', meaning: 'to-complete performance index, (BAC − EV) ÷ (BAC − AC)' },
  ];
}

interface Estimate {
  readonly figure: number | null;
  readonly meaning: string;
}

/** The one that counts first. */
function estimates({ money, earned }: Pick<Status, 'money' | 'earned'>): readonly [Estimate, Estimate, Estimate] {
  const byForecast = { figure: money.eacByForecast, meaning: 'by forecast' };
  const byIndex = { figure: earned.eacByIndex, meaning: 'by index, BAC ÷ CPI' };
  const atRate = { figure: earned.eacAtRate, meaning: 'at the agreed rate, AC + (BAC − EV)' };
  return earned.eac === byForecast.figure ? [byForecast, byIndex, atRate] : [byIndex, byForecast, atRate];
}

function amount(figure: number | null): string {
  return figure === null ? '–' : moneyText(figure);
}

function index(figure: number | null): string {
  return figure === null ? '–' : indexText(figure);
}
