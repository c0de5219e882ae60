/** What two sides of a merge contradict each other in, and what clean edits of both bring about together. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween } from '../../../../src/core/compare/changes.ts';
import { checkMerge, type MergeCheck } from '../../../../src/core/compare/merging/checkMerge.ts';
import { planText } from '../../../../src/core/compare/merging/planText.ts';
import { subjectOf } from '../../../../src/core/compare/merging/sameChange.ts';
import { signsOf } from '../../../../src/core/compare/merging/signs.ts';
import { ThreeWay } from '../../../../src/core/compare/merging/threeWay.ts';
import { sheetOf } from '../../../../src/core/compare/sheet.ts';
import { rootWithout } from '../../../../src/core/compare/undone.ts';
import { changeName } from '../../../../src/core/compare/words.ts';
import { anyPlan, anything } from '../../../support/anyPlan.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { analysedFolder } from '../../../support/folder.ts';

const entry = 'a.plan.yaml';
const judge = (text: string) => settledOn(factsOf({ [entry]: text }), entry);
const sheet = (text: string) => sheetOf(judge(text));
const check = (base: string, ours: string, theirs: string) => checkMerge(sheet(base), sheet(ours), sheet(theirs), judge);

/** `dependency-cycle: … (ours a.after; theirs b.after)` */
function said({ conflicts }: MergeCheck): readonly string[] {
  return conflicts.map(({ kind, rule, text, ours, theirs }) => {
    return `${rule ?? kind}: ${text} (ours ${ours.map(changeName).join(' ')}; theirs ${theirs.map(changeName).join(' ')})`;
  });
}

const head = (more = '') => `planloom: 1
project: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-04, manager: mia${more}}
resources: {mia: {name: Mia}, ben: {name: Ben}}
`;
const base = `${head()}tasks:
  box: {name: Box, tasks: {in: {name: In, duration: 1d}}}
  dig: {name: Dig, duration: 5d, assign: mia}
  fill: {name: Fill, duration: 3d, after: dig, assign: ben}
  pave: {name: Pave, duration: 2d, assign: ben}
  live: {name: Live, milestone: true, after: [fill], deadline: 2026-01-20}
`;
const edited = (...edits: readonly (readonly [string, string])[]) =>
  edits.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), from);
    return text.replace(from, to);
  }, base);

