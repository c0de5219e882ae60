/** From the joined files to the typed plan. */
import { child, keyText, type MapNode, type Node } from '../source/node.ts';
import type { Level } from '../problem.ts';
import { severities } from '../problem.ts';
import { budgetOf, readLines } from './budget.ts';
import { readCalendars } from './calendars.ts';
import type { Collection, DuplicateId } from './collect.ts';
import * as delivery from './delivery.ts';
import * as field from './fields.ts';
import type { Part } from './include.ts';
import { joinParts, type Joined } from './join.ts';
import { toTheEnd, type Steps } from '../steps.ts';
import type { Item, Plan, Project, RaidEntry } from './model.ts';
import { readForums, readResources, readStakeholders } from './people.ts';
import { declaredRag, thresholdsOf } from './rag.ts';
import { readRaid } from './raid.ts';
import { layOutTasks, type WbsReading } from './wbs.ts';

/** A plan and what joining its files brought to light. */
export interface PlanReading {
  readonly plan: Plan;
  readonly joined: Joined;
  readonly duplicates: readonly DuplicateId[];
  readonly wbs: WbsReading;
  readonly raid: Collection<RaidEntry>;
}

/**
 * `before` is a reading of an earlier state of the same plan. It only saves work: items and collections that did not change are
 * taken over as they are, and the result is the same without it.
 */
export function buildPlan(parts: readonly Part[], before: PlanReading | null): PlanReading {
  return toTheEnd(planSteps(parts, before));
}

/** `buildPlan` with pauses. */
export function* planSteps(parts: readonly Part[], before: PlanReading | null): Steps<PlanReading> {
  const joined = joinParts(parts);
  const wbs = layOutTasks(joined.maps('tasks'), before?.wbs ?? null);
  yield;
  const raid = readRaid(joined.maps, before?.raid ?? null);
  const duplicates: DuplicateId[] = [...wbs.duplicates, ...raid.duplicates, ...sharedIds(raid.items, wbs.wbs)];
  yield;
  const read = <T extends Item>(reader: (maps: readonly MapNode[]) => Collection<T>, path: string): ReadonlyMap<string, T> => {
    const { items, duplicates: found } = reader(joined.maps(path));
    duplicates.push(...found);
    return items;
  };

  const resources = read(readResources, 'resources');
  const stakeholders = read(readStakeholders, 'stakeholders');
  const forums = read(readForums, 'governance.forums');
  duplicates.push(...overlaps(resources, stakeholders), ...overlaps(resources, forums), ...overlaps(stakeholders, forums));
  const sources = parts.map((part) => part.source.path);
  const rag = joined.value('rag');
  const plan: Plan = {
    entry: sources[0]!,
    files: sources,
    project: projectOf(joined.value('project')),
    wbs: wbs.wbs,
    resources,
    stakeholders,
    calendars: read(readCalendars, 'calendars'),
    raid: raid.items,
    objectives: read(delivery.readObjectives, 'objectives'),
    deliverables: read(delivery.readDeliverables, 'deliverables'),
    baselines: read(delivery.readBaselines, 'baselines'),
    stages: stagesOf(joined),
    gates: read(delivery.readGates, 'lifecycle.gates'),
    releases: read(delivery.readReleases, 'releases'),
    lanes: read(delivery.readLanes, 'roadmap.lanes'),
    roadmap: read(delivery.readRoadmap, 'roadmap.items'),
    sprints: read(delivery.readSprints, 'sprints'),
    requirements: read(delivery.readRequirements, 'requirements'),
    changes: read(delivery.readChanges, 'changes'),
    lessons: read(delivery.readLessons, 'lessons'),
    forums,
    escalationPath: field.textsOf(joined.value('governance.escalationPath')),
    budget: budgetOf(joined, read(readLines, 'budget.lines'), firstSection(parts, 'budget')),
    rag: declaredRag(rag),
    thresholds: thresholdsOf(rag),
    levels: levelsOf(joined.value('rules')),
    scope: { in: field.texts(joined.value('scope'), 'in'), out: field.texts(joined.value('scope'), 'out') },
    report: { summary: field.text(joined.value('report'), 'summary'), asks: field.texts(joined.value('report'), 'asks') },
  };
  return { plan, joined, duplicates, wbs, raid };
}

/** Of plans that name none of their own. */
const standardStages = {
  project: ['initiation', 'planning', 'execution', 'closing'],
  product: ['discover', 'define', 'design', 'develop', 'validate', 'launch', 'operate'],
} as const;

/** Where `project:` cannot be read, everything in it is unknown and the id is empty. */
function projectOf(value: Node | null): Project {
  const node = field.mapOf(value);
  const id = field.text(node, 'id') ?? '';
  return {
    node,
    id,
    name: field.text(node, 'name') ?? id,
    client: field.text(node, 'client'),
    sponsor: field.text(node, 'sponsor'),
    manager: field.text(node, 'manager'),
    start: field.date(node, 'start'),
    deadline: field.date(node, 'deadline'),
    statusDate: field.date(node, 'statusDate'),
    timezone: field.text(node, 'timezone'),
    currency: field.text(node, 'currency'),
    calendar: field.text(node, 'calendar'),
    baseline: field.text(node, 'baseline'),
    levelling: field.word(node, 'levelling', ['none', 'smooth', 'full']) ?? 'none',
  };
}

function stagesOf(joined: Joined): Plan['stages'] {
  const alignment = field.pairsOf(joined.value('lifecycle.alignment'));
  return {
    project: field.givenTextsOf(joined.value('lifecycle.project')) ?? standardStages.project,
    product: field.givenTextsOf(joined.value('lifecycle.product')) ?? standardStages.product,
    alignment: new Map(alignment.map(({ key, value }) => [keyText(key), field.textsOf(value)])),
  };
}

/** What the plan itself says under `rules:`. */
export function levelsIn(parts: readonly Part[]): Plan['levels'] {
  return levelsOf(joinParts(parts).value('rules'));
}

function levelsOf(node: Node | null): Plan['levels'] {
  const levels = new Map<string, { level: Level; key: (typeof pairs)[number]['key'] }>();
  const pairs = field.pairsOf(node);
  for (const { key, value } of pairs) {
    const level = field.textOf(value);
    const known = level === 'ignore' ? level : severities.find((severity) => severity === level);
    if (known) levels.set(keyText(key), { level: known, key });
  }
  return levels;
}

function firstSection(parts: readonly Part[], name: string): Node | null {
  for (const { root } of parts) {
    const section = child(root, name);
    if (section) return section;
  }
  return null;
}

/** Ids that a RAID entry shares with a task. */
function sharedIds(raid: ReadonlyMap<string, RaidEntry>, wbs: Plan['wbs']): DuplicateId[] {
  let known = lookedUp.get(raid);
  if (known?.indexOf !== wbs.indexOf) {
    const shared = [...raid.values()].filter(({ id }) => wbs.indexOf.has(id));
    lookedUp.set(raid, (known = { indexOf: wbs.indexOf, shared }));
  }
  return known.shared.map(({ id, key }) => ({ id, keys: [wbs.tasks[wbs.indexOf.get(id)!]!.key, key] as const }));
}

/** By register, and neither changes in most edits. */
const lookedUp = new WeakMap<object, { readonly indexOf: Plan['wbs']['indexOf']; readonly shared: readonly RaidEntry[] }>();

function overlaps(first: ReadonlyMap<string, Item>, second: ReadonlyMap<string, Item>): DuplicateId[] {
  return [...second.values()].flatMap(({ id, key }) => {
    const other = first.get(id);
    return other ? { id, keys: [other.key, key] as const } : [];
  });
}
