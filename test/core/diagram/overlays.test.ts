/** What is drawn over a Gantt chart, in rows and days. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis.ts';
import { diagramOf, drawableOf } from '../../../src/core/diagram/diagramOf.ts';
import type { DiagramOptions } from '../../../src/core/diagram/diagram.ts';
import { overlayKinds, type OverlayKind } from '../../../src/core/diagram/overlays/kinds.ts';
import { overlaysOf, type Overlays } from '../../../src/core/diagram/overlays/overlays.ts';
import { sheetOf } from '../../../src/core/diagram/overlays/sheet.ts';
import { tipsOf, type Tip } from '../../../src/core/diagram/overlays/tips.ts';
import { baselineOf } from '../../../src/core/status/baseline.ts';
import { baselineText } from '../../../src/core/status/baselineFile.ts';
import { formatDay } from '../../../src/core/values/civil.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

const agreed = `planloom: 1
project: {id: p, name: P, start: 2026-03-02, statusDate: 2026-03-06, baseline: kickoff, deadline: 2026-04-03}
baselines: {kickoff: {file: kickoff.json}}
resources:
  asha: {name: Asha Rao}
  ben: {name: ben}
stakeholders:
  board: {name: Ärzte für Qualität}
tasks:
  design: {name: Design, duration: 5d, owner: asha, progress: 50%, actualStart: 2026-03-02}
  build:
    name: Build
    owner: ben
    tasks:
      api: {name: API, duration: 5d, after: design, owner: board}
      docs: {name: Docs, duration: 2d, after: [design, api SS+1d]}
  go: {name: Go-live, milestone: true, after: build, deadline: 2026-03-20}
`;
const register = `raid:
  risks:
    R-1: {name: Freeze moves, probability: 3, impact: 3, status: open, affects: [build]}
    R-2: {name: Over, probability: 3, impact: 3, status: closed, affects: [api]}
  issues:
    I-1: {name: No data, severity: high, status: open, affects: [api]}
  decisions:
    DEC-1: {name: Which cloud, status: needed, affects: [api, go]}
  actions:
    ACT-1: {name: Ask, for: R-1, status: open}
`;

/** With the first text as its baseline. */
function analysed(text: string): Analysis {
  const { plan, schedules, statusDate } = settledOn(factsOf({ 'plan.yaml': agreed }), 'plan.yaml');
  const baseline = baselineText(baselineOf({ plan: plan!, schedules: schedules!, statusDate }, 'kickoff'));
  return settledOn(factsOf({ 'plan.yaml': text, 'kickoff.json': baseline }), 'plan.yaml');
}

function drawnOver(text: string, options: DiagramOptions = {}): Overlays {
  const analysis = analysed(text);
  const settings = { flavour: 'preview', overlays: overlayKinds, ...options } as const;
  return overlaysOf(drawableOf(analysis, settings)!, diagramOf(analysis, 'gantt', settings))!;
}

/** A line a row, its cells apart. */
function rowsRead(text: string, options: DiagramOptions = {}): string[] {
  const analysis = analysed(text);
  const settings = { flavour: 'preview', ...options } as const;
  const diagram = diagramOf(analysis, 'gantt', settings);
  const { columns, rows } = sheetOf(drawableOf(analysis, settings)!, diagram)!;
  assert.deepEqual(columns, ['Start', 'Finish', 'Days', 'State', 'Float', 'Slip', 'Deadline', 'Owner', 'Waits for', 'RAID']);
  return rows.map((cells, at) => [diagram.rows!.names[at]!.name, ...cells].join(' | '));
}

function tipsOver(text: string, options: DiagramOptions = {}): readonly Tip[] {
  const settings = { flavour: 'preview', ...options } as const;
  const analysis = analysed(text);
  return tipsOf(drawableOf(analysis, settings)!, diagramOf(analysis, 'gantt', settings));
}

const later = (from: string, to: string): string => {
  assert.ok(agreed.includes(from), from);
  return agreed.replace(from, to);
};

