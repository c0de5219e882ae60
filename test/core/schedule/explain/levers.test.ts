import assert from 'node:assert/strict';
import fc from 'fast-check';
import { explain } from '../../../../src/core/schedule/explain/explain.ts';
import { levelPlan } from '../../../../src/core/schedule/levelling/levelPlan.ts';
import { explained } from '../../../support/explained.ts';
import { indexOf, schedulesOf, type Given } from '../../../support/schedules.ts';

const head = `project: {id: p, name: P, start: 2026-01-05, deadline: 2026-02-27}
resources: {asha: {name: Asha Rao}, ben: {capacity: 80%}}
raid: {dependencies: {D-1: {name: Firewall, promised: 2026-01-22}}}
`;

/** The change as the author would write it: each lever's text, with what to replace by what. */
type Edit = readonly [lever: RegExp, what: string, by: string];

/** Working days by which each lever is told to help, held against the plan edited as it says. */
function holds(text: string, id: string, given: Given, edits: readonly Edit[]): readonly string[] {
  const plan = head + text;
  const before = schedulesOf(plan, given);
  const { levers } = explained(plan, id, given);
  for (const lever of levers) {
    const edit = edits.find(([like]) => like.test(lever.text));
    assert.ok(edit, `an edit for: ${lever.text}`);
    assert.ok(plan.includes(edit[1]), edit[1]);
    const after = schedulesOf(plan.replace(edit[1], edit[2]), given);
    const gained = before.calendar.workingMinutes(after.forecast.finish[indexOf(after, id)]!, before.forecast.finish[indexOf(before, id)]!);
    assert.equal(lever.minutes, gained, lever.text);
  }
  return levers.map(({ text: told, minutes }) => `${told}: ${minutes / 480}`);
}

