/** Plans that are edited task by task, as the editor leaves them: what is said as before is the same object. */
import fc from 'fast-check';
import type { Plan } from '../../src/core/plan/model.ts';
import { dayOf, planOf } from './schedules.ts';

/** By WBS order: id, depth. A container within a container, leaves of every depth, and one that spans. */
const skeleton = [
  ['c0', 0],
  ['a0', 1],
  ['a1', 1],
  ['c1', 1],
  ['b0', 2],
  ['b1', 2],
  ['b2', 2],
  ['c2', 0],
  ['d0', 1],
  ['d1', 1],
  ['e0', 0],
  ['c3', 0],
  ['f0', 1],
  ['f1', 1],
  ['e1', 0],
  ['e2', 0],
] as const;
const count = skeleton.length;

const isContainer = (index: number) => (skeleton[index + 1]?.[1] ?? 0) > skeleton[index]![1];
const endOf = (index: number) => {
  const end = skeleton.findIndex(([, depth], other) => other > index && depth <= skeleton[index]![1]);
  return end < 0 ? count : end;
};

const works = [
  'duration: 5h',
  'duration: 2ed',
  'effort: 3d, assign: {r0: 50%, r1: 100%}',
  'effort: 2d, assign: r1, cost: 40',
  'effort: 8d, assign: {r1: 60%}',
  'milestone: true',
  'points: 5, sprint: s1',
  'spans: [a0, d1]',
];
const extras = [
  '',
  '',
  '',
  '',
  'startNoEarlier: 2026-01-13',
  'startNoLater: 2026-01-09',
  'finishNoEarlier: 2026-01-16',
  'finishNoLater: 2026-01-14',
  'mustStart: 2026-01-12',
  'mustFinish: 2026-01-15',
  'deadline: 2026-01-12',
  'deadline: 2026-01-20',
  'actualStart: 2026-01-06',
  'actualStart: 2026-01-06, progress: 30%',
  'actualStart: 2026-01-06, actualFinish: 2026-01-09',
  'progress: 40%',
  'actualStart: 2026-01-06, progress: 20%, actualEffort: 3h, remaining: 2d',
  'actualCost: 7',
  'status: done',
  'status: on-hold, resume: 2026-01-19',
  'calendar: late',
  'calendar: all',
];
/** After these everything is computed again. */
const rareExtras = ['asLateAsPossible: true', 'status: cancelled'];
const containerExtras = [
  '',
  '',
  '',
  'startNoEarlier: 2026-01-08',
  'deadline: 2026-01-14',
  'mustFinish: 2026-01-13',
  'calendar: late',
  'status: cancelled',
];
const lags = ['', '', '', '+1d', '-2d', '+50%', '+1ed'];

const task = fc.record({
  work: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }).map((days) => `duration: ${days}d`) },
    { weight: 1, arbitrary: fc.constantFrom(...works) },
  ),
  extra: fc.oneof(
    { weight: 45, arbitrary: fc.constant('') },
    { weight: 45, arbitrary: fc.constantFrom(...extras) },
    { weight: 1, arbitrary: fc.constantFrom(...rareExtras) },
  ),
  above: fc.constantFrom(...containerExtras),
  links: fc.array(fc.tuple(fc.nat(count - 1), fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'), fc.constantFrom(...lags)), { maxLength: 3 }),
});
type Drawn = typeof task extends fc.Arbitrary<infer T> ? T : never;
const head = fc.record({
  start: fc.constantFrom('2026-01-05', '2026-01-05', '2026-01-05', '2026-01-07'),
  deadline: fc.constantFrom('', '', '2026-01-16', '2026-02-27'),
  exception: fc.constantFrom('2026-01-14', '2026-01-14', '2026-01-14', '2026-01-13'),
  sprint: fc.constantFrom('2026-01-16', '2026-01-16', '2026-01-14'),
  status: fc.constantFrom(null, '2026-01-08', '2026-01-08', '2026-01-13'),
});
type Head = typeof head extends fc.Arbitrary<infer T> ? T : never;

