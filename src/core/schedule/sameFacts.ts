/** Whether an edit of a task means anything to its dates. */
import type { Link } from '../plan/model.ts';
import type { Lag } from '../values/link.ts';
import type { Bounds, TaskFacts } from './taskFacts.ts';

/** Whether nothing differs that dates could depend on, apart from links and crews. */
export function sameFacts(a: TaskFacts, b: TaskFacts): boolean {
  return (
    a.time === b.time &&
    a.lagTime === b.lagTime &&
    a.others.length === b.others.length &&
    a.others.every((time, index) => time === b.others[index]) &&
    figures.every((key) => Object.is(a[key], b[key])) &&
    sameBounds(a.bounds, b.bounds) &&
    a.task.shape === b.task.shape &&
    a.task.sprints.at(-1) === b.task.sprints.at(-1) &&
    a.task.constraints.asLateAsPossible === b.task.constraints.asLateAsPossible &&
    a.task.spans?.[0] === b.task.spans?.[0] &&
    a.task.spans?.[1] === b.task.spans?.[1]
  );
}

const figures = [
  'minutes',
  'isElapsed',
  'effort',
  'isDone',
  'isStarted',
  'actualStart',
  'actualFinish',
  'remaining',
  'progress',
  'resume',
] as const;

function sameBounds(a: Bounds | null, b: Bounds | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof Bounds)[]).every((key) => Object.is(a[key], b[key]));
}

export function sameLinks(a: readonly Link[], b: readonly Link[]): boolean {
  return a.length === b.length && a.every((link, index) => sameLink(link, b[index]!));
}

function sameLink(a: Link, b: Link): boolean {
  return a.id === b.id && a.plan === b.plan && a.type === b.type && sameLag(a.lag, b.lag);
}

function sameLag(a: Lag | null, b: Lag | null): boolean {
  if (a === null || b === null) return a === b;
  if ('share' in a || 'share' in b) return 'share' in a && 'share' in b && a.share === b.share;
  return a.amount === b.amount && a.unit === b.unit;
}
