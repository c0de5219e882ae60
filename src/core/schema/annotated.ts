/**
 * What refers to what, and which value is of which kind, as the schemas say: one table for unknown references, rename, hover and
 * completion.
 */
import { referenceLength } from '../values/link.ts';
import { parseReference } from '../values/id.ts';
import type { Node, ScalarNode, Spot } from '../source/node.ts';
import { partOf, textOf } from '../source/part.ts';
import { fieldOf, type Field } from './field.ts';
import { perItem } from './perItem.ts';
import type { DefinitionName, RefKind, Shape, ValueName } from './generated/shape.ts';

export interface Annotated {
  /** Keys from the item down, `*` for any key of a map with free keys: `['after']`, `['escalation', 'to']`, `['assign']`. */
  readonly path: readonly string[];
  readonly scalar: ScalarNode;
  /** The scalar is a key, as under `assign`. */
  readonly isKey: boolean;
  readonly shape: Shape;
  /** What it is read as; null where the schema does not say. */
  readonly value: ValueName | null;
}

export interface Reference extends Annotated {
  /** Any of these will do. */
  readonly refs: readonly RefKind[];
  /** Another plan's project id, or null for this plan. */
  readonly plan: string | null;
  readonly id: string;
  /** The reference alone: `api` in `api FS+2d`. */
  readonly at: Spot;
  /** The id alone: `racks` in `infra:racks`. */
  readonly idAt: Spot;
}

/** Every reference in an item that can be read, but not those in maps keyed by id below it. */
export const referencesIn = perItem(readReferences);

/**
 * Whether all that an item refers to is there, as `isThere` says of an id and the kinds it may be of. False also where only
 * `referencesIn` can tell: for references to other plans, and ids that are none.
 */
export function refersOnlyTo(node: Node, definition: DefinitionName, isThere: IsThere): boolean {
  return leadsThere(node, fieldOf(definition), isThere);
}

/** Every scalar in an item that has a place in the format, but not those in maps keyed by id below it. */
export function annotatedIn(node: Node, definition: DefinitionName): readonly Annotated[] {
  const found: Annotated[] = [];
  visit(node, fieldOf(definition), false, (annotated) => found.push(annotated));
  return found;
}

function readReferences(node: Node, definition: DefinitionName): Reference[] {
  const found: Reference[] = [];
  visit(node, fieldOf(definition), true, (annotated) => {
    const { refs } = annotated.shape;
    const reference = refs && referenceOf(annotated, refs);
    if (reference) found.push(reference);
  });
  return found;
}

function visit(node: Node, field: Field, onlyReferences: boolean, found: (annotated: Annotated) => void): void {
  if (onlyReferences && !field.hasReferences) return;
  const { path, shape } = field;
  if (node.kind === 'scalar') {
    if (node.style !== 'empty') found({ path, scalar: node, isKey: false, shape, value: shape.value ?? null });
  } else if (node.kind === 'list') {
    if (field.items) for (const item of node.items) visit(item, field.items, onlyReferences, found);
  } else {
    for (const { key, value } of node.pairs) {
      const property = field.properties?.get(textOf(key));
      if (field.values && !property) found({ path, scalar: key, isKey: true, shape, value: shape.value ?? null });
      const child = property ?? field.values;
      if (child) visit(value, child, onlyReferences, found);
    }
  }
}

type IsThere = (refs: readonly RefKind[], id: string) => boolean;

function leadsThere(node: Node, field: Field, isThere: IsThere): boolean {
  if (!field.hasReferences) return true;
  const { shape, items, properties, values } = field;
  if (node.kind === 'scalar') return node.style === 'empty' || typeof node.value !== 'string' || isKnown(node.value, shape, isThere);
  if (node.kind === 'list') {
    for (let i = 0; items && i < node.items.length; i++) if (!leadsThere(node.items[i]!, items, isThere)) return false;
    return true;
  }
  for (let i = 0; i < node.pairs.length; i++) {
    const { key, value } = node.pairs[i]!;
    const name = textOf(key);
    const property = properties?.get(name);
    if (values && !property && !isKnownId(name, shape.refs, isThere)) return false;
    const child = property ?? values;
    if (child && !leadsThere(value, child, isThere)) return false;
  }
  return true;
}

function isKnown(text: string, { refs, value }: Shape, isThere: IsThere): boolean {
  return isKnownId(value === 'predecessor' && refs ? text.slice(0, referenceLength(text)) : text, refs, isThere);
}

/** What is no reference does not lead astray. */
function isKnownId(id: string, refs: Shape['refs'], isThere: IsThere): boolean {
  return !refs || (!id.includes(':') && isThere(refs, id));
}

/** Null where the text is no reference; the schema stage says so. */
function referenceOf(annotated: Annotated, refs: readonly RefKind[]): Reference | null {
  const { scalar, value, isKey } = annotated;
  if (!isKey && typeof scalar.value !== 'string') return null;
  const text = textOf(scalar);
  const length = value === 'predecessor' && !isKey ? referenceLength(text) : text.length;
  const at = partOf(scalar, 0, length);
  if (value === 'text') return { ...annotated, refs, plan: null, id: text, at, idAt: at };
  const parsed = parseReference(text.slice(0, length));
  if (!parsed.ok) return null;
  const { plan, id } = parsed.value;
  if (plan !== null && value !== 'reference' && value !== 'predecessor') return null;
  return { ...annotated, refs, plan, id, at, idAt: plan === null ? at : partOf(scalar, length - id.length, length) };
}
