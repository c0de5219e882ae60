import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hoverAt } from '../../../src/core/language/hover/hover.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { atCursor } from '../../support/cursor.ts';
import { told } from '../../support/hovered.ts';
import { damagedText, planText } from '../../support/planText.ts';

const head = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09, deadline: 2026-02-27, currency: EUR, calendar: office}
`;
const calendars = `calendars:
  office:
    name: Office
    exceptions: {2026-01-19: Company day}
`;
const people = `resources:
  asha: {name: Asha Rao, role: Data engineer, capacity: 80%, rate: 90/h, team: core, leave: [2026-03-02..2026-03-06]}
  ben: {name: Ben}
`;
const tasks = `tasks:
  build:
    name: Build
    tasks:
      design: {name: Design, duration: 5d, assign: {asha: 100%}, owner: ben, requirements: [REQ-1]}
      api: {name: API, duration: 3d, after: design FS+2d, release: r1}
      docs: {name: Docs, duration: 2d, after: [design]}
      live: {name: Go live, milestone: true, after: [api, docs], deadline: 2026-01-23}
`;
const rest = `requirements:
  REQ-1: {name: Fast, status: approved}
releases:
  r1: {name: First, date: 2026-01-30, milestone: live}
raid:
  risks:
    R-1: {name: Key person leaves, owner: ben, raised: 2026-01-05, review: 2026-01-07, probability: 4, impact: 4, residual: {probability: 2, impact: 3}, exposure: {schedule: 5d, cost: 1000}, response: reduce, affects: [design]}
