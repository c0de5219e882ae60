/** What a status report says; the plan is small enough to work it out by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { statusReportHtml } from '../../../src/core/report/status/html.ts';
import { statusReportMarkdown } from '../../../src/core/report/status/markdown.ts';
import type { Block, Line, StatusReport } from '../../../src/core/report/status/report.ts';
import { statusReportOf } from '../../../src/core/report/status/statusReport.ts';
import { subjectOf } from '../../../src/core/report/status/subject.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { analysedFolder } from '../../support/folder.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { hostileNames } from '../../support/hostileNames.ts';
import { injections } from '../../support/injections.ts';
import { readGantt } from '../../support/mermaidText.ts';

const analysed = (text: string): Analysis => settledOn(factsOf({ 'a.plan.yaml': text }), 'a.plan.yaml');

interface Words {
  readonly name?: string;
  readonly dig?: string;
  readonly live?: string;
  readonly risk?: string;
  readonly who?: string;
  readonly reason?: string;
}

/** Five days of digging from Monday 5 January on, then three of filling: live on Wednesday 14, and the party five days later. */
function plan(
  statusDate: string | null,
  actuals = '',
  { name = 'Pit', dig = 'Dig', live = 'Live', risk = 'Rock', who = 'Mia', reason = 'It rains' }: Words = {},
) {
  // prettier-ignore
  const q = JSON.stringify;
  return `planloom: 1
project: {id: p, name: ${q(name)}, manager: mia, start: 2026-01-05, deadline: 2026-01-30, currency: EUR${statusDate === null ? '' : `, statusDate: ${statusDate}`}}
resources: {mia: {name: ${q(who)}, rate: 100/h}}
governance: {forums: {board: {name: Board, kind: steering}}}
budget: {approved: 6000, contingency: {amount: 1000, drawn: 400}}
tasks:
  dig: {name: ${q(dig)}, duration: 5d, owner: mia, assign: mia${actuals}}
  fill: {name: Fill, duration: 3d, after: dig, owner: mia}
  live: {name: ${q(live)}, milestone: true, after: fill, deadline: 2026-01-13}
  party: {name: Party, milestone: true, after: live FS+5d}
raid:
  risks:
    R-1: {name: ${q(risk)}, owner: mia, probability: 4, impact: 4, exposure: {cost: 2000, schedule: 2d}, response: reduce, affects: [dig], review: 2026-01-09}
    R-2: {name: Frost, owner: mia, probability: 2, impact: 2, affects: [fill], escalation: {to: board, needBy: 2026-01-12, reason: Needs heaters}}
  issues: {I-1: {name: Pump broken, severity: high, owner: mia, due: 2026-01-06, affects: [dig]}}
  decisions: {DEC-1: {name: Buy a pump, by: board, due: 2026-01-20}}
  actions: {ACT-1: {name: Call the vendor, for: R-1, owner: mia, due: 2026-01-08, status: open}}
changes: {CR-1: {name: A second pit, raised: 2026-01-02, status: proposed, impact: {cost: 5000, schedule: 4d}}}
rag: {schedule: {status: amber, reason: ${q(reason)}, pathToGreen: Wait}}
report: {summary: All is well., asks: [CR-1]}
`;
}

const reportOf = (text: string, before: string | null = null, days = 14): StatusReport =>
  statusReportOf(subjectOf(analysed(text), before === null ? null : { ref: 'v1', analysis: analysed(before) }, days)!);

const cellText = ({ label, cell }: Line) => `${label === null ? '' : `${label}: `}${cell.text}`;

/** A section as lines: list items, then rows of tables. */
function told(report: StatusReport, id: string): readonly string[] {
  const textOf = (block: Block): readonly string[] => {
    if (block.kind === 'table') return block.table.rows.map((row) => row.map(({ text, isGrave }) => (isGrave ? `${text}!` : text)).join(' | ')); // prettier-ignore
    return block.kind === 'strip' ? [] : block.lines.map(cellText);
  };
  return report.sections.find((section) => section.id === id)!.blocks.flatMap(textOf);
}

const columnsOf = (report: StatusReport, id: string) =>
  report.sections.find((section) => section.id === id)!.blocks.flatMap((block) => (block.kind === 'table' ? [block.table.columns.map(({ title }) => title).join(' | ')] : [])); // prettier-ignore