describe('what is drawn over a Gantt chart', () => {
  it('has an arrow for every link, with what it is in words', () => {
    const { links } = drawnOver(agreed);
    assert.deepEqual(
      links.map(({ from, to, type, text, title }) => [from.mark, to.mark, type, text, title]),
      [
        ['t1', 't3', 'FS', '', '"API" waits for "Design"'],
        ['t1', 't4', 'FS', '', '"Docs" waits for "Design"'],
        ['t3', 't4', 'SS', 'SS+1d', '"Docs" waits for "API" (SS+1d)'],
        ['t2', 't5', 'FS', '', '"Go-live" waits for "Build"'],
      ],
    );
  });

  it('tells critical arrows from those with time to spare', () => {
    const { links } = drawnOver(later('deadline: 2026-04-03', 'levelling: none'));
    const critical = links.filter(({ isCritical }) => isCritical);
    assert.deepEqual(
      critical.map(({ title }) => title),
      ['"API" waits for "Design"', '"Go-live" waits for "Build"'],
    );
  });

  it('joins the arrows of what a container is drawn for, without their words', () => {
    const { links } = drawnOver(agreed, { depth: 1 });
    assert.deepEqual(
      links.map(({ title, text }) => [title, text]),
      [
        ['"Build" waits for "Design"', ''],
        ['"Go-live" waits for "Build"', ''],
      ],
    );
  });

  it('has what has moved since what the plan is compared with, what is new, and what is gone', () => {
    const before = agreed.replace('docs: {name: Docs', 'pages: {name: Docs').replace('  go:', '  old: {name: Old, duration: 1d}\n  go:');
    const compared = { name: 'main', analysis: analysed(before), formerIds: new Map([['docs', 'pages']]) };
    const now = later('name: API, duration: 5d', 'name: API, duration: 8d').replace('  go:', '  test: {name: Test, duration: 1d}\n  go:');
    const { ghosts, came, gone } = drawnOver(now, { compared }).compared!;
    assert.deepEqual(
      ghosts.map(({ row, start, end, isPoint, slip }) => [row, formatDay(start), formatDay(end), isPoint, slip]),
      [
        [1, '2026-03-11', '2026-03-19', false, '+3d'],
        [2, '2026-03-11', '2026-03-19', false, '+3d'],
        [5, '2026-03-18', '2026-03-18', true, '+3d'],
      ],
    );
    assert.deepEqual([came, gone], [[4], ['Old']]);
    const lines = tipsOver(now, { compared }).map((tip) => tip.lines.at(-1));
    assert.deepEqual([lines[2], lines[4]], ['In main: 11 Mar 2026 to 18 Mar 2026 (+3d)', 'In main: not there']);
  });

  it('has nothing of a comparison where there is none, or where nobody wants to see it', () => {
    assert.equal(drawnOver(agreed).compared, null);
    const compared = { name: 'main', analysis: analysed(agreed), formerIds: new Map<string, string>() };
    assert.equal(drawnOver(agreed, { compared, overlays: ['baseline'] }).compared, null);
    assert.deepEqual(drawnOver(agreed, { compared }).compared, { ghosts: [], came: [], gone: [] });
  });

  it('has the baseline of each row, and the working days it slipped', () => {
    const { ghosts } = drawnOver(later('name: API, duration: 5d', 'name: API, duration: 8d'));
    assert.deepEqual(
      ghosts.map(({ row, start, end, isPoint, slip }) => [row, formatDay(start), formatDay(end), isPoint, slip]),
      [
        [0, '2026-03-02', '2026-03-12', false, null],
        [1, '2026-03-11', '2026-03-19', false, '+3d'],
        [2, '2026-03-11', '2026-03-19', false, '+3d'],
        [3, '2026-03-12', '2026-03-17', false, null],
        [4, '2026-03-18', '2026-03-18', true, '+3d'],
      ],
    );
    assert.deepEqual(drawnOver(later('baseline: kickoff, ', '')).ghosts, []);
  });

  it('has a tail as long as the float of what is not finished', () => {
    const { tails } = drawnOver(agreed);
    const docs = tails.find(({ row }) => row === 3)!;
    assert.deepEqual([formatDay(docs.start), formatDay(docs.end)], ['2026-03-17', '2026-03-19']);
    const done = drawnOver(later('progress: 50%, actualStart: 2026-03-02', 'actualStart: 2026-03-02, actualFinish: 2026-03-06'));
    assert.ok(!done.tails.some(({ row }) => row === 0));
  });

  it('knows on which days the calendar has no work', () => {
    const { daysOff } = drawnOver(`${agreed}calendars: {standard: {week: {mon-fri: "09:00-17:00"}, exceptions: {2026-03-09: Holiday}}}\n`);
    const days = daysOff.map(({ start, end }) => `${formatDay(start)} to ${formatDay(end)}`);
    assert.deepEqual(days.slice(0, 2), ['2026-03-07 to 2026-03-10', '2026-03-14 to 2026-03-16']);
  });

  it('tells missed deadlines from those that are kept, of tasks and of the project', () => {
    const of = (text: string) => {
      const { deadlines, projectDeadline } = drawnOver(text);
      return [deadlines.map(({ row, day, isMissed }) => [row, formatDay(day), isMissed]), projectDeadline?.isMissed];
    };
    assert.deepEqual(of(agreed), [[[4, '2026-03-20', false]], false]);
    assert.deepEqual(of(later('name: API, duration: 5d', 'name: API, duration: 30d')), [[[4, '2026-03-20', true]], true]);
  });

  it('names who answers for a row, also where a container says so', () => {
    assert.deepEqual(
      drawnOver(agreed).owners.map(({ row, name, initials }) => [row, name, initials]),
      [
        [0, 'Asha Rao', 'AR'],
        [1, 'ben', 'BE'],
        [2, 'Ärzte für Qualität', 'ÄQ'],
        [3, 'ben', 'BE'],
      ],
    );
  });

  it('counts the open RAID entries that bear on a row', () => {
    const of = (options: DiagramOptions) =>
      drawnOver(agreed + register, options).raid.map(
        ({ row, counts }) => `${row}: ${counts.map(({ letter, count }) => `${letter}${count}`).join(' ')}`,
      );
    assert.deepEqual(of({}), ['1: R1 A1 I1 D1', '2: R1 A1 I1 D1', '3: R1 A1', '4: D1']);
    assert.deepEqual(of({ depth: 1 }), ['1: R1 A1 I1 D1', '2: D1']);
  });

  it('tells of each row what a hover in the text tells of its task', () => {
    const tips = tipsOver(agreed + register);
    assert.deepEqual(
      tips.map(({ mark }) => mark),
      ['t1', 't2', 't3', 't4', 't5'],
    );
    const lines = tips[2]!.lines;
    assert.equal(lines[0], 'API · task · api');
    for (const part of ['5 working days', 'Total float', 'Why then', 'Baseline', 'Owner: Ärzte für Qualität', 'RAID: R-1 Freeze moves']) {
      assert.ok(lines.some((line) => line.includes(part)), `${part} in ${lines.join('\n')}`); // prettier-ignore
    }
  });

  it('says in the columns of a table what bars and overlays show', () => {
    const text = (agreed + register).replace('name: API, duration: 5d', 'name: API, duration: 7d');
    assert.deepEqual(rowsRead(text), [
      'Design | 2 Mar 2026 | 11 Mar 2026 | 7.5 | in progress, 50% complete, critical | 0 | none |  | Asha Rao |  | ',
      'Build | 11 Mar 2026 | 20 Mar 2026 | 7 | planned, critical | 0 | +2d |  | ben |  | R1 A1 I1 D1',
      'API | 11 Mar 2026 | 20 Mar 2026 | 7 | planned, critical | 0 | +2d |  | Ärzte für Qualität | Design | R1 A1 I1 D1',
      'Docs | 12 Mar 2026 | 16 Mar 2026 | 2 | planned | 4 | none |  | ben | Design, API (SS+1d) | R1 A1',
      'Go-live |  | 20 Mar 2026 |  | milestone, critical | 0 | +2d | 20 Mar 2026 |  | Build | D1',
    ]);
    assert.match(rowsRead(text.replace('deadline: 2026-03-20', 'deadline: 2026-03-13')).at(-1)!, /13 Mar 2026, missed/);
  });

  it('gives a group in a table the days that its tasks cover', () => {
    const rows = rowsRead(agreed, { groupBy: 'owner', window: { first: 2, count: 2 } });
    assert.deepEqual(
      rows.map((row) => row.split(' | ').slice(0, 4)),
      [
        ['ben', '12 Mar 2026', '16 Mar 2026', ''],
        ['Docs', '12 Mar 2026', '16 Mar 2026', '2'],
      ],
    );
  });

  it('holds only what is asked for', () => {
    const { projectDeadline, compared, ...lists } = drawnOver(agreed + register, { overlays: [] });
    assert.deepEqual([projectDeadline, compared], [null, null]);
    for (const [name, list] of Object.entries(lists)) assert.deepEqual(list, [], name);
  });

  it('is of the rows that are drawn, and of links that have an end there', () => {
    const { links, owners } = drawnOver(agreed, { window: { first: 3, count: 2 } });
    assert.deepEqual(
      tipsOver(agreed, { window: { first: 3, count: 2 } }).map(({ mark }) => mark),
      ['t4', 't5'],
    );
    assert.deepEqual(
      links.map(({ from, to }) => [from.mark, to.mark]),
      [
        ['t1', 't4'],
        ['t3', 't4'],
        ['t2', 't5'],
      ],
    );
    assert.deepEqual(
      owners.map(({ row }) => row),
      [3],
    );
  });

  it('leads to a row within a container that has none of its own', () => {
    const { links } = drawnOver(agreed, { groupBy: 'none' });
    assert.ok(links.some(({ title }) => title === '"Go-live" waits for "API"'));
    const closed = drawnOver(agreed, { groupBy: 'owner', toggled: ['owner:ben'] });
    assert.ok(closed.links.every(({ from, to }) => from.mark !== to.mark));
  });

  it('has an axis that reaches to deadlines and baselines, as long as they are near', () => {
    const spanOf = (text: string, ...overlays: readonly OverlayKind[]) => {
      const { span } = diagramOf(analysed(text), 'gantt', { flavour: 'preview', overlays });
      return [formatDay(span!.start), formatDay(span!.end)];
    };
    const far = agreed.replace('deadline: 2026-04-03', 'deadline: 2027-04-03');
    const earlier = agreed
      .replace('start: 2026-03-02', 'start: 2026-03-04')
      .replaceAll('actualStart: 2026-03-02', 'actualStart: 2026-03-04');
    assert.deepEqual(spanOf(agreed), ['2026-03-02', '2026-03-19']);
    assert.deepEqual(spanOf(agreed, 'deadlines'), ['2026-03-02', '2026-04-04']);
    assert.deepEqual(spanOf(far, 'deadlines'), ['2026-03-02', '2026-03-21']);
    assert.deepEqual(spanOf(earlier, 'baseline')[0], '2026-03-02');
  });

  it('is nothing for other pictures', () => {
    const analysis = analysed(agreed);
    assert.equal(overlaysOf(drawableOf(analysis, { overlays: overlayKinds })!, diagramOf(analysis, 'gantt')), null);
  });
});
