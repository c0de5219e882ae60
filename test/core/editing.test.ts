/** What stages remember from edit to edit only saves time: the analysis is that of the text, however it came about. */
import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { planOf } from '../../bench/plans.ts';
import { analyse, analysisSteps, forget, type Analysis, type Facts } from '../../src/core/analysis.ts';
import type { Schedule } from '../../src/core/schedule/schedule.ts';
import { noFacts } from '../../src/core/settle.ts';
import { editSource } from '../../src/core/source/edit.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import type { Source } from '../../src/core/source/source.ts';

const entry = 'plan.yaml';
const start = planOf(90);

/** Something a person might change: the first match behind a point of the text, and what is put in its place. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/duration: \d+d/, 'duration: 12d'],
  [/duration: \d+d/, 'duration: 1d'],
  [/effort: .*/, 'effort: 9d'],
  [/effort: .*/, 'effort: 2d\n            progress: 50%\n            actualStart: 2026-02-02'],
  [/effort: .*/, 'duration: 3d\n            actualStart: 2026-02-02\n            actualFinish: 2026-02-05'],
  [/effort: .*/, 'duration: 3d\n            mustStart: 2026-06-01'],
  [/effort: .*/, 'duration: 3d\n            asLateAsPossible: true'],
  [/effort: .*/, 'duration: 3d\n            status: cancelled'],
  [/after: \[(.*?)\]/, 'after: []'],
  [/ FS\+1d| SS\+2d/, ' FF+50%'],
  [/after: \[.*\]/, 'after: [p1-w1-t2, p1-w2]'],
  [/after: \[.*\]/, 'after: [p1-w1-t9 SF]'],
  [/assign: \{.*\}/, 'assign: {asha: 100%, ben: 50%}'],
  [/owner: .*/, 'owner: nobody'],
  [/leave: .*/, 'leave: [2026-02-02..2026-02-27]'],
  [/name: (.)/, 'name: x'],
  [/name: (.)/, 'name: "'],
  [/startNoEarlier: .*/, 'deadline: 2026-02-27'],
  [/priority: .*/, 'sprint: s1'],
  [/statusDate: .*/, 'statusDate: 2026-04-17'],
  [/start: 2026-01-05/, 'start: 2026-02-02'],
  [/\n {10}p1-w\d-t3:/, '\n          extra:\n            duration: 4d\n            after: p1-w1-t1'],
  [/\n {10}p1-w\d-t5:[^]*?(?=\n {10}p1)/, ''],
];

const step = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), change: fc.constantFrom(...changes) });

describe('an analysis after edits', () => {
  it('is the analysis of the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        // What a weak reference was made of is kept until the turn is over.
        await turn();
        let source = parseSource(entry, start);
        forget(entry);
        analysed(source);
        for (const { from, change } of steps) source = edited(source, Math.floor(from * source.text.length), change);
        const warm = analysed(source);
        forget(entry);
        const fresh = analysed(parseSource(entry, source.text));
        assert.deepEqual(told(warm), told(fresh));
      }),
      { numRuns: Number(process.env.FUZZ ?? 60) },
    );
  });

  it('is the analysis of the text where earlier ones were put aside at any pause', async () => {
    const large = planOf(250);
    const pauses = pausesOf(parseSource(entry, large));
    const halves = fc.array(fc.record({ step, pauses: fc.nat(pauses) }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(halves, fc.nat(pauses), async (steps, first) => {
        await turn();
        let source = parseSource(entry, large);
        forget(entry);
        putAside(source, first);
        for (const { step, pauses } of steps) {
          source = changed(source, Math.floor(step.from * source.text.length), step.change);
          putAside(source, pauses);
        }
        const warm = analysed(source);
        forget(entry);
        const fresh = analysed(parseSource(entry, source.text));
        assert.deepEqual(told(warm), told(fresh));
      }),
      { numRuns: Number(process.env.FUZZ ?? 30) },
    );
  });

  it('tells whom a container tips over by its priority, which none of its tasks was touched for', () => {
    forget(entry);
    const source = parseSource(entry, twoForOne);
    assert.match(overAllocationIn(analysed(source)), /^here, where/, 'the later of two that start together');
    const ranked = changed(source, 0, [/name: Here/, 'name: Here, priority: 900']);
    assert.match(overAllocationIn(analysed(ranked)), /^there, where/);
    const named = changed(ranked, 0, [/name: Dig/, 'name: Dig deep']);
    const warm = told(analysed(named));
    forget(entry);
    assert.deepEqual(warm, told(analysed(parseSource(entry, named.text))));
  });

  it('pauses again and again on its way through a plan it has not seen', () => {
    const tasks = 250;
    assert.ok(pausesOf(parseSource(entry, planOf(tasks))) > tasks / 3);
  });
});

const twoForOne = `planloom: 1
project: {id: p, name: P, start: 2026-01-05}
resources: {mia: {name: Mia, kind: person}}
tasks:
  a: {name: There, tasks: {dig: {name: Dig, duration: 3d, assign: {mia: 100%}}}}
  b: {name: Here, tasks: {fill: {name: Fill, duration: 3d, assign: {mia: 100%}}}}
`;

/** In which container it is told, and what. */
function overAllocationIn({ problems, sources }: Analysis): string {
  const told = problems.find(({ rule }) => rule === 'over-allocation')!;
  const line = sources.get(entry)!.text.slice(0, told.at.start).split('\n').at(-1)!;
  return `${/name: (\w+)/.exec(line)![1]!.toLowerCase()}, where ${told.message}`;
}

/** Begins an analysis, and drops it after so many pauses; one that has fewer comes to its end. */
function putAside(source: Source, pauses: number): void {
  const steps = analysisSteps(factsWith(source), entry);
  for (let pause = 0; pause < pauses && !steps.next().done; pause++);
}

function pausesOf(source: Source): number {
  forget(entry);
  return [...analysisSteps(factsWith(source), entry)].length;
}

function edited(source: Source, from: number, change: readonly [RegExp, string]): Source {
  const after = changed(source, from, change);
  analysed(after);
  return after;
}

function changed(source: Source, from: number, [pattern, by]: readonly [RegExp, string]): Source {
  const match = pattern.exec(source.text.slice(from));
  if (!match) return source;
  const at = from + match.index;
  return editSource(source, [{ start: at, end: at + match[0].length, text: by }]);
}

function analysed(source: Source): Analysis {
  return analyse(factsWith(source), entry);
}

function factsWith(source: Source): Facts {
  return { ...noFacts, sources: new Map([[entry, source]]), planFiles: [entry] };
}

function told({ problems, schedules, status }: Analysis): unknown {
  return {
    problems,
    plan: schedules && datesOf(schedules.plan),
    forecast: schedules && datesOf(schedules.forecast),
    load: schedules?.load,
    conflicts: schedules?.conflicts,
    rag: status && [...status.rag].map(([dimension, rag]) => [dimension, rag.computed, rag.evidence.map(({ text }) => text)]),
    money: status?.money,
  };
}

function datesOf(schedule: Schedule): unknown {
  const {
    start: starts,
    finish,
    lateStart,
    lateFinish,
    duration,
    totalFloat,
    freeFloat,
    limitedBy,
    scheduled,
    critical,
    progress,
    done,
  } = schedule;
  const { projectStart, projectFinish } = schedule;
  const arrays = { starts, finish, lateStart, lateFinish, duration, totalFloat, freeFloat, limitedBy, scheduled, critical, progress, done };
  return { arrays, projectStart, projectFinish };
}