describe('contradictions of a merge', () => {
  it('are values that both sides changed, and not to the same', () => {
    const [ours, theirs] = [edited(['duration: 5d', 'duration: 8d']), edited(['duration: 5d', 'duration: 6d'])];
    assert.deepEqual(said(check(base, ours, theirs)), [
      'both-changed: both sides change dig.duration: ours 5d → 8d, theirs 5d → 6d (ours dig.duration; theirs dig.duration)',
    ]);
    assert.deepEqual(said(check(base, ours, ours)), []);
  });

  it('are none in maps and lists to which each side adds its own', () => {
    const ours = edited(['assign: ben}\n  pave', 'assign: ben, after: [dig]}\n  pave'], ['[fill]', '[fill, pave]'], ['project: {', 'calendars: {c: {exceptions: {2026-01-06: Off}}}\nproject: {']); // prettier-ignore
    const theirs = edited(['[fill]', '[fill, in]'], ['project: {', 'calendars: {c: {exceptions: {2026-01-07: Off}}}\nproject: {']);
    const merge = new ThreeWay(sheet(base), sheet(ours), sheet(theirs));
    assert.deepEqual(merge.clashes, []);
    const text = planText(merge.rootWith());
    assert.match(text, /exceptions:\n {6}2026-01-06: Off\n {6}2026-01-07: Off\n/);
    assert.match(text, /after:\n {6}- fill\n {6}- in\n {6}- pave\n/);
    const both = (ours: string, theirs: string) => new ThreeWay(sheet(base), sheet(edited(['[fill]', ours])), sheet(edited(['[fill]', theirs]))).clashes.length; // prettier-ignore
    assert.deepEqual([both('[dig]', '[pave]'), both('[]', '[fill, pave]'), both('dig', '[dig]')], [1, 0, 0]);
  });

  it('are things that one side removed and the other works on, also by what it puts into them', () => {
    const gone = edited(['  box: {name: Box, tasks: {in: {name: In, duration: 1d}}}\n', '']);
    const inside = edited(['in: {name: In, duration: 1d}', 'in: {name: In, duration: 2d}']);
    const added = edited(['duration: 1d}}', 'duration: 1d}, more: {name: More, duration: 1d}}']);
    assert.deepEqual(said(check(base, gone, inside)), [
      'removed-changed: ours removes in, theirs still works on it: in.duration (ours in (removed); theirs in.duration)',
    ]);
    assert.deepEqual(said(check(base, added, gone)), [
      'removed-changed: theirs removes box, ours still works on it: more (added) (ours more (added); theirs box (removed))',
    ]);
    assert.match(planText(new ThreeWay(sheet(base), sheet(gone), sheet(inside)).rootWith()), /box:\n[^]* {6}in:\n {8}name: In\n {8}duration: 2d\n/); // prettier-ignore
  });

  it('are items that both added or moved otherwise, also into each other', () => {
    const added = (days: string) => edited(['  dig:', `  new: {name: New, duration: ${days}}\n  dig:`]);
    assert.deepEqual(said(check(base, added('1d'), added('2d'))), ['both-added: both sides add new, and not the same (ours new (added); theirs new (added))']); // prettier-ignore
    assert.deepEqual(said(check(base, added('1d'), added('1d'))), []);
    const boxes = base.replace('  dig:', '  a: {name: A, tasks: {x: {name: X, duration: 1d}}}\n  b: {name: B, tasks: {y: {name: Y, duration: 1d}}}\n  dig:'); // prettier-ignore
    const into = (outer: string, inner: string, leaf: string, own: string) =>
      boxes
        .replace(/ {2}[ab]: .*\n/g, '')
        .replace('  dig:', `  ${outer}: {name: ${outer.toUpperCase()}, tasks: {${own}: {name: ${own.toUpperCase()}, duration: 1d}, ${inner}: {name: ${inner.toUpperCase()}, tasks: {${leaf}: {name: ${leaf.toUpperCase()}, duration: 1d}}}}}\n  dig:`); // prettier-ignore
    assert.deepEqual(said(check(boxes, into('a', 'b', 'y', 'x'), into('b', 'a', 'x', 'y'))), ['both-moved: both sides move b: ours to a, theirs to b (ours b (moved); theirs a (moved))']); // prettier-ignore
    const moved = (to: string) => edited(['  pave: {name: Pave, duration: 2d, assign: ben}\n', ''], ['  dig:', `  ${to}: {name: C, tasks: {pave: {name: Pave, duration: 2d, assign: ben}}}\n  dig:`]); // prettier-ignore
    assert.match(said(check(base, moved('c'), moved('e')))[0]!, /^both-moved: both sides move pave: ours to c, theirs to e/);
  });

  it('are two new names for one thing, and one new name is followed in what the other side wrote', () => {
    const named = (id: string) => edited(['  dig: {', `  ${id}: {was: dig, `], ['after: dig', `after: ${id}`]);
    assert.deepEqual(said(check(base, named('trench'), named('hole'))), ['both-renamed: both sides rename dig: ours trench, theirs hole (ours ; theirs )']); // prettier-ignore
    const linked = edited(['duration: 2d, assign: ben', 'duration: 2d, assign: ben, after: dig'], ['duration: 5d', 'duration: 6d']);
    const merge = new ThreeWay(sheet(base), sheet(named('trench')), sheet(linked));
    assert.deepEqual(merge.clashes, []);
    const text = planText(merge.rootWith());
    assert.match(text, / {2}trench:\n {4}name: Dig\n {4}duration: 6d\n {4}assign: mia\n {4}was: dig\n/);
    assert.match(text, /assign: ben\n {4}after: trench\n/);
    assert.deepEqual(said(check(base, named('trench'), linked)), []);
  });
});

