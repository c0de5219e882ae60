/** What hovers say of what is wanted, where it stands and what stops it; dates are worked out by hand. */
import assert from 'node:assert/strict';
import { changesOf } from '../../support/facts.ts';
import { told } from '../../support/hovered.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06}\n';

describe('a hover on what is wanted', () => {
  // A is done; B began on Thursday 5 March, 20 % of five days are done, so four are left after Friday 6: to Thursday 12.
  const plan = `${head}resources: {helen: {name: Helen}}
requirements:
  ▮Q-1: {name: Fresh, owner: helen, priority: must, status: approved, source: docs/prd.md, spec: docs/spec.md, acceptance: [Within 15 min]}
  Q-2: {name: Q-2, status: draft}
releases: {r1: {name: First, milestone: go}}
tasks:
  a: {name: A, duration: 2d, requirements: [Q-1], actualStart: 2026-03-02, actualFinish: 2026-03-03}
  box: {name: Box, requirements: [Q-1], release: r1, tasks: {b: {name: B, duration: 5d, requirements: [Q-2], actualStart: 2026-03-05, progress: 20%}}}
  go: {name: Go, milestone: true, after: box}
`;

  it('tells what delivers it, when, and what is missing', () => {
    assert.deepEqual(told(plan).slice(1), [
      'Fresh · requirement · Q-1 · must · approved',
      '2 tasks, 1 done, the last forecast for Thu 2026-03-12',
      'Tasks: A (2026-03-03, done), Box (2026-03-12, 20 % done, critical)',
      'Release: First (2026-03-12)',
      'Specification: docs/spec.md (no such file) · asked for in: docs/prd.md · owner: Helen',
      'Acceptance: Within 15 min',
      'Missing: no tests',
    ]);
  });

  it('tells of a task what it is for, by itself and by what it is in', () => {
    const onTask = plan.replace('▮', '').replace('{b: {', '{▮b: {');
    assert.ok(told(onTask).includes('Serves: Q-2 (draft), Q-1 Fresh (must, approved)'));
  });

  it('tells what nobody sees to', () => {
    const alone = `${head}requirements: {▮Q: {name: Q, status: approved}}\ntasks: {a: {duration: 1d}}\n`;
    assert.deepEqual(told(alone).slice(1), [
      'Q · requirement · approved',
      'No task sees to it',
      'Missing: no specification, no task, no release, no acceptance criteria, no tests',
    ]);
    assert.ok(!told(alone.replace('approved', 'dropped')).some((line) => line.startsWith('Missing')));
  });
});

