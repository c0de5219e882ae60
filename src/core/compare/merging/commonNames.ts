/** Three states of a plan with everything under the name that it has after a merge, so that items can be told to be the same ones. */
import { fieldAt, fieldOf } from '../../schema/field.ts';
import { keyText, type Pair, type ScalarNode } from '../../source/node.ts';
import { changesBetween, refersToIds, type Rename } from '../changes.ts';
import { keyOf, type Entry, type Sheet } from '../sheet.ts';
import { renamed } from '../sameMeaning.ts';
import { nodeWithNewNames } from '../undone.ts';

export interface Named {
  readonly base: Sheet;
  readonly ours: Sheet;
  readonly theirs: Sheet;
  /** Ids that the two sides gave different names: what it was called, and is called by each. */
  readonly contested: readonly { readonly section: string; readonly was: string; readonly ours: string; readonly theirs: string }[];
}

/** Of two new names for one thing the first in the alphabet stands for both. */
export function withCommonNames(base: Sheet, ours: Sheet, theirs: Sheet): Named {
  const [one, other] = [changesBetween(base, ours).renamed, changesBetween(base, theirs).renamed];
  if (one.length === 0 && other.length === 0) return { base, ours, theirs, contested: [] };
  const theirName = new Map(other.map((rename) => [keyOf(rename.section, rename.from), rename.to]));
  const contested = one.flatMap(({ section, from, to }) => {
    const name = theirName.get(keyOf(section, from));
    return name === undefined || name === to ? [] : [{ section, was: from, ours: to, theirs: name }];
  });
  const final = new Map([...other, ...one].map(({ from, to }) => [from, to]));
  for (const { was, ours: a, theirs: b } of contested) final.set(was, a < b ? a : b);
  return {
    base: renamedSheet(base, final),
    ours: renamedSheet(ours, namesFor(final, one)),
    theirs: renamedSheet(theirs, namesFor(final, other)),
    contested,
  };
}

/** From what a side calls things to what they are called in the end. */
function namesFor(final: ReadonlyMap<string, string>, own: readonly Rename[]): ReadonlyMap<string, string> {
  const ownName = new Map(own.map(({ from, to }) => [from, to]));
  return new Map([...final].map(([from, to]) => [ownName.get(from) ?? from, to]));
}

function renamedSheet({ items, loose }: Sheet, names: ReadonlyMap<string, string>): Sheet {
  const entries = [...items.values()].map((entry) => renamedEntry(entry, names));
  return { items: new Map(entries.map((entry) => [keyOf(entry.section, entry.id), entry])), loose: renamedPairs(loose, namesIds, names) };
}

/** Of what stands outside of items: `project.manager`. */
function namesIds(way: string): boolean {
  return fieldAt(fieldOf('plan'), way.split('.'))?.hasReferences ?? false;
}

function renamedEntry(entry: Entry, names: ReadonlyMap<string, string>): Entry {
  const { id, parent, pair, fields } = entry;
  return {
    ...entry,
    id: names.get(id) ?? id,
    parent: parent === null ? null : (names.get(parent) ?? parent),
    pair: names.has(id) ? { key: renamedKey(pair.key, names), value: pair.value } : pair,
    fields: renamedPairs(fields, (key) => key !== 'was' && refersToIds(entry, key), names),
  };
}

function renamedPairs(
  pairs: ReadonlyMap<string, Pair>,
  mayRefer: (key: string) => boolean,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Pair> {
  return new Map(
    [...pairs].map(([key, pair]) => {
      if (!mayRefer(key)) return [key, pair];
      return [key, { key: pair.key, value: nodeWithNewNames(pair.value, names) }];
    }),
  );
}

function renamedKey(key: ScalarNode, names: ReadonlyMap<string, string>): ScalarNode {
  const text = renamed(keyText(key), names);
  return { ...key, value: text, source: text };
}
