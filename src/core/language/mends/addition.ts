/** Gives an item keys that it lacks, with gaps for what only a person knows. */
import { idsOf } from '../../plan/ids.ts';
import type { Plan } from '../../plan/model.ts';
import type { Place } from '../../problem.ts';
import type { Field } from '../../schema/field.ts';
import { child, keyText, type MapNode, type Pair } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { blockOf } from '../edits/block.ts';
import { indentBefore, lineEnd, newlineOf } from '../edits/lines.ts';
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
  const { node } = step;
  if (node.kind === 'map') return node.flow ? intoFlow(source, step.field, node, entries) : intoBlock(source, step.field, node, entries);
  if (node.kind !== 'scalar') return null;
  if (node.style === 'empty') return belowKey(source, step.pair, entries);
  return intoLongForm(placeOf(source, node), node.source, step.field, entries);
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

function intoBlock(source: Source, field: Field, map: MapNode, entries: readonly Entry[]): GappedEdit | null {
  const { text } = source;
  const first = map.pairs[0];
  if (!first) return null;
  const indent = indentBefore(text, placeOf(source, first.key).start);
  if (indent === null) return null;
  const pad = ' '.repeat(indent);
  const newline = newlineOf(text);
  const above = pairAbove(map, field, entries[0]!.key);
  const block = above && blockOf(source, above);
  if (above && !block) return null;
  const at = block ? block.end : placeOf(source, first.key).start - indent;
  const isOpen = at > 0 && text[at - 1] !== '\n' && block !== null;
  return joined(at, entries, { before: isOpen ? newline + pad : pad, between: newline + pad, after: isOpen ? '' : newline });
}

function intoFlow(source: Source, field: Field, map: MapNode, entries: readonly Entry[]): GappedEdit | null {
  const above = pairAbove(map, field, entries[0]!.key);
  const end = above ? Math.max(placeOf(source, above.key).end, placeOf(source, above.value).end) : placeOf(source, map).start + 1;
  const isEmpty = map.pairs.length === 0;
  return joined(
    end,
    entries,
    above ? { before: ', ', between: ', ', after: '' } : { before: '', between: ', ', after: isEmpty ? '' : ', ' },
  );
}

/** `R-1:` with nothing below it. */
function belowKey(source: Source, pair: Pair | null, entries: readonly Entry[]): GappedEdit | null {
  if (!pair) return null;
  const { text } = source;
  const { start, end } = placeOf(source, pair.key);
  const indent = indentBefore(text, start);
  if (indent === null || !/^:\s*(?:#.*)?$/.test(text.slice(end, lineEnd(text, end)))) return null;
  const between = newlineOf(text) + ' '.repeat(indent + 2);
  return joined(lineEnd(text, end), entries, { before: between, between, after: '' });
}

/** `scope: green` becomes `scope: {status: green, reason: }`. */
function intoLongForm(place: Place, written: string, { shape }: Field, entries: readonly Entry[]): GappedEdit | null {
  const [own] = shape.required ?? [];
  if (own === undefined || written.includes('\n')) return null;
  const edit = joined(place.start, entries, { before: `{${own}: ${written}, `, between: ', ', after: '}' });
  return { ...edit, end: place.end };
}

/** The last of the map's keys that the schema has before this one. */
function pairAbove({ pairs }: MapNode, { properties }: Field, key: string): Pair | null {
  const order = [...(properties?.keys() ?? [])];
  const before = new Set(order.slice(0, order.indexOf(key)));
  return pairs.findLast((pair) => before.has(keyText(pair.key))) ?? null;
}

function joined(
  at: number,
  entries: readonly Entry[],
  { before, between, after }: Record<'before' | 'between' | 'after', string>,
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
