/** What only the plans of a portfolio together tell. */
import type { Plan, Portfolio } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Day } from '../../values/time.ts';
import { toTheEnd, type Steps } from '../../steps.ts';
import type { Status } from '../status.ts';
import { bordersIn, type BorderLink } from './borderLinks.ts';
import { crossingSteps } from './crossedFloats.ts';
import type { Crossed } from '../../schedule/crossing.ts';
import { milestonesIn, type PortfolioMilestone } from './milestones.ts';
import { sharedAmong } from './shared.ts';
import { sharedOverloads, type SharedOverload } from './sharedOverloads.ts';
import { sharedWeeks, type SharedWeek } from './sharedWeeks.ts';
import { totalsOf, type Totals } from './totals.ts';

/** An analysis of a plan is one. */
export interface Member {
  readonly plan: Plan;
  readonly schedules: Schedules | null;
  readonly status: Status;
  readonly statusDate: Day | null;
}

export interface Programme {
  readonly portfolio: Portfolio;
  /** As the portfolio lists them; those that cannot be read are left out. */
  readonly members: readonly Member[];
  /** Each plan's forecast with float across plans, by project id. */
  readonly crossed: ReadonlyMap<string, Crossed>;
  /** The tightest first. */
  readonly borders: readonly BorderLink[];
  /** By resource, then day. */
  readonly overloads: readonly SharedOverload[];
  /** By resource, then week. */
  readonly weeks: readonly SharedWeek[];
  readonly totals: Totals;
  /** Committed milestones still ahead, the next first. */
  readonly milestones: readonly PortfolioMilestone[];
}

type Candidate = { readonly [key in keyof Member]: Member[key] | null };

/** Of plans that were looked at as of one day and with each other's forecasts. Of two with one id the first counts. */
export function programmeOf(portfolio: Portfolio, candidates: readonly Candidate[]): Programme {
  return toTheEnd(programmeSteps(portfolio, candidates));
}

/** `programmeOf` with pauses. */
export function* programmeSteps(portfolio: Portfolio, candidates: readonly Candidate[]): Steps<Programme> {
  const members = membersAmong(candidates);
  const crossed = yield* crossingSteps(members);
  const shared = sharedAmong(members);
  const overloads = sharedOverloads(shared);
  yield;
  const weeks = sharedWeeks(shared);
  yield;
  return {
    portfolio,
    members,
    crossed,
    borders: bordersIn(members, crossed),
    overloads,
    weeks,
    totals: totalsOf(members),
    milestones: milestonesIn(members, crossed),
  };
}

function membersAmong(candidates: readonly Candidate[]): readonly Member[] {
  const byId = new Map<string, Member>();
  for (const { plan, status, schedules, statusDate } of candidates) {
    if (plan && status && !byId.has(plan.project.id)) byId.set(plan.project.id, { plan, status, schedules, statusDate });
  }
  return [...byId.values()];
}
