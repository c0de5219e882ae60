/** What releases, roadmap items and requirements promise, and when their work is forecast to be there, before and now. */
import type { Analysis } from '../analysis.ts';
import type { Plan } from '../plan/model.ts';
import { append } from '../values/append.ts';
import { formatDate } from '../values/civil.ts';
import { parseHorizon } from '../values/horizon.ts';
import type { Day, Minute } from '../values/time.ts';
import { formerIds, type Rename } from './changes.ts';
import { daysBetween, shiftBetween, type Shift } from './shift.ts';

const promiseKinds = ['release', 'roadmap', 'requirement'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

export interface PromiseShift {
  readonly kind: PromiseKind;
  readonly id: string;
  readonly name: string;
  /** As it is written: a release's date, a roadmap item's horizon. Null where nothing is promised; a requirement promises no date. */
  readonly promised: { readonly from: string | null; readonly to: string | null };
  /** When the last of its work is forecast to finish, what is done among it. */
  readonly forecast: Shift;
  /** Working days by which the forecast is later than what was promised then; less than 0 is early, NaN where either is not known: `now`, `next` and `later` name no day. */
  readonly late: { readonly from: number; readonly to: number };
}

/** Of items that are there on both sides those whose promise or forecast has moved, in the plan's order; none where a side has no dates. */
export function promisesBetween(before: Analysis, now: Analysis, renamed: readonly Rename[]): readonly PromiseShift[] {
  if (!before.schedules || !now.schedules) return [];
  const old = new Map(promisesIn(before).map((promise) => [keyOf(promise.kind, promise.id), promise]));
  const former = new Map(promiseKinds.map((kind) => [kind, formerIds(renamed, sections[kind])]));
  return promisesIn(now).flatMap((promise): PromiseShift[] => {
    const { kind, id, name } = promise;
    const then = old.get(keyOf(kind, former.get(kind)!.get(id) ?? id));
    if (!then || (then.said === promise.said && Object.is(then.finish, promise.finish))) return [];
    return [
      {
        ...{ kind, id, name },
        promised: { from: then.said, to: promise.said },
        forecast: shiftBetween(now, then.finish, promise.finish),
        late: { from: daysBetween(before, then.until, then.finish), to: daysBetween(now, promise.until, promise.finish) },
      },
    ];
  });
}

/** Where in the plan each kind stands. */
export const sections: Readonly<Record<PromiseKind, string>> = {
  release: 'releases',
  roadmap: 'roadmap.items',
  requirement: 'requirements',
};

function keyOf(kind: PromiseKind, id: string): string {
  return `${kind} ${id}`;
}

interface Promised extends Pick<PromiseShift, 'kind' | 'id' | 'name'> {
  readonly said: string | null;
  /** The last working moment that keeps it; NaN where it is open. */
  readonly until: Minute;
  readonly finish: Minute;
}

function promisesIn(analysis: Analysis): readonly Promised[] {
  const { plan, schedules } = analysis;
  if (!plan || !schedules) return [];
  const { calendar } = schedules;
  const served = tasksByRequirement(plan);
  const finishOf = (ids: readonly (string | null)[]) => lastFinish(analysis, ids);
  const endOf = (day: Day | null) => (day === null ? NaN : calendar.finishOf({ day, time: null }));
  const milestoneOf = (release: string | null) => plan.releases.get(release ?? '')?.milestone ?? null;
  return [
    ...[...plan.releases.values()].map(({ id, name, date, milestone }): Promised => ({
      ...{ kind: 'release', id, name },
      said: date && formatDate(date),
      until: date ? calendar.finishOf(date) : NaN,
      finish: finishOf([milestone]),
    })),
    ...[...plan.roadmap.values()].map(({ id, name, horizon, release, tasks }): Promised => ({
      ...{ kind: 'roadmap', id, name },
      said: horizon,
      until: endOf(horizon === null ? null : lastDayOf(horizon)),
      finish: finishOf([...tasks, milestoneOf(release)]),
    })),
    ...[...plan.requirements.values()]
      .filter(({ status }) => status !== 'dropped')
      .map(({ id, name }): Promised => ({
        ...{ kind: 'requirement', id, name, said: null },
        until: NaN,
        finish: finishOf(served.get(id) ?? []),
      })),
  ];
}

/** Of a quarter or a month; `now`, `next` and `later` name no day. */
function lastDayOf(horizon: string): Day | null {
  const parsed = parseHorizon(horizon);
  return parsed.ok && 'to' in parsed.value ? parsed.value.to : null;
}

/** NaN where none of them has a date. */
function lastFinish({ plan, schedules }: Analysis, ids: readonly (string | null)[]): Minute {
  const finishes = ids.map((id) => schedules!.forecast.finish[plan!.wbs.indexOf.get(id ?? '') ?? -1] ?? NaN);
  const dated = finishes.filter((finish) => !Number.isNaN(finish));
  return dated.length === 0 ? NaN : Math.max(...dated);
}

function tasksByRequirement({ wbs }: Plan): ReadonlyMap<string, readonly string[]> {
  const served = new Map<string, string[]>();
  for (const { id, requirements } of wbs.tasks) for (const requirement of requirements) append(served, requirement, id);
  return served;
}
