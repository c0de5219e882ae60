/** A node as the plain value a validator wants. */
import type { Node } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { childField, type Field } from './field.ts';

/**
 * Maps keyed by id come out empty, for their items are looked at alone; so does what stands under an unknown key, for the key is
 * the mistake.
 */
export function plainValue(node: Node, field: Field | null): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item) => plainValue(item, field?.items ?? null));
  const plain = new Plain();
  if (!field || field.shape.entries) return plain;
  for (const { key, value } of node.pairs) {
    const name = textOf(key);
    const child = childField(field, name);
    plain[name] = child ? plainValue(value, child) : null;
  }
  return plain;
}

/** An object whose only ancestor is empty, so that `__proto__` is a key like any other (`Object.create(null)` is slower to fill). */
const Plain = function () {
  // Nothing of its own.
} as unknown as new () => Record<string, unknown>;
Plain.prototype = Object.create(null) as object;
