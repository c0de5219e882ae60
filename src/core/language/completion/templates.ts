/** What a new item of each kind begins with: its key, and what is written there until somebody knows better. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import { formatDay, weekdayOf } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';

export interface Template {
  /** What the list of offers calls it. */
  readonly title: string;
  readonly keys: readonly (readonly [key: string, value: string | null])[];
}

/** Values of null are not known, and their keys are left out; an empty one is the map that the item holds. */
export function templatesOf(definition: ItemName, analysis: Analysis, today: Day | null): readonly Template[] {
  const { plan } = analysis;
  const raisedOn = analysis.statusDate ?? today;
  const raised = ['raised', raisedOn === null ? null : formatDay(raisedOn)] as const;
  const owner = ['owner', plan && ownerIn(plan)] as const;
  const milestone = ['milestone', plan && lastMilestone(plan)] as const;
  const one = (title: string, ...keys: Template['keys']): readonly Template[] => [{ title, keys: [['name', `New ${title}`], ...keys] }];
  switch (definition) {
    case 'task':
      return [
        ...one('task', ['duration', '5d']),
        ...one('task by effort', ['effort', '3d/5d/10d'], ['assign', plan && personIn(plan)]),
        ...one('milestone', ['milestone', 'true']),
        ...one('container', ['tasks', '']),
      ];
    case 'risk':
      return one('risk', owner, raised, ['probability', '3'], ['impact', '3'], ['response', 'reduce'], ['status', 'open']);
    case 'assumption':
      return one('assumption', owner, raised, ['status', 'unvalidated']);
    case 'issue':
      return one('issue', ['severity', 'medium'], owner, raised, ['status', 'open']);
    case 'dependency':
      return one('dependency', ['direction', 'inbound'], owner, raised, ['status', 'proposed']);
    case 'decision':
      return one('decision', ['by', owner[1]], raised, ['status', 'needed']);
    case 'action':
      return one('action', owner, raised, ['status', 'open']);
    case 'resource':
      return [...one('person', ['role', 'Engineer']), ...one('equipment', ['kind', 'equipment'], ['capacity', '1'])];
    case 'stakeholder':
      return one('stakeholder', ['role', 'Sponsor'], ['influence', 'medium'], ['interest', 'medium']);
    case 'sprint':
      return [{ title: 'sprint', keys: sprintDates(plan, raisedOn) }];
    case 'release':
      return one('release', milestone);
    case 'requirement':
      return one('requirement', ['priority', 'must'], ['status', 'draft']);
    case 'change':
      return one('change', owner, raised, ['status', 'proposed']);
    case 'deliverable':
      return one('deliverable', owner, ['status', 'planned']);
    case 'calendar':
      return one('calendar', ['week', '{mon-fri: "09:00-17:00"}']);
    case 'baseline':
      return [{ title: 'baseline', keys: [['ref', 'v1']] }];
    case 'gate':
      return one('gate', milestone, ['status', 'pending']);
    case 'forum':
      return one('forum', ['kind', 'steering'], ['chair', owner[1]]);
    case 'roadmapItem':
      return one('roadmap item', ['lane', plan && first(plan.lanes)], ['horizon', 'next']);
    case 'budgetLine':
      return one('budget line', ['planned', '1000']);
    case 'objective':
    case 'lane':
    case 'lesson':
    case 'group':
      return one(definition);
  }
}

function ownerIn(plan: Plan): string | null {
  const { manager } = plan.project;
  return manager !== null && (plan.resources.has(manager) || plan.stakeholders.has(manager))
    ? manager
    : (first(plan.resources) ?? first(plan.stakeholders));
}

function personIn({ resources }: Plan): string | null {
  for (const { id, kind } of resources.values()) if (kind === 'person') return id;
  return null;
}

function lastMilestone({ wbs }: Plan): string | null {
  return wbs.tasks.findLast(({ shape }) => shape === 'milestone')?.id ?? null;
}

function first(items: ReadonlyMap<string, unknown>): string | null {
  for (const id of items.keys()) return id;
  return null;
}

/** From the Monday after the last sprint, as long as that one; else two weeks from where the project stands. */
function sprintDates(plan: Plan | null, now: Day | null): Template['keys'] {
  const sprints = [...(plan?.sprints.values() ?? [])].flatMap(({ start, finish }) =>
    start && finish ? [{ start: start.day, finish: finish.day }] : [],
  );
  const last = sprints.reduce<(typeof sprints)[number] | null>(
    (latest, one) => (latest && latest.finish >= one.finish ? latest : one),
    null,
  );
  const from = last ? last.finish + 1 : (plan?.project.start?.day ?? now);
  if (from === null)
    return [
      ['start', '2026-01-05'],
      ['finish', '2026-01-16'],
    ];
  const start = from + ((7 - weekdayOf(from)) % 7);
  return [
    ['start', formatDay(start)],
    ['finish', formatDay(start + (last ? Math.max(0, last.finish - last.start) : 11))],
  ];
}
