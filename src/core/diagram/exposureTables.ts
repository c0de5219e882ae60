/** Risk exposure to be read: the sums beside what covers them, each risk with its figures, and what is missing. */
import { chanceOf } from '../plan/chance.ts';
import type { RaidEntry } from '../plan/model.ts';
import type { Exposure } from '../status/expected.ts';
import type { ExposureSums, RiskExposure } from '../status/exposure.ts';
import { moneyText, named, percentText } from '../status/words.ts';
import { tenthsText } from '../values/numbers.ts';
import { markCell, textCell } from './cells.ts';
import type { Cell, Mark, Measure, Table } from './diagram.ts';
import { lineMark } from './marks.ts';
import type { Drawable } from './text.ts';

/** The sums of one measure, and what there is to cover them; null where nothing is said of it. */
export interface Against {
  readonly measure: Measure;
  readonly sums: ExposureSums;
  readonly cover: number | null;
}

interface Cover {
  readonly inMoney: Against;
  readonly inDays: Against;
  /** Of the milestone that the float is counted to. */
  readonly mark: Mark | null;
}

export function exposureTables(
  { plan }: Drawable,
  exposures: readonly RiskExposure[],
  cover: Cover,
): { readonly tables: readonly Table[]; readonly marks: readonly Mark[] } {
  const marks = exposures.map((one, index) => lineMark(`t${index + 1}`, one.risk, ...figureWords(one)));
  const money = plan.project.currency ?? 'Money';
  const missing = [...exposures.flatMap((one, index) => missingOf(one, marks[index]!)), ...missingCover(cover)];
  const tables = [sumTable(cover, money), riskTable(exposures, marks, money)];
  return { tables: missing.length === 0 ? tables : [...tables, missingTable(missing)], marks };
}

/** `70,000`, `12.5`; `not known` where nothing is said. */
export function figureText(value: number | null, measure: Measure): string {
  if (value === null) return 'not known';
  return measure === 'money' ? moneyText(value) : tenthsText(value);
}

function figureWords({ full }: RiskExposure): string[] {
  return [
    ...(full.cost === null ? [] : [`${moneyText(full.cost)} if it happens`]),
    ...(full.days === null ? [] : [`${figureText(full.days, 'days')} working days if it happens`]),
  ];
}

function sumTable({ inMoney, inDays, mark }: Cover, money: string): Table {
  const row = (name: string, valueOf: (against: Against) => string): Cell[] => [
    textCell(name),
    textCell(valueOf(inMoney)),
    textCell(valueOf(inDays)),
  ];
  const sum = (name: string, key: keyof ExposureSums) => row(name, ({ sums, measure }) => figureText(sums[key], measure));
  const rest = (name: string, key: keyof ExposureSums) => row(name, (against) => restText(against, key));
  const cover = row('Contingency and float left', (against) => figureText(against.cover, against.measure));
  return {
    caption: 'Risk exposure against contingency',
    look: 'list',
    columns: ['Of all open risks', money, 'Working days'],
    rows: [
      sum('If all happen', 'full'),
      sum('Expected now', 'expected'),
      sum('Expected after the responses', 'residual'),
      mark ? [cover[0]!, cover[1]!, { ...cover[2]!, text: `${cover[2]!.text} to`, marks: [{ id: mark.id, text: mark.item }] }] : cover,
      rest('Left over now', 'expected'),
      rest('Left over after the responses', 'residual'),
    ],
  };
}

/** `4,000 left over`, `short by 12,000`. */
function restText({ sums, cover, measure }: Against, key: keyof ExposureSums): string {
  const value = sums[key];
  if (value === null || cover === null) return 'not known';
  return cover < value ? `short by ${figureText(value - cover, measure)}` : figureText(cover - value, measure);
}

function riskTable(exposures: readonly RiskExposure[], marks: readonly Mark[], money: string): Table {
  const ends = ['if it happens', 'expected', 'after the response'];
  return {
    caption: 'What each open risk may cost',
    look: 'list',
    columns: ['Risk', 'Chance', 'Chance after', ...ends.map((end) => `${money} ${end}`), ...ends.map((end) => `Days ${end}`)],
    rows: exposures.map(({ risk, full, expected, residual }, index) => [
      markCell(marks[index]!, named(risk)),
      chanceCell(risk),
      chanceCell(risk.residual),
      ...[full, expected, residual].map(({ cost }) => figureCell(cost, 'money')),
      ...[full, expected, residual].map(({ days }) => figureCell(days, 'days')),
    ]),
  };
}

function chanceCell(of: Pick<RaidEntry, 'probability'> | null): Cell {
  const probability = of?.probability ?? null;
  return textCell(probability === null ? '–' : percentText(chanceOf(probability)));
}

function figureCell(value: number | null, measure: Measure): Cell {
  return textCell(value === null ? '–' : figureText(value, measure));
}

/** Rows of the table of what is missing. */
function missingOf({ risk, full }: RiskExposure, mark: Mark): Cell[][] {
  const words = [
    ...missingFull(full),
    ...(risk.probability === null ? ['no `probability`, so nothing expected'] : []),
    ...(risk.residual === null && risk.probability !== null ? ['no `residual`, so after the response as now'] : []),
  ];
  return words.length === 0 ? [] : [[markCell(mark, named(risk)), textCell(words.join('; '))]];
}

function missingFull({ cost, days }: Exposure): string[] {
  if (cost === null && days === null) return ['no `exposure`'];
  return [...(cost === null ? ['no `exposure.cost`'] : []), ...(days === null ? ['no `exposure.schedule`'] : [])];
}

function missingCover({ inMoney, inDays }: Cover): Cell[][] {
  return [
    ...(inMoney.cover === null ? [[textCell('Contingency'), textCell('no `contingency` under `budget:`')]] : []),
    ...(inDays.cover === null ? [[textCell('Float'), textCell('no `deadline` of the project or of a milestone still ahead')]] : []),
  ];
}

function missingTable(rows: readonly (readonly Cell[])[]): Table {
  return { caption: 'Not in the figures', look: 'list', columns: ['What', 'What is missing'], rows };
}
