/**
 * Earned value at the status date. Terms and formulas are those of the Practice Standard for Earned Value Management (PMI):
 * PV, EV, AC, SPI = EV ÷ PV, CPI = EV ÷ AC, EAC, ETC = EAC − AC, VAC = BAC − EAC, TCPI = (BAC − EV) ÷ (BAC − AC).
 * Work earns by its physical progress; level of effort and budget lines, whose progress nobody measures, earn as planned.
 */
import type { BudgetLine, Plan } from '../plan/model.ts';
import type { Schedules } from '../schedule/schedule.ts';
import { minutesPerDay, type Day } from '../values/time.ts';
import { agreedValueOf } from './agreedValue.ts';
import type { Baseline } from './baseline.ts';
import type { Clock } from './clock.ts';
import { plannedShares, type PlannedShares } from './plannedShares.ts';
import type { EarnedValue, Money } from './status.ts';
import { bySpan, isCancelled, isRenamed, type TaskColumns } from './taskColumns.ts';
import { inCents } from './words.ts';

export interface EarnedValueInput {
  readonly plan: Plan;
  readonly schedules: Schedules | null;
  readonly statusDate: Day | null;
  readonly baseline: Baseline | 'unreadable' | null;
  readonly clock: Clock;
  readonly columns: TaskColumns;
  readonly money: Money;
}

export function earnedValueOf(input: EarnedValueInput): EarnedValue {
  const { plan, money } = input;
  const why = whyNothingIsEarned(input);
  const { pv, ev } = why === null ? plannedAndEarned(input) : { pv: null, ev: null };
  const { bac, ac, eacByForecast } = money;
  const eacByIndex = byIndex(bac, ev, ac);
  const eacAtRate = ac === null || bac === null || ev === null ? null : inCents(ac + (bac - ev));
  const hasLines = (plan.budget?.lines.size ?? 0) > 0;
  const eac = hasLines ? eacByForecast : (eacByIndex ?? eacByForecast);
  const found = {
    pv,
    ev,
    spi: ratio(ev, pv),
    cpi: ratio(ev, ac),
    eacByIndex,
    eacAtRate,
    eac,
    etc: difference(eac, ac),
    vac: difference(bac, eac),
    tcpi: ratio(difference(bac, ev), difference(bac, ac)),
  };
  return { ...found, missing: why === null ? missingIn(found, money) : [why] };
}

function whyNothingIsEarned({ schedules, statusDate, baseline, money }: EarnedValueInput): string | null {
  if (baseline === null) return 'No baseline to earn against: give `project.baseline`';
  if (baseline === 'unreadable') return 'The baseline cannot be read: what was planned is unknown';
  if (!(money.bac !== null && money.bac > 0 && agreedValueOf(baseline).total > 0)) return 'The baseline holds no money to earn';
  if (statusDate === null) return 'No status date: what should be done by now is unknown';
  return schedules ? null : 'No dates: progress is unknown';
}

/** The baseline's sum times the share that was to be done, and that is done: so PV and EV end at BAC to the cent. */
function plannedAndEarned({ plan, schedules, statusDate, baseline, clock, columns, money }: EarnedValueInput) {
  const agreed = baseline as Baseline;
  const shares = plannedShares(agreed, clock, (statusDate! + 1) * minutesPerDay);
  const earned = earnedByTasks(plan, schedules!, columns, shares) + earnedByLines(plan, agreed, shares);
  const share = Math.min(1, Math.max(0, earned / agreedValueOf(agreed).total));
  return { pv: inCents(money.bac! * shares.all), ev: inCents(money.bac! * share) };
}

/** Money in the baseline's proportions. What was agreed and is cancelled or no longer in the plan earns nothing. */
function earnedByTasks(plan: Plan, { forecast }: Schedules, columns: TaskColumns, shares: PlannedShares): number {
  let earned = 0;
  forEarningTasks(plan, columns, (i) => {
    const share = earnsAsPlanned(columns, i) ? sharePlanned(plan.wbs, i, shares) : forecast.done[i] === 1 ? 1 : forecast.progress[i]!;
    earned += columns.agreed[i]! * share;
  });
  return earned;
}

/** By WBS index: tasks that earn what was agreed, each sum once. No list and no iterator, for every edit asks. */
export function forEarningTasks({ wbs }: Plan, { flags, agreed }: TaskColumns, each: (task: number) => void): void {
  const taken = new Set<string>();
  for (let i = 0; i < agreed.length; i++) {
    if (agreed[i] === 0 || flags[i]! & isCancelled) continue;
    if (flags[i]! & isRenamed && isTaken(wbs, i, taken)) continue;
    each(i);
  }
}

/** Level of effort. */
export function earnsAsPlanned({ flags }: TaskColumns, index: number): boolean {
  return (flags[index]! & bySpan) !== 0;
}

/** Whether another task earns what was agreed under the earlier name: the one that still has the name, or the first that had it. */
function isTaken(wbs: Plan['wbs'], index: number, taken: Set<string>): boolean {
  const was = wbs.tasks[index]!.was!;
  const isKnown = taken.has(was) || wbs.indexOf.has(was);
  taken.add(was);
  return isKnown;
}

function sharePlanned({ tasks }: Plan['wbs'], index: number, shares: PlannedShares): number {
  const { id, was } = tasks[index]!;
  return shares.tasks.get(id) ?? shares.tasks.get(was ?? '') ?? 0;
}

/** What lines of the plan are called, and were called before. */
export function linesStillKnown({ budget }: Plan): ReadonlySet<string> {
  const now: ReadonlyMap<string, BudgetLine> = budget?.lines ?? new Map<string, BudgetLine>();
  return new Set([...now.values()].flatMap(({ id, was }) => (was === null ? [id] : [id, was])));
}

function earnedByLines(plan: Plan, baseline: Baseline, shares: PlannedShares): number {
  const names = linesStillKnown(plan);
  let earned = 0;
  for (const [id, value] of agreedValueOf(baseline).lines) if (names.has(id)) earned += value * (shares.lines.get(id) ?? 0);
  return earned;
}

/** EAC by index: all that is left costs as much for its worth as what is done. Null where nothing is earned or spent yet. */
function byIndex(bac: number | null, ev: number | null, ac: number | null): number | null {
  return bac !== null && ev !== null && ac !== null && ev > 0 && ac > 0 ? inCents(bac / (ev / ac)) : null;
}

/** In ten-thousandths; null where there is nothing to divide by. */
function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || !(whole > 0) ? null : Math.round((part / whole) * 10_000) / 10_000;
}

function difference(from: number | null, subtracted: number | null): number | null {
  return from === null || subtracted === null ? null : inCents(from - subtracted);
}

function missingIn({ pv, spi, cpi, tcpi }: Omit<EarnedValue, 'missing'>, { ac }: Money): readonly string[] {
  return [
    ...(spi === null && pv !== null ? ['No SPI: nothing was to be done by the status date'] : []),
    ...(cpi === null ? [ac === null ? 'No CPI: nothing in the plan costs money' : 'No CPI: nothing is spent yet'] : []),
    ...(tcpi === null && cpi !== null ? ['No TCPI: the budget at completion is spent'] : []),
  ];
}
