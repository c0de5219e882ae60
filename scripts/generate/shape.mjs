/** Writes shape.ts: the format without its prose, as a table the core walks along a plan. */
import { borrowed, definitionAt, readSchemas, validatedNames, wordsOf } from './schemas.mjs';

const header = `/**
 * Generated from schemas/ by scripts/generate.mjs: the format without its prose.
 *
 * \`shapes[name]\` tells what may stand in a definition. A definition is the root of a kind of file (\`plan\`, \`part\`, \`portfolio\`),
 * an item of a map keyed by id (\`task\`, \`risk\` …), a section (\`raid\`, \`lifecycle\` …) or a value (\`date\`, \`predecessor\` …).
 * Objects never nest inside a property: a property that holds one says so with \`ref\` or, for a map keyed by id, with \`entries\`.
 * Descriptions and examples are in hovers.ts, to be loaded when first needed.
 */`;

const declarations = (names) => `
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

export interface Shape {
  /** The definition that says everything not said here. */
  readonly ref?: DefinitionName;
  /** Any of these; a value has at most one form of each. */
  readonly type?: readonly JsonType[];
  /** Which parser of core/values reads it. */
  readonly value?: ValueName;
  /** What the text, each item of the list or each key of the map refers to: any of these will do. */
  readonly refs?: readonly RefKind[];
  /** The only words (or numbers) allowed; where other forms are allowed too, this is about the text. */
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Of a list. */
  readonly items?: Shape;
  /** Of an object; \`x-…\` keys are allowed besides. */
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** Of a map with free keys: the pattern of its keys (any where left out), and what stands under each. */
  readonly keys?: string;
  readonly values?: Shape;
  /** Of a map keyed by id: what each item is, and the namespace in which its id must be unique. */
  readonly entries?: { readonly definition: ItemName; readonly namespace: Namespace };
}

export type ValueName =${union(names.values)};

export type RefKind = ${union(names.refs)};

export type Namespace = ${union(names.namespaces)};

/** Definitions that stand as an item in a map keyed by id. */
export type ItemName =${union(names.items)};

/** Definitions with a validator of their own. */
export type ValidatedName = 'plan' | 'part' | 'portfolio' | ItemName;

export type DefinitionName =${union(names.definitions)};
`;

const union = (words) => words.map((word) => `\n  | '${word}'`).join('');

export function shapeText() {
  const table = readSchemas();
  const shapes = [...table.definitions].map(([name, { schema, file }]) => [name, shapeOf(table, file, schema)]);
  const all = shapes.flatMap(([, shape]) => inside(shape));
  const names = {
    values: sorted(all.flatMap((shape) => shape.value ?? [])),
    refs: sorted(all.flatMap((shape) => shape.refs ?? [])),
    namespaces: sorted(all.flatMap((shape) => shape.entries?.namespace ?? [])),
    items: validatedNames(table).slice(3),
    definitions: [...table.definitions.keys()].sort(),
  };
  const lines = shapes.map(([name, shape]) => `  ${name}: ${literal(shape, '  ')},`);
  return `${header}${declarations(names)}
export const shapes: Readonly<Record<DefinitionName, Shape>> = {\n${lines.join('\n')}\n};\n`;
}

function shapeOf(table, file, schema) {
  const { file: home, schema: own } = borrowed(table, file, schema);
  const ref = own.$ref && definitionAt(table, home, own.$ref);
  const objectForm = own.properties && Object.entries(own.properties).map(([key, part]) => [key, shapeOf(table, home, part)]);
  return dropEmpty({
    ref,
    type: own.type && [own.type].flat(),
    value: own['x-value'],
    refs: own['x-ref'],
    enum: wordsOf(own),
    pattern: own.pattern,
    minimum: own.minimum,
    exclusiveMinimum: own.exclusiveMinimum,
    maximum: own.maximum,
    minItems: own.minItems,
    maxItems: own.maxItems,
    items: own.items && shapeOf(table, home, own.items),
    properties: objectForm && Object.fromEntries(objectForm),
    required: own.required,
    ...(own['x-items'] ? { entries: own['x-items'] } : freeKeys(table, home, own)),
  });
}

function freeKeys(table, file, own) {
  const [pattern, part] = Object.entries(own.patternProperties ?? {}).find(([key]) => key !== '^x-') ?? [];
  if (part) return { keys: pattern, values: shapeOf(table, file, part) };
  return own.additionalProperties ? { values: shapeOf(table, file, own.additionalProperties) } : {};
}

function inside(shape) {
  const below = [shape.items, shape.values, ...Object.values(shape.properties ?? {})].filter(Boolean);
  return [shape, ...below.flatMap(inside)];
}

function literal(shape, indent) {
  if (!shape.properties) return source(shape);
  const rows = Object.entries(shape.properties).map(([key, part]) => `${indent}    ${key}: ${source(part)},`);
  const rest = Object.entries(shape).filter(([key]) => key !== 'properties');
  return `{${rest.map(([key, part]) => ` ${key}: ${source(part)},`).join('')} properties: {\n${rows.join('\n')}\n${indent}} }`;
}

function source(value) {
  if (Array.isArray(value)) return `[${value.map(source).join(', ')}]`;
  if (value && typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, part]) => `${quotedKey(key)}: ${source(part)}`)
      .join(', ')} }`;
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : JSON.stringify(value);
}

const quotedKey = (key) => (/^[A-Za-z]\w*$/.test(key) ? key : `'${key}'`);
const sorted = (words) => [...new Set(words)].sort();
const dropEmpty = (entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined && value !== null));
