/** The load of all resources, and where it is too much. The long lists are put together only when somebody reads them. */
import { keeping } from '../values/keeping.ts';
import { isOver, type Load } from './schedule.ts';

export class Loads {
  readonly byResource: readonly (readonly Load[])[];
  readonly #indexOf: ReadonlyMap<string, number>;
  #all: readonly Load[] | null = null;
  #over: readonly Load[] | null = null;

  /** `indexOf` gives each resource its place in the plan's order, and in `byResource`. */
  constructor(indexOf: ReadonlyMap<string, number>, byResource: readonly (readonly Load[])[]) {
    this.byResource = byResource;
    this.#indexOf = indexOf;
  }

  /** By resource, then day. */
  get all(): readonly Load[] {
    return (this.#all ??= this.byResource.flat());
  }

  /** Of `all` those in which more is asked than there is. */
  get over(): readonly Load[] {
    return (this.#over ??= this.byResource.flatMap(overOf));
  }

  /** Of one resource, by day; none where the plan has no such resource. */
  of(id: string): readonly Load[] {
    return this.byResource[this.#indexOf.get(id) ?? -1] ?? none;
  }

  /** Of one resource; the same list while none of its tasks moves or is edited. */
  overOf(id: string): readonly Load[] {
    return overOf(this.of(id));
  }
}

const none: readonly Load[] = [];

/** By the load of one resource, which stays the same list while none of its tasks moves. */
const remembered = keeping<readonly Load[], readonly Load[]>();

function overOf(loads: readonly Load[]): readonly Load[] {
  let over = remembered.get(loads);
  if (!over) remembered.set(loads, (over = loads.filter(({ used, capacity }) => isOver(used, capacity))));
  return over;
}
