import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayOf } from '../../../src/core/values/civil.ts';
import { schedulesOf } from '../../support/schedules.ts';
import { SlowPlan, SlowTime, type SlowCalendar, type SlowLink, type SlowTask } from '../../support/slowSchedule.ts';

const days = 400;
const firstDay = dayOf(2026, 1, 5);
const everyDay = (hours: readonly (readonly [number, number])[]) => Array.from({ length: 7 }, () => hours);
const office = [
  [9, 13],
  [14, 18],
] as const;
const calendars: Readonly<Record<string, SlowCalendar>> = {
  project: { week: [office, office, office, office, office, [], []], off: [9, 16, 17, 18] },
  late: { week: [[], [[12, 20]], [[12, 20]], [[12, 20]], [[12, 20]], [[12, 20]], []], off: [] },
  night: { week: everyDay([[0, 6], [22, 24]]), off: [6, 7] }, // prettier-ignore
  always: { week: everyDay([[0, 24]]), off: [] },
};
const times = new Map(Object.entries(calendars).map(([name, calendar]) => [name, new SlowTime(calendar, days)]));

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const dateOf = (day: number) => new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10);
const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

function calendarText([name, { week, off }]: [string, SlowCalendar]): string {
  const hours = week.flatMap((spans, i) =>
    spans.length > 0 ? [`${weekdays[i]!}: "${spans.map(([from, to]) => `${two(from)}-${two(to)}`).join(' ')}"`] : [],
  );
  return `  ${name}: {week: {${hours.join(', ')}}, exceptions: {${off.map((day) => `${dateOf(day)}: Off`).join(', ')}}}\n`;
}

const head = `project: {id: p, name: P, start: 2026-01-05, calendar: project}\ncalendars:\n${Object.entries(calendars).map(calendarText).join('')}`;

/** The tasks as YAML. */
function textOf(tasks: readonly SlowTask[]): string {
  const lines = (parent: number, indent: string): string =>
    tasks
      .flatMap((task, index) => {
        if (task.parent !== parent) return [];
        const inner = task.isContainer ? `\n${indent}  tasks:\n${lines(index, `${indent}    `)}` : '\n';
        return [`${indent}t${index}:\n${fieldsOf(task).map((field) => `${indent}  ${field}\n`).join('')}`.trimEnd() + inner]; // prettier-ignore
      })
      .join('');
  return `${head}tasks:\n${lines(-1, '  ')}`;
}

function fieldsOf(task: SlowTask): readonly string[] {
  const { minutes, isElapsed, isContainer, calendar, startNoEarlier, finishNoEarlier, deadline } = task;
  const work = minutes === 0 ? 'milestone: true' : `duration: ${minutes}${isElapsed ? 'emin' : 'min'}`;
  return [
    `calendar: ${calendar}`,
    ...(isContainer ? [] : [work]),
    ...(startNoEarlier === null ? [] : [`startNoEarlier: ${dateOf(startNoEarlier)}`]),
    ...(finishNoEarlier === null ? [] : [`finishNoEarlier: ${dateOf(finishNoEarlier)}`]),
    ...(deadline === null ? [] : [`deadline: ${dateOf(deadline)}`]),
    `after: [${task.links.map(linkText).join(', ')}]`,
  ];
}

function linkText({ from, type, lag, unit }: SlowLink): string {
  const unitText = { working: 'min', elapsed: 'emin', share: '%' }[unit];
  return `t${from} ${type}${lag === 0 ? '' : `${lag > 0 ? '+' : ''}${lag}${unitText}`}`;
}

const day = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 5 });
const some = fc.record({
  kind: fc.constantFrom('task', 'task', 'task', 'task', 'milestone', 'elapsed', 'container'),
  isInside: fc.boolean(),
  hours: fc.integer({ min: 1, max: 40 }),
  calendar: fc.constantFrom('project', 'project', 'late', 'night'),
  links: fc.array(
    fc.record({
      from: fc.nat(50),
      type: fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'),
      lag: fc.constantFrom(0, 0, 60, 480, 1500, -240, -960),
      unit: fc.constantFrom('working', 'working', 'elapsed', 'share'),
    }),
    { maxLength: 3 },
  ),
  startNoEarlier: day,
  finishNoEarlier: day,
  deadline: fc.option(fc.integer({ min: 20, max: 90 }), { freq: 4 }),
});
type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;

/** Each follows only earlier ones that are no container around it; `isInside`: it stands in the container before it. */
function planned(drawn: readonly Some[]): readonly SlowTask[] {
  const tasks: SlowTask[] = [];
  let open = -1;
  for (const { kind, isInside, hours, calendar, links, startNoEarlier, finishNoEarlier, deadline } of drawn) {
    const isContainer = kind === 'container' && open < 0;
    const parent = isInside || (open >= 0 && open === tasks.length - 1) ? open : -1;
    if (parent < 0) open = -1;
    const index = tasks.length;
    const allowed = tasks.flatMap((_, from) => (from === parent ? [] : [from]));
    tasks.push({
      ...{ parent: isContainer ? -1 : parent, isContainer },
      minutes: kind === 'milestone' || isContainer ? 0 : hours * 60,
      isElapsed: kind === 'elapsed',
      calendar,
      links: allowed.length === 0 ? [] : links.map((link) => linkOf(link, allowed, isContainer)),
      startNoEarlier,
      finishNoEarlier: isContainer ? null : finishNoEarlier,
      deadline,
    });
    if (isContainer) open = index;
  }
  // A container has to hold something.
  const last = tasks.at(-1)!;
  if (last.isContainer) tasks[tasks.length - 1] = { ...last, isContainer: false };
  return tasks;
}

