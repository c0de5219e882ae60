/** Every reference of a plan looked up, by the table of the schemas; what leads nowhere is kept. */
import { referencesIn, refersOnlyTo, type Reference } from '../schema/annotated.ts';
import type { DefinitionName, RefKind } from '../schema/generated/shape.ts';
import type { Part } from './include.ts';
import type { Steps } from '../steps.ts';
import { idsOf, type Ids } from './ids.ts';
import { itemsBesidesTasks, type Items } from './items.ts';
import type { Item, Plan, Task } from './model.ts';
import { lookInSteps, resultsOf, type Sparse } from './sparse.ts';

export interface References {
  readonly ids: Ids;
  /** References within this plan that name nothing of the kinds they may, in the plan's order. */
  readonly dangling: readonly Reference[];
  /** `infra:racks` and the like: another plan's to answer. */
  readonly external: readonly Reference[];
  /** Every reference of the plan, one after the other; slow, for the rare case that somebody must know. */
  readonly all: () => Iterable<Reference>;
  /** Kept for the next reading. */
  readonly tasks: Sparse<Task, Reference>;
}

/** Looks all of them up, with pauses. `before` only saves work, as in `buildPlan`. */
export function* referenceSteps(plan: Plan, parts: readonly Part[], before: References | null): Steps<References> {
  const ids = idsOf(plan);
  const isThere = (refs: readonly RefKind[], id: string) => isAnswered(refs, id, ids);
  const look = ({ node }: Item, definition: DefinitionName): readonly Reference[] =>
    refersOnlyTo(node, definition, isThere) ? none : openIn(referencesIn(node, definition), ids);
  yield;
  const tasks = yield* lookInSteps(plan.wbs.tasks, (task) => look(task, 'task'), before?.ids === ids ? before.tasks : null);
  const open = [...resultsOf(tasks)];
  for (const [definition, items] of itemsBesidesTasks(plan)) open.push(...openInItems(items, definition, ids, look));
  for (const { root } of parts) if (root) open.push(...openIn(referencesIn(root, 'plan'), ids));
  return {
    ids,
    tasks,
    all: () => everyReference(plan, parts),
    dangling: open.filter(({ plan: other }) => other === null),
    external: open.filter(({ plan: other }) => other !== null),
  };
}

interface KnownItems {
  readonly ids: Ids;
  readonly open: readonly Reference[];
}

/** By collection, which stays the same object while none of its items changes. */
const knownItems = new WeakMap<Items, KnownItems>();

type Look = (item: Item, definition: DefinitionName) => readonly Reference[];

function openInItems(items: Items, definition: DefinitionName, ids: Ids, look: Look): readonly Reference[] {
  const known = knownItems.get(items);
  if (known?.ids === ids) return known.open;
  const open: Reference[] = [];
  for (const item of items.values()) open.push(...look(item, definition));
  knownItems.set(items, { ids, open });
  return open;
}

function* everyReference(plan: Plan, parts: readonly Part[]): Iterable<Reference> {
  for (const { node } of plan.wbs.tasks) yield* referencesIn(node, 'task');
  for (const [definition, items] of itemsBesidesTasks(plan)) {
    for (const { node } of items.values()) yield* referencesIn(node, definition);
  }
  for (const { root } of parts) if (root) yield* referencesIn(root, 'plan');
}

const none: readonly never[] = [];

/** Those that are not answered within the plan. */
function openIn(references: readonly Reference[], ids: Ids): readonly Reference[] {
  let open: Reference[] | null = null;
  for (let i = 0; i < references.length; i++) {
    const reference = references[i]!;
    if (reference.plan === null && isAnswered(reference.refs, reference.id, ids)) continue;
    (open ??= []).push(reference);
  }
  return open ?? none;
}

function isAnswered(refs: readonly RefKind[], id: string, ids: Ids): boolean {
  for (let i = 0; i < refs.length; i++) if (ids.has(refs[i]!, id)) return true;
  return false;
}