describe('what clean edits of both sides bring about together', () => {
  it('is a cycle', () => {
    const [ours, theirs] = [
      edited(['duration: 5d', 'duration: 5d, after: pave'], ['name: Live', 'name: Lively']),
      edited(['duration: 2d, assign: ben', 'duration: 2d, assign: ben, after: fill'], ['name: In', 'name: Inside']),
    ];
    const [conflict, ...others] = said(check(base, ours, theirs));
    assert.match(conflict!, /^dependency-cycle: .*"dig".* \(ours dig\.after; theirs pave\.after\)$/);
    assert.deepEqual(others, []);
  });

  it('is a link to something that the other side removed', () => {
    const gone = edited(['  pave: {name: Pave, duration: 2d, assign: ben}\n', '']);
    const linked = edited(['after: dig', 'after: [dig, pave]']);
    assert.deepEqual(said(check(base, gone, linked)), ['unknown-reference: ours removes pave, theirs refers to it in tasks.fill.after.pave (ours pave (removed); theirs fill.after)']); // prettier-ignore
    assert.match(said(check(base, linked, gone))[0]!, /^unknown-reference: theirs removes pave, ours refers to it/);
  });

  it('is a person booked twice, wherever that is', () => {
    const [ours, theirs] = [
      edited(['duration: 1d', 'duration: 1d, assign: ben'], ['deadline: 2026-01-20', 'deadline: 2026-01-21']),
      edited(['duration: 2d, assign: ben', 'duration: 3d, assign: mia']),
    ];
    const texts = said(check(base, ours, theirs));
    assert.deepEqual(texts, [], 'each alone asks for no more than there is, and so do both');
    const twice = edited(['duration: 1d', 'duration: 1d, assign: {mia: 50%}']);
    const half = base.replace('assign: mia', 'assign: {mia: 40%}');
    const more = half.replace('duration: 2d, assign: ben', 'duration: 2d, assign: {mia: 40%}');
    const less = twice.replace('assign: mia', 'assign: {mia: 40%}');
    assert.deepEqual(said(check(half, less, more)), ['overload: "mia" is needed 130% of 100% on 2026-01-05 by "in", "dig" and "pave" (ours in.assign; theirs pave.assign)']); // prettier-ignore
    const moved = base.replace('duration: 2d, assign: ben', 'duration: 2d, assign: mia');
    const later = (text: string) => text.replace('start: 2026-01-05', 'start: 2026-01-07');
    assert.deepEqual(said(check(moved, later(moved), moved.replace('name: In', 'name: Inside'))), [], 'an overload that was there moves');
  });

  it('is a milestone on a day that neither side shows, with its deadline', () => {
    const [ours, theirs] = [edited(['duration: 5d', 'duration: 8d']), edited(['duration: 3d', 'duration: 5d'])];
    assert.deepEqual(said(check(base, ours, theirs)), [
      'milestone: ours moves Live by +3 working days, theirs by +2; together +5, to 2026-01-21, after its deadline 2026-01-20 (ours dig.duration; theirs fill.duration)',
    ]);
    const aside = edited(['name: Pave, duration: 2d', 'name: Pave, duration: 3d']);
    assert.deepEqual(said(check(base, ours, aside)), []);
    const two = (text: string) => `${text}  far: {name: Far, milestone: true, after: live}\n`;
    assert.match(said(check(two(base), two(ours), two(theirs))).join('\n'), /^milestone: ours moves Live .* 2026-01-20, and 1 other milestone too \(/); // prettier-ignore
  });

  it('is gates in another order than they are listed', () => {
    const gates = 'lifecycle: {gates: {g1: {name: One, milestone: early}, g2: {name: Two, milestone: live}}}\n';
    const gated = (digs: string, early: string) =>
      edited(['duration: 5d', `duration: ${digs}`], ['duration: 1d', `duration: ${early}`], ['  live:', '  early: {name: Early, milestone: true, after: in}\n  live:']) + gates; // prettier-ignore
    assert.deepEqual(said(check(gated('5d', '5d'), gated('5d', '7d'), gated('2d', '5d'))), [
      'gate-order: the gate "g2" comes on 2026-01-09, before the gate "g1" on 2026-01-13 (ours in.duration; theirs dig.duration)',
    ]);
  });

  it('is a budget that is overdrawn', () => {
    const money = (text: string, cloud: number, people: number) => `${text}budget:\n  approved: 1000\n  lines:\n    cloud: {name: Cloud, category: cloud, planned: ${cloud}}\n    people: {name: People, category: other, planned: ${people}}\n`; // prettier-ignore
    assert.deepEqual(said(check(money(base, 400, 400), money(base, 550, 400), money(base, 400, 500))), [
      'budget: the estimate at completion, 1,050, is more than the approved 1,000 (ours cloud.planned; theirs people.planned)',
    ]);
  });

  it('says what the smallest sets are among many edits', () => {
    const many = (from: string, to: string) => Array.from({ length: 30 }, (_, i) => [`t${i}: {name: T`, `t${i}: {name: ${i % 2 ? to : from}`] as const); // prettier-ignore
    const tasks = Array.from({ length: 30 }, (_, i) => `  t${i}: {name: T, duration: 1d}\n`).join('');
    const large = base + tasks;
    const side = (edits: readonly (readonly [string, string])[]) => edits.reduce((text, [from, to]) => text.replace(from, to), large);
    const ours = side([...many('Uno', 'T'), ['name: Dig, duration: 5d', 'name: Dig, duration: 5d, after: pave']]);
    const theirs = side([...many('T', 'Due'), ['duration: 2d, assign: ben', 'duration: 2d, assign: ben, after: fill']]);
    const { conflicts, counts } = check(large, ours, theirs);
    assert.deepEqual(counts, { ours: 16, theirs: 16 });
    assert.deepEqual(conflicts.map((one) => [one.isLeast, one.ours.map(changeName), one.theirs.map(changeName)]), [[true, ['dig.after'], ['pave.after']]]); // prettier-ignore
  });
});

describe('a merge', () => {
  const plan = anyPlan(anything).map((text) => `planloom: 1\n${text}`);
  const between = (one: ReturnType<typeof sheet>, root: ReturnType<ThreeWay['rootWith']>) => changesBetween(one, sheet(planText(root))).all;

  it('with what both began with gives the other side, and no conflict', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const [old, now] = [sheet(before), sheet(after)];
        for (const merge of [new ThreeWay(old, old, now), new ThreeWay(old, now, old)]) {
          assert.deepEqual(merge.clashes, []);
          assert.deepEqual(between(now, merge.rootWith()).map(subjectOf), []);
        }
        assert.deepEqual(between(old, new ThreeWay(old, now, now).rootWith([])).map(subjectOf), []);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(plan, plan, (before, after) => assert.deepEqual(said(check(before, before, after)), [])),
      { numRuns: 8 },
    );
  });

  it('is the same whoever is ours', () => {
    fc.assert(
      fc.property(plan, plan, plan, (before, one, other) => {
        const [ours, theirs] = [check(before, one, other), check(before, other, one)];
        const mirrored = ({ conflicts }: MergeCheck, first: 'ours' | 'theirs', second: 'ours' | 'theirs') =>
          conflicts.map((each) => [each.kind, each.rule, each.about, each[first].map(changeName), each[second].map(changeName)].join(' ')).sort(); // prettier-ignore
        assert.deepEqual(mirrored(ours, 'ours', 'theirs'), mirrored(theirs, 'theirs', 'ours'));
      }),
      { numRuns: 10 },
    );
  });

  it('of edits to other things has all of both', () => {
    const numbers = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    fc.assert(
      fc.property(numbers, numbers, fc.constantFrom('duration: 9d', 'name: Other'), (one, other, edit) => {
        const tasks = (edits: ReadonlyMap<number, string>) => `${head()}tasks:\n${Array.from({ length: 8 }, (_, i) => `  t${i}: {${edits.get(i) ?? 'duration: 1d'}}\n`).join('')}`; // prettier-ignore
        const only = (mine: readonly number[], not: readonly number[]) =>
          new Map(mine.filter((i) => !not.includes(i)).map((i) => [i, edit]));
        const [ours, theirs] = [only(one, other), only(other, one)];
        const merge = new ThreeWay(sheet(tasks(new Map())), sheet(tasks(ours)), sheet(tasks(theirs)));
        assert.deepEqual(merge.clashes, []);
        assert.deepEqual(between(sheet(tasks(new Map([...ours, ...theirs]))), merge.rootWith()), []);
      }),
    );
  });

  it('looks at every example as the example is looked at', () => {
    for (const [folder, file] of [
      ['examples/data-lake', 'plan.yaml'],
      ['examples/ml-product', 'copilot.plan.yaml'],
    ] as const) {
      const analysis = analysedFolder(folder, file);
      const written = planText(rootWithout(sheetOf(analysis), [], new Map()));
      const again = settledOn(factsOf({ [file]: written }), file);
      assert.deepEqual(changesBetween(sheetOf(analysis), sheetOf(again)).all.map(subjectOf), []);
      const dates = ({ schedules }: typeof analysis) => [...schedules!.forecast.finish];
      assert.deepEqual(dates(again), dates(analysis));
      const milestones = (signs: ReturnType<typeof signsOf>) => [...signs.keys()].filter((key) => /^(milestone|overload|gates) /.test(key));
      assert.deepEqual(milestones(signsOf(again)), milestones(signsOf(analysis)));
    }
  });
});
