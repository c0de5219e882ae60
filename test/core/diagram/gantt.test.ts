import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import type { DiagramOptions } from '../../../src/core/diagram/diagram.ts';
import { bigSketch } from '../../support/bigSketch.ts';
import { readGantt } from '../../support/mermaidText.ts';
import { sketch, type Sketch } from '../../support/sketch.ts';

const plan: Sketch = {
  name: 'Atlas',
  statusDate: '2026-03-13',
  releases: [{ id: 'r1', name: 'First release' }],
  tasks: [
    { id: 'design-ok', name: 'Design agreed', on: '2026-02-27', milestone: true, done: true },
    {
      id: 'ingest',
      name: 'Ingestion',
      owner: 'asha',
      release: 'r1',
      tasks: [
        { id: 'landing', name: 'Landing zone', on: '2026-03-02..2026-03-20', progress: 0.4, critical: true, stage: 'build' },
        { id: 'cdc', name: 'Change capture', on: '2026-03-23..2026-04-03', critical: true, owner: 'ben' },
        { id: 'late', name: 'Half a day', on: '2026-03-06' },
      ],
    },
    { id: 'go-live', name: 'Go-live', on: '2026-04-03', milestone: true },
  ],
};

const rowsOf = (drawing: Sketch, options: DiagramOptions): string[] =>
  diagramOf(sketch(drawing), 'gantt', options)
    .text.split('\n')
    .filter((line) => /^ {2}section|^ {4}/.test(line))
    .map((line) => line.trim());

