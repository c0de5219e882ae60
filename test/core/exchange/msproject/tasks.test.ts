import assert from 'node:assert/strict';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { importedFrom } from '../../../support/msproject.ts';
import { fields, head, list, projectXml, type XmlNode, type XmlValue } from '../../../support/projectXml.ts';

type Entries = Readonly<Record<string, XmlValue | null>>;

/** A file with a task A of two days, and a task T behind it in the file with these elements. */
function xmlWith(task: Entries, ...more: readonly XmlNode[]): string {
  const first = fields({ UID: 1, Name: 'A', OutlineLevel: 1, Start: '2026-01-05T08:00:00', Finish: '2026-01-06T17:00:00', Duration: 'PT16H0M0S', DurationFormat: 7, Type: 1 }); // prettier-ignore
  return projectXml(...head, list('Tasks', 'Task', [first, fields({ UID: 2, Name: 'T', OutlineLevel: 1, Type: 1, ...task })]), ...more);
}

/** What the plan says of T on its line, and what is told. */
function lineOf(task: Entries, ...more: readonly XmlNode[]): string {
  const { text } = importedFrom(xmlWith(task, ...more));
  return /^ {2}t: \{name: T, (.*)\}$/m.exec(text)?.[1] ?? text;
}

function notesOf(task: Entries, ...more: readonly XmlNode[]): readonly string[] {
  return importedFrom(xmlWith(task, ...more)).notes.map(({ text, names }) => [text, ...names].join(': '));
}

const link = (entries: Entries) => ({ Duration: 'PT8H0M0S', PredecessorLink: fields({ PredecessorUID: 1, ...entries }) });