describe('the changes that would pull a task in', () => {
  it('gain what the plan gains when it is edited so', () => {
    const text = `tasks:
  a: {duration: 10d}
  b: {effort: 4d, assign: {asha: 50%}, after: a +2d}
  c: {milestone: true, after: b}`;
    assert.deepEqual(
      holds(text, 'c', {}, [
        [/"a" by a fifth/, 'duration: 10d', 'duration: 8d'],
        [/drop the lag \+2d/, 'a +2d', 'a'],
        [/give "b"/, 'asha: 50%', 'asha: 100%'],
        [/effort of "b"/, 'effort: 4d', 'effort: 3.2d'],
      ]),
      ['give "b" 100% of Asha Rao instead of 50%: 4', 'cut "a" by a fifth, from 10d to 8d: 2', 'drop the lag +2d between "a" and "b": 2'],
    );
  });

  it('count what else holds the task', () => {
    const text = 'tasks: {a: {duration: 10d}, b: {duration: 9d}, c: {duration: 1d, after: [a, b]}}';
    assert.deepEqual(
      holds(text, 'c', {}, [
        [/"a"/, 'duration: 10d', 'duration: 8d'],
        [/"c"/, 'duration: 1d', 'duration: 0.8d'],
      ]),
      ['cut "a" by a fifth, from 10d to 8d: 1', 'cut "c" by a fifth, from 1d to 0.8d: 0.2'],
    );
  });

  it('are dropped constraints, holds ended and promises kept sooner', () => {
    const text = `tasks:
  a: {duration: 2d, startNoEarlier: 2026-01-14}
  held: {duration: 2d, status: on-hold, resume: 2026-01-19}
  b: {duration: 2d, after: D-1}`;
    assert.deepEqual(holds(text, 'a', {}, [[/drop startNoEarlier/, ', startNoEarlier: 2026-01-14', ''], [/cut/, 'a: {duration: 2d', 'a: {duration: 1.6d']]), ['drop startNoEarlier of "a": 7', 'cut "a" by a fifth, from 2d to 1.6d: 0.4']); // prettier-ignore
    assert.deepEqual(holds(text, 'held', {}, [[/take up/, ', resume: 2026-01-19', ''], [/cut/, 'held: {duration: 2d', 'held: {duration: 1.6d']]), ['take up "held" again at once: 10', 'cut "held" by a fifth, from 2d to 1.6d: 0.4']); // prettier-ignore
    assert.deepEqual(holds(text, 'b', {}, [[/without waiting/, ', after: D-1', ''], [/cut/, 'b: {duration: 2d', 'b: {duration: 1.6d']]), ['let "b" begin without waiting for D-1: 14', 'cut "b" by a fifth, from 2d to 1.6d: 0.4']); // prettier-ignore
  });

  it('count what is left of work under way', () => {
    const text = 'tasks: {a: {duration: 10d, actualStart: 2026-01-05, progress: 50%}, b: {duration: 1d, after: a}}';
    const edits: readonly Edit[] = [
      [/left of "a" by a fifth, from 5d to 4d/, 'progress: 50%', 'progress: 50%, remaining: 4d'],
      [/"b"/, 'duration: 1d', 'duration: 0.8d'],
    ];
    assert.equal(holds(text, 'b', { statusDate: '2026-01-09' }, edits)[0], 'cut what is left of "a" by a fifth, from 5d to 4d: 1');
  });

  it('find none for what is finished', () => {
    assert.deepEqual(explained(`${head}tasks: {a: {duration: 1d, status: done}}`, 'a').levers, []);
  });

  it('wait for resources where the plan is levelled', () => {
    const text = `${head}tasks: {a: {effort: 5d, assign: asha}, b: {effort: 2d, assign: asha}, c: {milestone: true, after: b}}`;
    const schedules = schedulesOf(text);
    const levelled = levelPlan(schedules.of, schedules, { mode: 'full', effort: 'quick', seed: 0 });
    const late = ['a', 'b'].find((id) => levelled.forecast.start[indexOf(schedules, id)]! > levelled.forecast.projectStart)!;
    const found = explain(levelled, indexOf(schedules, late), 'forecast')!;
    const other = late === 'a' ? 'b' : 'a';
    assert.deepEqual(
      found.chain.map(({ kind }) => kind).filter((kind) => kind !== 'calendar'),
      ['resource', 'constraint'],
    );
    assert.match(
      found.chain.find(({ kind }) => kind === 'resource')!.text,
      new RegExp(`^"${late}" waits \\d+ working days for Asha Rao, with "${other}"`),
    );
    assert.deepEqual(
      found.levers.slice(0, 1).map(({ minutes }) => minutes > 0),
      [true],
    );
  });
});

describe('a smoothed plan', () => {
  it('says what levelling moves within its float', () => {
    const text = `${head}tasks: {long: {duration: 10d}, a: {effort: 2d, assign: asha}, b: {effort: 2d, assign: asha}}`;
    const schedules = schedulesOf(text);
    const smoothed = levelPlan(schedules.of, schedules, { mode: 'smooth', effort: 'quick', seed: 0 });
    const moved = smoothed.levelling!.delays[0]!.task;
    const [step] = explain(smoothed, moved, 'forecast')!.chain.filter(({ kind }) => kind === 'resource');
    assert.match(step!.text, /^levelling moves "[ab]" \d+ working days? within its float, to ask less of Asha Rao at once$/);
  });
});

describe('how far a task can slip', () => {
  it('is told against the finish and each deadline it leads to', () => {
    const text = `${head}tasks:
  a: {duration: 5d}
  b: {duration: 2d, after: a, deadline: 2026-01-15}
  c: {duration: 9d}
  d: {duration: 1d, deadline: 2026-01-06}`;
    const told = (id: string) => explained(text, id).floats.map(({ of, minutes }) => [of, minutes / 480]);
    assert.deepEqual(told('a'), [[null, 2], [-1, 33], [1, 2]]); // prettier-ignore
    assert.deepEqual(told('c'), [[null, 0], [-1, 31]]); // prettier-ignore
    assert.deepEqual(told('d'), [[null, 8], [-1, 39], [3, 1]]); // prettier-ignore
  });

  it('is negative where a deadline is missed already', () => {
    const text = `${head}tasks: {a: {duration: 5d}, m: {milestone: true, after: a, deadline: 2026-01-07}}`;
    assert.deepEqual(explained(text, 'a').floats.at(-1), { of: 1, moment: explained(text, 'm').floats.at(-1)!.moment, minutes: -960 });
  });
});

