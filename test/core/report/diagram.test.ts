import assert from 'node:assert/strict';
import type { Diagram } from '../../../src/core/diagram/diagram.ts';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { diagramMarkdown } from '../../../src/core/report/diagram.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { sketch } from '../../support/sketch.ts';

const tasks = [{ id: 'a', on: '2026-03-02' }];

describe('a picture as a page of Markdown', () => {
  it('is a fenced block, then its tables', () => {
    const analysis = sketch({ statusDate: '2026-03-13', tasks, risks: [{ id: 'R-1', name: 'Freeze', probability: 4, impact: 5 }] });
    const page = diagramMarkdown(diagramOf(analysis, 'risks'), 'Atlas | 1', analysis.statusDate);
    const [head, fence, ...rest] = page.split('\n\n');
    assert.equal(head, '# Atlas \\| 1: Risk matrix, 13 Mar 2026');
    assert.match(fence!, /^```mermaid\nquadrantChart\n[^`]*\n```$/);
    assert.deepEqual(
      rest.filter((section) => section.startsWith('**')),
      ['**Risk matrix: open risks as they are, and in brackets after the response**', '**Open risks, the gravest first**'],
    );
    assert.match(page, /^\| R-1 Freeze \| 20 high, probability 4 × impact 5 \| not said \|$/m);
  });

  it('says what is not drawn, and why there is nothing', () => {
    const analysis = sketch({ tasks: Array.from({ length: 70 }, (_, at) => ({ id: `t${at}`, on: '2026-03-02' })) });
    assert.match(diagramMarkdown(diagramOf(analysis, 'gantt'), 'Atlas', null), /\n\n10 more rows are not drawn\.\n$/);
    assert.equal(
      diagramMarkdown(diagramOf(analysis, 'risks'), 'Atlas', null),
      '# Atlas: Risk matrix\n\nNo open risks; add some under `raid:`, `risks:`.\n',
    );
  });

  it('is one block and whole tables, whatever the names', () => {
    const risks = hostileNames.map((name, at) => ({ id: `R-${at}`, name, probability: 3, impact: 3 }));
    const names = hostileNames.map((name, at) => ({ id: `t${at}`, name, on: '2026-03-02' }));
    const analysis = sketch({ tasks: names, risks });
    const pageOf = (diagram: Diagram) => diagramMarkdown(diagram, 'Atlas', null);
    assert.equal(pageOf(diagramOf(analysis, 'gantt')).match(/^```/gm)!.length, 2);
    const list = pageOf(diagramOf(analysis, 'risks')).split('\n\n').at(-1)!;
    for (const row of list.trimEnd().split('\n')) assert.equal(row.match(/(?<!\\)\|/g)!.length, 4, row);
  });
});
