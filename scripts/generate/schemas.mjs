/** Reads `schemas/` into one table of named definitions: a file's root under the file's name, the rest under their own. */
import { readFileSync, readdirSync } from 'node:fs';

export const folder = new URL('../../schemas/', import.meta.url);

/** What a file of each kind is checked against. */
export const roots = ['plan', 'part', 'portfolio'];

/** `{files: Map file → schema, definitions: Map name → {schema, file, pointer}}`, both in a stable order. */
export function readSchemas() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  const files = new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]));
  const definitions = new Map();
  const add = (name, entry) => {
    if (definitions.has(name)) throw new Error(`${name} is defined in ${definitions.get(name).file} and in ${entry.file}`);
    definitions.set(name, entry);
  };
  for (const [file, schema] of files) {
    if (schema.type) add(file.replace('.schema.json', ''), { schema, file, pointer: '' });
    for (const [name, part] of Object.entries(schema.definitions ?? {})) add(name, { schema: part, file, pointer: `/definitions/${name}` });
  }
  return { files, definitions };
}

/** What a `$ref` in `file` stands for: `{file, pointer, schema}`. */
export function resolveRef(files, file, ref) {
  const [name, pointer = ''] = ref.split('#');
  const target = name || file;
  const schema = pointer
    .split('/')
    .filter(Boolean)
    .reduce((at, step) => at?.[step], files.get(target));
  if (!schema) throw new Error(`${file}: nothing at $ref ${ref}`);
  return { file: target, pointer, schema };
}

/** The name of the definition a `$ref` leads to; a reference to another reference is followed first. */
export function definitionAt(table, file, ref) {
  const { file: target, pointer, schema } = resolveRef(table.files, file, ref);
  for (const [name, entry] of table.definitions) if (entry.file === target && entry.pointer === pointer) return name;
  return schema.$ref ? definitionAt(table, target, schema.$ref) : null;
}

/** A key's schema with what it borrows from elsewhere in the same files (`part` borrows all its keys from `plan`). */
export function borrowed(table, file, schema) {
  if (!schema.$ref || definitionAt(table, file, schema.$ref)) {
    const direct = schema.$ref && resolveRef(table.files, file, schema.$ref);
    return direct && direct.pointer.startsWith('/properties/') ? borrowed(table, direct.file, direct.schema) : { file, schema };
  }
  const target = resolveRef(table.files, file, schema.$ref);
  return borrowed(table, target.file, target.schema);
}

/** Definitions that are validated alone: the root of each kind of file and each item of a map keyed by id. */
export function validatedNames({ definitions }) {
  const items = [...definitions.values()]
    .flatMap(({ schema }) => Object.values(schema.properties ?? {}))
    .flatMap((property) => (property['x-items'] ? [property['x-items'].definition] : []));
  return [...roots, ...[...new Set(items)].sort()];
}

/** The words a value may be, also where other forms beside the string forced a pattern. */
export function wordsOf(schema) {
  if (schema.enum) return schema.enum;
  const words = /^\^\(([a-z|-]+)\)\$$/.exec(schema.pattern ?? '');
  return words ? words[1].split('|') : null;
}