describe('a status report', () => {
  // On Friday 9 January digging is half done: what is left of it, 2.5 days, ends at noon of Wednesday 14, filling at noon of Monday 19, and
  // the party is at noon of Monday 26: 4.5 working days before Friday 30. Live is due on Tuesday 13, 3.5 working days before its forecast.
  const now = plan('2026-01-09', ', actualStart: 2026-01-05, progress: 50%');
  const then = plan('2026-01-04');
  const report = reportOf(now);
  const since = reportOf(now, then);

  it('begins with one sentence, and the words of the manager', () => {
    assert.equal(
      report.verdict,
      'The project is red for its risks, is forecast to finish on 2026-01-26, 4.5 working days before the deadline, and needs 3 decisions, the next by 2026-01-12',
    );
    assert.equal(
      since.verdict,
      'The project is red for its risks (amber at 2026-01-04), is forecast to finish on 2026-01-26, 4.5 working days before the deadline, and needs 3 decisions, the next by 2026-01-12',
    );
    assert.deepEqual(report.summary, { label: 'Mia', text: 'All is well.' });
    assert.deepEqual(
      report.sections.map(({ title }) => title),
      ['Red, amber, green', 'Decisions needed', 'Milestones', 'Done and next', 'Top risks and issues', 'Money', 'Schedule quality', 'What is not known'], // prettier-ignore
    );
  });

  it('tells each colour, what stands behind it, and where it went', () => {
    assert.deepEqual(columnsOf(report, 'status'), ['Area | Computed | Declared']);
    assert.deepEqual(columnsOf(since, 'status'), ['Area | 2026-01-04 | Now | Trend | Declared']);
    assert.deepEqual(told(since, 'status'), [
      'Overall | amber | red | worse | –',
      'Scope | unknown | unknown | – | –',
      'Schedule | amber | amber | same | amber',
      'Budget | green | green | same | –',
      'Risks and issues | green | red | worse | –',
      'Worst of four: risks',
      'No baseline: growth of the work and what was dropped are unknown',
      'Reason: It rains',
      'Path to green: Wait',
      'Live: forecast 2026-01-19, 3.5 working days after the deadline 2026-01-13',
      'Forecast at completion 4,000 EUR, 66.7 % of the approved 6,000',
      'R-1 Rock: score 16 and no response under way (new)',
      'I-1 Pump broken: high issue due 2026-01-06 and still open (new)',
      'ACT-1 Call the vendor: action due 2026-01-08 and still open (new)',
    ]);
    assert.ok(told(reportOf(then, now), 'status').includes('No longer: ACT-1 Call the vendor: action due 2026-01-08 and still open'));
  });

  it('asks for decisions, escalations and change requests, each once', () => {
    assert.deepEqual(told(report, 'decisions'), [
      'Change request CR-1 A second pit (asked for in this report) | – | no date | costs 4 working days and 5,000 EUR, raised 2026-01-02',
      'Escalated: R-2 Frost | Board | 2026-01-12 | Needs heaters',
      'DEC-1 Buy a pump | Board | 2026-01-20 | –',
    ]);
    // An escalation that asks for the decision is told with it; what is past its date is said so, and what else is asked for too.
    const asking = now.replace('reason: Needs heaters', 'reason: Needs heaters, decision: DEC-1').replace('2026-01-20}', '2026-01-08}').replace('[CR-1]', '[R-1]'); // prettier-ignore
    assert.deepEqual(told(reportOf(asking), 'decisions'), [
      'DEC-1 Buy a pump | Board | 2026-01-08, overdue! | Needs heaters; threatens Live',
      'Change request CR-1 A second pit | – | no date | costs 4 working days and 5,000 EUR, raised 2026-01-02',
      'Also asked for: R-1 Rock',
    ]);
    const decided = reportOf(now.replace(/ {2}decisions.*\n/, '').replace(/, escalation: {.*?}/, '').replace(/changes:.*\n/, '').replace('[CR-1]', '[]')); // prettier-ignore
    assert.deepEqual(told(decided, 'decisions'), ['None']);
    assert.match(decided.verdict, /, and needs no decision$/);
  });

  it('keeps a log of the decisions taken, the newest first', () => {
    const log = `decisions:
    DEC-1: {name: Buy a pump, by: board, due: 2026-01-20}
    DEC-2: {name: Dig by hand, by: board, date: 2026-01-05, status: decided, affects: [dig]}
    DEC-3: {name: No second pit, owner: mia, date: 2026-01-08, status: decided}
    DEC-4: {name: Some day, status: decided}`;
    const taken = now.replace(/decisions: .*/, log).replace('status: proposed,', 'status: rejected, decision: DEC-3,');
    assert.deepEqual(told(reportOf(taken), 'decisions').slice(-3), [
      'DEC-3 No second pit | Mia | 2026-01-08 | CR-1 rejected',
      'DEC-2 Dig by hand | Board | 2026-01-05 | dig',
      'DEC-4 Some day | – | no date | –',
    ]);
  });

  it('tells milestones that are late, due and reached', () => {
    assert.deepEqual(told(since, 'milestones'), [
      'Late: 1 past the deadline, none behind the baseline, of 2 milestones ahead',
      'Due by 2026-01-23: Live (2026-01-19)',
      'Reached since 2026-01-04: none',
      'Live | 2026-01-19 | due, 3.5 working days after the deadline! | 2026-01-14 | 2026-01-13',
      'Party | 2026-01-26 | ahead | 2026-01-21 | –',
    ]);
    const tolerant = now.replace('deadline: 2026-01-13', 'deadline: 2026-01-13, tolerance: 4d');
    assert.ok(told(reportOf(tolerant), 'milestones').includes('Live | 2026-01-19 | due, 3.5 working days after the deadline (tolerated) | 2026-01-13')); // prettier-ignore
    const over = plan('2026-01-16', ', actualFinish: 2026-01-09').replace('milestone: true, after: fill', 'milestone: true, actualFinish: 2026-01-14, after: fill'); // prettier-ignore
    assert.ok(told(reportOf(over, then), 'milestones').includes('Live | 2026-01-14 | reached, 1 working day after the deadline | 2026-01-14 | 2026-01-13')); // prettier-ignore
  });

  it('tells what was done and what is next', () => {
    assert.deepEqual(told(report, 'progress'), [
      'Done since 2025-12-26: nothing',
      'Dig (critical) | Mia | 2026-01-05 | 2026-01-14 | 50 %',
      'Fill (critical) | Mia | 2026-01-14 | 2026-01-19 | 0 %',
    ]);
    const dug = plan('2026-01-16', ', actualStart: 2026-01-05, actualFinish: 2026-01-12');
    assert.deepEqual(told(reportOf(dug, then), 'progress')[0], 'Dig | Mia | 2026-01-12');
    // Without an earlier state it is what was finished in as many days as the report looks ahead.
    assert.deepEqual(told(reportOf(dug, null, 5), 'progress')[0], 'Dig | Mia | 2026-01-12');
    assert.deepEqual(told(reportOf(dug, null, 4), 'progress')[0], 'Done since 2026-01-12: nothing');
  });

  it('tells how much of the requirements is traced, and which musts lack something', () => {
    // Two are wanted: Q-1 has all but a test, Q-2 a specification alone. Of digging and filling one serves a requirement.
    const wanting = now
      .replace('owner: mia, assign: mia', 'owner: mia, assign: mia, requirements: [Q-1], release: r1')
      .concat(
        'releases: {r1: {name: First, milestone: live}}\nrequirements:\n  Q-1: {name: Deep, priority: must, status: approved, spec: a.md, acceptance: [2 m]}\n' +
          '  Q-2: {name: Round, priority: must, status: approved, spec: a.md}\n  Q-3: {name: Red, status: dropped}\n',
      );
    assert.deepEqual(told(reportOf(wanting), 'requirements'), [
      '0 of 2 requirements are traced from specification to tests (0 %); 0 implemented or verified; 1 of 2 tasks serves one',
      'Q-1 Deep | approved | 0 of 1 done | 2026-01-14 | First | no tests',
      'Q-2 Round | approved | none | – | none | no task, no release, no acceptance criteria, no tests!',
    ]);
    assert.ok(!report.sections.some(({ id }) => id === 'requirements'));
  });

  it('tells the gravest of the register, and what is overdue', () => {
    assert.deepEqual(columnsOf(since, 'risks')[0], 'Risk | Score | At 2026-01-04 | May cost | Answer | Owner | Threatens');
    assert.deepEqual(told(report, 'risks'), [
      'R-1 Rock | 16 high! | 2,000 EUR, 2 working days | reduce; ACT-1 Call the vendor, due 2026-01-08 | Mia | Live, late by 3.5 working days',
      'R-2 Frost | 4 low | not said | escalated | Mia | Live, late by 3.5 working days',
      'I-1 Pump broken | high! | Mia | 2026-01-06, overdue! | Live, late by 3.5 working days',
      'I-1 Pump broken | issue | Mia | 2026-01-06, overdue!',
      'ACT-1 Call the vendor | action | Mia | 2026-01-08, overdue!',
    ]);
  });

  it('tells what has changed, by name', () => {
    assert.deepEqual(told(since, 'changes'), [
      'The finish moves 2.5 working days later, to 2026-01-26',
      'Live moves 2.5 working days later, and 1 other milestone too',
      'Risks and issues turn red',
      'Live | 2026-01-14 | 2026-01-19 | +2.5! | Dig (progress), the status date',
      'Party | 2026-01-21 | 2026-01-26 | +2.5 | Dig (progress), the status date',
      'Load: Mia +20 h',
      'Dig (dig): actualStart 2026-01-05 added; progress 50% added',
      'project.statusDate: 2026-01-04 → 2026-01-09',
    ]);
    const moved = told(reportOf(now.replace('deadline: 2026-01-13', 'deadline: 2026-01-20'), then), 'changes');
    assert.ok(moved.includes('Live, deadline | 2026-01-13 | 2026-01-20 | no change request!'));
  });

  it('tells the money, and what covers the risks', () => {
    // Five days of eight hours at 100 are 4,000, half of it is spent; of the risk 60 % of 2,000 are to be expected.
    assert.deepEqual(told(report, 'money').slice(0, 5), [
      'Approved: 6,000 EUR',
      'Forecast at completion: 4,000 EUR, 33.3 % below what is approved',
      'Contingency: 600 EUR left of 1,000 EUR',
      'Open risks: expected to cost 1,200 EUR, 2,000 EUR if all happen; 600 EUR more than the contingency that is left',
      'BAC | unknown | budget at completion, of the baseline',
    ]);
    assert.ok(told(since, 'money').includes('AC | 0 | 2,000 | actual cost'));
    const poor = told(reportOf(now.replace('approved: 6000', 'approved: 3000')), 'money');
    assert.equal(poor[1], 'Forecast at completion: 4,000 EUR, 33.3 % above what is approved');
  });

  it('says what is not known', () => {
    assert.deepEqual(told(report, 'unknown'), [
      'Scope: No baseline: growth of the work and what was dropped are unknown',
      'Earned value: No baseline to earn against: give `project.baseline`',
      'Register: what 1 open risk may cost, in money or time',
    ]);
    const undated = reportOf(plan(null));
    assert.equal(told(undated, 'unknown')[0], 'There is no status date: what is late, due, done or overdue is unknown');
    assert.deepEqual(told(undated, 'progress'), ['Unknown: there is no status date']);
    const empty = reportOf('planloom: 1\nproject: {id: p, name: P}\n');
    assert.equal(empty.verdict, 'The project is of unknown colour, has no dates, and needs no decision');
    assert.deepEqual(
      ['decisions', 'milestones', 'progress', 'risks', 'money', 'quality'].map((id) => told(empty, id).join()),
      [
        'None',
        'Unknown: the plan has no dates',
        'Unknown: the plan has no dates',
        'Unknown: the plan has no register',
        'Unknown: the plan has no rate, cost or budget',
        'Unknown: no check can be judged',
      ],
    );
    assert.equal(told(empty, 'unknown')[0], 'The plan has 1 error: what rests on that may be wrong or missing');
  });

  it('is about nothing where no plan can be read', () => {
    const [whole, broken] = [analysed(now), analysed('planloom: 1\nproject: [\n')];
    assert.deepEqual([subjectOf(broken, null, 14), subjectOf(whole, { ref: 'v1', analysis: broken }, 14)], [null, null]);
  });
});