describe('a task of Microsoft Project', () => {
  const durations: readonly (readonly [duration: string, format: number, expected: string])[] = [
    ['PT30M', 3, 'duration: 30min'],
    ['PT4H0M0S', 5, 'duration: 4h'],
    ['PT20H0M0S', 7, 'duration: 2.5d'],
    ['PT20H0M0S', 39, 'duration: 2.5d'],
    ['PT80H0M0S', 9, 'duration: 2w'],
    ['PT160H0M0S', 11, 'duration: 1mo'],
    ['PT72H0M0S', 8, 'duration: 3ed'],
    ['PT6H0M0S', 6, 'duration: 6eh'],
    ['PT720H0M0S', 12, 'duration: 30ed'],
    ['PT8H20M0S', 7, 'duration: 8.33h'],
    ['PT0H0M30S', 3, 'duration: 0.5min'],
    ['PT5H20M0S', 7, 'duration: 5.33h'],
    ['PT8H0M0S', 53, 'duration: 1d'],
    ['PT0H0M0S', 7, 'milestone: true'],
  ];
  for (const [duration, format, expected] of durations) {
    it(`lasts ${duration} in format ${format}: ${expected}`, () =>
      assert.equal(lineOf({ Duration: duration, DurationFormat: format }), expected));
  }

  const links: readonly (readonly [entries: Entries, expected: string])[] = [
    [{ Type: 1 }, 'after: a'],
    [{ Type: 0 }, 'after: a FF'],
    [{ Type: 2 }, 'after: a SF'],
    [{ Type: 3, LinkLag: 9600, LagFormat: 7 }, 'after: a SS+2d'],
    [{ Type: 1, LinkLag: -4800, LagFormat: 7 }, 'after: a -1d'],
    [{ Type: 1, LinkLag: 14400, LagFormat: 8 }, 'after: a +1ed'],
    [{ Type: 1, LinkLag: 50, LagFormat: 19 }, 'after: a +50%'],
    [{ Type: 3, LinkLag: -25, LagFormat: 19 }, 'after: a SS-25%'],
    [{ Type: 1, LinkLag: 50, LagFormat: 20 }, 'after: a +8eh'],
    [{ Type: 1, LinkLag: 4, LagFormat: 3 }, 'after: a'],
  ];
  for (const [entries, expected] of links) {
    it(`follows with ${JSON.stringify(entries)}: ${expected}`, () => assert.equal(lineOf(link(entries)), `duration: 1d, ${expected}`));
  }

  const day = { Start: '2026-01-12T08:00:00', Finish: '2026-01-12T17:00:00', Duration: 'PT8H0M0S' };
  const constraints: readonly (readonly [type: number, date: string | null, expected: string])[] = [
    [0, null, ''],
    [1, null, ', asLateAsPossible: true'],
    [2, '2026-01-12T08:00:00', ', mustStart: 2026-01-12'],
    [3, '2026-01-12T17:00:00', ', mustFinish: 2026-01-12'],
    [4, '2026-01-12T08:00:00', ', startNoEarlier: 2026-01-12'],
    [4, '2026-01-12T13:30:00', ', startNoEarlier: 2026-01-12T13:30'],
    [4, '2026-01-10T08:00:00', ', startNoEarlier: 2026-01-10'],
    [5, '2026-01-12T10:00:00', ', startNoLater: 2026-01-12T10:00'],
    [6, '2026-01-12T17:00:00', ', finishNoEarlier: 2026-01-12'],
    [7, '2026-01-16T17:00:00', ', finishNoLater: 2026-01-16'],
    [7, '2026-01-17T00:00:00', ', finishNoLater: 2026-01-16'],
    [7, '2026-01-09T17:00:00', ''],
  ];
  for (const [type, date, expected] of constraints) {
    it(`has constraint ${type} on ${date ?? 'no date'}:${expected}`, () => {
      assert.equal(lineOf({ ...day, ConstraintType: type, ConstraintDate: date }), `duration: 1d${expected}`);
    });
  }

  it('says which hard constraints its own dates do not keep', () => {
    assert.deepEqual(notesOf({ ...day, ConstraintType: 7, ConstraintDate: '2026-01-09T17:00:00' })[0], "constraints that Project's own dates do not keep are left out: T"); // prettier-ignore
  });

  const status: XmlNode = ['StatusDate', '2026-01-09T17:00:00'];
  const under = { Start: '2026-01-07T08:00:00', Finish: '2026-01-12T17:00:00', Duration: 'PT32H0M0S', ActualStart: '2026-01-07T08:00:00' };
  const actuals: readonly (readonly [what: string, entries: Entries, expected: string])[] = [
    ['has begun', { PercentComplete: 75, RemainingDuration: 'PT8H0M0S' }, 'actualStart: 2026-01-07, progress: 75%'],
    ['has more left than its progress says', { PercentComplete: 50, RemainingDuration: 'PT20H0M0S' }, 'actualStart: 2026-01-07, progress: 50%, remaining: 2.5d'],
    ['begins in the afternoon', { ActualStart: '2026-01-07T13:00:00', PercentComplete: 0 }, 'actualStart: 2026-01-07T13:00'],
    ['is measured physically', { PercentComplete: 75, PhysicalPercentComplete: 60, EarnedValueMethod: 1, RemainingDuration: 'PT8H0M0S' }, 'actualStart: 2026-01-07, progress: 60%, remaining: 1d'],
    ['is done', { PercentComplete: 100, ActualFinish: '2026-01-09T12:00:00' }, 'actualStart: 2026-01-07, actualFinish: 2026-01-09T12:00'],
    ['is done before its day', { PercentComplete: 100, ActualFinish: '2026-01-12T17:00:00' }, 'actualStart: 2026-01-07, status: done'],
  ]; // prettier-ignore
  for (const [what, entries, expected] of actuals) {
    it(`${what}: ${expected}`, () => assert.equal(lineOf({ ...under, ...entries }, status), `duration: 4d, ${expected}`));
  }

  it('is a milestone that was reached', () => {
    const reached = { Duration: 'PT0H0M0S', PercentComplete: 100, ActualStart: '2026-01-07T17:00:00', ActualFinish: '2026-01-07T17:00:00' };
    assert.equal(lineOf(reached, status), 'milestone: true, actualFinish: 2026-01-07');
  });

  it('keeps a manual start, without the links that the start does not keep', () => {
    const manual = { ...day, Manual: 1 };
    assert.equal(lineOf({ ...link({ Type: 1 }), ...manual }), 'duration: 1d, after: a, startNoEarlier: 2026-01-12');
    const early = { ...link({ Type: 1 }), Manual: 1, Start: '2026-01-06T08:00:00', Finish: '2026-01-06T17:00:00' };
    assert.equal(lineOf(early), 'duration: 1d, startNoEarlier: 2026-01-06');
    assert.ok(notesOf(early).includes('links that a manually scheduled task does not keep are left out: A → T'));
  });

  it('may start after its deadline, which is late and no contradiction', () => {
    const late = { ...day, ConstraintType: 4, ConstraintDate: '2026-01-12T08:00:00', Deadline: '2026-01-09T17:00:00' };
    assert.equal(lineOf(late), 'duration: 1d, finishNoEarlier: 2026-01-12, deadline: 2026-01-09');
    const { problems } = settledOn(factsOf({ 'plan.yaml': importedFrom(xmlWith(late)).text }, { today: 0 }), 'plan.yaml');
    assert.deepEqual(problems.map(({ rule }) => rule), ['no-status-date', 'deadline-missed']); // prettier-ignore
  });

  it('keeps where levelling put it', () => {
    assert.equal(lineOf({ ...day, LevelingDelay: 48000, LevelingDelayFormat: 8 }), 'duration: 1d, startNoEarlier: 2026-01-12');
  });

  it('has a priority where it is not the usual one', () => {
    assert.equal(lineOf({ Duration: 'PT8H0M0S', Priority: 800 }), 'duration: 1d, priority: 800');
    assert.equal(lineOf({ Duration: 'PT8H0M0S', Priority: 500 }), 'duration: 1d');
  });

  it('waits for nobody that is not in the file', () => {
    const unknown = { Duration: 'PT8H0M0S', PredecessorLink: fields({ PredecessorUID: 99, Type: 1 }) };
    assert.equal(lineOf(unknown), 'duration: 1d');
    assert.ok(notesOf(unknown).includes('links to tasks that are not in the file are left out: T'));
  });

  it('has dates on the clock of the plan, whatever zone another tool writes', () => {
    assert.equal(
      lineOf({ ...day, ConstraintType: 4, ConstraintDate: '2026-01-12T08:00:00.000+05:30' }),
      'duration: 1d, startNoEarlier: 2026-01-12',
    );
  });

  it('keeps what is wrong in the file for the check to say', () => {
    const circle = [1, 2].map((uid) => fields({ UID: uid, Name: 'T', OutlineLevel: 1, Duration: 'PT8H0M0S', PredecessorLink: fields({ PredecessorUID: 3 - uid, Type: 1 }) })); // prettier-ignore
    const { text, notes } = importedFrom(projectXml(...head, list('Tasks', 'Task', circle)));
    assert.match(text, /t: \{name: T, duration: 1d, after: t-2\}\n {2}t-2: \{name: T, duration: 1d, after: t\}/);
    assert.deepEqual(notes.map((note) => note.text), ['`planloom check` finds 1 error in the plan']); // prettier-ignore
  });

  it('says where the forecast comes to other dates than Project', () => {
    assert.ok(notesOf({ ...day, Finish: '2026-01-12T17:00:00' }).includes('the forecast has other dates than the file: T'));
  });
});