describe('a Gantt chart', () => {
  it('is complete Mermaid text with absolute dates, ends exclusive', () => {
    const { text, hidden, undated, empty } = diagramOf(sketch(plan), 'gantt');
    assert.equal(
      text,
      `gantt
  accTitle: Atlas, Gantt chart
  accDescr: 5 rows from 27 Feb 2026 to 3 Apr 2026#59; status date 13 Mar 2026
  title Atlas · Gantt · status 13 Mar 2026
  dateFormat YYYY-MM-DD
  todayMarker off
  weekday monday
  axisFormat %d %b
  tickInterval 1week
  section Atlas
    Design agreed :done, milestone, t1, 2026-02-27, 0d
    Go-live :milestone, t2, 2026-04-03, 0d
  section Ingestion
    Landing zone :active, crit, t3, 2026-03-02, 2026-03-21
    Change capture :crit, t4, 2026-03-23, 2026-04-04
    Half a day :t5, 2026-03-06, 2026-03-07
`,
    );
    assert.deepEqual([hidden, undated, empty], [0, 0, null]);
  });

  it('says of every mark what it stands for and where', () => {
    const analysis = sketch(plan);
    const { marks } = diagramOf(analysis, 'gantt');
    const text = analysis.sources.get('plan.yaml')!.text;
    assert.deepEqual(
      marks.map((mark) => [mark.id, mark.item, text.slice(mark.at.start, mark.at.end)]),
      ['design-ok', 'go-live', 'landing', 'cdc', 'late'].map((id, index) => [`t${index + 1}`, id, id]),
    );
    assert.equal(marks[2]!.label, 'Landing zone, 2 Mar 2026 to 20 Mar 2026, in progress, 40% complete, critical');
    assert.equal(marks[0]!.label, 'Design agreed, 27 Feb 2026, milestone, done');
    assert.deepEqual([marks[2]!.shape, marks[2]!.state, marks[2]!.critical, marks[2]!.progress], ['bar', 'active', true, 0.4]);
  });

  it('has sections by owner, release or stage, inherited where a task does not say', () => {
    assert.deepEqual(
      rowsOf(plan, { groupBy: 'owner' }).filter((line) => line.startsWith('section')),
      ['section No owner', 'section asha', 'section ben'],
    );
    assert.deepEqual(
      rowsOf(plan, { groupBy: 'release' }).filter((line) => line.startsWith('section')),
      ['section No release', 'section First release'],
    );
    assert.deepEqual(
      rowsOf(plan, { groupBy: 'stage' }).filter((line) => line.startsWith('section')),
      ['section No stage', 'section build'],
    );
    assert.ok(rowsOf(plan, { groupBy: 'none' }).every((line) => !line.startsWith('section')));
  });

  it('draws containers of the chosen depth as one bar', () => {
    assert.deepEqual(rowsOf(plan, { depth: 1 }), [
      'Design agreed :done, milestone, t1, 2026-02-27, 0d',
      'Ingestion :active, crit, t2, 2026-03-02, 2026-04-04',
      'Go-live :milestone, t3, 2026-04-03, 0d',
    ]);
    assert.deepEqual(rowsOf(plan, { depth: 2 }), rowsOf(plan, {}));
  });

  it('keeps sections of one name apart', async () => {
    const twin = (id: string): NonNullable<Sketch['tasks']>[number] => ({
      id,
      name: 'Testing',
      tasks: [{ id: `${id}-1`, on: '2026-03-02' }],
    });
    const rows = await readGantt(diagramOf(sketch({ tasks: [twin('a'), twin('b')] }), 'gantt').text);
    assert.deepEqual(
      rows.map((row) => row.section),
      ['Testing', 'Testing (b)'],
    );
  });

  it('draws the status date only for the preview, and only where it is near', () => {
    assert.ok(rowsOf(plan, { flavour: 'preview' }).includes('Status 13 Mar 2026 :vert, status, 2026-03-14, 0d'));
    assert.ok(!diagramOf(sketch(plan), 'gantt', { flavour: 'codeHost' }).text.includes('vert'));
    assert.ok(!diagramOf(sketch({ ...plan, statusDate: '2029-01-01' }), 'gantt', { flavour: 'preview' }).text.includes('vert, status'));
  });

  it('tells how many rows are hidden and how many have no dates', () => {
    const tasks = Array.from({ length: 70 }, (_, index) => ({ id: `task${index}`, on: '2026-03-02' }));
    const many = diagramOf(sketch({ tasks: [...tasks, { id: 'loop' }] }), 'gantt');
    assert.deepEqual([many.marks.length, many.hidden, many.undated], [60, 10, 1]);
    assert.equal(diagramOf(sketch({ tasks }), 'gantt', { flavour: 'preview' }).hidden, 0);
  });

  it('says why there is nothing to draw', () => {
    assert.match(diagramOf(sketch({}), 'gantt').empty!, /no tasks yet/);
    assert.match(diagramOf(sketch({ tasks: [{ id: 'a' }] }), 'gantt').empty!, /cycle/);
    assert.match(diagramOf({ ...sketch({}), plan: null }, 'gantt').empty!, /`project:`/);
    assert.match(diagramOf({ ...sketch({}), schedules: null }, 'gantt').empty!, /`start:`/);
    assert.match(diagramOf({ ...sketch({}), kind: 'portfolio', plan: null }, 'gantt').empty!, /portfolio/);
  });

  it('is the same text every time', () => {
    assert.equal(diagramOf(sketch(bigSketch), 'gantt').text, diagramOf(sketch(bigSketch), 'gantt').text);
  });

  it('leaves out dates that no axis could hold', () => {
    const { text, undated } = diagramOf(sketch({ tasks: [{ id: 'a', on: '2026-03-02' }] }), 'gantt');
    assert.ok(text.includes('t1') && undated === 0);
    const analysis = sketch({
      tasks: [
        { id: 'a', on: '2026-03-02' },
        { id: 'b', on: '2026-03-02' },
      ],
    });
    analysis.schedules!.forecast.finish[1] = 1e15;
    const runaway = diagramOf(analysis, 'gantt');
    assert.deepEqual([runaway.marks.length, runaway.undated], [1, 1]);
  });
});
