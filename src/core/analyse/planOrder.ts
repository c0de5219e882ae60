/** The order in which plans that refer to each other can be looked at. */
import type { Connected } from './otherPlans.ts';

interface Visit {
  readonly index: number;
  low: number;
  isOpen: boolean;
}

/**
 * Each group comes after those that its plans refer to. Plans that refer to each other in a loop are one group; most stand alone. The
 * strongly connected components of Tarjan (1972), in the order in which he finds them; recursion is no deeper than there are plans.
 */
export function planGroups(plans: ReadonlyMap<string, Connected>): readonly (readonly string[])[] {
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const groups: string[][] = [];
  for (const id of plans.keys()) if (!visits.has(id)) visit(id);
  return groups;

  function visit(id: string): Visit {
    const here: Visit = { index: visits.size, low: visits.size, isOpen: true };
    visits.set(id, here);
    open.push(id);
    for (const { plan: other } of plans.get(id)!.read.references.external) {
      if (!plans.has(other!)) continue;
      const there = visits.get(other!) ?? visit(other!);
      if (there.isOpen) here.low = Math.min(here.low, there.low);
    }
    if (here.low === here.index) groups.push(close(id));
    return here;
  }

  /** What was begun since the first plan of a group belongs to it. */
  function close(first: string): string[] {
    const group = open.splice(open.indexOf(first));
    for (const id of group) visits.get(id)!.isOpen = false;
    return group;
  }
}
