/** Any change of any bar, of plans written in every way. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { outcomeOf } from '../../../../src/core/language/timing/outcome.ts';
import { timingEdit, type Timing } from '../../../../src/core/language/timing/timing.ts';
import { applied, link, move, planOf, stretch, textOf } from '../../../support/timed.ts';

const runs = Number(process.env.FUZZ ?? 300);

const lengths = [
  'duration: 5d',
  'duration: "2w"',
  'duration: 3d/5d/9d',
  'effort: 12h',
  'duration: 1mo',
  'duration: 2ed',
  'milestone: true',
];
const dates = [
  '',
  '',
  'startNoEarlier: 2026-03-16',
  'mustStart: "2026-03-17"',
  'startNoEarlier: 2026-03-18T11:00',
  'asLateAsPossible: true',
];
const facts = ['', '', '', 'actualStart: 2026-03-02', 'progress: 40%', 'remaining: 3d', 'status: done', 'status: on-hold'];

const drawnTask = fc.record({
  isFlow: fc.boolean(),
  length: fc.constantFrom(...lengths),
  date: fc.constantFrom(...dates),
  fact: fc.constantFrom(...facts),
  after: fc.constantFrom('none', 'scalar', 'flow', 'block', 'long', 'empty'),
  comment: fc.constantFrom('', '  # why: so', ' #'),
});
type DrawnTask = typeof drawnTask extends fc.Arbitrary<infer T> ? T : never;

const anyTiming: fc.Arbitrary<Timing> = fc.oneof(
  fc.record({ task: fc.nat(6), days: fc.integer({ min: -40, max: 40 }), unit: fc.constantFrom('day', 'working-day') }).map(({ task, days, unit }) => move(`t${task}`, days, unit)),
  fc.record({ task: fc.nat(6), days: fc.integer({ min: -40, max: 40 }), unit: fc.constantFrom('day', 'working-day') }).map(({ task, days, unit }) => stretch(`t${task}`, days, unit)),
  fc.record({ task: fc.nat(6), after: fc.nat(6) }).map(({ task, after }) => link(`t${after}`, `t${task}`)),
); // prettier-ignore

function linesOf({ isFlow, length, date, fact, after, comment }: DrawnTask, index: number): string {
  const before = `t${index - 1}`;
  const links: Readonly<Record<DrawnTask['after'], string>> = {
    none: '',
    empty: isFlow ? '' : 'after:',
    scalar: index > 0 ? `after: ${before}` : '',
    flow: index > 0 ? `after: [ "${before}"]` : 'after: []',
    block: index === 0 ? '' : isFlow ? `after: [${before} SS+1d]` : `after:\n      - ${before} SS+1d # first`,
    long: index > 0 ? `after: {task: ${before}, type: FF}` : '',
  };
  const pairs = [`name: N${index}`, length, links[after], date, fact].filter((pair) => pair !== '');
  return isFlow
    ? `  t${index}: {${pairs.join(', ')}}${comment}\n`
    : `  t${index}:${comment}\n${pairs.map((pair) => `    ${pair}${pair.includes('\n') ? '' : comment}\n`).join('')}`;
}

function written(tasks: readonly DrawnTask[], ending: string): string {
  const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06}\ntasks:\n';
  return (head + tasks.map(linesOf).join('')).replaceAll('\n', ending);
}

/** What another reader reads, without what the change may say anew. */
function saidBeside(text: string, timing: Timing): unknown {
  const root = parse(text) as { tasks: Record<string, Record<string, unknown>> };
  const keys = { move: ['startNoEarlier', 'mustStart', 'mustFinish'], stretch: ['duration', 'effort', 'remaining'], link: ['after'] };
  const task = root.tasks[timing.task];
  for (const key of keys[timing.kind]) if (task) Reflect.deleteProperty(task, key);
  return root;
}

const startOf = ({ plan, schedules }: Analysis, id: string): number =>
  Math.floor(schedules!.forecast.start[plan!.wbs.indexOf.get(id)!]! / 1440);

describe('any change of any bar', () => {
  it('says nothing else anew, and the dates are what it told', function () {
    this.timeout(600_000);
    let made = 0;
    const plans = fc.array(drawnTask, { minLength: 1, maxLength: 7 });
    const property = fc.property(plans, fc.constantFrom('\n', '\r\n'), anyTiming, (tasks, ending, timing) => {
      const analysis = planOf(written(tasks, ending));
      const answer = timingEdit(analysis, timing);
      if ('refusal' in answer) {
        assert.notEqual(answer.refusal, '');
        return;
      }
      const text = applied(textOf(analysis), answer.changes);
      assert.deepEqual(saidBeside(text, timing), saidBeside(textOf(analysis), timing));
      assert.equal(text.replaceAll('\r\n', '').includes('\n'), ending === '\n');
      const after = planOf(text);
      const outcome = outcomeOf(analysis, after, timing);
      if ('refusal' in outcome) {
        assert.notEqual(outcome.refusal, '');
        return;
      }
      if (answer.changes.length === 0) return;
      made++;
      assert.ok(outcome.stretch.end > outcome.stretch.start);
      if (timing.kind === 'move') assert.notEqual(startOf(after, timing.task), startOf(analysis, timing.task));
    });
    fc.assert(property, { numRuns: runs });
    assert.ok(made > runs / 10);
  });

  it('is taken back by the opposite step, in days with work', () => {
    const property = fc.property(fc.integer({ min: -8, max: 60 }), fc.boolean(), (days, isMove) => {
      const plan = planOf('planloom: 1\nproject: {id: p, name: P, start: 2026-03-02}\ntasks:\n  t0: {name: A, duration: 20d, startNoEarlier: 2026-03-16}\n'); // prettier-ignore
      const by = (step: number): Timing => (isMove ? move('t0', step, 'working-day') : stretch('t0', step));
      const step = (from: Analysis, timing: Timing): Analysis => {
        const answer = timingEdit(from, timing);
        assert.ok('changes' in answer);
        return planOf(applied(textOf(from), answer.changes));
      };
      assert.equal(textOf(step(step(plan, by(days)), by(-days))), textOf(plan));
    });
    fc.assert(property, { numRuns: 60 });
  });
});