function linkOf({ from, type, lag, unit }: Some['links'][number], allowed: readonly number[], isContainer: boolean): SlowLink {
  const kind = (isContainer ? type.replace('F', 'S').replace('SF', 'FS').replace(/F$/, 'S') : type) as SlowLink['type'];
  return {
    from: allowed[from % allowed.length]!,
    type: kind,
    lag: unit === 'share' ? Math.round(lag / 12) : lag,
    unit: unit,
  };
}

const drawn = fc.array(some, { minLength: 1, maxLength: 7 });
const mixed = drawn.map((tasks) => planned(tasks));
/** One calendar, and nothing by the clock. */
const alike = mixed.map((tasks) =>
  tasks.map((task): SlowTask => ({
    ...task,
    calendar: 'project',
    isElapsed: false,
    links: task.links.map((link) => ({ ...link, unit: link.unit === 'elapsed' ? 'working' : link.unit })),
  })),
);

function moments(values: ArrayLike<number>): readonly number[] {
  return Array.from(values, (minute) => minute - firstDay * 1440);
}
const runs = 150;

/** Of those that begin with a container each counts as the one that holds what hangs on its start, though another may hold it too. */
function hangsOnContainerStart(tasks: readonly SlowTask[]): boolean {
  return tasks.some(({ links }) => links.some(({ from, type }) => tasks[from]!.isContainer && type.startsWith('S')));
}

describe('the passes agree with a slow reference', () => {
  it('on early dates', () => {
    fc.assert(
      fc.property(mixed, (tasks) => {
        const { plan } = schedulesOf(textOf(tasks));
        const slow = new SlowPlan(tasks, times).early();
        assert.deepEqual([moments(plan.start), moments(plan.finish)], [slow.start, slow.finish], textOf(tasks));
      }),
      { numRuns: runs },
    );
  });

  it('on float, and on what is critical', () => {
    fc.assert(
      fc.property(alike, (tasks) => {
        const slow = new SlowPlan(tasks, times);
        fc.pre(!slow.missesDeadline() && !hangsOnContainerStart(tasks));
        const { plan } = schedulesOf(textOf(tasks));
        tasks.forEach(({ isContainer }, task) => {
          if (isContainer) return;
          const total = slow.totalFloat(task);
          assert.equal(plan.totalFloat[task], total, `total float of t${task}\n${textOf(tasks)}`);
          assert.equal(plan.freeFloat[task], Math.min(total, slow.freeFloat(task)), `free float of t${task}\n${textOf(tasks)}`);
          assert.equal(plan.critical[task], total <= 0 ? 1 : 0);
        });
      }),
      { numRuns: runs },
    );
  });
});

const hard = ['mustStart', 'mustFinish', 'startNoLater', 'finishNoLater'];
const pins = fc.array(fc.option(fc.tuple(fc.constantFrom(...hard), fc.integer({ min: 0, max: 30 })), { freq: 3 }), {
  minLength: 7,
  maxLength: 7,
});

describe('removing a link', () => {
  it('never delays anything', () => {
    fc.assert(
      fc.property(mixed, pins, fc.nat(50), (tasks, pinned, pick) => {
        // A percentage of a container grows where the container begins earlier.
        const links = tasks.flatMap(({ links }) => links).filter(({ from, unit }) => unit !== 'share' || !tasks[from]!.isContainer);
        fc.pre(links.length > 0);
        const without = (gone: SlowLink | undefined) =>
          tasks.map((task) => ({ ...task, links: task.links.filter((link) => links.includes(link) && link !== gone) }));
        const datesOf = (drawn: readonly SlowTask[]) => schedulesOf(pinnedText(drawn, pinned)).plan;
        const [before, after] = [datesOf(without(undefined)), datesOf(without(links[pick % links.length]))];
        tasks.forEach((own, task) => {
          assert.ok(!isLater(own, after.start[task]!, before.start[task]!), `t${task} starts later\n${pinnedText(tasks, pinned)}`);
          assert.ok(!isLater(own, after.finish[task]!, before.finish[task]!), `t${task} finishes later\n${pinnedText(tasks, pinned)}`);
        });
      }),
      { numRuns: 2 * runs },
    );
  });
});

/** Friday 18:00 and Monday 09:00 are the same moment where nobody works in between. */
function isLater({ calendar, isElapsed }: SlowTask, moment: number, than: number): boolean {
  const [from, to] = moments([than, moment]) as [number, number];
  return to > from && ['project', isElapsed ? 'always' : calendar].some((name) => times.get(name)!.between(from, to) > 0);
}

/** With hard constraints on some of what is no container. */
function pinnedText(tasks: readonly SlowTask[], pinned: readonly (readonly [key: string, day: number] | null)[]): string {
  return tasks.reduce((text, { isContainer }, task) => {
    const pin = pinned[task];
    return pin && !isContainer ? text.replace(` t${task}:\n`, ` t${task}:\n${indentOf(text, task)}  ${pin[0]}: ${dateOf(pin[1])}\n`) : text;
  }, textOf(tasks));
}

function indentOf(text: string, task: number): string {
  return new RegExp(`^( *)t${task}:`, 'm').exec(text)![1]!;
}
