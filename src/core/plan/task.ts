/** What one task says of itself. */
import { child, keyText, type Node, type Pair } from '../source/node.ts';
import { allCapacity, parsePortion } from '../values/assign.ts';
import { fitted } from '../values/fitted.ts';
import { parseLongPredecessor, parsePredecessor } from '../values/link.ts';
import { parsePercentage } from '../values/numbers.ts';
import { rememberedByNode } from './collect.ts';
import * as field from './fields.ts';
import { itemOf, priorityOf } from './item.ts';
import type { Actuals, Assignment, Constraints, Inheritable, Link, Task, TaskShape } from './model.ts';

/** Read once a node. A container's own nodes change with every task below it, so it is read again then; its tasks are not. */
export const readTask: (pair: Pair) => Task = rememberedByNode((pair) => {
  const node = pair.value;
  const { id, name, description, key, was } = itemOf(pair);
  const own = inheritableOf(node);
  const rest = restOf(node);
  const duration = field.estimate(node, 'duration');
  const effort = field.estimate(node, 'effort');
  // Written out: so large an object made by spreading takes twice the time and room.
  return {
    id,
    name,
    description,
    key,
    node,
    was,
    shape: shapeOf(node, duration, effort, rest),
    duration,
    effort,
    spans: rest.spans,
    saysSpans: rest.saysSpans,
    after: linksOf(child(node, 'after')),
    assign: assignmentsOf(child(node, 'assign')),
    constraints: constraintsOf(node),
    actuals: actualsOf(node),
    status: rest.status,
    resume: rest.resume,
    priority: own.priority,
    points: rest.points,
    confidence: rest.confidence,
    cost: rest.cost,
    sprints: rest.sprints,
    requirements: rest.requirements,
    skills: rest.skills,
    blockedBy: rest.blockedBy,
    labels: own.labels ?? none,
    links: rest.links,
    notes: rest.notes,
    own,
  };
});

/** The first that holds of what a task can be scheduled by. */
function shapeOf(node: Node, duration: Task['duration'], effort: Task['effort'], { isMilestone, spans, points }: Rest): TaskShape {
  if (field.pairsOf(child(node, 'tasks')).length > 0) return 'container';
  if (isMilestone) return 'milestone';
  if (spans) return 'spans';
  if (duration) return effort ? 'fixed' : 'duration';
  if (effort) return 'effort';
  return points === null ? 'none' : 'points';
}

function spansOf(node: Node | null): readonly [string, string] | null {
  if (node?.kind !== 'list') return null;
  const [from, to] = field.textsOf(node);
  return from !== undefined && to !== undefined ? [from, to] : null;
}

/** One predecessor, a list of them, or the long form. */
function linksOf(node: Node | null): readonly Link[] {
  if (!node) return none;
  const links: Link[] = [];
  const items = field.itemsOf(node);
  for (let i = 0; i < items.length; i++) {
    const link = linkOf(items[i]!);
    if (link) links.push(link);
  }
  return fitted(links);
}

function linkOf(node: Node): Link | null {
  if (node.kind === 'list') return null;
  if (node.kind === 'scalar') {
    const link = field.parsed(node, parsePredecessor);
    return link && { plan: link.plan, id: link.id, type: link.type, lag: link.lag, node };
  }
  const task = field.text(node, 'task');
  if (task === null) return null;
  const link = parseLongPredecessor(task, field.text(node, 'type'), field.text(node, 'lag'));
  return link.ok ? { ...link.value, node } : null;
}

/** A name, a list of names, or names with how much of them. */
function assignmentsOf(node: Node | null): readonly Assignment[] {
  if (!node) return none;
  if (node.kind === 'map') return node.pairs.map((pair) => portionOf(keyText(pair.key), pair));
  const assignments: Assignment[] = [];
  for (const item of field.itemsOf(node)) {
    const party = field.textOf(item);
    if (party !== null) assignments.push({ party, share: allCapacity.share, items: allCapacity.items, node: item });
  }
  return assignments;
}

