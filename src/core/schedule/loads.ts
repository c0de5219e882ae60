/** The load of all resources, and where it is too much. The long lists are put together only when somebody reads them. */
import { keeping } from '../values/keeping.ts';
import { isOver, type Load } from './schedule.ts';

export class Loads {
  readonly byResource: ReadonlyMap<string, readonly Load[]>;
  readonly #ids: readonly string[];
  #all: readonly Load[] | null = null;
  #over: readonly Load[] | null = null;

  /** `ids` in the plan's order. */
  constructor(ids: Iterable<string>, byResource: ReadonlyMap<string, readonly Load[]>) {
    this.byResource = byResource;
    this.#ids = [...ids];
  }

  /** By resource, then day. */
  get all(): readonly Load[] {
    return (this.#all ??= this.#ids.flatMap((id) => this.byResource.get(id) ?? []));
  }

  /** Of `all` those in which more is asked than there is. */
  get over(): readonly Load[] {
    return (this.#over ??= this.#ids.flatMap((id) => this.overOf(id)));
  }

  /** Of one resource; the same list while none of its tasks moves or is edited. */
  overOf(id: string): readonly Load[] {
    return overOf(this.byResource.get(id) ?? none);
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
