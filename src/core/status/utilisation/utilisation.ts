/** How much of people and equipment what remains asks for, beside what there is of them, and what it costs by their rates. */
import type { Plan, Resource } from '../../plan/model.ts';
import { askedIn, firstDayAhead, remainingOf } from '../../schedule/asked.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { weekdayOf } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { costByResource, costsAsOf, type RatedCost } from '../cost.ts';
import { inCents } from '../words.ts';
import { groupsOf, type GroupedBy } from './groups.ts';

/** Of one resource, or of people that belong together. Hours of full time, of a pool those of its items. */
export interface Utilised {
  /** A resource's id, or a team, a role or a skill; empty for people without. */
  readonly key: string;
  readonly name: string;
  readonly members: readonly Resource[];
  /** The last day on which any of them is asked for anything; null where none is. */
  readonly to: Day | null;
  /** From the first day of what remains to that last one; 0 where there is none. */
  readonly usedHours: number;
  readonly capacityHours: number;
  /** The first by the second; null where there is no capacity. */
  readonly share: number | null;
  /** Money in cents precision by their rates; null where none of them has one. A skill counts a person's whole work. */
  readonly cost: RatedCost | null;
}

export interface Utilisation {
  /** The first day of what remains. */
  readonly from: Day;
  /** People and equipment in the plan's order; material is used up, not used. */
  readonly resources: readonly Utilised[];
  /** People only. */
  readonly groups: Readonly<Record<GroupedBy, readonly Utilised[]>>;
}

/** A plan with dates; an `Analysis` that has both is one. */
export interface Utilisable {
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly statusDate: Day | null;
}

export function utilisationOf({ plan, schedules, statusDate }: Utilisable): Utilisation {
  const from = firstDayAhead(schedules, statusDate);
  const costs = ratedCosts({ plan, schedules, statusDate });
  const row = (key: string, name: string, members: readonly Resource[]) => utilised(schedules, from, { key, name, members }, costs);
  const resources = [...plan.resources.values()].filter(({ kind }) => kind !== 'material');
  // Where nobody has a team there are no teams.
  const rows = (by: GroupedBy) => {
    const groups = groupsOf(plan, by);
    return groups.some(({ key }) => key !== '') ? groups.map(({ key, members }) => row(key, key || `no ${by}`, members)) : [];
  };
  return {
    from,
    resources: resources.map((resource) => row(resource.id, resource.name, [resource])),
    groups: { team: rows('team'), role: rows('role'), skill: rows('skill') },
  };
}

/** By resource that has a rate. */
export function ratedCosts({ plan, schedules, statusDate }: Utilisable): ReadonlyMap<string, RatedCost> {
  const { columns, costs } = costsAsOf(plan, schedules, statusDate, null);
  return costByResource(plan, columns, costs);
}

/** All of them count from the first day of what remains until the last task of any of them ends, whoever is asked for nothing meanwhile too. */
function utilised(
  schedules: Schedules,
  from: Day,
  row: Pick<Utilised, 'key' | 'name' | 'members'>,
  costs: ReadonlyMap<string, RatedCost>,
): Utilised {
  const to = row.members.reduce<Day | null>((last, { id }) => {
    const own = remainingOf(schedules, id, from)?.to ?? null;
    return own === null || (last !== null && last >= own) ? last : own;
  }, null);
  return { ...row, to, ...hoursOf(schedules, row.members, from, to), cost: costOf(row.members, costs) };
}

function hoursOf(schedules: Schedules, members: readonly Resource[], from: Day, to: Day | null) {
  let [usedHours, capacityHours] = [0, 0];
  for (const { id } of to === null ? [] : members) {
    const asked = askedIn(schedules, id, from, to!);
    usedHours += asked.usedHours;
    capacityHours += asked.capacityHours;
  }
  return { usedHours, capacityHours, share: capacityHours > 0 ? usedHours / capacityHours : null };
}

function costOf(members: readonly Resource[], costs: ReadonlyMap<string, RatedCost>): RatedCost | null {
  const rated = members.filter(({ rate }) => rate !== null);
  if (rated.length === 0) return null;
  const sum = (valueOf: (cost: RatedCost) => number) =>
    inCents(rated.reduce((total, { id }) => total + (costs.has(id) ? valueOf(costs.get(id)!) : 0), 0));
  return { spent: sum(({ spent }) => spent), toCome: sum(({ toCome }) => toCome) };
}

/** A week of a row; the first and the last may lie in it in part. */
export interface UtilisedWeek extends Pick<Utilised, 'usedHours' | 'capacityHours' | 'share'> {
  /** Its Monday. */
  readonly week: Day;
}

/** The weeks of a row in which there is anything of them or anything is asked; together they are the row. */
export function weeksOf(schedules: Schedules, { from }: Utilisation, { members, to }: Utilised): readonly UtilisedWeek[] {
  const weeks: UtilisedWeek[] = [];
  for (let week = from - weekdayOf(from); to !== null && week <= to; week += 7)
    weeks.push({ week, ...hoursOf(schedules, members, Math.max(week, from), Math.min(week + 6, to)) });
  return weeks.filter(({ usedHours, capacityHours }) => usedHours > 0 || capacityHours > 0);
}
