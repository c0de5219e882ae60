/** What the open risks may cost, before and after their responses, against what there is to cover it: in money or in working days. */
import { contingencyLeft, riskExposures, sumsOf, type ExposureSums } from '../status/exposure.ts';
import { reserveOf } from '../status/reserve.ts';
import type { Diagram } from './diagram.ts';
import { quotedLabel } from './escape.ts';
import { exposureTables, figureText, type Against } from './exposureTables.ts';
import { lineMark } from './marks.ts';
import { accessibleLines, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';

export function exposure(drawable: Drawable): Diagram {
  const { plan, analysis } = drawable;
  const status = analysis.status!;
  const exposures = riskExposures(plan, status);
  if (exposures.length === 0) return emptyDiagram('exposure', 'no open risks; add some under `raid:`, `risks:`');
  const [cost, days] = [sumsOf(exposures, 'cost'), sumsOf(exposures, 'days')];
  if (cost.full === null && days.full === null) {
    return emptyDiagram('exposure', 'no open risk says what it may cost; give them `exposure` with `cost` or `schedule`');
  }
  const reserve = reserveOf(plan, status, analysis.schedules!);
  const mark = reserve?.milestone ? lineMark('m1', reserve.milestone, 'milestone') : null;
  const inMoney: Against = { measure: 'money', sums: cost, cover: contingencyLeft(plan) };
  const inDays: Against = { measure: 'days', sums: days, cover: reserve?.days ?? null };
  const against = drawable.settings.measure === 'money' ? inMoney : inDays;
  const { tables, marks } = exposureTables(drawable, exposures, { inMoney, inDays, mark });
  return drawnDiagram('exposure', chartLines(drawable, against), [...marks, ...(mark ? [mark] : [])], { tables });
}

const names: Readonly<Record<keyof ExposureSums, string>> = {
  full: 'If all happen',
  expected: 'Expected now',
  residual: 'After the response',
};

/** Less than nothing, where opportunities outweigh or more is used up than there was, is drawn as nothing. */
function chartLines(drawable: Drawable, against: Against): string[] {
  const { sums, cover, measure } = against;
  const { currency } = drawable.plan.project;
  const bars = [sums.full, sums.expected, sums.residual, ...(cover === null ? [] : [cover])].map((value) => short(Math.max(0, value ?? 0)));
  const labels = [...Object.values(names), ...(cover === null ? [] : [measure === 'money' ? 'Contingency left' : 'Float left'])];
  const unit = measure === 'days' ? 'Working days' : (currency ?? 'Money');
  return [
    'xychart-beta',
    ...accessibleLines(drawable, 'risk exposure', `${saidSums(against)}, ${figureText(cover, measure)} left to cover it`),
    ...titleLines(drawable, 'Risk exposure', quotedLabel),
    `  x-axis [${labels.map((label) => quotedLabel(label)).join(', ')}]`,
    `  y-axis ${quotedLabel(unit)} 0 --> ${Math.max(1, ...bars)}`,
    `  bar [${bars.join(', ')}]`,
    ...(cover === null ? [] : [`  line [${bars.map(() => bars.at(-1)!).join(', ')}]`]),
  ];
}

/** `166,000 if all happen, 80,400 expected now, 33,200 after the response` */
function saidSums({ sums, measure }: Against): string {
  const keys = Object.keys(names) as (keyof ExposureSums)[];
  return keys.map((key) => `${figureText(sums[key], measure)} ${names[key].toLowerCase()}`).join(', ');
}

/** Hundredths. */
function short(value: number): number {
  return Math.round(value * 100) / 100;
}
