/** Where in an item a mistake lies, and how a message speaks of that place. */
import type { MapNode, Node, ScalarNode, Spot } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { childField, type Field } from './field.ts';
import { nounOf } from './readings.ts';

export interface Located {
  readonly node: Node;
  /** Null below a key that the format does not know. */
  readonly field: Field | null;
  /** The key it stands under; for an item of a list, that of the list; null for the whole file. */
  readonly key: ScalarNode | null;
  readonly isListItem: boolean;
  /** `task "landing"` for an item of a map keyed by id, else null. */
  readonly item: string | null;
  /** The nearest map around it. */
  readonly map: MapNode | null;
}

/** Follow a JSON pointer; null where it leads nowhere. */
export function locate(from: Located, pointer: string): Located | null {
  let at: Located | null = from;
  for (const step of pointer.split('/').slice(1)) at = at && descend(at, step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return at;
}

function descend({ node, field, key, map }: Located, step: string): Located | null {
  if (node.kind === 'scalar') return null;
  if (node.kind === 'list') {
    const item = node.items[Number(step)];
    return item ? { node: item, field: field?.items ?? null, key, isListItem: true, item: null, map } : null;
  }
  const pair = node.pairs.find((candidate) => textOf(candidate.key) === step);
  if (!pair) return null;
  return { node: pair.value, field: field && childField(field, step), key: pair.key, isListItem: false, item: null, map: node };
}

/** `task "landing"`, `"owner"`, `an item of "after"` */
export function labelOf({ key, isListItem, item }: Located): string {
  if (item !== null) return item;
  if (!key) return 'the file';
  return isListItem ? `an item of "${textOf(key)}"` : `"${textOf(key)}"`;
}

/** What may stand there, with its article. */
export function wantedIn(field: Field): string {
  const { type, value, enum: words, entries, minimum, maximum } = field.shape;
  if (entries) return `a map from an id to each ${nounOfDefinition(entries.definition)}`;
  if (value) return nounOf(value);
  if (words) return listed(words.map(String));
  if (type?.includes('boolean')) return 'true or false';
  const whole = type?.includes('integer') && !type.includes('string') ? 'a whole number' : 'a number';
  if (minimum !== undefined && maximum !== undefined) return `${whole} from ${minimum} to ${maximum}`;
  if (type?.includes('string')) return 'a text';
  if (type?.includes('number') || type?.includes('integer')) return whole;
  if (type?.includes('array')) return 'a list';
  const keys = [...(field.properties?.keys() ?? [])].slice(0, 3).map((key) => `${key}:`);
  return keys.length > 0 ? `a map of keys such as ${listed(keys, 'and')}` : 'a map';
}

/** `a, b or c` */
export function listed(words: readonly string[], joint = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)!}`;
}

/** `roadmapItem` is a "roadmap item". */
export function nounOfDefinition(definition: string): string {
  return definition.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** What stands there instead. */
export function describe(node: Node): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'a map';
  if (node.style === 'empty' || node.value === null) return 'nothing';
  if (typeof node.value === 'number') return Number.isFinite(node.value) ? `the number ${node.source}` : node.source;
  return typeof node.value === 'boolean' ? node.source : 'a text';
}

/** The part of a spot on its first line: what is wrong with a list or map is wrong at its beginning. */
export function firstLineOf(node: Node): Spot {
  const { chunk, start } = node;
  if (node.kind === 'map' && !node.flow && node.pairs[0]) return node.pairs[0].key;
  const newline = chunk.text.indexOf('\n', start);
  const lineEnd = newline < 0 ? chunk.text.length : newline;
  const end = node.endChunk ? lineEnd : Math.min(node.end, lineEnd);
  return { chunk, start, end: start + chunk.text.slice(start, end).trimEnd().length };
}

/**
 * In `{name: A, b, owner: c}` the comma cut a text in two, and `b` is its second half: YAML takes it for a key, and the source stage
 * says what happened.
 */
export function isSplitText(map: MapNode, index: number): boolean {
  const { key, value } = map.pairs[index]!;
  if (!map.flow || value.kind !== 'scalar' || value.style !== 'empty') return false;
  return !/^\s*:/.test(key.chunk.text.slice(key.end, key.end + 20));
}