const links = fc.array(fc.tuple(fc.nat(50), fc.constantFrom('FS', 'FS', 'SS', 'FF', 'SF'), fc.integer({ min: -2, max: 4 })), { maxLength: 3 }); // prettier-ignore
const extras = ['', '', 'startNoEarlier: 2026-01-13', 'finishNoEarlier: 2026-01-16', 'mustStart: 2026-01-12', 'finishNoLater: 2026-01-08', 'actualStart: 2026-01-06, progress: 30%', 'actualFinish: 2026-01-07', 'asLateAsPossible: true', 'status: cancelled', 'deadline: 2026-01-20']; // prettier-ignore
const drawn = fc.array(fc.record({ days: fc.integer({ min: 0, max: 9 }), links, extra: fc.constantFrom(...extras) }), {
  minLength: 1,
  maxLength: 9,
});

type Drawn = readonly { readonly days: number; readonly links: readonly (readonly [number, string, number])[]; readonly extra: string }[];

/** Each follows earlier ones only; every third is in a container with the two after it. */
function textOf(list: Drawn): string {
  const line = (index: number) => {
    const { days, links: all, extra } = list[index]!;
    // One link to a predecessor, so that a text about it is about one.
    const found = all.filter(([from], i) => all.findIndex(([other]) => other % index === from % index) === i);
    const after =
      index === 0 ? [] : found.map(([from, type, lag]) => `t${from % index} ${type}${lag === 0 ? '' : `${lag > 0 ? '+' : ''}${lag}d`}`);
    return `t${index}: {duration: ${days}d, ${extra === '' ? '' : `${extra}, `}after: [${after.join(', ')}]}`;
  };
  const groups: string[] = [];
  for (let i = 0; i < list.length; i += 3) {
    const inside = list.slice(i, i + 3).map((_, j) => line(i + j));
    const after = i === 0 ? '' : `after: [t0], `;
    groups.push(`  g${i}: {${after}tasks: {${inside.join(', ')}}}`);
  }
  return `${head}tasks:\n${groups.join('\n')}\n`;
}

