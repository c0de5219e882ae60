/** `asha`, `[asha, ben]` and `{asha: 100%, ben: 80%}`: the same where each gives all of their capacity. */
import type { Plan, Resource } from '../../plan/model.ts';
import { keyText, type Node } from '../../source/node.ts';
import { textOf } from '../../source/part.ts';
import { formatPortion, parsePortion } from '../../values/assign.ts';
import type { Form } from './forms.ts';

/** Null where the other form would say something else, or one of them is not known. */
export function otherAssignment({ resources }: Plan, node: Node): Form | null {
  if (node.kind === 'map') return shortAssignment(resources, node.pairs.map(({ key, value }) => [keyText(key), value])); // prettier-ignore
  const items = node.kind === 'list' ? node.items : [node];
  const portions = items.map((item) => portionText(item, resources));
  if (portions.length === 0 || !portions.every((text) => text !== null)) return null;
  return { title: 'Write how much of each', text: `{${portions.join(', ')}}` };
}

function portionText(item: Node, resources: Plan['resources']): string | null {
  if (item.kind !== 'scalar') return null;
  const resource = resources.get(textOf(item));
  const all = resource && formatPortion(allOf(resource));
  return all === undefined || all === null ? null : `${item.source}: ${all}`;
}

function shortAssignment(resources: Plan['resources'], pairs: readonly (readonly [string, Node])[]): Form | null {
  const isAll = pairs.every(([party, value]) => {
    const resource = resources.get(party);
    const written = value.kind === 'scalar' && (typeof value.value === 'string' || typeof value.value === 'number') ? value.value : null;
    const portion = written === null ? null : parsePortion(written);
    return resource && portion?.ok && formatPortion(portion.value) === formatPortion(allOf(resource));
  });
  const names = pairs.map(([party]) => party);
  if (!isAll || names.length === 0) return null;
  return { title: 'Write the names only', text: names.length === 1 ? names[0]! : `[${names.join(', ')}]` };
}

function allOf({ kind, capacity }: Resource) {
  return kind === 'person' ? { share: capacity, items: null } : { share: null, items: capacity };
}
