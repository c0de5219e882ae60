/** Writes types.ts: what each definition looks like to TypeScript once it has been checked. */
import { compile } from 'json-schema-to-typescript';
import { borrowed, definitionAt, readSchemas } from './schemas.mjs';

const header = `/** Generated from schemas/ by scripts/generate.mjs: what a plan's YAML holds once its shape is right. \`x-…\` keys are left out. */`;

export const typeName = (name) => `${name[0].toUpperCase()}${name.slice(1)}Yaml`;

export async function typesText() {
  const table = readSchemas();
  const names = [...table.definitions.keys()];
  const definitions = names.map((name) => [typeName(name), { ...typed(table, ...schemaOf(table, name)), title: typeName(name) }]);
  const options = { bannerComment: header, unreachableDefinitions: true, declareExternallyReferenced: true, additionalProperties: false };
  const text = await compile({ title: 'Unused', type: 'object', definitions: Object.fromEntries(definitions) }, 'Unused', {
    ...options,
    style: { printWidth: 140, singleQuote: true },
  });
  const rows = names.map((name) => `  ${name}: ${typeName(name)};`);
  const kept = text
    .replace(/export interface Unused \{\}\n/, '')
    .replace(/ \*\n \* This interface was referenced by `Unused`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g, '')
    .replace(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, '/** $1 */');
  return `${kept.trimEnd()}\n\n/** Every definition by its name in \`shapes\`. */\nexport interface Definitions {\n${rows.join('\n')}\n}\n`;
}

const schemaOf = (table, name) => [table.definitions.get(name).file, table.definitions.get(name).schema];

/** The schema with every reference replaced by the name of its type; what is said beside a reference stays as its comment. */
function typed(table, file, schema) {
  const { file: home, schema: own } = borrowed(table, file, schema);
  if (own.$ref) return { description: own.description, tsType: typeName(definitionAt(table, home, own.$ref)) };
  const { description, type, enum: words } = own;
  const plain = { description, type, enum: words, ...(own.items ? { items: typed(table, home, own.items) } : {}) };
  const lists = own['x-items'] || !own.properties ? freeKeys(table, home, own) : objectKeys(table, home, own);
  return dropEmpty({ ...plain, ...lists });
}

function objectKeys(table, file, own) {
  const properties = Object.entries(own.properties).map(([key, part]) => [key, typed(table, file, part)]);
  return { properties: Object.fromEntries(properties), required: own.required, additionalProperties: false };
}

function freeKeys(table, file, own) {
  const part = own.additionalProperties || Object.entries(own.patternProperties ?? {}).find(([key]) => key !== '^x-')?.[1];
  return part ? { additionalProperties: typed(table, file, part) } : {};
}

const dropEmpty = (entry) => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined));
