/** When the milestones come with some of the changes left out: found by scheduling again. */
import type { rescheduleSteps } from '../analyse/reschedule.ts';
import type { Analysis } from '../analysis.ts';
import type { PlanReading } from '../plan/buildPlan.ts';
import type { Steps } from '../steps.ts';
import type { Minute } from '../values/time.ts';
import type { Change } from './changes.ts';
import type { Sheet } from './sheet.ts';
import { rootWithout } from './undone.ts';

/** Plans that are scheduled at most for one comparison, and tasks and other items in all of them together. */
const mostPlans = 2_000;
const mostTasks = 2_000_000;

/** Where a milestone ends in the forecast; NaN where it has no date, or is not there. */
export type Finishes = (milestone: string) => Minute;

/** How a plan is scheduled is handed in: the editor's library, in which plans are compared, does not know it. */
export type Reschedule = typeof rescheduleSteps;

/** Asks what the plan comes to without some changes. The same question is worked out once. */
export class Replanning {
  private readonly now: Analysis;
  private readonly sheet: Sheet;
  private readonly changes: readonly Change[];
  private readonly newNames: ReadonlyMap<string, string>;
  private readonly reschedule: Reschedule;
  private readonly known = new Map<string, Finishes>();
  private reading: PlanReading | null = null;

  constructor(now: Analysis, sheet: Sheet, changes: readonly Change[], newNames: ReadonlyMap<string, string>, reschedule: Reschedule) {
    this.reschedule = reschedule;
    this.now = now;
    this.sheet = sheet;
    this.changes = changes;
    this.newNames = newNames;
  }

  /** Enough has been scheduled for one comparison. */
  get isExhausted(): boolean {
    return this.known.size >= Math.min(mostPlans, mostTasks / Math.max(1, this.sheet.items.size));
  }

  /** `left` are indices among the changes. */
  *without(left: Iterable<number>): Steps<Finishes> {
    const ordered = [...left].sort((a, b) => a - b);
    const key = ordered.join(' ');
    let finishes = this.known.get(key);
    if (!finishes) this.known.set(key, (finishes = yield* this.scheduled(ordered.map((index) => this.changes[index]!))));
    return finishes;
  }

  private *scheduled(left: readonly Change[]): Steps<Finishes> {
    const root = rootWithout(this.sheet, left, this.newNames);
    yield;
    const { reading, schedules } = yield* this.reschedule(this.now, root, this.reading);
    this.reading = reading;
    const finish = schedules?.forecast.finish;
    return (id) => finish?.[reading.plan.wbs.indexOf.get(id) ?? -1] ?? NaN;
  }
}
