/** Who is responsible, accountable, consulted and informed, task by task (RACI; PMI's PMBOK Guide calls it a responsibility assignment matrix). */
import type { Plan, Task } from '../plan/model.ts';
import { picking } from '../plan/sparse.ts';
import { append } from '../values/append.ts';
import { inherited, isOrdinary } from '../plan/wbs.ts';

/** Responsible does the work, accountable answers for it; the others are asked before and told after. */
export const raciRoles = ['R', 'A', 'C', 'I'] as const;
export type RaciRole = (typeof raciRoles)[number];

export interface Gap {
  /** By WBS index. */
  readonly task: number;
  /** Nobody answers for it. */
  readonly lacksAccountable: boolean;
  /** Work that nobody does; what takes no time needs nobody. */
  readonly lacksResponsible: boolean;
}

export interface RaciRow extends Gap {
  /** By party, in the order of the letters. */
  readonly roles: ReadonlyMap<string, readonly RaciRole[]>;
}

/** Whether anybody is to be consulted or informed: `owner` and `assign` alone are no RACI. */
export function usesRaci({ wbs: { tasks } }: Plan): boolean {
  return told(tasks).length > 0;
}

const told = picking<Task>(({ own }) => (own.consulted ?? own.informed) !== null);

/** Tasks, milestones and level of effort that are neither cancelled nor, by `done` (1 of each that is), finished, in the plan's order. */
function* openWork(plan: Plan, done: Uint8Array | null): Iterable<number> {
  for (let task = 0; task < plan.wbs.tasks.length; task++) {
    const { shape, status } = plan.wbs.tasks[task]!;
    if (shape !== 'container' && status !== 'cancelled' && status !== 'done' && done?.[task] !== 1) yield task;
  }
}

/** Open work that lacks one or the other. */
export function* raciGaps(plan: Plan, done: Uint8Array | null): Iterable<Gap> {
  for (const task of openWork(plan, done)) {
    const gap = gapOf(plan, task);
    if (gap.lacksAccountable || gap.lacksResponsible) yield gap;
  }
}

export function raciRows(plan: Plan, done: Uint8Array | null): readonly RaciRow[] {
  return [...openWork(plan, done)].map((task) => ({ ...gapOf(plan, task), roles: rolesOf(plan, task) }));
}

function gapOf(plan: Plan, index: number): Gap {
  const task = plan.wbs.tasks[index]!;
  const isWork = isOrdinary(task) || task.shape === 'spans';
  const lacksResponsible = isWork && !task.assign.some(({ party }) => isPerson(plan, party));
  return { task: index, lacksAccountable: inherited(plan, index, 'owner') === null, lacksResponsible };
}

/** Whoever is not among the resources is no equipment. */
function isPerson({ resources }: Plan, party: string): boolean {
  return (resources.get(party)?.kind ?? 'person') === 'person';
}

function rolesOf(plan: Plan, index: number): RaciRow['roles'] {
  const owner = inherited(plan, index, 'owner');
  const parties: Readonly<Record<RaciRole, readonly string[]>> = {
    R: plan.wbs.tasks[index]!.assign.map(({ party }) => party).filter((party) => isPerson(plan, party)),
    A: owner === null ? [] : [owner],
    C: inherited(plan, index, 'consulted') ?? [],
    I: inherited(plan, index, 'informed') ?? [],
  };
  const roles = new Map<string, RaciRole[]>();
  for (const role of raciRoles) for (const party of new Set(parties[role])) append(roles, party, role);
  return roles;
}