describe('a hover on what stands in the life cycle', () => {
  // Building takes three days from Monday 9 March on, after the status date: live on Wednesday 11.
  const plan = `${head}lifecycle:
  project: [planning, execution]
  gates:
    ok: {name: Design approved, milestone: agreed, approver: helen, criteria: [Reviewed], conditions: [Load test], evidence: [plan.yaml, gone.md], status: conditional}
    go: {name: Go, milestone: live}
resources: {helen: {name: Helen}}
releases: {r1: {name: First, milestone: live}}
tasks:
  agreed: {name: Agreed, milestone: true, stage: planning, productStage: define, actualFinish: 2026-03-04}
  build: {name: Build, duration: 3d, stage: execution}
  live: {name: Live, milestone: true, after: build}
`;
  const lineAt = (mark: string, beginning: string) => {
    const at = plan.indexOf(mark);
    return told(`${plan.slice(0, at)}▮${plan.slice(at)}`).find((text) => text.startsWith(beginning));
  };

  it('tells of a task the gate that it comes to, of a milestone and a release their own', () => {
    assert.equal(lineAt('build: {', 'Stage'), 'Stage: execution · next gate: go Go (pending, 2026-03-11)');
    assert.equal(lineAt('agreed: {', 'Stage'), 'Stage: planning, define · gate: ok Design approved (conditional)');
    assert.equal(lineAt('r1: {', 'Gate'), 'Gate: go Go (pending)');
  });

  it('tells of a gate what it asks for, and which evidence is there', () => {
    const at = plan.indexOf('ok: {');
    assert.deepEqual(told(`${plan.slice(0, at)}▮${plan.slice(at)}`).slice(1), [
      'Design approved · gate · ok · conditional',
      'Milestone: Agreed (2026-03-04, done)',
      'Stage: planning, define',
      'Approver: Helen',
      'Criteria: Reviewed',
      'Conditions still to be met: Load test',
      'Evidence: plan.yaml, gone.md (no such file)',
    ]);
  });

  it('tells of evidence and of an approved specification when they were last changed, and by whom', () => {
    const gate = `${head}lifecycle: {gates: {▮g: {name: G, status: passed, evidence: [docs/a.md#top, b.md, c.md, gone.md, "https://example.com"]}}}\n`;
    const files = { 'docs/a.md': true, 'b.md': true, 'c.md': true, 'gone.md': false, 'spec.md': true };
    const lastChanges = changesOf({ 'docs/a.md': { day: '2026-03-04', by: 'Mia Berg' }, 'b.md': 'uncommitted', 'c.md': null, 'spec.md': { day: '2026-03-05', by: 'Jo' } }); // prettier-ignore
    const known = { exists: new Map(Object.entries(files)), lastChanges };
    const evidence = (text: string, facts: typeof known | Omit<typeof known, 'lastChanges'>) => told(text, facts).find((line) => line.startsWith('Evidence')); // prettier-ignore
    // A hover lists three, and counts the others.
    assert.equal(evidence(gate, known), 'Evidence: docs/a.md#top (2026-03-04, Mia Berg), b.md (not committed), c.md and 2 more');
    assert.equal(evidence(gate, { exists: known.exists }), 'Evidence: docs/a.md#top, b.md, c.md and 2 more');
    const wanted = `${head}requirements: {▮Q: {name: Q, status: implemented, approved: 2026-03-02, spec: spec.md#q, owner: jo}}\n`;
    assert.ok(told(wanted, known).includes('Q · requirement · implemented, approved on 2026-03-02'));
    assert.ok(told(wanted, known).includes('Specification: spec.md#q (2026-03-05, Jo) · owner: jo'));
    assert.ok(told(wanted.replace('implemented', 'approved'), known).includes('Q · requirement · approved on 2026-03-02'));
  });
});

describe('a hover on what stops work', () => {
  // Build is to take three days from Monday 9 March on and has no float; paint, two days, has one. I-1 lasts until Tuesday 10: two days of either.
  const plan = `${head}raid:
  issues:
    I-1: {name: No power, raised: 2026-03-04, due: 2026-03-10, status: open, affects: [paint]}
    I-2: {name: Loud, raised: 2026-03-02, due: 2026-03-05, status: open, affects: [site]}
  decisions: {DEC-1: {name: Colour, status: needed}}
tasks:
  site: {name: Site, tasks: {build: {name: Build, duration: 3d, blockedBy: [I-1]}}}
  paint: {name: Paint, duration: 2d, blockedBy: [DEC-1]}
`;
  const linesAt = (mark: string) => {
    const at = plan.indexOf(mark);
    return told(`${plan.slice(0, at)}▮${plan.slice(at)}`).filter((text) => /^(Blocked|Affected|Stops)/.test(text));
  };

  it('tells of a task what stops it and what it is in, since when, until when, and what that costs', () => {
    assert.deepEqual(linesAt('build: {'), [
      'Blocked by: I-1 No power since 2026-03-04, until 2026-03-10, costs 2 working days of no float: 2 working days too much',
      'Affected by: I-2 Loud (as all in Site) since 2026-03-02, was due 2026-03-05, with no float',
    ]);
    assert.deepEqual(linesAt('paint: {'), [
      'Affected by: I-1 No power since 2026-03-04, until 2026-03-10, costs 2 working days of 1 working day of float: 1 working day too much',
      'Blocked by: DEC-1 Colour, nobody says until when, with 1 working day of float',
    ]);
  });

  it('tells of an entry which work it stops', () => {
    assert.deepEqual(linesAt('I-1: {'), [
      'Stops: Build, costs 2 working days of no float: 2 working days too much',
      'Stops: Paint, costs 2 working days of 1 working day of float: 1 working day too much',
    ]);
  });
});
