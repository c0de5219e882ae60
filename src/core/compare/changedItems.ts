/** What changed, item by item, as a reader goes through it. */
import { append } from '../values/append.ts';
import { changedText } from './words.ts';
import type { Change, LooseChange } from './changes.ts';
import type { Entry } from './sheet.ts';

export interface ChangedItem {
  /** The keys that lead to its map: `tasks`, `raid.risks`; empty for what stands outside of items. */
  readonly section: string;
  /** Of what stands outside of items the keys that lead to it: `project.start`. */
  readonly id: string;
  /** What it is called, where it says so. */
  readonly name: string;
  readonly fate: 'added' | 'removed' | 'changed';
  /** `duration 5d → 8d`, `moved to build`; none where it came or went. */
  readonly parts: readonly string[];
}

/** Each item once, in the order of the changes, then what stands outside of items. */
export function changedItems(changes: readonly Change[]): readonly ChangedItem[] {
  const items = new Map<string, Exclude<Change, LooseChange>[]>();
  for (const change of changes) if (change.kind !== 'loose') append(items, `${change.entry.section}/${change.entry.id}`, change);
  const loose = changes.filter((change): change is LooseChange => change.kind === 'loose');
  return [
    ...[...items.values()].map(itemOf),
    ...loose.map((change): ChangedItem => ({
      ...{ section: '', id: change.way, name: change.way, fate: 'changed' },
      parts: [changedText(change)],
    })),
  ];
}

function itemOf(changes: readonly Exclude<Change, LooseChange>[]): ChangedItem {
  const [{ kind, entry }] = changes as [Exclude<Change, LooseChange>];
  const { section, id } = entry;
  const name = nameOf(entry);
  if (kind === 'added' || kind === 'removed') return { section, id, name, fate: kind, parts: [] };
  return { section, id, name, fate: 'changed', parts: changes.map(partOf) };
}

/** What an item calls itself; its id where it does not say. */
export function nameOf({ id, fields }: Entry): string {
  const name = fields.get('name')?.value;
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : id;
}

function partOf(change: Exclude<Change, LooseChange>): string {
  if (change.kind === 'field') return `${change.key} ${changedText(change)}`;
  return change.kind === 'moved' ? `moved to ${change.to ?? 'the top'}` : change.kind;
}
