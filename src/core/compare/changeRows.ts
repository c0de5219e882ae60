/** What was changed, as rows: by section, item and key. */
import { capitalised } from '../values/capitalised.ts';
import type { Change, Rename } from './changes.ts';
import { groupRow, leafRow, type ComparisonRow, type RowSign, type Told } from './row.ts';
import { keyOf, type Entry } from './sheet.ts';
import { changedText, changeName } from './words.ts';

/** In the order of the plan; what is gone comes last in its section. */
export function changeRows(told: Told): readonly ComparisonRow[] {
  const sections = new Map<string, Map<string, Item>>();
  const itemOf = (section: string, id: string): Item => {
    const items = sections.get(section) ?? new Map<string, Item>();
    sections.set(section, items);
    const item = items.get(id) ?? { former: null, changes: [] };
    items.set(id, item);
    return item;
  };
  const { all, renamed } = told.comparison.changes;
  for (const rename of renamed) itemOf(rename.section, rename.to).former = rename;
  for (const change of all) if (change.kind !== 'loose') itemOf(change.entry.section, change.entry.id).changes.push(change);
  const loose = all.flatMap((change) => (change.kind === 'loose' ? [oneChangeRow(told, change, `loose/${change.way}`)] : []));
  return [
    ...[...sections].sort(([a], [b]) => Number(b === 'tasks') - Number(a === 'tasks')).flatMap(([section, items]) => {
      const rows = [...items].map(([id, item]) => itemRow(told, section, id, item));
      return groupRow(`section/${section}`, titleOf(section), rows, true);
    }),
    ...groupRow('loose', 'Plan', loose, true),
  ]; // prettier-ignore
}

interface Item {
  former: Rename | null;
  readonly changes: Exclude<Change, { kind: 'loose' }>[];
}

/** `raid.risks`: `Risks`; `changeRequests`: `Change requests`. */
function titleOf(section: string): string {
  return capitalised(
    section
      .split('.')
      .at(-1)!
      .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
}

/** A single key that was changed is told in the item's own row. */
function itemRow(told: Told, section: string, id: string, { former, changes }: Item): ComparisonRow {
  const key = `item/${section}/${id}`;
  const [first, ...more] = changes;
  const whole = first?.kind === 'added' || first?.kind === 'removed' ? first.kind : null;
  const was = former ? [`was ${former.from}`] : [];
  const description = [...was, ...(whole ? [whole] : changes.map(partText))].join('; ');
  const sign: RowSign = whole ?? (first?.kind === 'moved' && more.length === 0 ? 'moved' : 'changed');
  const at = first && more.length === 0 ? told.texts.ofChange(first) : told.texts.ofItem(keyOf(section, id));
  const parts = more.length > 0 ? changes.map((change, i) => partRow(told, change, `${key}/${i}`)) : [];
  return { id: key, label: labelOf(told, id, first?.entry), description, sign, at, isOpen: false, children: parts };
}

/** `cdc Change data capture`: what links name it by, and what people call it. */
function labelOf({ now, before }: Told, id: string, entry: Entry | undefined): string {
  const name = entry ? nameOf(entry) : null;
  const task = now.plan?.wbs.tasks[now.plan.wbs.indexOf.get(id) ?? -1] ?? before.plan?.wbs.tasks[before.plan.wbs.indexOf.get(id) ?? -1];
  const called = name ?? (entry ? null : (task?.name ?? null));
  return called === null || called === id ? id : `${id} ${called}`;
}

function nameOf({ fields }: Entry): string | null {
  const name = fields.get('name')?.value;
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : null;
}

function partText(change: Item['changes'][number]): string {
  switch (change.kind) {
    case 'field':
      return `${change.key} ${changedText(change)}`;
    case 'moved':
      return `moved to ${change.to ?? 'the top'}`;
    case 'added':
    case 'removed':
      return change.kind;
  }
}

function partRow(told: Told, change: Item['changes'][number], id: string): ComparisonRow {
  const at = told.texts.ofChange(change);
  if (change.kind === 'field') return leafRow({ id, label: change.key, description: changedText(change), sign: 'changed', at });
  return leafRow({ id, label: capitalised(partText(change)), description: '', sign: change.kind, at });
}

/** A change apart from its item: `cdc.duration`, `5d → 8d`. */
export function oneChangeRow(told: Told, change: Change, id: string): ComparisonRow {
  const isValue = change.kind === 'loose' || change.kind === 'field';
  const description = isValue ? changedText(change) : change.kind === 'moved' ? `to ${change.to ?? 'the top'}` : '';
  return leafRow({ id, label: changeName(change), description, sign: isValue ? 'changed' : change.kind, at: told.texts.ofChange(change) });
}
