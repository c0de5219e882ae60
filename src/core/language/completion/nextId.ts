/** Ids for what is new, after the pattern of the ids around. */
import type { Analysis } from '../../analysis.ts';
import { itemsBesidesTasks } from '../../plan/items.ts';
import type { Plan } from '../../plan/model.ts';
import type { ItemName } from '../../schema/generated/shape.ts';

const usual: Partial<Record<ItemName, string>> = {
  risk: 'R-1',
  assumption: 'A-1',
  issue: 'I-1',
  dependency: 'D-1',
  decision: 'DEC-1',
  action: 'ACT-1',
  change: 'CR-1',
  lesson: 'L-1',
  requirement: 'REQ-1',
  sprint: 's1',
  release: 'r1',
  gate: 'g1',
};

const words: Partial<Record<ItemName, string>> = {
  task: 'new-task',
  roadmapItem: 'new-item',
  budgetLine: 'new-line',
};

/**
 * `R-7` after `R-6`, as the nearest numbered neighbour has it; where none is numbered, what is usual for the kind (`R-1`), or a word. Free in
 * the plan, and among the neighbours where there is no plan.
 */
export function nextId({ plan }: Pick<Analysis, 'plan'>, definition: ItemName, neighbours: readonly string[]): string {
  const known = plan ? idsLike(plan, definition) : [];
  const isTaken = takenIn(plan, new Set([...neighbours, ...known]));
  const pattern = patternOf(definition, neighbours, known);
  return pattern ? afterPattern(pattern, [...neighbours, ...known], isTaken) : firstFree(words[definition] ?? `new-${definition}`, isTaken);
}

interface Pattern {
  readonly head: string;
  readonly digits: number;
}

/** Tasks have names for ids more often than numbers, so two of them have to agree. */
function patternOf(definition: ItemName, neighbours: readonly string[], known: readonly string[]): Pattern | null {
  const nearest =
    neighbours.map(numbered).find((one) => one !== null) ??
    (definition === 'task'
      ? null
      : known
          .toReversed()
          .map(numbered)
          .find((one) => one !== null));
  if (definition === 'task' && (!nearest || neighbours.filter((id) => numbered(id)?.head === nearest.head).length < 2)) return null;
  if (nearest) return nearest;
  return usual[definition] ? numbered(usual[definition]) : null;
}

function numbered(id: string): Pattern | null {
  const match = /^(.*?)(\d{1,9})$/.exec(id);
  return match && /^[A-Za-z][A-Za-z0-9_.-]*$/.test(match[1]!)
    ? { head: match[1]!, digits: match[2]!.startsWith('0') ? match[2]!.length : 1 }
    : null;
}

function afterPattern({ head, digits }: Pattern, ids: readonly string[], isTaken: (id: string) => boolean): string {
  const numbers = ids.flatMap((id) =>
    id.startsWith(head) && /^\d{1,9}$/.test(id.slice(head.length)) ? Number(id.slice(head.length)) : [],
  );
  let number = numbers.reduce((most, one) => Math.max(most, one), 0) + 1;
  while (isTaken(head + padded(number, digits))) number++;
  return head + padded(number, digits);
}

function firstFree(word: string, isTaken: (id: string) => boolean): string {
  let id = word;
  for (let number = 2; isTaken(id); number++) id = `${word}-${number}`;
  return id;
}

/** The word, or the word with a number, that nothing in the plan has. */
export function freeId({ plan }: Pick<Analysis, 'plan'>, word: string, neighbours: readonly string[]): string {
  return firstFree(word, takenIn(plan, new Set(neighbours)));
}

function takenIn(plan: Plan | null, near: ReadonlySet<string>): (id: string) => boolean {
  return (id) =>
    near.has(id) ||
    (plan !== null &&
      (plan.wbs.indexOf.has(id) || plan.raid.has(id) || plan.resources.has(id) || plan.stakeholders.has(id) || plan.forums.has(id)));
}

function idsLike(plan: Plan, definition: ItemName): readonly string[] {
  for (const [name, items] of itemsBesidesTasks(plan)) if (name === definition) return [...items.values()].map(({ id }) => id);
  return [];
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
