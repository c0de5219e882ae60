/** Which changes make milestones move. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis.ts';
import { rescheduleSteps } from '../../../src/core/analyse/reschedule.ts';
import { changesBetween, type Change } from '../../../src/core/compare/changes.ts';
import { compare } from '../../../src/core/compare/compare.ts';
import { Replanning } from '../../../src/core/compare/replan.ts';
import { sheetOf } from '../../../src/core/compare/sheet.ts';
import { toTheEnd } from '../../../src/core/steps.ts';
import { anyPlan, anything } from '../../support/anyPlan.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { dayOf } from '../../support/schedules.ts';

const analysed = (text: string, entry = 'a.plan.yaml'): Analysis => settledOn(factsOf({ [entry]: text }), entry);
const name = (change: Change) =>
  change.kind === 'loose' ? change.way : [change.entry.id, change.kind === 'field' ? change.key : change.kind].join('.');

/** `live 5: cdc.duration` */
function moves(before: string, now: string): readonly string[] {
  return compare(analysed(before), analysed(now)).milestones.map(({ id, days, causes }) => {
    const why = causes?.isOutside ? 'something outside' : causes?.changes.map(name).join(' ');
    return `${id} ${Math.round(days * 10) / 10}: ${why ?? 'came or went'}`;
  });
}

const plan = (tasks: string, more = '') => `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n${more}tasks:\n${tasks}`;
const chain = `  dig: {name: Dig, duration: 5d}
  fill: {name: Fill, duration: 3d, after: dig}
  side: {name: Side, duration: 4d}
  live: {name: Live, milestone: true, after: [fill, side]}
`;

describe('the causes of a move', () => {
  it('are the changes without which nothing moves, and no others', () => {
    const now = chain
      .replace('duration: 5d', 'duration: 8d, owner: mia')
      .replace('name: Side, duration: 4d', 'name: Besides, duration: 6d');
    assert.deepEqual(moves(plan(chain), plan(now)), ['live 3: dig.duration']);
  });

  it('are several where each holds the date alone', () => {
    const now = chain.replace('duration: 3d', 'duration: 7d').replace('duration: 4d', 'duration: 12d');
    assert.deepEqual(moves(plan(chain), plan(now)), ['live 4: fill.duration side.duration']);
  });

  it('are links, tasks that came, the calendar, the start and the status date', () => {
    const link = chain.replace('Side, duration: 4d', 'Side, duration: 4d, after: fill');
    assert.deepEqual(moves(plan(chain), plan(link)), ['live 4: side.after']);
    const test = chain
      .replace('[fill, side]', '[fill, side, test]')
      .replace('  side', '  test: {name: Test, duration: 2d, after: fill}\n  side');
    assert.deepEqual(moves(plan(chain), plan(test)), ['live 2: test.added']);
    assert.deepEqual(moves(plan(test), plan(chain)), ['live -2: live.after test.removed']);
    const off = 'calendars: {standard: {week: {mon-fri: "09:00-17:00"}, exceptions: {2026-01-07: Off}}}\n';
    const on = off.replace(', exceptions: {2026-01-07: Off}', '');
    assert.deepEqual(moves(plan(chain, on), plan(chain, off)), ['live 1: standard.exceptions']);
    assert.deepEqual(moves(plan(chain), plan(chain).replace('01-05', '01-07')), ['live 2: project.start']);
    const dated = (day: string) => plan(chain).replace('start: 2026-01-05', `start: 2026-01-05, statusDate: ${day}`);
    assert.deepEqual(moves(dated('2026-01-05'), dated('2026-01-07')), ['live 2: project.statusDate']);
  });

  it('are looked for beyond a rename', () => {
    const renamed = chain.replaceAll('dig', 'trench').replace('Dig, duration: 5d', 'Dig, duration: 6d');
    const { changes, milestones } = compare(analysed(plan(chain)), analysed(plan(renamed)));
    assert.deepEqual(
      changes.renamed.map(({ from, to }) => `${from} ${to}`),
      [],
    );
    assert.equal(milestones.length, 1);
    const said = renamed.replace('trench: {name', 'trench: {was: dig, name');
    assert.deepEqual(moves(plan(chain), plan(said)), ['live 1: trench.duration']);
  });

  it('are none where a milestone comes or goes', () => {
    const without = chain.split('\n').slice(0, 3).join('\n') + '\n';
    assert.deepEqual(moves(plan(without), plan(chain)), ['live NaN: came or went']);
    assert.deepEqual(moves(plan(chain), plan(without)), ['live NaN: came or went']);
  });

  it('are outside where only the host says another status date', () => {
    const at = (day: string) => settledOn(factsOf({ 'a.plan.yaml': plan(chain) }, { statusDate: dayOf(day) }), 'a.plan.yaml');
    const [milestone] = compare(at('2026-01-06'), at('2026-01-08')).milestones;
    assert.equal(milestone!.causes!.isOutside, true);
  });

  it('bring every date back when all are left out, and none is left that is not needed', () => {
    const text = anyPlan(anything, false).map((one) => `planloom: 1\n${one.replace('project: {', 'project: {statusDate: 2026-01-08, ')}`);
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [before, now] = [analysed(a), analysed(b)];
        const sheet = sheetOf(now);
        const { all, renamed } = changesBetween(sheetOf(before), sheet);
        if (renamed.length > 0 || !before.schedules || !now.schedules) return;
        const replanning = new Replanning(now, sheet, all, new Map(), rescheduleSteps);
        const nothing = toTheEnd(replanning.without(all.map((_, i) => i)));
        before.plan!.wbs.tasks.forEach(({ id }, i) => assert.equal(nothing(id), before.schedules!.forecast.finish[i], id));
        for (const { id, from, causes } of compare(before, now).milestones) {
          if (!causes || !causes.isLeast || causes.isOutside) continue;
          const indices = causes.changes.map((change) => all.findIndex((one) => name(one) === name(change) && one.kind === change.kind));
          assert.ok(Object.is(toTheEnd(replanning.without(indices))(id), from), `${id} is back`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are no moves at all between a plan and itself', () => {
    const { changes, milestones, problems, finish } = compare(analysed(plan(chain)), analysed(plan(chain)));
    assert.deepEqual([changes.all, milestones, problems.came, problems.went, finish?.days], [[], [], [], [], 0]);
  });
});
