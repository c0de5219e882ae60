/** What a task waits for and what waits for it, for call hierarchies: its predecessors call it, it calls its successors. */
import type { Analysis } from '../analysis.ts';
import type { Place } from '../problem.ts';
import type { ItemName } from '../schema/generated/shape.ts';
import { child, isSameSpot } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { placeOf, type Source } from '../source/source.ts';
import { meaningOf, plansWith, sourceOf, type Meaning, type Plans } from './names/meaning.ts';
import { mentionsInItem, type Mention, type Owner, type Referred } from './names/mention.ts';
import { mentionAt, usesOf } from './names/uses.ts';
import { detailOf, kindOf, nameOf, type SymbolKind } from './outline/details.ts';
import { itemAround, trailAt } from './trail.ts';

/** A task, or a RAID dependency that tasks wait for. */
export interface WorkItem {
  readonly name: string;
  /** Its dates, and before them what kind of link led to it: `SS+2d · 2026-01-05 – 2026-01-09`. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** From its id to its end. */
  readonly whole: Place;
  readonly at: Place;
}

export interface WorkLink {
  readonly item: WorkItem;
  /** Where the link is written, which is always in the successor. */
  readonly at: Place;
}

/** What the id at the offset names, else the item around; null where that is no work. */
export function workAt(plans: Plans, path: string, offset: number): WorkItem | null {
  const found = ownerAt(plans, path, offset);
  return found && workItem(found, '');
}

/** In the order in which they are written, across plans; links to nothing are left out. */
export function predecessorsAt(plans: Plans, path: string, offset: number): readonly WorkLink[] {
  const found = ownerAt(plans, path, offset);
  if (!found) return [];
  const { owner, source, analysis } = found;
  return mentionsInItem(owner.pair, owner.definition).flatMap((mention) => {
    const meaning = isLink(mention) ? meaningOf(mention, analysis, plans) : null;
    const work = meaning && workMeant(meaning, plans);
    return work ? { item: workItem(work, relationIn(mention as Referred)), at: placeOf(source, mention.at) } : [];
  });
}

/** Everything whose links name it, across plans. */
export function successorsAt(plans: Plans, path: string, offset: number): readonly WorkLink[] {
  const found = ownerAt(plans, path, offset);
  if (!found) return [];
  const { owner, analysis, source } = found;
  const meaning = meaningOf(mentionsInItem(owner.pair, owner.definition)[0]!, analysis, plans);
  if (!meaning) return [];
  return usesOf(meaning, source.path, plans).flatMap(({ mention, at, source: file }) => {
    const home = isLink(mention) && mention.owner ? plansWith(file.path, plans)[0] : undefined;
    if (!home) return [];
    return { item: workItem({ owner: mention.owner!, source: file, analysis: home }, relationIn(mention as Referred)), at };
  });
}

interface Work {
  readonly owner: Owner;
  readonly source: Source;
  readonly analysis: Analysis;
}

const linked: readonly ItemName[] = ['task', 'dependency'];

function ownerAt(plans: Plans, path: string, offset: number): Work | null {
  const source = sourceOf(path, plans);
  const analysis = plansWith(path, plans)[0];
  if (!source || !analysis) return null;
  const mention = mentionAt(source, offset);
  const meaning = mention && meaningOf(mention, analysis, plans);
  const meant = meaning && workMeant(meaning, plans);
  if (meant) return meant;
  const around = itemAround(trailAt(source, offset));
  const owner = around && { pair: around.pair, definition: around.definition };
  return owner && linked.includes(owner.definition) ? { owner, source, analysis } : null;
}

function workMeant({ kind, key }: Meaning, plans: Plans): Work | null {
  const source = key && sourceOf(key.chunk.path, plans);
  const analysis = key && plansWith(key.chunk.path, plans)[0];
  if (!source || !analysis || !linked.includes(kind as ItemName)) return null;
  const { start } = placeOf(source, key);
  const around = itemAround(trailAt(source, start));
  return around?.pair.key === key ? { owner: { pair: around.pair, definition: around.definition }, source, analysis } : null;
}

/** `after`, in both forms; and a dependency on another plan's task. */
function isLink(mention: Mention): mention is Referred {
  if (mention.role !== 'referred') return false;
  const { path, owner } = mention;
  return owner?.definition === 'task' ? path[0] === 'after' : owner?.definition === 'dependency' && path[0] === 'task';
}

/** `SS+2d`; empty for a plain link. */
function relationIn({ owner, scalar, path }: Referred): string {
  if (owner?.definition !== 'task') return '';
  if (path.length < 2) return /\s(.*)$/s.exec(textOf(scalar))?.[1]?.trim() ?? '';
  const after = child(owner.pair.value, 'after');
  const links = after?.kind === 'list' ? after.items : [after];
  const long = links.find((link) => {
    const task = child(link, 'task');
    return task !== null && isSameSpot(task, scalar);
  });
  return ['type', 'lag'].map((key) => textUnder(child(long, key))).join(' ').trim(); // prettier-ignore
}

function textUnder(node: ReturnType<typeof child>): string {
  return node?.kind === 'scalar' ? textOf(node) : '';
}

function workItem({ owner: { pair, definition }, source, analysis }: Work, relation: string): WorkItem {
  const dates = detailOf(definition, pair, analysis);
  const [at, { end }] = [placeOf(source, pair.key), placeOf(source, pair.value)];
  const detail = [relation, dates].filter((part) => part !== '').join(' · ');
  return { name: nameOf(pair), detail, kind: kindOf(definition, pair.value), whole: { ...at, end: Math.max(at.end, end) }, at };
}
