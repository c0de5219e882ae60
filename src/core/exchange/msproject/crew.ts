/** Who and what works on a task. */
import { formatPercentage } from '../../values/numbers.ts';
import type { PlanValue } from '../planText.ts';
import type { Frame } from './frame.ts';
import type { ProjectAssignment } from './projectFile.ts';
import type { Row } from './outline.ts';
import { oneOrList, type PlanResource } from './resources.ts';

/** One resource on one task; several rows of the same resource are one. */
export interface Part {
  readonly resource: PlanResource;
  /** 1 for full time; of material how much. */
  readonly units: number;
  /** Minutes. */
  readonly work: number;
}

export interface Crew {
  readonly people: readonly Part[];
  readonly material: readonly Part[];
  /** Minutes of all people together. */
  readonly work: number;
  /** Money that cost resources and material take. */
  readonly cost: number;
  /** Money spent on people. */
  readonly labourSpent: number;
}

export function crewOf(row: Row, { assignments, resources }: Frame): Crew {
  const parts = new Map<PlanResource, Part>();
  let [cost, labourSpent] = [0, 0];
  for (const assignment of assignments.get(row.task.uid) ?? []) {
    const resource = resources.of(assignment.resource);
    if (!resource) continue;
    if (resource.kind === 'person') labourSpent += assignment.actualCost;
    else cost += assignment.cost;
    if (resource.kind !== 'cost') parts.set(resource, added(parts.get(resource), resource, assignment));
  }
  const people = [...parts.values()].filter(({ resource }) => resource.kind === 'person');
  const material = [...parts.values()].filter(({ resource }) => resource.kind === 'material');
  return { people, material, work: people.reduce((sum, { work }) => sum + work, 0), cost, labourSpent };
}

function added(before: Part | undefined, resource: PlanResource, { units, work }: ProjectAssignment): Part {
  return { resource, units: (before?.units ?? 0) + units, work: (before?.work ?? 0) + work };
}

/** `asha`, `[asha, ben]`, or `{asha: 50%}` where somebody gives less, or more, than all of their capacity. */
export function assignValue({ people, material }: Crew): PlanValue | null {
  const parts = [...people, ...material];
  if (parts.length === 0) return null;
  const isPlain = material.length === 0 && people.every(({ units, resource }) => Math.abs(units - resource.capacity) < 1e-6);
  if (isPlain) return oneOrList(people.map(({ resource }) => resource.id));
  return new Map<string, PlanValue>([
    ...people.map(({ resource, units }) => [resource.id, formatPercentage(Math.min(units, 100))] as const),
    ...material.map(({ resource, units }) => [resource.id, Math.min(units, 1e6)] as const),
  ]);
}
