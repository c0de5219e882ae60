/** Where work stands in the life cycle: in which stages, and before which gate. */
import type { Gate, Plan } from '../plan/model.ts';
import { isOrdinary } from '../plan/wbs.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Minute } from '../values/time.ts';

/** The stage of each task (its own or its container's), by WBS index, as a place in the order of stages; -1 where it has none. */
export interface TaskStages {
  readonly project: Int16Array;
  readonly product: Int16Array;
}

export function stagesOf({ wbs: { tasks, parent }, stages }: Plan): TaskStages {
  const placed = (order: readonly string[], key: 'stage' | 'productStage'): Int16Array => {
    const places = new Map(order.map((stage, at) => [stage, at]));
    const found = new Int16Array(tasks.length);
    for (let i = 0; i < tasks.length; i++) {
      const own = tasks[i]!.own[key];
      // A container stands before what it holds.
      found[i] = own === null ? (found[parent[i]!] ?? -1) : (places.get(own) ?? -1);
    }
    return found;
  };
  return { project: placed(stages.project, 'stage'), product: placed(stages.product, 'productStage') };
}

/** A gate that is passed, if only on conditions, lets work go on. */
export function isPassed({ status }: Pick<Gate, 'status'>): boolean {
  return status === 'passed' || status === 'conditional';
}

/** A gate with a milestone. */
export interface HeldGate {
  readonly gate: Gate;
  /** By WBS index. */
  readonly milestone: number;
  /** When the milestone is forecast, or was reached; NaN where it has no date. */
  readonly finish: Minute;
  /** The stages that end with it, as places in their order: no ordinary work of them begins afterwards. -1 where none does. */
  readonly endsProject: number;
  readonly endsProduct: number;
}

/** Those that are not passed, in the plan's order. */
export function gatesAhead(plan: Plan, { start, finish }: Schedule, stages: TaskStages): readonly HeldGate[] {
  const { tasks, indexOf } = plan.wbs;
  const ahead = [...plan.gates.values()].flatMap((gate) => {
    const milestone = indexOf.get(gate.milestone ?? '');
    return milestone === undefined || isPassed(gate) ? [] : [{ gate, milestone, finish: finish[milestone]! }];
  });
  const goesOn = (of: Int16Array, milestone: number): boolean =>
    tasks.some((task, i) => of[i] === of[milestone] && start[i]! >= finish[milestone]! && isOrdinary(task) && task.status !== 'cancelled');
  const ended = (of: Int16Array, milestone: number): number => (goesOn(of, milestone) ? -1 : of[milestone]!);
  return ahead.map((held) => ({
    ...held,
    endsProject: ended(stages.project, held.milestone),
    endsProduct: ended(stages.product, held.milestone),
  }));
}

/** The stage of a task where it is later than one that ends with the gate; null where it is not. */
export function stageBeyond({ stages }: Plan, { endsProject, endsProduct }: HeldGate, of: TaskStages, task: number): string | null {
  if (endsProduct >= 0 && of.product[task]! > endsProduct) return stages.product[of.product[task]!]!;
  return endsProject >= 0 && of.project[task]! > endsProject ? stages.project[of.project[task]!]! : null;
}

/** The gate that is not passed and that work finishing then comes to first; null where there is none. Of gates at one moment it is the first. */
export function gateBehind(gates: readonly HeldGate[], finish: Minute): HeldGate | null {
  const behind = gates.filter((held) => held.finish >= finish);
  return behind.reduce<HeldGate | null>((next, held) => (next === null || held.finish < next.finish ? held : next), null);
}
