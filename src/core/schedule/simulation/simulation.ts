/**
 * The forecast again and again, with chance in what remains: how long work takes, and which risks happen (Monte Carlo). What is done
 * stays as it is. The same plan, options and seed give the same result everywhere.
 */
import { dayEndingAt } from '../../values/civil.ts';
import type { Plan } from '../../plan/model.ts';
import { type Day, type Minute } from '../../values/time.ts';
import type { Outline } from '../outline.ts';
import type { Schedule, Schedules } from '../schedule.ts';
import { isComputed, type PlanSchedules } from '../schedulePlan.ts';
import { CalendarRuns } from './calendarRuns.ts';
import { dateOf } from './dates.ts';
import { Draws } from './draws.ts';
import { lineNetwork } from './lineNetwork.ts';
import { LineRuns } from './lineRuns.ts';
import type { SimulatedRisk, SimulationOptions, SimulationResult } from './result.ts';
import { inLevelledOrder } from './resourceOrder.ts';
import { riskEventsOf, type RiskEvent } from './riskEvents.ts';
import type { Runs } from './run.ts';
import { openTasks, spreadsOf } from './spreads.ts';
import { Tallies } from './tallies.ts';

export const defaultIterations = 10_000;
/** More tell nothing new: the chance of a date is then known to a fifth of a per cent. */
export const mostIterations = 100_000;

/** The whole of it at once; null where the plan has no dates. */
export function simulate(plan: Plan, schedules: Schedules, options: SimulationOptions): SimulationResult | null {
  const simulation = startSimulation(plan, schedules, options);
  simulation?.advance(options.iterations);
  return simulation?.result() ?? null;
}

/** A simulation with no run done yet; null for schedules that were not made here. `schedules` are the plan's. */
export function startSimulation(plan: Plan, schedules: Schedules, options: SimulationOptions): Simulation | null {
  return isComputed(schedules) ? new Simulation(plan, schedules, options) : null;
}

export class Simulation {
  readonly #outline: Outline;
  readonly #forecast: Schedule;
  readonly #options: SimulationOptions;
  readonly #isLevelled: boolean;
  readonly #estimates: number;
  readonly #events: readonly RiskEvent[];
  readonly #draws: Draws;
  readonly #runs: Runs;
  readonly #tallies: Tallies;
  /** Milestones with a deadline, by WBS index. */
  readonly #milestones: readonly number[];
  /** Finishes of the project, then of each milestone, run by run. */
  readonly #finishes: readonly Float64Array[];
  readonly #iterations: number;

  constructor(plan: Plan, schedules: PlanSchedules, options: SimulationOptions) {
    this.#isLevelled = schedules.basis !== null;
    this.#outline = schedules.basis ? inLevelledOrder(schedules) : schedules.outline;
    this.#forecast = schedules.forecast;
    this.#options = options;
    const { facts, table, time } = this.#outline;
    const open = openTasks(this.#outline);
    const spreads = spreadsOf(this.#outline);
    this.#estimates = spreads.length;
    this.#events = riskEventsOf(this.#outline, this.#forecast, new Set(open));
    this.#draws = new Draws(spreads, this.#events, table.remaining, options);
    const { variables } = this.#draws;
    const line = lineNetwork(this.#outline, variables);
    this.#runs = line ? new LineRuns(this.#outline, line, variables) : new CalendarRuns(this.#outline, variables);
    const likely = Float64Array.from(variables, (variable) => variable.likely);
    this.#tallies = new Tallies(this.#runs.tasks.length, this.#events.length, likely, time.workBefore(this.#forecast.projectFinish));
    this.#milestones = open.filter((task) => plan.wbs.tasks[task]!.shape === 'milestone' && Number.isFinite(facts[task]!.bounds?.deadline));
    // Where nothing is left to chance, one run tells what all would.
    this.#iterations = this.#draws.areCertain ? 1 : options.iterations;
    this.#finishes = [-1, ...this.#milestones].map(() => new Float64Array(this.#iterations));
  }

  /** Share of the runs that are done, 0–1. */
  get progress(): number {
    return this.#tallies.count / this.#iterations;
  }

  /** Does so many more runs, or as many as are left. */
  advance(runs: number): void {
    const last = Math.min(this.#iterations, this.#tallies.count + runs);
    while (this.#tallies.count < last) this.#runOnce();
  }

  /** Of the runs done so far, at least one. */
  result(): SimulationResult {
    const { time, facts, projectDeadline } = this.#outline;
    const [finishes, ...milestones] = this.#finishes.map((all) => all.slice(0, this.#tallies.count).sort());
    const date = (sorted: Float64Array, forecast: Minute, deadline: Minute) => dateOf(time, sorted, forecast, deadline);
    return {
      ...this.#options,
      finish: date(finishes!, this.#forecast.projectFinish, projectDeadline),
      finishDays: runsByDay(finishes!),
      mean: time.endAt(Math.round(this.#tallies.meanFinish)),
      milestones: this.#milestones.map((task, i) => ({
        task,
        ...date(milestones[i]!, this.#forecast.finish[task]!, facts[task]!.bounds!.deadline),
      })),
      tasks: this.#taskResults(),
      risks: this.#events.map((event, i) => this.#riskResult(event, i)),
      estimates: this.#estimates,
      isLevelled: this.#isLevelled,
    };
  }

  #runOnce(): void {
    const draws = this.#draws;
    const runs = this.#runs;
    draws.next();
    runs.run(draws.lengths);
    const run = this.#tallies.count;
    this.#finishes[0]![run] = runs.finish;
    for (let i = 0; i < this.#milestones.length; i++) this.#finishes[i + 1]![run] = runs.finishOf(this.#milestones[i]!);
    this.#tallies.add(runs.finishWork, runs.isCritical, draws.lengths, draws.happens);
  }

  #taskResults(): SimulationResult['tasks'] {
    const { critical, count } = this.#tallies;
    const variableOf = new Map(this.#draws.variables.map(({ task }, variable) => [task, variable]));
    const results = [...this.#runs.tasks].map((task, place) => {
      const variable = variableOf.get(task);
      const sensitivity = variable === undefined ? null : this.#tallies.correlation(variable);
      return { task, criticality: critical[place]! / count, sensitivity };
    });
    return results.sort((a, b) => a.task - b.task);
  }

  #riskResult({ risk, chance, isResidual, delays }: RiskEvent, event: number): SimulatedRisk {
    const happened = this.#tallies.happened[event]! / this.#tallies.count;
    return { id: risk.id, chance, isResidual, delays, happened, laterBy: this.#tallies.laterBy(event) };
  }
}

/** `sorted` are moments of finish: the end of a day belongs to it. */
function runsByDay(sorted: Float64Array): (readonly [Day, number])[] {
  const days = new Map<Day, number>();
  for (const minute of sorted) {
    const day = dayEndingAt(minute);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days];
}
