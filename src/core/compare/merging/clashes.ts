/** Where two sides' changes of one plan contradict each other, before anything is computed. */
import { append } from '../../values/append.ts';
import type { Change, ItemChange, MoveChange } from '../changes.ts';
import { keyOf, type Entry, type Sheet } from '../sheet.ts';
import type { Named } from './commonNames.ts';
import { mergedValue } from './mergedValue.ts';
import { aboutOf, hasValue, isSame, subjectOf } from './sameChange.ts';

export type ClashKind = 'both-changed' | 'both-added' | 'both-moved' | 'both-renamed' | 'removed-changed';

export interface Clash {
  readonly kind: ClashKind;
  /** The keys that lead to it: `cdc.duration`, `cdc`, `project.start`. */
  readonly about: string;
  readonly ours: readonly Change[];
  readonly theirs: readonly Change[];
  /** Of a thing with two new names. */
  readonly names?: { readonly ours: string; readonly theirs: string };
}

/** `dropped` are the changes that are not made in the merged plan because of them. */
export interface Clashes {
  readonly clashes: readonly Clash[];
  readonly dropped: ReadonlySet<Change>;
}

export function clashesOf(
  ours: readonly Change[],
  theirs: readonly Change[],
  { base, contested }: Pick<Named, 'base' | 'contested'>,
): Clashes {
  const clashes: Clash[] = contested.map(({ was, ours: one, theirs: other }) => {
    return { kind: 'both-renamed', about: was, ours: [], theirs: [], names: { ours: one, theirs: other } };
  });
  const dropped = new Set<Change>();
  const their = new Map(theirs.map((change) => [subjectOf(change), change]));
  for (const change of ours) {
    const other = their.get(subjectOf(change));
    if (!other || isSame(change, other)) continue;
    const kind = clashBetween(change, other);
    if (kind === null) continue;
    clashes.push({ kind, about: aboutOf(change), ours: [change], theirs: [other] });
    // An item that both have brought stays, with what only one of them says of it.
    if (kind !== 'both-added') dropped.add(change).add(other);
  }
  const [removedByUs, removedByThem] = [removals(ours, theirs, base), removals(theirs, ours, base)];
  for (const { removed, because } of removedByUs)
    clashes.push({ kind: 'removed-changed', about: removed.entry.id, ours: [removed], theirs: because });
  for (const { removed, because } of removedByThem)
    clashes.push({ kind: 'removed-changed', about: removed.entry.id, ours: because, theirs: [removed] });
  for (const { removed, above } of [...removedByUs, ...removedByThem]) for (const one of [removed, ...above]) dropped.add(one);
  for (const [one, other] of circles(ours, theirs, base)) {
    clashes.push({ kind: 'both-moved', about: aboutOf(one), ours: [one], theirs: [other] });
    dropped.add(one).add(other);
  }
  return { clashes, dropped };
}

function clashBetween(one: Change, other: Change): ClashKind | null {
  if (one.kind === 'added' && other.kind === 'added') return isMergedEntry(one.entry, other.entry) ? null : 'both-added';
  if (one.kind === 'moved' && other.kind === 'moved') return 'both-moved';
  if (!hasValue(one) || !hasValue(other)) return null;
  return mergedValue(one.from?.value ?? null, one.to?.value ?? null, other.to?.value ?? null) ? null : 'both-changed';
}

function isMergedEntry(one: Entry, other: Entry): boolean {
  if (one.parent !== other.parent) return false;
  return [...one.fields].every(([key, { value }]) => {
    const there = other.fields.get(key);
    return !there || mergedValue(null, value, there.value) !== null;
  });
}

interface Removal {
  readonly removed: ItemChange;
  /** What the other side does with it, or puts into it. */
  readonly because: readonly Change[];
  /** Removals of the containers above it, which stay with it. */
  readonly above: readonly Change[];
}

/** What one side took away and the other side still works on. */
function removals(removing: readonly Change[], working: readonly Change[], base: Sheet): readonly Removal[] {
  const removed = new Map(removing.flatMap((change) => (change.kind === 'removed' ? [[keyOf(change.entry.section, change.entry.id), change] as const] : []))); // prettier-ignore
  const workedOn = new Map<string, Change[]>();
  for (const change of working) {
    if (change.kind === 'field' || change.kind === 'moved') append(workedOn, keyOf(change.entry.section, change.entry.id), change);
    const into = change.kind === 'added' ? change.entry.parent : change.kind === 'moved' ? change.to : null;
    if (into !== null) append(workedOn, keyOf('tasks', into), change);
  }
  return [...removed].flatMap(([key, change]): Removal[] => {
    const because = workedOn.get(key);
    return because ? [{ removed: change, because, above: containersAbove(change.entry, base).flatMap((above) => removed.get(above) ?? []) }] : []; // prettier-ignore
  });
}

function containersAbove(entry: Entry, base: Sheet): readonly string[] {
  const above: string[] = [];
  for (let at = entry.parent; at !== null && above.length < 1000; at = base.items.get(above.at(-1)!)?.parent ?? null) above.push(keyOf('tasks', at)); // prettier-ignore
  return above;
}

/** Moves of both sides that together put a container into itself. */
function circles(ours: readonly Change[], theirs: readonly Change[], base: Sheet): readonly (readonly [MoveChange, MoveChange])[] {
  const moves = (changes: readonly Change[]) => changes.filter((change): change is MoveChange => change.kind === 'moved');
  const [one, other] = [moves(ours), moves(theirs)];
  const parents = new Map([...base.items.values()].map(({ id, section, parent }) => [keyOf(section, id), parent]));
  for (const { entry, to } of [...one, ...other]) parents.set(keyOf('tasks', entry.id), to);
  const found: (readonly [MoveChange, MoveChange])[] = [];
  for (const move of one) {
    const ring = new Set<string>();
    for (let at = move.to; at !== null && !ring.has(at); at = parents.get(keyOf('tasks', at)) ?? null) ring.add(at);
    const against = ring.has(move.entry.id) && other.find(({ entry }) => ring.has(entry.id));
    if (against) found.push([move, against]);
  }
  return found;
}
