/** Where nothing is uncertain a simulation is the forecast; and the fast way along one line of time is the ordinary passes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { floatsOf } from '../../../../src/core/schedule/explain/floats.ts';
import { viewOf } from '../../../../src/core/schedule/explain/view.ts';
import { levelPlan } from '../../../../src/core/schedule/levelling/levelPlan.ts';
import { PlanSchedules } from '../../../../src/core/schedule/schedulePlan.ts';
import { CalendarRuns } from '../../../../src/core/schedule/simulation/calendarRuns.ts';
import { Draws } from '../../../../src/core/schedule/simulation/draws.ts';
import { lineNetwork } from '../../../../src/core/schedule/simulation/lineNetwork.ts';
import { LineRuns } from '../../../../src/core/schedule/simulation/lineRuns.ts';
import { riskEventsOf } from '../../../../src/core/schedule/simulation/riskEvents.ts';
import type { SimulationResult } from '../../../../src/core/schedule/simulation/result.ts';
import { openTasks, spreadsOf } from '../../../../src/core/schedule/simulation/spreads.ts';
import { anyPlan, anything, given, oneLine } from '../../../support/anyPlan.ts';
import { schedulesOf, type Given } from '../../../support/schedules.ts';
import { simulatedOf, type Scheduled } from '../../../support/simulated.ts';

const { externals } = given;
const withoutStatusDate: Given = externals ? { externals } : {};

describe('a simulation without uncertainty', () => {
  it('has the dates of the forecast at every percentile, and its critical path', () => {
    fc.assert(
      fc.property(anyPlan(anything, false), (text) => {
        isTheForecast(schedulesOf(withoutChance(text), given));
      }),
      { numRuns: 200 },
    );
  });

  it('has them without a status date, too', () => {
    fc.assert(
      fc.property(anyPlan(anything, false), (text) => {
        isTheForecast(schedulesOf(withoutChance(text), withoutStatusDate));
      }),
      { numRuns: 100 },
    );
  });

  it('has its dates where it is levelled', () => {
    fc.assert(
      fc.property(anyPlan(anything, false), fc.constantFrom('full' as const, 'smooth' as const), (text, mode) => {
        const schedules = schedulesOf(withoutChance(text), given);
        const levelled = levelPlan(schedules.of, schedules, { mode, effort: 'quick', seed: 0 });
        hasTheDates(Object.assign(levelled, { of: schedules.of }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a simulation along one line of time', () => {
  it('gives each run the dates and the critical path that the ordinary passes give it', () => {
    let onLine = 0;
    fc.assert(
      fc.property(anyPlan(oneLine), fc.nat(99), (text, seed) => {
        const schedules = schedulesOf(text, given);
        assert.ok(schedules instanceof PlanSchedules);
        const { outline, forecast } = schedules;
        const events = riskEventsOf(outline, forecast, new Set(openTasks(outline)));
        const draws = new Draws(spreadsOf(outline), events, outline.table.remaining, { seed, distribution: 'pert' });
        const network = lineNetwork(outline, draws.variables);
        if (!network) return;
        onLine++;
        const [line, passes] = [new LineRuns(outline, network, draws.variables), new CalendarRuns(outline, draws.variables)];
        for (let run = 0; run < 20; run++) {
          draws.next();
          line.run(draws.lengths);
          passes.run(draws.lengths);
          assert.equal(line.finish, passes.finish);
          assert.equal(line.finishWork, passes.finishWork);
          for (const task of passes.tasks) assert.equal(line.finishOf(task), passes.finishOf(task), `t${task}`);
          assert.deepEqual(criticalIn(line), criticalIn(passes));
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(onLine > 100, `${onLine} plans were on one line`);
  });
});

function isTheForecast(schedules: Scheduled): void {
  const result = hasTheDates(schedules);
  const view = viewOf(schedules, 'forecast')!;
  for (const { task, criticality, sensitivity } of result.tasks) {
    assert.equal(sensitivity, null);
    assert.equal(criticality, floatsOf(view, task)[0]!.minutes <= 0 ? 1 : 0, `t${task}`);
  }
}

function hasTheDates(schedules: Scheduled): SimulationResult {
  const { result } = simulatedOf(schedules, { iterations: 3 });
  const { forecast } = schedules;
  assert.deepEqual([result.estimates, result.risks], [0, []]);
  const dates = [
    { ...result.finish, finish: forecast.projectFinish },
    ...result.milestones.map((date) => ({ ...date, finish: forecast.finish[date.task]! })),
  ];
  for (const { p50, p80, p95, chanceByForecast, finish } of dates) {
    assert.deepEqual([p50, p80, p95, chanceByForecast], [finish, finish, finish, 1]);
  }
  return result;
}

/** Single points without confidence. */
function withoutChance(text: string): string {
  return text.replaceAll(/\w+\/(\w+)\/\w+/g, '$1').replaceAll(', confidence: low', '');
}

function criticalIn({ tasks, isCritical }: LineRuns | CalendarRuns): readonly number[] {
  return [...tasks].filter((_, place) => isCritical[place] === 1).sort((a, b) => a - b);
}