const then = plan('2026-01-04');
const later = (words: Words = {}) =>
  reportOf(plan('2026-01-09', ', actualStart: 2026-01-05, progress: 50%', words), plan('2026-01-04', '', words));
const anyName = fc.oneof(fc.constantFrom(...hostileNames, ...injections), fc.string({ minLength: 1, maxLength: 40 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })); // prettier-ignore
const anyWords = fc.record({ name: anyName, dig: anyName, live: anyName, risk: anyName, who: anyName, reason: anyName });

describe('a status report in HTML', () => {
  /** Dates among words stand in a tag of their own. */
  const tagsOf = (html: string) => html.replaceAll(/<span class="date">(.*?)<\/span>/g, '$1').match(/<[^>]*>/g)!;

  it('has the same tags whatever anything is called', () => {
    const plain = tagsOf(statusReportHtml(later()));
    fc.assert(
      fc.property(anyWords, (words) => {
        assert.deepEqual(tagsOf(statusReportHtml(later(words))), plain);
      }),
      { numRuns: 50 },
    );
  });

  it('runs nothing and fetches nothing', () => {
    const html = statusReportHtml(later());
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /<script|<link|<img|src=|href=|url\(|@import|https?:/i);
  });
});

describe('a status report in Markdown', () => {
  it('has whole tables, headings of ours alone and one picture, whatever anything is called', () => {
    const pipes = (line: string) => (line.startsWith('|') ? line.match(/(?<!\\)(?:\\\\)*\|/g)!.length : 0);
    const starts = (line: string) => /^(?:#+ |\||- (?:[-+*>#]|\d+[.)])?|>|```|<)/.exec(line)?.[0] ?? '';
    const shape = (page: string) => page.split('\n').map((line) => [starts(line), pipes(line)]);
    const plain = shape(statusReportMarkdown(later()));
    fc.assert(
      fc.property(anyWords, (words) => {
        assert.deepEqual(shape(statusReportMarkdown(later(words))), plain);
      }),
      { numRuns: 50 },
    );
  });

  it('has a picture that Mermaid reads', async () => {
    const words = fc.sample(anyName, 10);
    for (const live of ['Live', ...hostileNames, ...words]) {
      const page = statusReportMarkdown(later({ live }));
      const rows = await readGantt(/```mermaid\n([^]*?)```/.exec(page)![1]!);
      assert.deepEqual(rows.map(({ task }) => task.trim()), ['at 2026-01-04 2026-01-14', 'forecast 2026-01-19', 'deadline 2026-01-13', 'at 2026-01-04 2026-01-21', 'forecast 2026-01-26']); // prettier-ignore
    }
  });

  it('leaves out details, then the rest, where it would be too long, and says so', () => {
    const many = (days: number, name: string) => then.replace('tasks:\n', `tasks:\n${Array.from({ length: 700 }, (_, i) => `  t${i}: {name: ${name} ${i}, duration: ${days}d, owner: mia}\n`).join('')}`); // prettier-ignore
    const page = statusReportMarkdown(
      reportOf(
        many(2, 'A task that has a rather long name, so that much is to say'),
        many(1, 'Another name that is just as long as the other one'),
      ),
    );
    assert.ok(page.length <= 65_000);
    assert.match(page, /\n_Details are left out: there is too much for one page\._\n$/);
    const wide = reportOf(now(), null);
    const section = wide.sections.find(({ id }) => id === 'unknown')!;
    const lines = Array.from({ length: 900 }, () => ({ label: null, cell: { text: 'x'.repeat(100), sign: null, isGrave: false } }));
    const huge = statusReportMarkdown({ ...wide, sections: [...wide.sections, { ...section, blocks: [{ kind: 'list', lines }] }] });
    assert.ok(huge.length <= 65_000);
    assert.match(huge, /\n_The rest is left out: there is too much for one page\._\n$/);
  });
});

function now(): string {
  return plan('2026-01-09', ', actualStart: 2026-01-05, progress: 50%');
}

describe('a status report of the examples', () => {
  for (const [folder, entry] of [
    ['data-lake', 'plan.yaml'],
    ['ml-product', 'copilot.plan.yaml'],
    ['edge-ai', 'infra/infra.plan.yaml'],
  ] as const) {
    // prettier-ignore
    it(`is the same bytes each time (${folder})`, () => {
      const pages = [1, 2].map(() => {
        const report = statusReportOf(subjectOf(analysedFolder(`examples/${folder}`, entry), null, 28)!);
        return [statusReportHtml(report), statusReportMarkdown(report)];
      });
      assert.deepEqual(pages[0], pages[1]);
      assert.ok(pages[0]!.every((page) => !page.includes('NaN') && !page.includes('undefined') && page.length < 65_000));
    });
  }
});
