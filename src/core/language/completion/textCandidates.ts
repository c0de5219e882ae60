/** Items by what the texts say, where no plan can be read: a part alone, a plan whose `project:` is being written. */
import { itemMapAt, itemMapsIn } from '../../schema/itemMaps.ts';
import type { ItemName, RefKind } from '../../schema/generated/shape.ts';
import { child, keyText, type Node } from '../../source/node.ts';
import { ownId, type Candidate } from './candidates.ts';
import type { Question } from './offer.ts';

/** Which items answer to a kind of reference, where it is not those of its own name. */
const definitions: Partial<Record<RefKind, readonly ItemName[]>> = {
  party: ['resource', 'stakeholder', 'forum'],
  work: ['task', 'risk', 'assumption', 'issue', 'dependency', 'decision', 'action'],
  raid: ['risk', 'assumption', 'issue', 'dependency', 'decision', 'action'],
};

export function candidatesInTexts(question: Question, kind: RefKind): readonly Candidate[] {
  const wanted = new Set<string>(definitions[kind] ?? [kind]);
  const found: Candidate[] = [];
  for (const { root } of question.analysis.sources.values()) collect(root, 'part', wanted, found);
  const own = ownId(question);
  return found.filter(({ id }) => id !== own);
}

function collect(node: Node, definition: ItemName | 'part', wanted: ReadonlySet<string>, found: Candidate[]): void {
  for (const map of itemMapsIn(definition)) {
    const isTask = map.definition === 'task';
    for (const { key, value } of wanted.has(map.definition) || isTask ? (itemMapAt(node, map)?.pairs ?? []) : []) {
      if (wanted.has(map.definition))
        found.push({ id: keyText(key), name: nameOf(value) ?? keyText(key), kind: isTask ? 'task' : 'reference' });
      if (isTask) collect(value, 'task', wanted, found);
    }
  }
}

function nameOf(item: Node): string | null {
  const name = child(item, 'name');
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : null;
}
