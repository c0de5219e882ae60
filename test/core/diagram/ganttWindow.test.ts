import assert from 'node:assert/strict';
import fc from 'fast-check';
import { groupings, noFilter, type Diagram, type DiagramOptions, type Filter } from '../../../src/core/diagram/diagram.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { readGantt } from '../../support/mermaidText.ts';
import { sketch, type Sketch, type SketchTask } from '../../support/sketch.ts';

const plan: Sketch = {
  name: 'Atlas',
  statusDate: '2026-03-13',
  releases: [{ id: 'r1', name: 'First release' }],
  sprints: [
    { id: 's1', name: 'Sprint 1', start: '2026-03-02', finish: '2026-03-13' },
    { id: 's2', name: 'Sprint 2', start: '2026-03-16', finish: '2026-03-27' },
  ],
  tasks: [
    { id: 'design-ok', name: 'Design agreed', on: '2026-02-27', milestone: true, done: true },
    {
      id: 'ingest',
      name: 'Ingestion',
      owner: 'asha',
      release: 'r1',
      tasks: [
        {
          id: 'landing',
          name: 'Landing zone',
          on: '2026-03-02..2026-03-20',
          critical: true,
          stage: 'build',
          sprint: 's2',
          labels: ['cloud'],
        },
        {
          id: 'sources',
          name: 'Sources',
          tasks: [
            {
              id: 'cdc',
              name: 'Change capture',
              on: '2026-03-23..2026-04-03',
              owner: 'ben',
              sprint: 's1',
              planned: '2026-03-16..2026-03-27',
            },
            { id: 'files', name: 'File drop', on: '2026-03-06' },
          ],
        },
      ],
    },
    { id: 'go-live', name: 'Go-live', on: '2026-04-10', milestone: true, deadline: '2026-04-03' },
  ],
};

const drawn = (options: DiagramOptions = {}, drawing = plan): Diagram =>
  diagramOf(sketch(drawing), 'gantt', { flavour: 'preview', ...options });
const outline = ({ rows }: Diagram): string[] =>
  rows!.names.map(({ name, level, key, isOpen }) => `${'  '.repeat(level)}${key === null ? '·' : isOpen ? '−' : '+'} ${name}`);
const filteredBy = (filter: Partial<Filter>): string[] => outline(drawn({ filter: { ...noFilter, ...filter } }));

describe('the rows of a Gantt chart in the preview', () => {
  it('are containers with what they hold below them, each with a bar', async () => {
    const diagram = drawn();
    assert.deepEqual(outline(diagram), [
      '· Design agreed',
      '− Ingestion',
      '  · Landing zone',
      '  − Sources',
      '    · Change capture',
      '    · File drop',
      '· Go-live',
    ]);
    assert.deepEqual(
      diagram.marks.map(({ id, item, shape }) => [id, item, shape]),
      [
        ['t1', 'design-ok', 'milestone'],
        ['t2', 'ingest', 'summary'],
        ['t3', 'landing', 'bar'],
        ['t4', 'sources', 'summary'],
        ['t5', 'cdc', 'bar'],
        ['t6', 'files', 'bar'],
        ['t7', 'go-live', 'milestone'],
      ],
    );
    assert.deepEqual(
      (await readGantt(diagram.text)).filter((row) => !row.vert).map((row) => row.id),
      diagram.marks.map(({ id }) => id),
    );
  });

  it('close where somebody closed them, or as deep as was chosen, and open again one by one', () => {
    assert.deepEqual(outline(drawn({ toggled: ['sources'] })).slice(1, 4), ['− Ingestion', '  · Landing zone', '  + Sources']);
    assert.deepEqual(outline(drawn({ depth: 1 })), ['· Design agreed', '+ Ingestion', '· Go-live']);
    assert.deepEqual(outline(drawn({ depth: 1, toggled: ['ingest'] })), [
      '· Design agreed',
      '− Ingestion',
      '  · Landing zone',
      '  + Sources',
      '· Go-live',
    ]);
  });

  it('are gathered in groups, in the order in which the plan has them', () => {
    assert.deepEqual(outline(drawn({ groupBy: 'sprint' })), [
      '− Sprint 1',
      '  · Change capture',
      '− Sprint 2',
      '  · Landing zone',
      '− No sprint',
      '  · Design agreed',
      '  · File drop',
      '  · Go-live',
    ]);
    assert.deepEqual(outline(drawn({ groupBy: 'release', toggled: ['release:'] })), [
      '− First release',
      '  · Landing zone',
      '  · Change capture',
      '  · File drop',
      '+ No release',
    ]);
    assert.deepEqual(outline(drawn({ groupBy: 'owner', depth: 1 })), ['+ asha', '+ ben', '+ No owner']);
    assert.deepEqual(outline(drawn({ groupBy: 'stage' }))[0], '− build');
    assert.ok(outline(drawn({ groupBy: 'none' })).every((row) => row.startsWith('·')));
  });

  it('draw a group as a line over what it holds, which is no mark', () => {
    const { text, marks } = drawn({ groupBy: 'release', depth: 1 });
    assert.deepEqual(marks, []);
    assert.match(text, /First release :g1, 2026-03-02, 2026-04-04\n/);
  });

  it('are what a filter keeps, with the containers it is in, however deep', () => {
    const change = ['· Ingestion', '  · Sources', '    · Change capture'];
    assert.deepEqual(filteredBy({ text: 'CHANGE ingest' }), change);
    assert.deepEqual(filteredBy({ owner: 'ben' }), change);
    assert.deepEqual(filteredBy({ text: 'sources' }), [...change, '    · File drop']);
    assert.deepEqual(filteredBy({ label: 'cloud' }), ['· Ingestion', '  · Landing zone']);
    assert.deepEqual(filteredBy({ critical: true }), ['· Ingestion', '  · Landing zone']);
    assert.deepEqual(filteredBy({ release: 'r1', owner: 'asha', text: 'file' }), ['· Ingestion', '  · Sources', '    · File drop']);
    assert.deepEqual(outline(drawn({ depth: 1, toggled: ['sources'], filter: { ...noFilter, owner: 'ben' } })), change);
  });

  it('are late where the forecast is after the plan or the deadline, until they are done', () => {
    assert.deepEqual(filteredBy({ late: true }), ['· Ingestion', '  · Sources', '    · Change capture', '· Go-live']);
  });

  it('say how much is kept, and why nothing is', () => {
    const { rows, span } = drawn({ filter: { ...noFilter, owner: 'ben' } });
    assert.deepEqual([rows!.kept, rows!.all, rows!.total], [1, 5, 3]);
    assert.deepEqual(span, drawn().span);
    const nothing = drawn({ filter: { ...noFilter, text: 'nowhere' } });
    assert.deepEqual([nothing.empty, nothing.rows, nothing.text], ['no task fits the filter', null, '']);
  });

  it('lie on the axis of all rows, however few are drawn', async () => {
    const whole = drawn();
    const part = drawn({ window: { first: 2, count: 2 } });
    assert.deepEqual([part.span, part.rows!.first, part.rows!.total], [whole.span, 2, 7]);
    const times = (await readGantt(part.text)).flatMap((row) => [row.startTime.getTime(), row.endTime.getTime()]);
    const all = (await readGantt(whole.text)).flatMap((row) => [row.startTime.getTime(), row.endTime.getTime()]);
    assert.deepEqual([Math.min(...times), Math.max(...times)], [Math.min(...all), Math.max(...all)]);
  });

  it('end with the last row, whatever is asked for', () => {
    assert.deepEqual(outline(drawn({ window: { first: 900, count: 2 } })), ['    · File drop', '· Go-live']);
    assert.deepEqual(drawn({ window: { first: 3, count: 0 } }).marks, []);
  });

  it('tell when most is going on', () => {
    const { density } = drawn({ groupBy: 'none' }).rows!;
    assert.equal(density.length, 160);
    assert.equal(Math.max(...density), 2);
    assert.equal(density.at(-1), 0);
  });
});

