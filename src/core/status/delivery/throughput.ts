/**
 * When the points that a release still needs will be done: each sprint to come finishes as many as one of the last sprints did, drawn by
 * chance, as many times over as it takes to see the spread (throughput simulation).
 */
import { append } from '../../values/append.ts';
import type { Plan, Release } from '../../plan/model.ts';
import { inherited, isOrdinary } from '../../plan/wbs.ts';
import { Chance } from '../../schedule/chance.ts';
import { minutesPerDay, type Day } from '../../values/time.ts';
import { percentile } from './flow.ts';
import type { Delivering, SprintOutcome } from './sprints.ts';

export interface Throughput {
  readonly release: Release;
  /** Points of its tasks that are not finished. */
  readonly remaining: number;
  /** Points that the same teams have left for releases due before it. */
  readonly ahead: number;
  /** Tasks of it that have no points, and that the forecast leaves out; neither those that are finished nor level of effort count. */
  readonly unestimated: number;
  /** The ends of the sprints by which half and 80 % of the runs were done; null where no sprint that is over says what a team does. */
  readonly p50: Day | null;
  readonly p80: Day | null;
  /** How many sprints it was drawn from. */
  readonly sampled: number;
}

export interface ThroughputOptions {
  readonly seed: number;
  readonly runs: number;
}

const usually: ThroughputOptions = { seed: 1, runs: 1000 };

/** Sprints to come that a run looks at; what is not done by then has no date. */
const mostSprints = 200;
/** Sprints that are drawn from at most: the team of a year ago is another. */
const lastSprints = 8;

/**
 * Of each release with points that are not done, in the plan's order. What the same teams have left for releases that are due before it is
 * done first.
 */
export function throughputs(delivering: Delivering, outcomes: readonly SprintOutcome[], options = usually): readonly Throughput[] {
  const backlogs = [...delivering.plan.releases.values()]
    .map((release) => backlogOf(delivering, release))
    .filter(({ remaining }) => remaining > 0);
  return backlogs.map((backlog) => {
    const { release, remaining, unestimated, teams } = backlog;
    const before = backlogs.filter((other) => other.due < backlog.due && haveCommon(other.teams, teams));
    const ahead = before.reduce((sum, other) => sum + other.remaining, 0);
    const own = teams.size === 0 ? outcomes : outcomes.filter(({ sprint }) => sprint.team !== null && teams.has(sprint.team));
    return { release, remaining, ahead, unestimated, ...forecast(own, remaining + ahead, options) };
  });
}

interface Backlog extends Pick<Throughput, 'release' | 'remaining' | 'unestimated'> {
  /** In whose sprints its tasks are; empty where they are in none, and then every team works on it. */
  readonly teams: ReadonlySet<string>;
  /** When its milestone is forecast, else its own date; infinity where it has neither. */
  readonly due: number;
}

function backlogOf({ plan, schedule }: Delivering, release: Release): Backlog {
  const { tasks, indexOf } = plan.wbs;
  const open = openTasks(plan, release).filter((index) => schedule.done[index] !== 1);
  const milestone = schedule.finish[indexOf.get(release.milestone ?? '') ?? -1] ?? NaN;
  return {
    release,
    remaining: open.reduce((sum, index) => sum + (tasks[index]!.points ?? 0), 0),
    unestimated: open.filter((index) => tasks[index]!.points === null && isOrdinary(tasks[index]!)).length,
    teams: new Set(open.flatMap((index) => tasks[index]!.sprints.flatMap((id) => plan.sprints.get(id)?.team ?? []))),
    due: Number.isFinite(milestone) ? milestone / minutesPerDay : (release.date?.day ?? Infinity),
  };
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((team) => b.has(team));
}

function openTasks(plan: Plan, { id }: Release): readonly number[] {
  return plan.wbs.tasks.flatMap((task, index) => {
    const isOpen = task.shape !== 'container' && task.shape !== 'milestone' && task.status !== 'cancelled';
    return isOpen && inherited(plan, index, 'release') === id ? [index] : [];
  });
}

/** A sprint to come: when it ends, and what it can finish, of which chance picks one. */
interface Coming {
  readonly finish: Day;
  readonly samples: readonly number[];
  /** Finished in it already, where it is running. */
  readonly done: number;
}

function forecast(
  outcomes: readonly SprintOutcome[],
  remaining: number,
  { seed, runs }: ThroughputOptions,
): Pick<Throughput, 'p50' | 'p80' | 'sampled'> {
  const byTeam = new Map<string | null, SprintOutcome[]>();
  for (const outcome of outcomes) append(byTeam, outcome.sprint.team, outcome);
  const teams = [...byTeam.values()]
    .map((own) => ({ own, samples: samplesOf(own) }))
    .filter(({ samples }) => samples.some((points) => points > 0));
  const sampled = teams.reduce((sum, { samples }) => sum + samples.length, 0);
  if (sampled === 0) return { p50: null, p80: null, sampled };
  const coming = teams.flatMap(({ own, samples }) => comingSprints(own, samples)).sort((a, b) => a.finish - b.finish);
  const chance = new Chance(seed);
  // Each run has chances of its own, the same however much is left: with more to do, none is done earlier.
  const ends = Array.from({ length: runs }, () => oneRun(coming, remaining, new Chance(chance.below(2 ** 32)))).sort((a, b) => a - b);
  const dayOf = (end: number): Day | null => (end === Infinity ? null : end);
  return { p50: dayOf(percentile(ends, 0.5)), p80: dayOf(percentile(ends, 0.8)), sampled };
}

function samplesOf(own: readonly SprintOutcome[]): readonly number[] {
  return own.flatMap(({ isOver, done }) => (isOver && done !== null ? [done] : [])).slice(-lastSprints);
}

/** Those that are planned, and behind them more of the length and at the distance of the last. */
function comingSprints(own: readonly SprintOutcome[], samples: readonly number[]): readonly Coming[] {
  const ahead = own
    .filter(({ isOver }) => !isOver)
    .map(({ finish, isRunning, done }) => ({ finish, samples, done: isRunning ? (done ?? 0) : 0 }));
  const [last, before] = [own.at(-1)!, own.at(-2)];
  const rhythm = Math.max(1, before ? last.finish - before.finish : last.finish - last.start + 1);
  const more = Array.from({ length: Math.max(0, mostSprints - ahead.length) }, (_, at) => ({
    finish: last.finish + (at + 1) * rhythm,
    samples,
    done: 0,
  }));
  return [...ahead, ...more];
}

/** The end of the sprint in which the last point is done; infinity where that is beyond all of them. */
function oneRun(coming: readonly Coming[], remaining: number, chance: Chance): number {
  let left = remaining;
  for (const { finish, samples, done } of coming) {
    left -= Math.max(0, samples[Math.floor(chance.next() * samples.length)]! - done);
    if (left <= 0) return finish;
  }
  return Infinity;
}
