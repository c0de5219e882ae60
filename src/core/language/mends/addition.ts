/** Gives an item keys that it lacks, with gaps for what only a person knows. */
import { idsOf } from '../../plan/ids.ts';
import type { Plan } from '../../plan/model.ts';
import type { Place } from '../../problem.ts';
import type { Field } from '../../schema/field.ts';
import { child } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { keyPlace, type KeyPlace } from '../edits/keyPlace.ts';
import { enter, trailAt, type Step } from '../trail.ts';

/** Where something is still to be typed. */
export interface Gap {
  /** UTF-16 offset in the text of the edit. */
  readonly at: number;
  /** What it can be, where that is a short list; else none. */
  readonly choices: readonly string[];
}

export interface GappedEdit extends TextEdit {
  /** In order. */
  readonly gaps: readonly Gap[];
}

/** More than a person looks through. */
const mostChoices = 40;

/** The edit for the item that the place is about; they stand where the schema has them. Null where no safe edit can be found. */
export function addition(source: Source, plan: Plan | null, place: Place, keys: readonly string[]): GappedEdit | null {
  const step = stepWith(source, place, keys[0]!);
  if (!step) return null;
  const entries = keys.map((key) => entryOf(key, step.field, plan));
  const { node, field } = step;
  if (node.kind === 'scalar' && node.style !== 'empty') return intoLongForm(placeOf(source, node), node.source, field, entries);
  const spot = keyPlace(source, step, field, keys[0]!);
  return spot && joined(spot.at, entries, spot);
}

interface Entry {
  readonly key: string;
  readonly text: string;
  /** Offset of the gap in the text. */
  readonly gap: number;
  readonly choices: readonly string[];
}

/** The innermost thing at the place that may have the key and lacks it. */
function stepWith(source: Source, place: Place, key: string): (Step & { field: Field }) | null {
  const trail = trailAt(source, place.start);
  const last = trail.steps.at(-1)!;
  const steps = trail.key ? [...trail.steps, enter(last, trail.key)] : trail.steps;
  const found = steps.findLast(({ node, field }) => field?.properties?.has(key) && !child(node, key));
  return found?.field ? { ...found, field: found.field } : null;
}

function entryOf(key: string, field: Field, plan: Plan | null): Entry {
  const below = field.properties?.get(key) ?? null;
  const types = below?.shape.type ?? [];
  const isList = types.includes('array') && !types.includes('string');
  const text = isList ? `${key}: []` : `${key}: `;
  return { key, text, gap: text.length - (isList ? 1 : 0), choices: choicesOf(below, plan) };
}

function choicesOf(field: Field | null, plan: Plan | null): readonly string[] {
  const { enum: words, refs, type } = field?.shape ?? {};
  if (words) return words.map(String);
  const ids = plan && refs ? [...new Set(refs.flatMap((kind) => [...idsOf(plan).of(kind)]))] : [];
  if (ids.length > 0) return ids.length > mostChoices ? [] : ids;
  return type?.[0] === 'boolean' ? ['true', 'false'] : [];
}

/** `scope: green` becomes `scope: {status: green, reason: }`. */
function intoLongForm(place: Place, written: string, { shape }: Field, entries: readonly Entry[]): GappedEdit | null {
  const [own] = shape.required ?? [];
  if (own === undefined || written.includes('\n')) return null;
  const edit = joined(place.start, entries, { before: `{${own}: ${written}, `, between: ', ', after: '}' });
  return { ...edit, end: place.end };
}

function joined(
  at: number,
  entries: readonly Entry[],
  { before, between, after }: Pick<KeyPlace, 'before' | 'between' | 'after'>,
): GappedEdit {
  let text = before;
  const gaps: Gap[] = [];
  for (const [i, entry] of entries.entries()) {
    if (i > 0) text += between;
    gaps.push({ at: text.length + entry.gap, choices: entry.choices });
    text += entry.text;
  }
  return { start: at, end: at, text: text + after, gaps };
}