describe('windows of a Gantt chart', () => {
  const leaf = fc.record({
    on: fc.constantFrom('2026-03-02', '2026-03-02..2026-03-20', '2026-05-04..2026-06-01'),
    owner: fc.constantFrom(undefined, 'asha', 'ben'),
    critical: fc.boolean(),
  });
  const node: fc.Arbitrary<object> = fc.letrec<{ node: object }>((tie) => ({
    node: fc.oneof({ maxDepth: 4 }, leaf, fc.record({ tasks: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) })),
  })).node;
  const named = (tasks: readonly object[], prefix: string): SketchTask[] =>
    tasks.map((task, index) => {
      const id = `${prefix}${index}`;
      return 'tasks' in task ? { id, tasks: named(task.tasks as object[], `${id}-`) } : { id, ...(task as Omit<SketchTask, 'id'>) };
    });
  const anyPlan = fc
    .array(node, { minLength: 1, maxLength: 12 })
    .map((tasks): Sketch => ({ statusDate: '2026-03-13', tasks: named(tasks, 't') }));
  const anyView = fc.record({
    groupBy: fc.constantFrom(...groupings),
    depth: fc.constantFrom(null, 1, 2),
    toggled: fc.subarray(['t0', 't1', 't1-0', 'owner:asha', 'owner:']),
    filter: fc.record({
      ...Object.fromEntries(Object.entries(noFilter).map(([key, none]) => [key, fc.constant(none)])),
      critical: fc.boolean(),
      owner: fc.constantFrom(null, 'ben'),
    }) as fc.Arbitrary<Filter>,
  });

  it('side by side are the whole', () => {
    fc.assert(
      fc.property(anyPlan, anyView, fc.integer({ min: 1, max: 7 }), (drawing, view, size) => {
        const whole = drawn(view, drawing);
        if (!whole.rows) return;
        const { total } = whole.rows;
        const parts = Array.from({ length: Math.floor(total / size) }, (_, index) =>
          drawn({ ...view, window: { first: index * size, count: size } }, drawing),
        );
        const rest =
          total % size === 0 ? [] : [drawn({ ...view, window: { first: total - (total % size), count: total % size } }, drawing)];
        const all = [...parts, ...rest];
        assert.deepEqual(
          all.flatMap(({ rows }) => rows!.names),
          whole.rows.names,
        );
        assert.deepEqual(
          all.flatMap(({ marks }) => marks.map(({ id, item }) => [id, item])),
          whole.marks.map(({ id, item }) => [id, item]),
        );
        const lines = ({ text, rows }: Diagram): string[] => text.split('\n').slice(rows!.line, rows!.line + rows!.names.length);
        assert.deepEqual(all.flatMap(lines), lines(whole));
      }),
    );
  });

  it('keep the containers of what a filter keeps, and nothing else', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom('asha', 'ben'), (drawing, owner) => {
        const { plan: read } = sketch(drawing);
        const { marks } = drawn({ filter: { ...noFilter, owner } }, drawing);
        const { tasks, parent, end } = read!.wbs;
        const wanted = new Set<string>();
        for (const [index, task] of tasks.entries()) {
          if (end[index]! > index + 1 || task.own.owner !== owner) continue;
          for (let at = index; at >= 0; at = parent[at]!) wanted.add(tasks[at]!.id);
        }
        assert.deepEqual(
          marks.map(({ item }) => item),
          tasks.map(({ id }) => id).filter((id) => wanted.has(id)),
        );
      }),
    );
  });
});
