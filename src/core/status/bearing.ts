/** What work each RAID entry bears on. */
import { append } from '../values/append.ts';
import type { ChangeRequest, Plan, RaidEntry } from '../plan/model.ts';
import { keeping } from '../values/keeping.ts';

const remembered = keeping<Plan, ReadonlyMap<string, readonly number[]>>();

/**
 * By WBS index, in the order in which it is named, each once: what the entry `affects` (of a release its milestone, of a requirement the
 * tasks that serve it, of another entry what that one affects), what waits for it (`after`, `blockedBy`), and of an action also what the
 * entry bears on that it is for. One walk over the plan serves all its entries.
 */
export function workUnder(plan: Plan, entry: RaidEntry): readonly number[] {
  const found = new Set<number>();
  const served = plan.raid.get(entry.for ?? '');
  for (const id of [...affectedBy(plan, entry), ...(served ? affectedBy(plan, served) : [])]) {
    for (const index of tasksNamed(plan, id)) found.add(index);
  }
  for (const index of namedByTasks(plan).get(entry.id) ?? []) found.add(index);
  return [...found];
}

/** The same of a change request: what it `affects`, and the requirements in its scope. */
export function workOfChange(plan: Plan, { affects, impact: { scope } }: ChangeRequest): readonly number[] {
  const ids = [
    ...affects,
    ...affects.flatMap((id) => plan.raid.get(id)?.affects ?? []),
    ...scope.filter((id) => plan.requirements.has(id)),
  ];
  return [...new Set(ids.flatMap((id) => tasksNamed(plan, id)))];
}

/** Ids, with what other entries among them affect. */
function affectedBy({ raid }: Plan, { affects }: RaidEntry): readonly string[] {
  return affects.flatMap((id) => [id, ...(raid.get(id)?.affects ?? [])]);
}

function tasksNamed(plan: Plan, id: string): readonly number[] {
  const { wbs, releases, requirements } = plan;
  if (requirements.has(id)) return namedByTasks(plan).get(id) ?? [];
  const index = wbs.indexOf.get(id) ?? wbs.indexOf.get(releases.get(id)?.milestone ?? '');
  return index === undefined ? [] : [index];
}

/** Tasks by the requirements they serve and the RAID entries they wait for. */
function namedByTasks(plan: Plan): ReadonlyMap<string, readonly number[]> {
  let named = remembered.get(plan);
  if (!named) remembered.set(plan, (named = walked(plan)));
  return named;
}

function walked({ wbs: { tasks }, raid }: Plan): ReadonlyMap<string, readonly number[]> {
  const named = new Map<string, number[]>();
  const add = (id: string, index: number) => append(named, id, index);
  tasks.forEach(({ requirements, blockedBy, after }, index) => {
    for (const id of requirements) add(id, index);
    for (const id of blockedBy) add(id, index);
    for (const { plan, id } of after) if (plan === null && raid.has(id)) add(id, index);
  });
  return named;
}