/** Does to the text what a lever says. */
function editedBy(text: string, told: string): string {
  const [, id] = /"(t\d+)"(?!.*")/.exec(told)!;
  const [, left, from, to] = /^cut (what is left of )?.* from (\S+) to (\S+)$/.exec(told) ?? [];
  const line = new RegExp(`(?<=[{ ]${id!}: \\{)[^}]*`);
  return text.replace(line, (own) => {
    if (left !== undefined) return `${own}, remaining: ${to!}`;
    if (from !== undefined) return own.replace(`duration: ${from}`, `duration: ${to!}`);
    const [, key] = /^drop (\w+) of /.exec(told) ?? [];
    if (key !== undefined) return own.replace(new RegExp(`${key}: \\S+, `), '');
    const [, lag, predecessor] = /^drop the lag (\S+) between "(t\d+)"/.exec(told)!;
    return own.replace(new RegExp(`(?<=\\b${predecessor!} ..)${lag!.replace('+', '\\+')}`), '');
  });
}

describe('every explanation', () => {
  it('is connected, ends at a root, and has levers that help', () => {
    fc.assert(
      fc.property(drawn, fc.boolean(), (tasks, hasNow) => {
        const schedules = schedulesOf(textOf(tasks), hasNow ? { statusDate: '2026-01-07' } : {});
        for (const kind of ['plan', 'forecast'] as const) {
          schedules.of.wbs.tasks.forEach(({ id }, task) => {
            const found = explain(schedules, task, kind)!;
            if (Number.isNaN(schedules[kind].start[task]!)) {
              assert.deepEqual([found.levers, found.floats], [[], []], id);
              return;
            }
            for (const chain of [found.chain, found.finishChain]) {
              let here = task;
              chain.forEach((step, i) => {
                const isLast = i === chain.length - 1;
                assert.equal(isLast, ['constraint', 'status-date', 'external'].includes(step.kind), `${id}: ${step.text}`);
                if (step.task >= 0 && step.kind !== 'predecessor') assert.equal(step.task, here, `${id}: ${step.text}`);
                if (step.kind === 'predecessor') here = step.task;
                assert.doesNotMatch(step.text, /nothing holds|NaN|undefined/);
              });
              assert.ok(chain.length > 0, id);
            }
            for (const { minutes } of found.levers) assert.ok(minutes > 0);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has levers that gain what the edited text gains', () => {
    fc.assert(
      fc.property(drawn, (tasks) => {
        const text = textOf(tasks);
        const schedules = schedulesOf(text, { statusDate: '2026-01-07' });
        schedules.of.wbs.tasks.forEach((_, task) => {
          for (const { text: told, minutes } of explain(schedules, task, 'forecast')!.levers) {
            const edited = editedBy(text, told);
            assert.notEqual(edited, text, told);
            const after = schedulesOf(edited, { statusDate: '2026-01-07' }).forecast.finish[task]!;
            assert.equal(minutes, schedules.calendar.workingMinutes(after, schedules.forecast.finish[task]!), told);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('is so in a levelled plan too', () => {
    fc.assert(
      fc.property(drawn, (tasks) => {
        const schedules = schedulesOf(
          textOf(tasks)
            .replaceAll(/ {?duration: /g, ' assign: asha, duration: ')
            .replaceAll(/(t\d+:) assign/g, '$1 {assign'),
        );
        const levelled = levelPlan(schedules.of, schedules, { mode: 'full', effort: 'quick', seed: 0 });
        schedules.of.wbs.tasks.forEach(({ id }, task) => {
          if (Number.isNaN(levelled.forecast.start[task]!)) return;
          const { chain } = explain(levelled, task, 'forecast')!;
          assert.doesNotMatch(chain.map(({ text }) => text).join(), /nothing holds|NaN|undefined/);
          assert.match(chain.at(-1)!.kind, /constraint|status-date|external|resource/, id);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('gives the float of the schedule where the finish is all there is to keep', () => {
    fc.assert(
      fc.property(drawn, (tasks) => {
        const free = tasks.map((task) => (/must|Later|deadline/.test(task.extra) ? { ...task, extra: '' } : task));
        const schedules = schedulesOf(textOf(free).replace(', deadline: 2026-02-27', ''), { statusDate: '2026-01-07' });
        for (const kind of ['plan', 'forecast'] as const) {
          schedules.of.wbs.tasks.forEach(({ id }, task) => {
            const floats = explain(schedules, task, kind)!.floats.map(({ minutes }) => minutes);
            assert.deepEqual(floats, floats.length === 0 ? [] : [schedules[kind].totalFloat[task]], `${kind} ${id}`);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names a cause that comes to the very start of work', () => {
    fc.assert(
      fc.property(drawn, (tasks) => {
        const schedules = schedulesOf(textOf(tasks), { statusDate: '2026-01-07' });
        schedules.of.wbs.tasks.forEach((item, task) => {
          const [step] = explain(schedules, task, 'plan')!.chain.filter(({ kind }) => kind !== 'calendar');
          if (!step?.cause || item.shape === 'container' || step.cause.kind === 'container') return;
          const { start, finish } = schedules.plan;
          const isFixed = step.cause.kind === 'bound' && /Later|must/i.test(step.cause.key);
          const from = schedules.calendar.workingMinutes(step.cause.moment, start[task]!);
          if (!isFixed && finish[task]! > start[task]!) assert.equal(from, 0, `${item.id}: ${step.text}`);
        });
      }),
      { numRuns: 60 },
    );
  });
});
