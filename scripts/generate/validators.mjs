/** Writes validators.js: the schemas as plain code, so that nothing is compiled, and nothing evaluated, at run time. */
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { lean } from './lean.mjs';
import { borrowed, definitionAt, readSchemas, validatedNames } from './schemas.mjs';

const prose = ['description', 'examples', 'title', 'x-value', 'x-ref', 'x-items', '$id', '$schema', 'definitions'];

const header = `/**
 * Generated from schemas/ by scripts/generate.mjs: one check for each definition that is looked at alone. A check does not look into
 * maps keyed by id: their keys and items are for the caller, so that an edit costs the item it touches.
 */
`;

export const declarationText = async () => `${header}import type { ValidatedName } from './shape.ts';

export interface ShapeError {
  /** JSON pointer from the value that was checked to the one at fault. */
  readonly instancePath: string;
  readonly keyword: string;
  /** \`missingProperty\` where a required key is missing, \`additionalProperty\` where one is not known; else empty. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value fits; otherwise \`errors\` holds every mistake until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

export declare const validators: Readonly<Record<ValidatedName, Validator>>;
`;

export async function validatorsText() {
  const { ajv, names } = readyAjv({ source: true, esm: true, lines: false });
  const code = standalone(ajv, Object.fromEntries(names.map((name) => [name, name])));
  return `${header}/* eslint-disable */\n${lean(code)}`;
}

/** An ajv that knows every definition by its name, and the names of those that are validated alone. */
export function readyAjv(code = {}) {
  const table = readSchemas();
  const options = { allErrors: true, inlineRefs: false, messages: false, allowUnionTypes: true, strictRequired: false };
  const ajv = new Ajv({ ...options, validateSchema: false, code });
  for (const [name, { schema, file }] of table.definitions) ajv.addSchema({ $id: name, ...bare(table, file, schema) });
  return { ajv, names: validatedNames(table) };
}

/** The schema without prose, its references by definition, and maps keyed by id left to the caller. */
function bare(table, file, schema) {
  const { file: home, schema: own } = borrowed(table, file, schema);
  if (own['x-items']) return { type: 'object' };
  if (own.$ref) return { $ref: definitionAt(table, home, own.$ref) };
  const kept = Object.entries(own).filter(([key]) => !prose.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, bareKeyword(table, home, key, value)]));
}

function bareKeyword(table, file, key, value) {
  if (['items', 'propertyNames', 'additionalProperties'].includes(key))
    return typeof value === 'boolean' ? value : bare(table, file, value);
  if (!['properties', 'patternProperties'].includes(key)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bare(table, file, part)]));
}
