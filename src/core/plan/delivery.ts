/** What is to be delivered and when: objectives, deliverables, releases, roadmap, sprints, requirements, changes, lessons. */
import { child, keyText, type Node, type Pair } from '../source/node.ts';
import { parseDate } from '../values/date.ts';
import { collector } from './collect.ts';
import * as field from './fields.ts';
import { itemOf, priorityOf } from './item.ts';
import type {
  BaselineRef,
  ChangeRequest,
  Deliverable,
  Gate,
  Lesson,
  Objective,
  PortfolioGroup,
  Release,
  Requirement,
  RoadmapItem,
  Sprint,
} from './model.ts';

export const readObjectives = collector((pair): Objective => ({
  ...itemOf(pair),
  owner: field.text(pair.value, 'owner'),
  measure: field.text(pair.value, 'measure'),
  target: field.number(pair.value, 'target') ?? field.text(pair.value, 'target'),
}));

export const readDeliverables = collector((pair): Deliverable => ({
  ...itemOf(pair),
  owner: field.text(pair.value, 'owner'),
  status: field.text(pair.value, 'status') ?? 'planned',
  acceptedBy: field.text(pair.value, 'acceptedBy'),
  date: field.date(pair.value, 'date'),
  acceptance: field.texts(pair.value, 'acceptance'),
}));

export const readBaselines = collector((pair): BaselineRef => ({
  ...itemOf(pair),
  file: field.text(pair.value, 'file'),
  ref: field.text(pair.value, 'ref'),
  change: field.text(pair.value, 'change'),
}));

export const readReleases = collector((pair): Release => ({
  ...itemOf(pair),
  owner: field.text(pair.value, 'owner'),
  milestone: field.text(pair.value, 'milestone'),
  date: field.date(pair.value, 'date'),
}));

export const readLanes = collector(itemOf);

export const readRoadmap = collector((pair): RoadmapItem => ({
  ...itemOf(pair),
  owner: field.text(pair.value, 'owner'),
  lane: field.text(pair.value, 'lane'),
  horizon: field.text(pair.value, 'horizon'),
  release: field.text(pair.value, 'release'),
  tasks: field.texts(pair.value, 'tasks'),
  objective: field.text(pair.value, 'objective'),
  confidence: field.word(pair.value, 'confidence', ['high', 'medium', 'low']),
}));

export const readSprints = collector((pair): Sprint => ({
  ...itemOf(pair),
  team: field.text(pair.value, 'team'),
  start: field.date(pair.value, 'start'),
  finish: field.date(pair.value, 'finish'),
  goal: field.text(pair.value, 'goal'),
  committed: field.number(pair.value, 'committed'),
  added: field.number(pair.value, 'added'),
  removed: field.number(pair.value, 'removed'),
  remaining: remainingOf(child(pair.value, 'remaining')),
}));

export const readRequirements = collector((pair): Requirement => ({
  ...itemOf(pair),
  owner: field.text(pair.value, 'owner'),
  priority: priorityOf(field.text(pair.value, 'priority') ?? field.number(pair.value, 'priority')),
  status: field.text(pair.value, 'status') ?? 'draft',
  approved: field.date(pair.value, 'approved'),
  spec: field.text(pair.value, 'spec'),
  source: field.text(pair.value, 'source'),
  acceptance: field.texts(pair.value, 'acceptance'),
  tests: field.texts(pair.value, 'tests'),
}));

export const readGates = collector((pair): Gate => ({
  ...itemOf(pair),
  milestone: field.text(pair.value, 'milestone'),
  approver: field.text(pair.value, 'approver'),
  status: field.text(pair.value, 'status') ?? 'pending',
  criteria: field.texts(pair.value, 'criteria'),
  conditions: field.texts(pair.value, 'conditions'),
  evidence: field.texts(pair.value, 'evidence'),
  decision: field.text(pair.value, 'decision'),
}));

export const readChanges = collector((pair): ChangeRequest => {
  const impact = child(pair.value, 'impact');
  return {
    ...itemOf(pair),
    owner: field.text(pair.value, 'owner'),
    raised: field.date(pair.value, 'raised'),
    status: field.text(pair.value, 'status') ?? 'proposed',
    decision: field.text(pair.value, 'decision'),
    affects: field.texts(pair.value, 'affects'),
    impact: { schedule: field.duration(impact, 'schedule'), cost: field.number(impact, 'cost'), scope: field.texts(impact, 'scope') },
  };
});

export const readLessons = collector((pair): Lesson => ({
  ...itemOf(pair),
  from: field.text(pair.value, 'from'),
  category: field.text(pair.value, 'category'),
  recommendation: field.text(pair.value, 'recommendation'),
  action: field.text(pair.value, 'action'),
}));

export const readGroups = collector((pair: Pair): PortfolioGroup => ({ ...itemOf(pair), plans: field.texts(pair.value, 'plans') }));

/** Points left by day, ascending whatever order they were typed in. */
function remainingOf(node: Node | null): Sprint['remaining'] {
  return field
    .pairsOf(node)
    .flatMap(({ key, value }) => {
      const date = parseDate(keyText(key));
      const points = field.numberOf(value);
      return date.ok && points !== null ? { date: date.value, points } : [];
    })
    .sort((a, b) => a.date.day - b.date.day);
}
