/** The format, unfolded from a definition: what may stand where in one item, down to the maps keyed by id. */
import { shapes, type DefinitionName, type Shape } from './generated/shape.ts';

export interface Field {
  /** Keys from the item down; `*` for any key of a map with free keys. Empty for the item itself. */
  readonly path: readonly string[];
  /** The definition this is made after, if it has a name. */
  readonly definition: DefinitionName | null;
  readonly shape: Shape;
  readonly properties: ReadonlyMap<string, Field> | null;
  /** Of a list; what it refers to is said on the list. */
  readonly items: Field | null;
  /** Of a map with free keys. */
  readonly values: Field | null;
  /** Something in it refers to something. */
  readonly hasReferences: boolean;
  /** Something in it is a map keyed by id. */
  readonly hasEntries: boolean;
}

const fields = new Map<DefinitionName, Field>();

export function fieldOf(definition: DefinitionName): Field {
  let field = fields.get(definition);
  if (!field) fields.set(definition, (field = unfold({ ref: definition }, [])));
  return field;
}

/** What the item's key leads to, or null: `fieldAt(fieldOf('task'), ['escalation', 'to'])`. */
export function fieldAt(field: Field, path: readonly string[]): Field | null {
  let at: Field | null = field;
  for (const key of path) at = at && childField(at, key);
  return at;
}

export function childField(field: Field, key: string): Field | null {
  return field.properties?.get(key) ?? field.values;
}

/** What stands below a key: the item where the map is keyed by id, else what the key leads to; null where the format does not say. */
export function fieldBelow(field: Field | null, key: string): Field | null {
  const definition = field?.shape.entries?.definition;
  return definition ? fieldOf(definition) : field && childField(field, key);
}

function unfold(shape: Shape, path: readonly string[]): Field {
  const { merged, definition } = resolve(shape);
  if (merged.entries) {
    return { path, definition, shape: merged, properties: null, items: null, values: null, hasReferences: false, hasEntries: true };
  }
  const { properties, items, values, refs } = merged;
  const children = properties && new Map(Object.entries(properties).map(([key, child]) => [key, unfold(child, [...path, key])]));
  const item = items ? unfold(refs && !items.refs ? { ...items, refs } : items, path) : null;
  const value = values ? unfold(values, [...path, '*']) : null;
  const parts = [...(children?.values() ?? []), ...(item ? [item] : []), ...(value ? [value] : [])];
  return {
    path,
    definition,
    shape: merged,
    properties: children ?? null,
    items: item,
    values: value,
    hasReferences: refs !== undefined || parts.some((part) => part.hasReferences),
    hasEntries: parts.some((part) => part.hasEntries),
  };
}

/** What a property says itself counts before what its definition says. */
function resolve(shape: Shape): { merged: Shape; definition: DefinitionName | null } {
  if (shape.ref === undefined) return { merged: shape, definition: null };
  const base = resolve(shapes[shape.ref]);
  return { merged: { ...base.merged, ...shape }, definition: shape.ref };
}
