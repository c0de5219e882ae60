/** One field of a map node as a typed value; whatever is not of the right shape is null, for the schema stage has said so already. */
import { child, keyText, type MapNode, type Node, type Pair, type ScalarNode } from '../source/node.ts';
import { parseDate, parseDateOrRange } from '../values/date.ts';
import { parseDuration, parseEstimate } from '../values/duration.ts';
import type { Parsed } from '../values/parsed.ts';
import type { DateRange, Duration, Estimate, PlanDate } from '../values/time.ts';

type Maybe = Node | null | undefined;

export function text(node: Maybe, key: string): string | null {
  return textOf(child(node, key));
}

export function textOf(value: Maybe): string | null {
  return value?.kind === 'scalar' && typeof value.value === 'string' && value.value !== '' ? value.value : null;
}

export function number(node: Maybe, key: string): number | null {
  return numberOf(child(node, key));
}

export function numberOf(value: Maybe): number | null {
  return value?.kind === 'scalar' && typeof value.value === 'number' && Number.isFinite(value.value) ? value.value : null;
}

/** A whole number within bounds, both inclusive. */
export function whole(node: Maybe, key: string, least: number, most: number): number | null {
  const found = number(node, key);
  return found !== null && Number.isInteger(found) && found >= least && found <= most ? found : null;
}

export function isTrue(node: Maybe, key: string): boolean {
  const value = child(node, key);
  return value?.kind === 'scalar' && value.value === true;
}

/** One of a closed set of words. */
export function word<T extends string>(node: Maybe, key: string, words: readonly T[]): T | null {
  const found = text(node, key);
  return found !== null && (words as readonly string[]).includes(found) ? (found as T) : null;
}

export function date(node: Maybe, key: string): PlanDate | null {
  return parsed(child(node, key), parseDate);
}

export function duration(node: Maybe, key: string): Duration | null {
  return parsed(child(node, key), parseDuration);
}

export function estimate(node: Maybe, key: string): Estimate | null {
  return parsed(child(node, key), parseEstimate);
}

export function ranges(node: Maybe, key: string): readonly DateRange[] {
  return itemsOf(child(node, key)).flatMap((item) => parsed(item, parseDateOrRange) ?? []);
}

/** What a parser makes of a text scalar, or null. */
export function parsed<T>(value: Maybe, parse: (text: string) => Parsed<T>): T | null {
  const written = textOf(value);
  if (written === null) return null;
  const result = parse(written);
  return result.ok ? result.value : null;
}

/** The items of a list; a value that is no list counts as a list of itself, nothing as an empty one. */
export function itemsOf(value: Maybe): readonly Node[] {
  if (!value || (value.kind === 'scalar' && value.style === 'empty')) return nothing;
  return value.kind === 'list' ? value.items : [value];
}

export function texts(node: Maybe, key: string): readonly string[] {
  return textsOf(child(node, key));
}

export function textsOf(value: Maybe): readonly string[] {
  if (!value) return noTexts;
  const texts = itemsOf(value).map(textOf);
  return texts.includes(null) ? texts.filter((text) => text !== null) : (texts as readonly string[]);
}

/** Null where the key is not there, as against an empty list. */
export function givenTexts(node: Maybe, key: string): readonly string[] | null {
  return givenTextsOf(child(node, key));
}

export function givenTextsOf(value: Maybe): readonly string[] | null {
  return value ? textsOf(value) : null;
}

/** The pairs of a map that are the author's own: `x-` keys are notes for other tools. */
export function pairsOf(value: Maybe): readonly Pair[] {
  return value?.kind === 'map' ? value.pairs : noPairs;
}

export function mapOf(value: Maybe): MapNode | null {
  return value?.kind === 'map' ? value : null;
}

/** `x-…`, which every map but those keyed by id may have and nobody reads. */
export function isExtension(key: ScalarNode): boolean {
  return keyText(key).startsWith('x-');
}

const nothing: readonly Node[] = [];
const noTexts: readonly string[] = [];
const noPairs: readonly Pair[] = [];
