/** What the id at an offset names: the item that it is given to, or the reference that leads there. */
import type { Analysis } from '../analysis.ts';
import { itemNamed, itemsBesidesTasks, type DefinedItem } from '../plan/items.ts';
import type { Plan } from '../plan/model.ts';
import { referencesIn, type Reference } from '../schema/annotated.ts';
import { fileKindOf } from '../schema/fileKind.ts';
import type { ItemName } from '../schema/generated/shape.ts';
import { keyText } from '../source/node.ts';
import { placeOf } from '../source/source.ts';
import { enter, itemAround, lastStep, type Trail } from './trail.ts';

/** The item on whose own id the offset stands, as it counts in the plan; null elsewhere, and where another item has taken the id. */
export function definedAt({ plan }: Analysis, trail: Trail): DefinedItem | null {
  const { key } = trail;
  const definition = key && enter(lastStep(trail), key).definition;
  if (!plan || !definition) return null;
  const found = itemWith(plan, definition, keyText(key.key));
  return found?.item.key === key.key ? found : null;
}

/** The item whose text the offset stands in, its id included; null outside of all items. */
export function itemAt({ plan }: Analysis, trail: Trail): DefinedItem | null {
  const around = itemAround(trail);
  if (!plan || !around) return null;
  const found = itemWith(plan, around.definition, keyText(around.pair.key));
  return found?.item.key === around.pair.key ? found : null;
}

/** The reference that the offset stands on (of `api FS+2d` the `api`), or null. */
export function referenceAt(trail: Trail): Reference | null {
  const around = trail.steps.findLast((step) => step.definition !== null);
  const root = trail.steps[0]!;
  const references = around ? referencesIn(around.node, around.definition!) : referencesIn(root.node, fileKindOf(trail.source) ?? 'plan');
  return (
    references.find(({ at }) => {
      const { start, end } = placeOf(trail.source, at);
      return start <= trail.offset && trail.offset <= end;
    }) ?? null
  );
}

/** What a reference leads to within the plan; null for one to another plan, to nothing, or to a name without an item (a stage, a team). */
export function targetOf({ plan }: Analysis, { plan: other, refs, id }: Reference): DefinedItem | null {
  return plan && other === null ? itemNamed(plan, refs, id) : null;
}

function itemWith(plan: Plan, definition: ItemName, id: string): DefinedItem | null {
  if (definition === 'task') return itemNamed(plan, ['task'], id);
  for (const [name, items] of itemsBesidesTasks(plan)) {
    if (name !== definition) continue;
    for (const item of items.values()) if (item.id === id) return { definition, item };
  }
  return null;
}