/** Mostly one thing said otherwise of one task; now and then all of it, of several tasks, or something about the project. */
const edit = fc.record({
  tasks: fc.array(fc.tuple(fc.nat(count - 1), task, fc.constantFrom('work', 'work', 'work', 'extra', 'extra', 'above', 'links')), {
    minLength: 1,
    maxLength: 2,
  }),
  head: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: head }),
});

/** A plan, and edits of it one after the other. */
export const editing = fc.record({
  tasks: fc.array(task, { minLength: count, maxLength: count }),
  head,
  edits: fc.array(edit, { minLength: 1, maxLength: 8 }),
});
type Editing = typeof editing extends fc.Arbitrary<infer T> ? T : never;

/** The plan at first and after each edit, as edits leave it and as it is read from scratch. */
export function* editedPlans({
  tasks,
  head: first,
  edits,
}: Editing): Iterable<{ readonly plan: Plan; readonly fresh: Plan; readonly statusDate: number | null }> {
  let state = { tasks, head: first };
  const statusDate = () => (state.head.status === null ? null : dayOf(state.head.status));
  let plan = planOf(textOf(state.tasks, state.head));
  yield { plan, fresh: planOf(textOf(state.tasks, state.head)), statusDate: statusDate() };
  for (const { tasks: changed, head: other } of edits) {
    const before = state;
    state = { tasks: before.tasks.slice(), head: other ?? before.head };
    for (const [index, item, key] of changed) state.tasks[index] = { ...state.tasks[index]!, [key]: item[key] };
    const fresh = planOf(textOf(state.tasks, state.head));
    plan = edited(plan, fresh, (index) => itemOf(before.tasks, index) === itemOf(state.tasks, index), !other);
    yield { plan, fresh, statusDate: statusDate() };
  }
}

/** As an edit of the text leaves it: what is said as before is the same object. */
function edited(before: Plan, fresh: Plan, isAsBefore: (index: number) => boolean, isHeadAsBefore: boolean): Plan {
  const tasks = before.wbs.tasks.map((item, index) => (isAsBefore(index) ? item : fresh.wbs.tasks[index]!));
  const { calendars, resources, sprints, raid } = isHeadAsBefore ? before : fresh;
  return { ...fresh, calendars, resources, sprints, raid, wbs: { ...before.wbs, tasks } };
}

function textOf(tasks: readonly Drawn[], { start, deadline, exception, sprint }: Head): string {
  const lines = skeleton.map(([id, depth], index) => `${'  '.repeat(2 * depth + 1)}${id}:\n${itemOf(tasks, index)}`);
  return `project: {id: p, name: P, start: ${start}, calendar: c${deadline ? `, deadline: ${deadline}` : ''}}
calendars:
  c: {week: {mon-fri: "09:00-13:00 14:00-18:00"}, exceptions: {${exception}: Off, 2026-01-21..2026-01-23: Off}}
  all: {week: {mon-sun: "00:00-24:00"}}
  late: {week: {tue-sat: "12:00-20:00"}}
resources: {r0: {rate: 50/h, leave: [2026-01-13..2026-01-15]}, r1: {rate: 80/h}}
sprints: {s1: {start: 2026-01-12, finish: ${sprint}}}
raid: {dependencies: {D-1: {name: D, promised: 2026-01-12}}}
tasks:
${lines.join('')}`;
}

function itemOf(tasks: readonly Drawn[], index: number): string {
  const { work, extra, above, links } = tasks[index]!;
  const pad = '  '.repeat(2 * skeleton[index]![1] + 2);
  const after = links.flatMap(([to, type, lag]) => {
    // Forward only, else nearly every plan would be a cycle; only c0 can close one.
    if (to === count - 1) return index === 0 && lag === '+1ed' ? ['e2'] : ['D-1'];
    return endOf(to) <= index ? [`${skeleton[to]![0]} ${type}${lag}`] : [];
  });
  const rest = isContainer(index) ? [above] : [work, extra];
  const lines = [...rest.filter((text) => text !== ''), `after: [${after.join(', ')}]`];
  const keys = lines.flatMap((line) => line.split(/, (?=[a-zA-Z]+: )(?![^{]*\})/));
  return keys.map((key) => `${pad}${key}\n`).join('') + (isContainer(index) ? `${pad}tasks:\n` : '');
}
