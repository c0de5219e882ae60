/** Keys that the format does not know, and keys that should be there. */
import type { RuleFinding } from '../problem.ts';
import type { MapNode, Pair } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { nearest } from '../values/nearest.ts';
import { quoted } from '../values/parsed.ts';
import { fieldOf, type Field } from './field.ts';
import { found, foundIn, replacement } from './found.ts';
import { wrongKey } from './freeKeys.ts';
import { isSplitText, labelOf, listed, nounOfDefinition, withArticle, type Located } from './located.ts';
import { keyMeant } from './synonyms.ts';

/** A misspelt key and the missing one it was meant to be are one mistake. */
export function keyFindings(at: Located, unknown: readonly string[], missing: readonly string[]): RuleFinding[] {
  const { node, field } = at;
  if (node.kind !== 'map' || !field) return [];
  const absent = new Set(missing);
  const findings = unknown.flatMap((name) => {
    const index = node.pairs.findIndex((pair) => textOf(pair.key) === name);
    const pair = node.pairs[index];
    if (!pair || pair.key.chunk.damaged || isSplitText(node, index)) return [];
    if (field.shape.keys !== undefined) return foundIn('wrong-value', pair.key, wrongKey(field.shape.keys, name));
    const meant = meantKey(name, node, field, absent) ?? onlyOne(unknown, missing, name, at);
    if (meant !== null) absent.delete(meant);
    return unknownKey(at, pair, name, meant);
  });
  return absent.size > 0 && !isDamaged(node) ? [...findings, missingKeys(at, [...absent])] : findings;
}

/** At the key of what lacks it; at the first key of a file. */
export function missingKeys(at: Located, names: readonly string[]): RuleFinding {
  const { node, key, item } = at;
  const firstKey = node.kind === 'map' ? node.pairs[0]?.key : undefined;
  const place = (item !== null || !at.isListItem ? key : null) ?? firstKey ?? node;
  const lack = listed(
    names.map((name) => `no ${name}`),
    'and',
  );
  const add = listed(
    names.map((name) => `"${name}:${name === 'planloom' ? ' 1' : ''}"`),
    'and',
  );
  const isVersion = !key && names.length === 1 && names[0] === 'planloom' && firstKey && node.kind === 'map' && !node.flow;
  const insert = isVersion
    ? { title: 'Add planloom: 1', changes: [{ at: { chunk: place.chunk, start: place.start, end: place.start }, text: 'planloom: 1\n' }] }
    : null;
  const finding = found('missing-key', place, `${labelOf(at)} has ${lack}; add ${add}`, insert);
  return insert ? finding : { ...finding, mend: { add: names } };
}

/** One key that nobody knows in place of one that must be there: that is the one. */
function onlyOne(unknown: readonly string[], missing: readonly string[], name: string, at: Located): string | null {
  return unknown.length === 1 && missing.length === 1 && homeOf(name, at) === null ? missing[0]! : null;
}

function unknownKey(at: Located, { key }: Pair, name: string, meant: string | null): RuleFinding {
  const message = `no key ${quoted(name)} ${placeName(at)}`;
  if (meant !== null) return found('unknown-key', key, `${message}; did you mean "${meant}"?`, replacement(key, meant));
  const home = advice.get(name) ?? homeOf(name, at);
  return found('unknown-key', key, `${message}; ${home ?? 'begin it with x- if it is a note of your own'}`);
}

/** What is said here in another way. */
const advice: ReadonlyMap<string, string> = new Map([
  ['<<', 'merge keys are not read, so write the keys out'],
  ['milestones', 'a milestone is a task with "milestone: true"'],
]);

/** The key that was meant: a missing one rather than another, spelling rather than meaning. */
function meantKey(name: string, node: MapNode, field: Field, absent: ReadonlySet<string>): string | null {
  const taken = new Set(node.pairs.map((pair) => textOf(pair.key)));
  const free = [...(field.properties?.keys() ?? [])].filter((key) => !taken.has(key));
  const isFree = (key: string) => free.includes(key);
  return (
    nearest(name, absent) ?? keyMeant(name, (key) => absent.has(key)) ?? close(name, free) ?? keyMeant(name, isFree) ?? nearest(name, free)
  );
}

/** Only a letter or two apart; what is further off had better be a known synonym. */
function close(name: string, keys: readonly string[]): string | null {
  const found = nearest(name, keys);
  return found !== null && nearest(name.slice(0, 5), [found.slice(0, 5)]) !== null && Math.abs(found.length - name.length) < 3
    ? found
    : null;
}

function placeName({ item, key, isListItem, field }: Located): string {
  if (item !== null) return `in ${withArticle(item.slice(0, item.indexOf(' "')))}`;
  if (!key) return 'at the top level';
  return isListItem
    ? `in an item of "${textOf(key)}"`
    : `in ${field?.definition ? withArticleOrKey(field, textOf(key)) : `"${textOf(key)}"`}`;
}

function withArticleOrKey(field: Field, key: string): string {
  return field.path.length === 0 ? withArticle(nounOfDefinition(field.definition!)) : `"${key}"`;
}

/** A key that is at home elsewhere, as a wrong indent would have it. */
function homeOf(name: string, { key, item }: Located): string | null {
  const root = fieldOf('plan').properties!;
  if (!key && item === null) {
    for (const [section, field] of root) if (field.properties?.has(name)) return `it belongs under "${section}"`;
    return null;
  }
  return root.has(name) ? 'it belongs at the top level' : null;
}

/** Something in it could not be read, and what is missing may be there. */
function isDamaged(node: MapNode): boolean {
  return node.chunk.damaged || node.pairs.some(({ key, value }) => key.chunk.damaged || value.chunk.damaged || value.endChunk?.damaged);
}