describe('the work of a task of Microsoft Project', () => {
  const people = list('Resources', 'Resource', [
    fields({ UID: 1, Name: 'Ana', Type: 1 }),
    fields({ UID: 2, Name: 'Ben', Type: 1, MaxUnits: '0.5' }),
    fields({ UID: 3, Name: 'Sand', Type: 0 }),
    fields({ UID: 4, Name: 'Travel', Type: 2 }),
  ]);
  const assigned = (...parts: readonly (readonly [resource: number, units: number, hours: number, cost?: number])[]) =>
    list('Assignments', 'Assignment', parts.map(([resource, units, hours, cost = 0]) => fields({ TaskUID: 2, ResourceUID: resource, Units: units, Work: `PT${hours}H0M0S`, Cost: cost }))); // prettier-ignore
  const twoDays = { Start: '2026-01-05T08:00:00', Finish: '2026-01-06T17:00:00', Duration: 'PT16H0M0S', DurationFormat: 7 };

  const cases: readonly (readonly [what: string, entries: Entries, assignments: XmlNode, expected: string])[] = [
    ['of fixed units is effort', { Type: 0 }, assigned([1, 1, 16]), 'effort: 2d, assign: ana'],
    ['of fixed work is effort', { Type: 2 }, assigned([1, 1, 16], [2, 0.5, 8]), 'effort: 3d, assign: [ana, ben]'],
    ['of a share says so', { Type: 0 }, assigned([1, 0.5, 8]), 'effort: 1d, assign: {ana: 50%}'],
    ['of fixed duration is duration', { Type: 1 }, assigned([1, 1, 16]), 'duration: 2d, assign: ana'],
    ['of fixed duration with less work says both', { Type: 1 }, assigned([1, 1, 6]), 'duration: 2d, effort: 0.75d, assign: ana'],
    ['that people share unevenly is duration and effort', { Type: 0 }, assigned([1, 1, 16], [2, 0.5, 2]), 'duration: 2d, effort: 2.25d, assign: [ana, ben]'],
    ['with material and money', { Type: 0 }, assigned([1, 1, 16], [3, 12, 12, 2400], [4, 0, 0, 10050]), 'effort: 2d, assign: {ana: 100%, sand: 12}, cost: 124.5'],
    ['with a fixed cost', { Type: 1, FixedCost: 99990 }, assigned(), 'duration: 2d, cost: 999.9'],
    ['of nobody', { Type: 0 }, assigned([-65535, 1, 16]), 'duration: 2d'],
  ]; // prettier-ignore
  for (const [what, entries, assignments, expected] of cases) {
    it(`${what}: ${expected}`, () => assert.equal(lineOf({ ...twoDays, ...entries }, people, assignments), expected));
  }

  it('that is split lasts from its start to its finish', () => {
    const split = { ...twoDays, Type: 0, Finish: '2026-01-08T17:00:00' };
    assert.equal(lineOf(split, people, assigned([1, 1, 16])), 'duration: 4d, effort: 2d, assign: ana');
  });

  it('is never put on a milestone or a summary task', () => {
    const milestone = { Duration: 'PT0H0M0S' };
    assert.equal(lineOf(milestone, people, assigned([1, 1, 0])), 'milestone: true');
    assert.ok(notesOf(milestone, people, assigned([1, 1, 0])).includes('assignments to milestones are left out: T'));
  });
});