function portionOf(party: string, { key, value }: Pair): Assignment {
  const given = field.textOf(value) ?? field.numberOf(value);
  const portion = given === null ? null : parsePortion(given);
  const { share, items } = portion?.ok ? portion.value : allCapacity;
  return { party, share, items, node: given === null ? key : value };
}

const constraintsOf = whereSaid(
  'startNoEarlier startNoLater finishNoEarlier finishNoLater mustStart mustFinish asLateAsPossible deadline tolerance',
  (node): Constraints => ({
    startNoEarlier: field.date(node, 'startNoEarlier'),
    startNoLater: field.date(node, 'startNoLater'),
    finishNoEarlier: field.date(node, 'finishNoEarlier'),
    finishNoLater: field.date(node, 'finishNoLater'),
    mustStart: field.date(node, 'mustStart'),
    mustFinish: field.date(node, 'mustFinish'),
    asLateAsPossible: field.isTrue(node, 'asLateAsPossible'),
    deadline: field.date(node, 'deadline'),
    tolerance: field.duration(node, 'tolerance'),
  }),
);

const actualsOf = whereSaid('actualStart actualFinish progress remaining actualEffort actualCost', (node): Actuals => {
  const progress = field.parsed(child(node, 'progress'), parsePercentage);
  return {
    start: field.date(node, 'actualStart'),
    finish: field.date(node, 'actualFinish'),
    progress: progress === null ? null : Math.min(progress, 1),
    remaining: field.duration(node, 'remaining'),
    effort: field.duration(node, 'actualEffort'),
    cost: field.number(node, 'actualCost'),
  };
});

const inheritableOf = whereSaid(
  'owner consulted informed stage productStage release deliverable calendar labels priority',
  (node): Inheritable => ({
    owner: field.text(node, 'owner'),
    consulted: field.givenTexts(node, 'consulted'),
    informed: field.givenTexts(node, 'informed'),
    stage: field.text(node, 'stage'),
    productStage: field.text(node, 'productStage'),
    release: field.text(node, 'release'),
    deliverable: field.text(node, 'deliverable'),
    calendar: field.text(node, 'calendar'),
    labels: field.givenTexts(node, 'labels'),
    priority: priorityOf(field.text(node, 'priority') ?? field.number(node, 'priority')),
  }),
);

type Rest = ReturnType<typeof restOf>;

const restOf = whereSaid(
  'milestone spans points status resume confidence cost sprint requirements skills blockedBy links notes',
  (node) => ({
    isMilestone: field.isTrue(node, 'milestone'),
    spans: spansOf(child(node, 'spans')),
    saysSpans: child(node, 'spans') !== null,
    points: field.number(node, 'points'),
    status: field.word(node, 'status', ['on-hold', 'cancelled', 'done']),
    resume: field.date(node, 'resume'),
    confidence: field.word(node, 'confidence', ['high', 'medium', 'low']),
    cost: field.number(node, 'cost'),
    sprints: field.texts(node, 'sprint'),
    requirements: field.texts(node, 'requirements'),
    skills: field.texts(node, 'skills'),
    blockedBy: field.texts(node, 'blockedBy'),
    links: textMapOf(child(node, 'links')),
    notes: field.text(node, 'notes'),
  }),
);

/** Reads what a task says under these keys, all that `read` looks at. Most tasks have none of them and share one answer. */
function whereSaid<T>(keys: string, read: (node: Node) => T): (node: Node) => T {
  const known = new Set(keys.split(' '));
  let nothing: T | null = null;
  return (node) => (saysAny(node, known) ? read(node) : (nothing ??= read(node)));
}

function saysAny(node: Node, keys: ReadonlySet<string>): boolean {
  const pairs = field.pairsOf(node);
  for (let i = 0; i < pairs.length; i++) if (keys.has(keyText(pairs[i]!.key))) return true;
  return false;
}

function textMapOf(node: Node | null): ReadonlyMap<string, string> {
  if (node?.kind !== 'map') return noTexts;
  return new Map(
    node.pairs.flatMap(({ key, value }) => {
      const text = field.textOf(value) ?? field.numberOf(value);
      return text === null ? [] : [[keyText(key), String(text)] as const];
    }),
  );
}

const none: readonly never[] = [];
const noTexts: ReadonlyMap<string, string> = new Map();
