/** The order in which things that refer to each other can be looked at. */

interface Visit {
  readonly index: number;
  low: number;
  isOpen: boolean;
}

/**
 * Each group comes after those that its members refer to; what is referred to and has no entry is left out. Members that refer to each
 * other in a loop are one group; most stand alone. These are the strongly connected components of Tarjan, *Depth-first search and
 * linear graph algorithms* (1972), in the order in which he finds them; recursion goes no deeper than there are members.
 */
export function groupsInOrder(references: ReadonlyMap<string, Iterable<string>>): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const groups: string[][] = [];
  for (const id of references.keys()) if (!visits.has(id)) visit(id);
  return groups;

  function visit(id: string): Visit {
    const here: Visit = { index: visits.size, low: visits.size, isOpen: true };
    visits.set(id, here);
    open.push(id);
    for (const other of references.get(id)!) {
      if (!references.has(other)) continue;
      const there = visits.get(other) ?? visit(other);
      if (there.isOpen) here.low = Math.min(here.low, there.low);
    }
    if (here.low === here.index) groups.push(close(id));
    return here;
  }

  /** What was begun since the first member of a group belongs to it. */
  function close(first: string): string[] {
    const group = open.splice(open.indexOf(first));
    for (const id of group) visits.get(id)!.isOpen = false;
    return group;
  }
}
