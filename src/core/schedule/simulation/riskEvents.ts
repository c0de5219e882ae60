/** Risks that may still happen, as events on the work they delay; opportunities on the work they shorten. */
import { chanceOf } from '../../plan/chance.ts';
import { isOpportunity } from '../../plan/opportunity.ts';
import type { Plan, RaidEntry } from '../../plan/model.ts';
import { isElapsed, minutesOf } from '../../values/duration.ts';
import { minutesPerDay, type Duration } from '../../values/time.ts';
import type { Outline } from '../outline.ts';
import type { Schedule } from '../schedule.ts';
import { followersOf } from './followers.ts';

export interface RiskEvent {
  readonly risk: RaidEntry;
  /** 0–1 */
  readonly chance: number;
  /** The chance is that of the residual risk: every action for it is done. */
  readonly isResidual: boolean;
  /** Minutes that are added to the task's remaining work, less than 0 for an opportunity. Never empty. */
  readonly delays: readonly { readonly task: number; readonly minutes: number }[];
}

/** In the plan's order. Left out are risks that are not open, have no probability or no `exposure.schedule`, or affect nothing still to do. */
export function riskEventsOf(outline: Outline, forecast: Schedule, open: ReadonlySet<number>): readonly RiskEvent[] {
  const events: RiskEvent[] = [];
  for (const risk of outline.plan.raid.values()) {
    const exposure = risk.exposure?.schedule;
    if (risk.kind !== 'risk' || risk.status !== 'open' || risk.probability === null || !exposure) continue;
    const isResidual = risk.residual !== null && isAnswered(outline.plan, risk.id);
    const chance = chanceOf(isResidual ? risk.residual.probability : risk.probability);
    const sign = isOpportunity(risk) ? -1 : 1;
    const delays = firstOf(outline, affectedWork(outline, forecast, open, risk)).map((task) => ({
      task,
      minutes: sign * delayOn(outline, task, exposure),
    }));
    if (delays.length > 0) events.push({ risk, chance, isResidual, delays });
  }
  return events;
}

/** Its response is in place: there are actions for it, and all are done. */
function isAnswered(plan: Plan, risk: string): boolean {
  const actions = [...plan.raid.values()].filter((entry) => entry.kind === 'action' && entry.for === risk);
  return actions.length > 0 && actions.every(({ status }) => status === 'done');
}

/** A task itself; of a container, the work that ends it. */
function affectedWork({ plan }: Outline, forecast: Schedule, open: ReadonlySet<number>, risk: RaidEntry): readonly number[] {
  const { indexOf, end } = plan.wbs;
  const work = new Set<number>();
  for (const id of risk.affects) {
    const task = indexOf.get(id);
    if (task === undefined) continue;
    const inside = [...open].filter((leaf) => leaf >= task && leaf < end[task]!);
    const latest = inside.sort((a, b) => lastFirst(forecast, a, b))[0];
    if (latest !== undefined) work.add(latest);
  }
  return [...work];
}

/** Work before milestones, which only wait for it; the later finish first, then the lesser float. */
function lastFirst({ duration, finish, totalFloat }: Schedule, a: number, b: number): number {
  const isPoint = (task: number) => (duration[task] === 0 ? 1 : 0);
  return isPoint(a) - isPoint(b) || finish[b]! - finish[a]! || totalFloat[a]! - totalFloat[b]! || a - b;
}

/** Those that follow no other: the delay of the first reaches the rest by their links, and counts once on each path. */
function firstOf({ network }: Outline, tasks: readonly number[]): readonly number[] {
  if (tasks.length < 2) return tasks;
  const after = tasks.map((task) => followersOf(network, task));
  return tasks.filter((task, i) => !after.some((followers, other) => other !== i && followers[task] === 1));
}

/** A delay in working days moves work of elapsed time by as many days on the clock, and the other way round. */
function delayOn({ facts, table }: Outline, task: number, delay: Duration): number {
  const { units } = table.times;
  const minutes = minutesOf(delay, units);
  if (isElapsed(delay) === facts[task]!.isElapsed) return minutes;
  return Math.round(isElapsed(delay) ? (minutes / minutesPerDay) * units.d : (minutes / units.d) * minutesPerDay);
}
