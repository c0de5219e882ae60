/** Where work stands in the life cycle: in which stages, and before which gate. */
import type { Gate, Plan } from '../plan/model.ts';
import { isOrdinary } from '../plan/wbs.ts';
import type { Schedule } from '../schedule/schedule.ts';
import type { Minute } from '../values/time.ts';
import { keeping } from '../values/keeping.ts';

/** The stage of each task (its own or its container's), by WBS index, as a place in the order of stages; -1 where it has none. */
export interface TaskStages {
  readonly project: Int16Array;
  readonly product: Int16Array;
}

function stagesOf({ wbs: { tasks, parent }, stages }: Plan): TaskStages {
  const placesIn = (order: readonly string[]) => new Map(order.map((stage, at) => [stage, at]));
  const places = { project: placesIn(stages.project), product: placesIn(stages.product) };
  const [project, product] = [new Int16Array(tasks.length), new Int16Array(tasks.length)];
  for (let i = 0; i < tasks.length; i++) {
    const { stage, productStage } = tasks[i]!.own;
    // A container stands before what it holds.
    project[i] = stage === null ? (project[parent[i]!] ?? -1) : (places.project.get(stage) ?? -1);
    product[i] = productStage === null ? (product[parent[i]!] ?? -1) : (places.product.get(productStage) ?? -1);
  }
  return { project, product };
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

/** Where the work of a plan stands by its dates. */
export interface Standing {
  readonly stages: TaskStages;
  /** Those that are not passed, in the plan's order. */
  readonly ahead: readonly HeldGate[];
}

const remembered = keeping<Plan, { readonly schedule: Schedule; readonly standing: Standing }>();

/** Worked out once for a plan and its dates. */
export function standingOf(plan: Plan, schedule: Schedule): Standing {
  const known = remembered.get(plan);
  if (known?.schedule === schedule) return known.standing;
  const stages = stagesOf(plan);
  const standing = { stages, ahead: gatesAhead(plan, schedule, stages) };
  remembered.set(plan, { schedule, standing });
  return standing;
}

function gatesAhead(plan: Plan, schedule: Schedule, stages: TaskStages): readonly HeldGate[] {
  const { finish } = schedule;
  const held = [...plan.gates.values()].flatMap((gate) => {
    const milestone = plan.wbs.indexOf.get(gate.milestone ?? '');
    return milestone === undefined || isPassed(gate) ? [] : [{ gate, milestone, finish: finish[milestone]! }];
  });
  if (held.length === 0) return [];
  const last = { project: lastStarts(plan, schedule, stages.project), product: lastStarts(plan, schedule, stages.product) };
  const ended = (of: 'project' | 'product', milestone: number): number => {
    const stage = stages[of][milestone]!;
    return (last[of][stage] ?? -Infinity) >= finish[milestone]! ? -1 : stage;
  };
  return held.map((gate) => ({ ...gate, endsProject: ended('project', gate.milestone), endsProduct: ended('product', gate.milestone) }));
}

/** By stage, when the last of its ordinary work begins; what has no stage is left out. */
function lastStarts({ wbs: { tasks } }: Plan, { start }: Schedule, stages: Int16Array): Float64Array {
  const last = new Float64Array(stages.reduce((most, stage) => Math.max(most, stage), 0) + 1).fill(-Infinity);
  for (let i = 0; i < tasks.length; i++) {
    const stage = stages[i]!;
    // The dates tell nearly all of it without a look at the task.
    if (stage >= 0 && start[i]! > last[stage]! && isOrdinary(tasks[i]!) && tasks[i]!.status !== 'cancelled') last[stage] = start[i]!;
  }
  return last;
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
