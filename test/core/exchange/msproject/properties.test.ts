import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importProject } from '../../../../src/core/exchange/msproject/importProject.ts';
import { formatMinute } from '../../../../src/core/values/civil.ts';
import { importedFrom } from '../../../support/msproject.ts';
import { planOf, projectPlans, xmlOf, type Dates } from '../../../support/projectPlans.ts';
import { schedulesOf } from '../../../support/schedules.ts';

/** By name, containers left out. */
function datesOf(plan: string): Dates {
  const { of, plan: planned } = schedulesOf(plan);
  const leaves = of.wbs.tasks.flatMap((task, i) => (task.shape === 'container' ? [] : [[task.name, i] as const]));
  return new Map(leaves.map(([name, i]) => [name, [formatMinute(planned.start[i]!), formatMinute(planned.finish[i]!)]]));
}

describe('imported plans', () => {
  it('have the schedule that the file was written from', () => {
    fc.assert(
      fc.property(projectPlans, (tasks) => {
        const dates = datesOf(planOf(tasks));
        const { text } = importedFrom(xmlOf(tasks, dates));
        assert.deepEqual([...datesOf(text.replace(/^planloom: 1\n/, ''))], [...dates], text);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same text for the same file', () => {
    fc.assert(
      fc.property(projectPlans, (tasks) => {
        const xml = xmlOf(tasks, datesOf(planOf(tasks)));
        assert.deepEqual(importProject(xml), importProject(xml));
      }),
      { numRuns: 30 },
    );
  });

  it('are made, or refused in a sentence, whatever is done to the file', () => {
    const value = fc.constantFrom('', '-1', '0', '1', '7', '8', '99999999', '1e9', 'NaN', 'x', '__proto__', '2026-02-30T08:00:00', '2026-01-06T25:00:00', '0001-01-01T00:00:00', '2199-12-31T23:59:00', 'PT', 'PT-8H', 'PT99999999H', '08:00:00', '24:00:00', '00:00:00', '😀', '- #: {'); // prettier-ignore
    const change = fc.tuple(fc.nat(), value);
    fc.assert(
      fc.property(projectPlans, fc.array(change, { minLength: 1, maxLength: 8 }), (tasks, changes) => {
        const xml = damaged(xmlOf(tasks, datesOf(planOf(tasks))), changes);
        const imported = importProject(xml);
        if ('problem' in imported) assert.match(imported.problem, /^(is|holds|declares) /);
        else assert.match(imported.text, /^planloom: 1\n/);
      }),
      { numRuns: 100 },
    );
  });
});

/** With other values in some of the elements that hold one. */
function damaged(xml: string, changes: readonly (readonly [at: number, value: string])[]): string {
  const values = [...xml.matchAll(/>([^<>]+)</g)];
  const chosen = new Map(changes.map(([at, value]) => [values[at % values.length]!.index, value]));
  return xml.replaceAll(/>([^<>]+)</g, (whole, _, at: number) => (chosen.has(at) ? `>${chosen.get(at)!}<` : whole));
}
