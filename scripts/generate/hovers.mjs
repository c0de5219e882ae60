/** Writes hovers.ts: what each key means, for hovers and completion. */
import { borrowed, definitionAt, readSchemas } from './schemas.mjs';

const header = `/** Generated from schemas/ by scripts/generate.mjs: what each key means (Markdown) and what it may look like. Load it when first needed. */
import type { DefinitionName } from './shape.ts';

export interface Hover {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

/** A definition's own meaning, and that of each of its keys (where a key says nothing itself, the meaning of its value). */
export const hovers: Readonly<Record<DefinitionName, Hover & { readonly keys: Readonly<Record<string, Hover>> }>> = `;

export function hoversText() {
  const table = readSchemas();
  const entries = [...table.definitions].map(([name, { schema, file }]) => {
    const keys = Object.entries(schema.properties ?? {}).map(([key, part]) => [key, meaningOf(table, file, part)]);
    return [name, { ...meaningOf(table, file, schema), keys: Object.fromEntries(keys) }];
  });
  return `${header}${JSON.stringify(Object.fromEntries(entries), null, 1)};\n`;
}

/** `{description, examples}` of a key; what it does not say itself comes from the definition it refers to. */
export function meaningOf(table, file, schema) {
  const { file: home, schema: own } = borrowed(table, file, schema);
  const name = own.$ref && definitionAt(table, home, own.$ref);
  const value = name ? table.definitions.get(name).schema : {};
  const description = own.description ?? value.description;
  const examples = own.examples ?? value.examples;
  return examples ? { description, examples } : { description };
}
