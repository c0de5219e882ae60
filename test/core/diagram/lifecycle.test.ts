import assert from 'node:assert/strict';
import { diagramOf } from '../../../src/core/diagram/diagramOf.ts';
import { changesOf, factsOf, settledOn } from '../../support/facts.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { parseMermaid } from '../../support/mermaidText.ts';
import { tableLines } from '../../support/tableText.ts';

function drawn(more: string) {
  const project = 'planloom: 1\nproject: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: 2026-03-06}\n';
  return diagramOf(settledOn(factsOf({ 'plan.yaml': project + more }), 'plan.yaml'), 'lifecycle');
}

describe('stages and gates', () => {
  const plan = `lifecycle:
  project: [planning, execution]
  product: [define, develop]
  alignment: {planning: [define], execution: [develop]}
  gates:
    g1: {name: Design approved, milestone: ok, approver: helen, criteria: [Reviewed, Signed], evidence: [docs/a.md], status: passed}
    g2: {name: Live, milestone: live, status: conditional, conditions: [Load test], decision: DEC-1}
releases: {r1: {name: First, milestone: live}, r2: {name: Second, milestone: late}, r3: {name: Third}}
raid: {decisions: {DEC-1: {name: Go on, status: needed}}}
stakeholders: {helen: {name: Helen}}
tasks:
  a: {duration: 4d, stage: planning, productStage: define, actualStart: 2026-03-02, progress: 50%}
  ok: {milestone: true, stage: planning, productStage: define, actualFinish: 2026-03-04}
  b: {duration: 5d, stage: planning, productStage: develop}
  c: {name: Box, stage: execution, productStage: develop, tasks: {d: {duration: 5d, after: b}}}
  live: {milestone: true, after: d, stage: execution, productStage: develop}
  late: {milestone: true, after: live FS+1d}
  e: {duration: 1d}
`;

  it('count work where its stages meet, say what does not belong there, and show gates with their evidence', async () => {
    const { tables, text, marks } = drawn(plan);
    // a is half done and ok all: 75 % of two. Containers are not counted, d inherits both stages; b is where develop does not belong.
    assert.deepEqual(tables.map(tableLines), [
      [
        'Product stages (down) by project stages (across): tasks, how far they are, and gates',
        'Stage | planning | execution | no project stage',
        'define | 2 tasks, 75 % g1 Design approved, passed | – | –',
        'develop | 1 task, 0 %, does not belong here | 2 tasks, 0 % g2 Live, conditional, no evidence | –',
        'no product stage | – | – | 2 tasks, 0 %',
      ],
      [
        'Gates and their evidence',
        'Gate | When | Stage | Status | Approver | Criteria | Conditions | Decision | Evidence',
        'g1 Design approved | 4 Mar 2026 | planning, define | passed | Helen | Reviewed; Signed | none | none | docs/a.md (no such file)',
        'g2 Live | 20 Mar 2026 | execution, develop | conditional | nobody | none | Load test | DEC-1 Go on, needed | none',
      ],
      [
        'Where releases stand',
        'Release | When | Stage | Gate',
        'First | 20 Mar 2026 | execution, develop | g2 Live, conditional, no evidence',
        'Second | 23 Mar 2026 | none | g2 Live, conditional, no evidence',
        'Third | no date | none | none',
      ],
    ]);
    assert.deepEqual(
      marks.map(({ item, label }) => [item, label]),
      [
        ['g1', 'g1 Design approved, passed, 1 piece of evidence, gate, 4 Mar 2026'],
        ['g2', 'g2 Live, conditional, no evidence, gate, 20 Mar 2026'],
      ],
    );
    assert.equal(tables[0]!.rows[1]![1]!.band, 'high');
    assert.deepEqual(
      text
        .split('\n')
        .filter((line) => /^ {4}|section/.test(line))
        .map((line) => line.trim()),
      [
        'section planning',
        'define : 2 tasks, 75 #37; : Design approved, passed',
        'develop : 1 task, 0 #37;',
        'section execution',
        'develop : 2 tasks, 0 #37; : Live, conditional',
        'section no project stage',
        'no product stage : 2 tasks, 0 #37;',
      ],
    );
    await parseMermaid(text);
  });

  it('say of evidence that is there when it was last changed, and by whom, as git tells it', () => {
    const files = ['a.md', 'b.md', 'c.md'];
    const text = `planloom: 1
project: {id: atlas, name: Atlas, start: 2026-03-02, statusDate: 2026-03-06}
lifecycle: {project: [x], gates: {g: {name: G, evidence: [a.md, b.md, c.md, gone.md], status: passed}}}
tasks: {t: {duration: 1d, stage: x}}
`;
    const exists = new Map(files.map((file) => [file, true]));
    const evidenceWith = (more: object) => {
      const { tables } = diagramOf(settledOn(factsOf({ 'plan.yaml': text }, { exists, ...more }), 'plan.yaml'), 'lifecycle');
      return tableLines(tables[1]!)[2]!.split(' | ').at(-1);
    };
    const lastChanges = changesOf({ 'a.md': { day: '2026-03-04', by: 'Mia Berg' }, 'b.md': 'uncommitted' });
    assert.equal(evidenceWith({ lastChanges }), 'a.md (4 Mar 2026, Mia Berg), b.md (not committed), c.md, gone.md (no such file)');
    assert.equal(evidenceWith({}), 'a.md, b.md, c.md, gone.md (no such file)');
  });

  it('says what to write where there are no stages, and can be read by Mermaid whatever the names', async () => {
    assert.match(drawn('tasks: {a: {duration: 1d}}\n').empty!, /^no work has a stage; give tasks `stage` and `productStage`/);
    const gates = hostileNames.map((name, at) => `    g${at}: {name: ${JSON.stringify(name)}, milestone: m, status: pending}\n`).join('');
    const { text } = drawn(
      `lifecycle:\n  project: [x]\n  product: [y]\n  gates:\n${gates}tasks: {m: {milestone: true, stage: x, productStage: y}}\n`,
    );
    await parseMermaid(text);
  });
});
