import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { picturedSimulation } from '../../../src/core/diagram/simulated.ts';
import { simulate } from '../../../src/core/schedule/simulation/simulation.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

function analysed(tasks: string, more = '') {
  const project = `planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: 2026-03-02${more}}\n`;
  return settledOn(factsOf({ 'plan.yaml': `${project}tasks:\n${tasks}` }), 'plan.yaml');
}

function drawn(tasks: string, more = '') {
  const analysis = analysed(tasks, more);
  return diagramOf(analysis, 'simulation', { simulation: simulate(analysis.plan!, analysis.schedules!, picturedSimulation) });
}

describe('the simulated finish', () => {
  const tasks = `  a: {name: Dig, duration: 5d/10d/25d}
  live: {name: Go-live, milestone: true, after: a, deadline: 2026-03-20}
`;

  it('shares the runs out by when they end, with P50, P80 and the deadline', async () => {
    const analysis = analysed(tasks, ', deadline: 2026-03-19');
    const simulation = simulate(analysis.plan!, analysis.schedules!, picturedSimulation)!;
    const { figure, tables, text, marks } = diagramOf(analysis, 'simulation', { simulation });
    const bars = figure!.series[0]!.points;
    assert.ok(Math.abs(bars.reduce((sum, { y }) => sum + y, 0) - 100) < 1e-9);
    assert.deepEqual(
      figure!.rules.map(({ text: said }) => said.split(' ')[0]),
      ['P50', 'P80', 'Deadline'],
    );
    // Until the bar that P50 stands in at least half of the runs have ended, before it less than half.
    const p50 = figure!.rules[0]!.at;
    const before = bars.filter(({ x }) => x < p50 - 1).reduce((sum, { y }) => sum + y, 0);
    const until = bars.filter(({ x }) => x <= p50 + 1).reduce((sum, { y }) => sum + y, 0);
    assert.ok(before < 50 && until >= 50, `${before} ${until}`);
    const [finish, live] = tableLines(tables[0]!)
      .slice(2)
      .map((row) => row.split(' | '));
    assert.deepEqual([finish![0], finish![5], live![0], live![5]], ['Finish', '19 Mar 2026', 'Go-live', '20 Mar 2026']);
    assert.equal(tableLines(tables[1]!).at(-1)!.split(' | ').at(-1), '100 %');
    assert.deepEqual(
      marks.map(({ item }) => item),
      ['live'],
    );
    await parseMermaid(text);
  });

  it('is the same every time', () => {
    assert.deepEqual(drawn(tasks).figure, drawn(tasks).figure);
  });

  it('says what to write where nothing is left to chance, and that it is under way', () => {
    assert.match(drawn('  a: {duration: 5d}\n').empty!, /^nothing is left to chance; give tasks estimates such as `3d\/5d\/10d`/);
    assert.equal(diagramOf(analysed(tasks), 'simulation').empty, 'the simulation is still under way');
    assert.match(diagramOf(analysed(tasks), 'simulation', { simulation: null }).empty!, /no dates to simulate/);
  });
});