describe('the outline of Microsoft Project', () => {
  const row = (uid: number, name: string, level: number, entries: Entries = {}) =>
    fields({ UID: uid, Name: name, OutlineLevel: level, Duration: 'PT8H0M0S', DurationFormat: 7, ...entries });
  const tasksOf = (...rows: readonly (readonly XmlNode[])[]) =>
    importedFrom(projectXml(...head, list('Tasks', 'Task', rows))).text.split('\ntasks:\n')[1];

  it('is nested tasks in the same order, with an id for each', () => {
    assert.equal(
      tasksOf(
        row(0, 'P', 0),
        row(1, 'Phase', 1),
        row(2, 'Design', 2),
        fields({ UID: 3, IsNull: 1 }),
        row(4, 'Design', 2),
        row(5, '設計', 1),
        row(6, 'Deep', 4),
      ),
      `  phase:
    name: Phase
    tasks:
      design: {name: Design, duration: 1d}
      design-2: {name: Design, duration: 1d}
  task-5:
    name: 設計
    tasks:
      deep: {name: Deep, duration: 1d}
`,
    );
  });

  it('is cancelled as a whole', () => {
    assert.equal(
      tasksOf(row(1, 'Phase', 1, { Active: 0 }), row(2, 'A', 2, { Active: 0 }), row(3, 'B', 1, { Active: 0 })),
      `  phase:
    name: Phase
    status: cancelled
    tasks:
      a: {name: A, duration: 1d}
  b: {name: B, duration: 1d, status: cancelled}
`,
    );
  });

  it('is kept side by side below 30 levels', () => {
    const rows = Array.from({ length: 40 }, (_, i) => row(i + 1, `T${i + 1}`, i + 1));
    const depths = [...tasksOf(...rows)!.matchAll(/^( *)t\d+:/gm)].map(([, indent]) => (indent!.length + 2) / 4);
    assert.deepEqual(
      depths,
      Array.from({ length: 40 }, (_, i) => Math.min(i + 1, 30)),
    );
  });

  it('does not link a summary task with what it holds, nor to its finish', () => {
    const to = (predecessor: number, type: number): Entries => ({ PredecessorLink: fields({ PredecessorUID: predecessor, Type: type }) });
    const text = tasksOf(
      row(1, 'A', 1),
      row(2, 'Phase', 1, to(1, 0)),
      row(3, 'B', 2, to(2, 1)),
      row(4, 'Next', 1, to(1, 3)),
      row(5, 'C', 2),
    );
    assert.equal(text!.includes('after: a SS'), true);
    assert.equal(text!.match(/after/g)!.length, 1);
  });
});

describe('the status date of a Microsoft Project file', () => {
  const cases: readonly (readonly [what: string, entries: Entries, expected: string | undefined])[] = [
    ['in the evening is that day', { StatusDate: '2026-01-09T17:00:00' }, '2026-01-09'],
    ['in the morning is the day before', { StatusDate: '2026-01-12T08:00:00' }, '2026-01-11'],
    ['that is none is the eve of the day of saving', { CurrentDate: '2026-01-05T08:00:00' }, '2026-01-04'],
    ['that is "no date" is none', { StatusDate: '2049-12-31T23:59:00', CurrentDate: '2026-01-05T08:00:00' }, '2026-01-04'],
    ['of a file that does not say when it was saved is unknown', {}, undefined],
  ];
  for (const [what, entries, expected] of cases) {
    it(what, () => {
      const { text } = importedFrom(xmlWith({ Duration: 'PT8H0M0S' }, ...fields(entries)));
      assert.equal(/statusDate: (.*)/.exec(text)?.[1], expected);
    });
  }

  it('that is none is the day of saving where something was done on it', () => {
    const { text } = importedFrom(
      xmlWith({ Duration: 'PT8H0M0S', ActualStart: '2026-01-05T08:00:00' }, ['CurrentDate', '2026-01-05T08:00:00']),
    );
    assert.match(text, /statusDate: 2026-01-05\n/);
  });
});
