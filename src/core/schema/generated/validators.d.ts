/**
 * Generated from schemas/ by scripts/generate.mjs: one check for each definition that is looked at alone. A check does not look into
 * maps keyed by id: their keys and items are for the caller, so that an edit costs the item it touches.
 */
import type { ValidatedName } from './shape.ts';

export interface ShapeError {
  /** JSON pointer from the value that was checked to the one at fault. */
  readonly instancePath: string;
  readonly keyword: string;
  /** `missingProperty` where a required key is missing, `additionalProperty` where one is not known; else empty. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where the value fits; otherwise `errors` holds every mistake until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

export declare const validators: Readonly<Record<ValidatedName, Validator>>;
