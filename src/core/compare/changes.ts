/** What differs between two sheets, one change for each thing that a person would have changed. */
import { fieldBelow, fieldOf } from '../schema/field.ts';
import { keyText, type Node, type Pair } from '../source/node.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import { keyOf, type Entry, type Sheet } from './sheet.ts';
import { sameMeaning } from './sameMeaning.ts';

export interface ItemChange {
  readonly kind: 'added' | 'removed';
  readonly entry: Entry;
}

/** A key of an item; `from` is null where nothing was said before, `to` where nothing is said now. */
export interface FieldChange {
  readonly kind: 'field';
  /** The item as it is now. */
  readonly entry: Entry;
  readonly key: string;
  readonly from: Pair | null;
  readonly to: Pair | null;
}

/** A task stands in another container than before; null is the top. */
export interface MoveChange {
  readonly kind: 'moved';
  readonly entry: Entry;
  readonly from: string | null;
  readonly to: string | null;
}

/** Something outside of items: `project.start`. */
export interface LooseChange {
  readonly kind: 'loose';
  readonly way: string;
  readonly from: Pair | null;
  readonly to: Pair | null;
}

export type Change = ItemChange | FieldChange | MoveChange | LooseChange;

export interface Rename {
  readonly section: string;
  readonly from: string;
  readonly to: string;
}

export interface Changes {
  /** In the order of the plan as it is now; what is gone comes last. */
  readonly all: readonly Change[];
  readonly renamed: readonly Rename[];
}

/** Nothing where both say the same, in whatever order, files and way of writing. */
export function changesBetween(before: Sheet, now: Sheet): Changes {
  return toTheEnd(changeSteps(before, now));
}

/** Items between two pauses. */
const stretch = 200;

/** `changesBetween` with pauses. */
export function* changeSteps(before: Sheet, now: Sheet): Steps<Changes> {
  const renamed = renamesBetween(before, now);
  const formerKey = new Map(renamed.map(({ section, from, to }) => [keyOf(section, to), keyOf(section, from)]));
  const newNames = new Map(renamed.map(({ from, to }) => [from, to]));
  const met = new Set<string>();
  const all: Change[] = [];
  for (const [key, entry] of now.items) {
    const old = formerKey.get(key) ?? key;
    const former = before.items.get(old);
    met.add(old);
    if (met.size % stretch === 0) yield;
    if (!former) all.push({ kind: 'added', entry });
    else all.push(...changesOf(former, entry, newNames));
  }
  for (const way of new Set([...now.loose.keys(), ...before.loose.keys()])) {
    const [from, to] = [before.loose.get(way) ?? null, now.loose.get(way) ?? null];
    if (!from || !to || !sameMeaning(from.value, to.value, newNames)) all.push({ kind: 'loose', way, from, to });
  }
  for (const [key, entry] of before.items) if (!met.has(key)) all.push({ kind: 'removed', entry });
  return { all, renamed };
}

/** The ids that renamed tasks had, by those that they have. */
export function formerTasks(renamed: readonly Rename[]): ReadonlyMap<string, string> {
  return formerIds(renamed, 'tasks');
}

/** The same of another section: `resources`, `delivery.releases`. */
export function formerIds(renamed: readonly Rename[], of: string): ReadonlyMap<string, string> {
  return new Map(renamed.flatMap(({ section, from, to }) => (section === of ? [[to, from]] : [])));
}

function changesOf(former: Entry, entry: Entry, newNames: ReadonlyMap<string, string>): readonly Change[] {
  const changes: Change[] = [];
  const parent = former.parent === null ? null : (newNames.get(former.parent) ?? former.parent);
  if (parent !== entry.parent) changes.push({ kind: 'moved', entry, from: parent, to: entry.parent });
  for (const key of new Set([...entry.fields.keys(), ...former.fields.keys()])) {
    if (key === 'was') continue;
    const [from, to] = [former.fields.get(key) ?? null, entry.fields.get(key) ?? null];
    const names = refersToIds(entry, key) ? newNames : noNames;
    if (!from || !to || !sameMeaning(from.value, to.value, names)) changes.push({ kind: 'field', entry, key, from, to });
  }
  return changes;
}

const noNames: ReadonlyMap<string, string> = new Map();

/** Whether ids may stand under the key. */
export function refersToIds({ definition }: Entry, key: string): boolean {
  const field = fieldBelow(fieldOf(definition), key);
  return field === null || field.hasReferences;
}

/** What is gone and what is new, where the new one says so (`was`), or where both are called the same and say much of the same. */
function renamesBetween(before: Sheet, now: Sheet): readonly Rename[] {
  const gone = new Map([...before.items].filter(([key]) => !now.items.has(key)));
  const renames: Rename[] = [];
  for (const [key, entry] of now.items) {
    if (before.items.has(key)) continue;
    const former = formerOf(entry, gone);
    if (!former) continue;
    gone.delete(keyOf(former.section, former.id));
    renames.push({ section: entry.section, from: former.id, to: entry.id });
  }
  return renames;
}

function formerOf(entry: Entry, gone: ReadonlyMap<string, Entry>): Entry | null {
  const was = entry.fields.get('was')?.value;
  const said = was?.kind === 'scalar' ? gone.get(keyOf(entry.section, keyText(was))) : undefined;
  if (said) return said;
  const alike = [...gone.values()].filter((old) => old.section === entry.section && isAlike(old, entry));
  return alike.length === 1 ? alike[0]! : null;
}

/** Of the same name, and most of what either says the other says too. */
function isAlike(old: Entry, entry: Entry): boolean {
  const isSame = (key: string): boolean => {
    const [a, b] = [old.fields.get(key), entry.fields.get(key)];
    return a !== undefined && b !== undefined && sameMeaning(a.value, b.value, noNames);
  };
  const keys = [...new Set([...old.fields.keys(), ...entry.fields.keys()])];
  return isSame('name') && keys.filter(isSame).length * 2 > keys.length;
}

/** The value as it is written; null where there is none. */
export function writtenAs(pair: Pair | null): string | null {
  return pair && written(pair.value);
}

function written(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return node.style === 'block' ? String(node.value).trimEnd() : keyText(node);
    case 'list':
      return node.items.map(written).join(', ');
    case 'map':
      return node.pairs.map(({ key, value }) => `${keyText(key)}: ${written(value)}`).join(', ');
  }
}
