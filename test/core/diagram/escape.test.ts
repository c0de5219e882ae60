import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bareLabel, quotedLabel, tidied, wrappedLabel } from '../../../src/core/diagram/escape.ts';
import type { DiagramKind, DiagramOptions } from '../../../src/core/diagram/diagram.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { parseMermaid, readGantt } from '../../support/mermaidText.ts';
import { sketch } from '../../support/sketch.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 150 }),
  fc.string({ unit: fc.constantFrom(...Array.from('#:;%<>"`&\\{}[]()|-=~.,_ﬂ°¶ß \n1aé字')), maxLength: 40 }),
  fc.constantFrom(...hostileNames),
  fc.tuple(fc.constantFrom(...hostileNames), fc.constantFrom(...hostileNames)).map(([a, b]) => `${a} ${b}`),
);

const others: readonly (readonly [DiagramKind, DiagramOptions])[] = [
  ['roadmap', { flavour: 'preview' }],
  ['roadmap', { flavour: 'codeHost' }],
  ['roadmap', { roadmapBy: 'quarter' }],
  ['roadmap', { roadmapBy: 'month' }],
  ['dependencies', {}],
  ['risks', {}],
  ['burndown', {}],
  ['burnup', {}],
  ['velocity', {}],
];

describe('labels', () => {
  it('write as a reference what Mermaid would take for syntax', () => {
    assert.equal(bareLabel('Budget: 5% #1'), 'Budget#58; 5#37; #35;1');
    assert.equal(bareLabel('Title page'), '#84;itle page');
    assert.equal(bareLabel('2026-01-01 kick-off'), '#50;026-01-01 kick-off');
    assert.equal(quotedLabel('1. say "x"'), '"1#46; say #34;x#34;"');
  });

  it('leave ordinary names as they are', () => {
    for (const name of ['Landing zone', 'Straße 4', 'Go-live, phase 2 (north)', 'Ελλάδα / 東京', 'Kate’s plan']) {
      assert.equal(bareLabel(name), name);
    }
  });

  it('are one line of at most 120 characters, and never empty', () => {
    assert.equal(tidied('  a\r\n\tb\u0000c  ', 'id'), 'a b c');
    assert.equal(tidied('x'.repeat(200), 'id').length, 120);
    assert.equal(tidied('\n \t', 'id'), 'id');
    assert.ok(!/[\uD800-\uDBFF]…/.test(tidied(`${'x'.repeat(118)}😀😀`, 'id')));
  });

  it('wrap at spaces', () => {
    assert.equal(wrappedLabel('one two three four', 9), '"one two<br/>three<br/>four"');
  });
});

describe('any name in a chart', () => {
  it('renders as itself in a Gantt chart, as task and as section', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, anyName, async (task, container) => {
        const text = diagramOf(
          sketch({
            name: task,
            tasks: [
              { id: 'box', name: container, tasks: [{ id: 'a', name: task, on: '2026-03-02..2026-03-06' }] },
              { id: 'other', name: container, tasks: [{ id: 'b', name: 'B', on: '2026-03-02', milestone: true }] },
            ],
          }),
          'gantt',
        ).text;
        const rows = await readGantt(text);
        assert.deepEqual(
          rows.map((row) => [row.id, row.task]),
          [
            ['t1', tidied(task, '–')],
            ['t2', 'B'],
          ],
        );
        assert.equal(rows[0]!.section, tidied(container, '–'));
        assert.notEqual(rows[1]!.section, rows[0]!.section);
      }),
      { numRuns: 250 },
    );
  });

  it('breaks no other chart either', async () => {
    await fc.assert(
      fc.asyncProperty(anyName, anyName, async (name, other) => {
        const analysis = sketch({
          name,
          statusDate: '2026-03-13',
          tasks: [
            { id: 'box', name: other, tasks: [{ id: 'a', name, on: '2026-03-02..2026-03-06', points: 3, sprint: 's' }] },
            { id: 'b', name: other, on: '2026-03-09', milestone: true, after: ['a'], deadline: '2026-03-09' },
          ],
          lanes: { l: other },
          roadmap: [{ id: 'i', name, lane: 'l', horizon: 'next' }],
          releases: [{ id: 'r', name: other, milestone: 'b' }],
          risks: [{ id: 'R-1', name, probability: 3, impact: 4 }],
          sprints: [{ id: 's', name, start: '2026-03-02', finish: '2026-03-13' }],
        });
        for (const [kind, options] of others) {
          const { text, empty } = diagramOf(analysis, kind, options);
          assert.equal(empty, null);
          await parseMermaid(text);
        }
      }),
      { numRuns: 30 },
    );
  });
});