`;
const whole = head + calendars + people + tasks + rest;

/** The whole plan with the cursor behind the first letter of what is given. */
function within(piece: string, text = whole): string {
  const at = text.indexOf(piece);
  assert.ok(at >= 0, `no ${piece}`);
  return `${text.slice(0, at + 1)}▮${text.slice(at + 1)}`;
}

describe('a hover', () => {
  it('says of a task when it is, how far it can slip, why, who and what threatens it', () => {
    assert.deepEqual(told(within('design:')), [
      'design',
      'Design · task · design',
      'Mon 2026-01-12 – Fri 2026-01-16 · 5 working days',
      'Plan: 2026-01-05 – 2026-01-09, forecast 5 working days later',
      'Critical · Total float: -1 working day to a deadline',
      'Why then: "Design" is not done before the end of the status date, 2026-01-09',
      'Assigned: Asha Rao 100 % (has 100 % of 80 % from 2026-01-12)',
      'RAID: R-1 Key person leaves (score 16, open)',
      'Serves: REQ-1 Fast (approved)',
      'Owner: Ben',
    ]);
  });

  it('says the same of every reference to it', () => {
    const [, ...own] = told(within('design:'));
    const [word, ...referred] = told(within('[design]'));
    assert.equal(word, 'design');
    assert.deepEqual(referred, own);
  });

  it('says of a milestone its day, its deadline and what it hangs on', () => {
    assert.deepEqual(told(within('live:')).slice(1), [
      'Go live · milestone · live',
      'Mon 2026-01-26',
      'Plan: 2026-01-16, forecast 5 working days later',
      'Critical · Total float: -1 working day to a deadline',
      'Why then: "Go live" follows "API", which ends 2026-01-26 after 3 working days',
      'Deadline: 2026-01-23, missed by 1 working day',
    ]);
  });

  it('says of a milestone how it has moved, where that is known, on its id and on references to it', () => {
    const { analysis, path, offset } = atCursor(head + calendars + people + tasks.replace('live:', 'li▮ve:'));
    const history = (id: string) => (id === 'live' ? 'moved twice, +3 working days since 2026-01-05' : null);
    const last = (at: number) =>
      hoverAt(analysis, path, at, { history })
        ?.lines.at(-1)
        ?.map(({ text }) => text)
        .join('');
    assert.equal(last(offset), 'Moved twice, +3 working days since 2026-01-05');
    assert.notEqual(last(analysis.sources.get(path)!.text.indexOf('api:')), last(offset));
  });

  it('says of a container what it holds', () => {
    const [, first, second] = told(within('build:'));
    assert.equal(first, 'Build · container of 4 tasks · build');
    assert.equal(second, 'Mon 2026-01-12 – Mon 2026-01-26 · 10 working days');
  });

  it('says why a task has no dates', () => {
    const looped = `${head}tasks:\n  a▮: {name: A, duration: 1d, after: b}\n  b: {name: B, duration: 1d, after: a}\n`;
    assert.equal(told(looped)[2], 'No dates: its links lead back to itself');
    const unstarted = 'planloom: 1\nproject: {id: p, name: P}\ntasks:\n  a▮: {name: A, duration: 1d}\n';
    assert.equal(told(unstarted)[2], 'No dates: the project has no start that can be read');
  });

  it('says of a person how much is asked of them', () => {
    assert.deepEqual(told(within('asha: {name')).slice(1), [
      'Asha Rao · Data engineer · team core · asha',
      'Capacity: 80 % · 90 EUR an hour',
      'Load: 40 of 32 h in the week of 2026-01-12, the most',
      'Over-allocated in 1 week, first in that of 2026-01-12',
      // Five days of 8 h of a person who is there for 80 %; 40 × 90.
      'What remains, until 2026-01-16: 40 of 32 h, 125 % · still to cost 3,600 EUR',
      '1 open task: Design (2026-01-16, float -1 working day)',
      'Away: 2026-03-02..2026-03-06',
    ]);
  });

  it('says of the budget what it comes to, and what is set aside for the risks', () => {
    const budget = 'budget:\n  approved: 9000\n  contingency: {amount: 500, drawn: 100}\n  lines: {cloud: {name: Cloud, planned: {2026-01: 100, 2026-02: 300}}}\n'; // prettier-ignore
    // Design: 40 h × 90 = 3,600 in January, and cloud 100 there and 300 in February. R-1: 60 % of 1,000.
    const contingency =
      'Contingency 500 EUR: 100 drawn, 400 left; open risks are expected to cost 600 (1,000 if all happen), 200 more than is left';
    assert.deepEqual(told(within('budget:', whole + budget)).slice(0, 6), [
      'budget',
      'budget',
      'Approved: 9,000 EUR · AC: 0 EUR',
      'EAC by forecast: 4,000 EUR',
      'Still to come: 3,700 EUR in 2026-01, 300 EUR in 2026-02',
      contingency,
    ]);
    assert.deepEqual(told(within('contingency:', whole + budget)).slice(0, 3), ['contingency', 'contingency', contingency]);
  });

  it('says of a risk how grave it is and what it threatens', () => {
    assert.deepEqual(told(within('R-1:')).slice(1), [
      'Key person leaves · risk · R-1 · open',
      'Score 16 (probability 4 × impact 4), 6 after the response · exposure: 5d and 1,000 EUR',
      'Raised 2026-01-05, 4 days old · due 2026-01-07, overdue by 2 days',
      'Owner: Ben · response: reduce',
      'Threatens: Design (2026-01-16, float -1 working day)',
      'Milestones behind it: Go live (2026-01-26, float -1 working day)',
    ]);
  });

  it('says of a release and a requirement what belongs to them', () => {
    assert.deepEqual(told(within('r1: {')).slice(2), [
      'Promised: 2026-01-30',
      'Milestone: Go live (2026-01-26, float -1 working day)',
      '1 task, the last forecast for Mon 2026-01-26',
    ]);
    assert.equal(told(within('REQ-1: {'))[3], 'Tasks: Design (2026-01-16, float -1 working day)');
  });

  it('says of a date which day it is, and of a holiday which', () => {
    assert.deepEqual(told(within('2026-01-23')).slice(1), [
      'Friday 2026-01-23 · week 4 · 14 days after the status date',
      'Working day in the calendar "Office", 09:00–13:00, 14:00–18:00',
    ]);
    assert.equal(told(within('2026-01-19'))[2], 'No working day in the calendar "Office": Company day');
    assert.deepEqual(told(within('2026-03-02..2026-03-06')).slice(1), [
      'Mon 2026-03-02 – Fri 2026-03-06 · 5 days',
      "5 working days of the project's calendar",
      '52 days after the status date',
    ]);
  });

  it('says of a duration what it is in this plan', () => {
    assert.equal(told(within(' 3d,'))[1], '3d · 3 working days of 8 h · 24 h or 1,440 working minutes');
    const estimate = `${head}tasks:\n  a: {name: A, duration: 1d/2▮d/6d}\n`;
    assert.deepEqual(told(estimate).slice(1), [
      '1d/2d/6d · optimistic / likely / pessimistic',
      'Scheduled at the likely 2d · 2 working days of 8 h · 16 h or 960 working minutes',
      'A simulation draws from 1d to 6d',
    ]);
  });

  it('says of a lag what it means, with dates', () => {
    assert.deepEqual(told(within('FS+2d')).slice(1), [
      'design +2d · finish to start',
      '"API" begins no sooner than 2 working days after "Design" ends',
      '"Design" ends Fri 2026-01-16 · "API" begins Thu 2026-01-22',
      'It is this link that drives the start',
    ]);
  });

  it('says of a key what it means and what it takes', () => {
    const [word, title, meaning] = told(within('milestone: true'));
    assert.deepEqual([word, title], ['milestone', 'milestone']);
    assert.match(meaning!, /point in time without duration/);
    assert.ok(told(within('probability: 4')).some((line) => line.startsWith('How likely')));
  });

  it('says of a word among several what it means', () => {
    const [word, title, own] = told(within('reduce'));
    assert.deepEqual([word, title], ['reduce', 'reduce · response']);
    assert.match(own!, /less likely/);
  });

  it('says of an include what is in the file', () => {
    const files = {
      'plan.yaml': `${head}include: [ra▮id.yaml, gone.yaml]\n`,
      'raid.yaml': 'planloom: 1\nraid:\n  risks:\n    R-1: {name: R}\n    R-2: {name: S}\n',
    };
    assert.deepEqual(told(files), ['raid.yaml', 'raid.yaml · part of this plan', '2 risks']);
    const gone = { ...files, 'plan.yaml': `${head}include: [raid.yaml, go▮ne.yaml]\n` };
    assert.deepEqual(told(gone), ['gone.yaml', 'gone.yaml · cannot be read']);
  });

  it('says of a task of another plan what is known of it', () => {
    const files = {
      'plan.yaml': `${head}tasks:\n  a: {name: A, duration: 1d, after: infra:ra▮cks}\n`,
      'infra.plan.yaml': 'planloom: 1\nproject: {id: infra, name: I, start: 2026-01-05}\ntasks:\n  racks: {name: Racks, duration: 10d}\n',
    };
    assert.deepEqual(told(files).slice(0, 3), [
      'infra:racks',
      'racks · of the plan infra',
      "Mon 2026-01-05 – Fri 2026-01-16 by that plan's forecast",
    ]);
    // B begins behind the status date, on Monday the 12th, and ends the plan on Wednesday the 28th; A needs a day of it, so the racks
    // may come on Tuesday the 27th, 7 working days after the 16th.
    const longer = `${head}tasks:\n  a: {name: A, duration: 1d, after: infra:ra▮cks}\n  b: {name: B, duration: 13d}\n`;
    assert.deepEqual(told({ ...files, 'plan.yaml': longer }).slice(3), [
      'This task is held back until then',
      'Needed by Tue 2026-01-27, or the finish or a deadline of this plan moves: 7 working days to spare',
    ]);
    const late = longer.replace('after:', 'deadline: 2026-01-15, after:');
    assert.deepEqual(told({ ...files, 'plan.yaml': late }).slice(4), [
      'Needed by Wed 2026-01-14, or the finish or a deadline of this plan moves: it comes 2 working days too late',
    ]);
  });

  it('says nothing of free text and of nothing', () => {
    assert.deepEqual(told(within('Key person leaves')), []);
    assert.deepEqual(told(`${head}▮\n`), []);
  });

  it('says what is still known where the text is broken', () => {
    const broken = whole.replace('duration: 3d', 'duration: [');
    assert.equal(told(within('docs: {', broken))[1]?.startsWith('Docs · task'), true);
  });

  it('is there or not at any place of any text, and stands round the place', () => {
    fc.assert(
      fc.property(fc.oneof(planText, damagedText), fc.nat(), (text, seed) => {
        const analysis = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
        for (const offset of [0, seed % (text.length + 1), text.length]) {
          const hover = hoverAt(analysis, 'plan.yaml', offset);
          if (hover) assert.ok(hover.start <= offset && offset <= hover.end && hover.lines.length > 0);
        }
      }),
    );
  });

  it('is there for every letter of a whole plan, broken anywhere', () => {
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.constantFrom('', '[', '"', '\t', ': ', '&x ', '\r\n'), (cut, at, put) => {
        const text = `${whole.slice(0, cut)}${put}${whole.slice(cut + 3)}`;
        const analysis = settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
        hoverAt(analysis, 'plan.yaml', at);
      }),
      { numRuns: 60 },
    );
  });
});

describe('hovers on governance', () => {
  const forums = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09, timezone: Europe/London}
resources: {ravi: {name: Ravi}}
tasks: {t: {name: T, duration: 20d}}
raid: {decisions: {DEC-1: {name: Which room, by: board, raised: 2026-01-07, due: 2026-01-19}}}
changes: {CR-1: {name: More, raised: 2026-01-07, status: proposed}}
governance:
  forums:
`;

  it('tell when a forum meets next, and what is on its table', () => {
    // From 6 January every second Tuesday; 20 days of work left on the 9th end the project on 6 February.
    const meets = 'meets: {every: 2w, from: 2026-01-06T15:00}';
    assert.deepEqual(told(`${forums}    bo▮ard: {name: Board, kind: steering, ${meets}, chair: ravi, respond: 5d}\n`), [
      'board',
      'Board · steering · board',
      'Chair: Ravi',
      'Meets every 2w at 15:00 (Europe/London) · next: Tue 2026-01-20, Tue 2026-02-03',
      'Answers within 5d',
      'On the table: decision DEC-1 by 2026-01-19, change CR-1',
    ]);
  });

  it('tell what a change request that waits would do to dates', () => {
    // A and B take 5 days each from Monday the 12th on, C 7 days beside them: the project ends with B on Friday the 23rd. Five days more for
    // A move B and Live a week, to the 30th, past the deadline; C, which ends on the 20th, has three days to spare, so that five move the end two.
    const tasks = `tasks:
  a: {name: A, duration: 5d}
  b: {name: B, duration: 5d, after: a}
  live: {name: Live, milestone: true, after: b, deadline: 2026-01-26}
  c: {name: C, duration: 7d}
`;
    const told5d = (affects: string, status = 'proposed') =>
      told(`planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09}\n${tasks}changes: {C▮R-1: {name: More, status: ${status}, impact: {schedule: 5d}, affects: ${affects}}}\n`).slice(3); // prettier-ignore
    const late = 'Live 5 working days later (2026-01-30), after its deadline';
    assert.deepEqual(told5d('[a]'), ['Affects: a', `By the plan: the finish 5 working days later (2026-01-30); ${late}`]);
    assert.deepEqual(told5d('[a, b]'), ['Affects: a, b', `By the plan: the finish 5 working days later (2026-01-30); ${late}`]);
    assert.deepEqual(told5d('[c]'), ['Affects: c', 'By the plan: the finish 2 working days later (2026-01-27)']);
    assert.deepEqual(told5d('[a]', 'approved'), ['Affects: a']);
  });

  it('tell what a change request that waits would make level of effort cost', () => {
    // Asha is half of each day with it: five days more are 5 × 8 h × 50 % × 80 = 1,600. A ends later and is no more work.
    const told5d = (rate: string) =>
      told(`planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09, currency: EUR}
resources: {asha: {name: Asha${rate}}, ben: {name: Ben, rate: 90/h}}
tasks:
  x: {name: X, duration: 5d, actualStart: 2026-01-05, actualFinish: 2026-01-09}
  a: {name: A, duration: 5d, after: x, assign: ben}
  b: {name: B, duration: 5d, after: a}
  office: {name: Office, spans: [x, b], assign: {asha: 50%}}
changes: {C▮R-1: {name: More, status: proposed, impact: {schedule: 5d}, affects: [a]}}
`).at(-1);
    const finish = 'By the plan: the finish 5 working days later (2026-01-30)';
    assert.equal(told5d(', rate: 80/h'), `${finish}; level of effort costs 1,600 EUR more`);
    assert.equal(told5d(''), finish);
  });

  it('tell lessons where they were learnt, what follows from them, and risks they are about', () => {
    const plan = `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-09}
sprints: {s▮1: {start: 2026-01-05, finish: 2026-01-09}}
raid:
  risks: {R-1: {name: Late licence, category: Suppliers}}
  actions: {ACT-1: {name: Ask early, status: open}}
lessons:
  L-1: {name: Order early, from: s1, category: suppliers, recommendation: Order with the design, action: ACT-1}
`;
    const at = (word: string) => told(plan.replace('▮', '').replace(`${word}:`, `▮${word}:`));
    const lesson = 'Lessons: L-1 Order with the design';
    for (const word of ['s1', 'R-1', 'ACT-1']) assert.ok(at(word).includes(lesson), word);
    assert.deepEqual(at('L-1').slice(1), ['Order early · lesson · L-1 · suppliers', 'Order with the design', 'Learnt from: s1', 'Action: ACT-1 Ask early, open', 'Risks like it: R-1 Late licence']); // prettier-ignore
  });
});
