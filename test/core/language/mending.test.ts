/** Whatever the light bulb offers for whatever is wrong: it does that, and nothing else. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis.ts';
import type { Action, Doing } from '../../../src/core/language/action.ts';
import { quickFixes } from '../../../src/core/language/mends/quickFixes.ts';
import { blockOf } from '../../../src/core/language/edits/block.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { placeOf } from '../../../src/core/source/source.ts';
import { damagedPlan } from '../../support/damagedPlan.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { filledIn } from '../../support/filled.ts';
import { itemsOf, saidIn } from '../../support/said.ts';

const runs = Number(process.env.FUZZ ?? 300);

const analysed = (text: string): Analysis => settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
const sourceOf = ({ sources }: Analysis) => sources.get('plan.yaml')!;
const isSilence = ({ title }: Action) => /^(?:Ignore|Say how grave) /.test(title);

interface Fixed {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly problem: Problem;
  readonly action: Action;
  readonly doing: Doing;
  readonly text: string;
}

/** One of the actions for one of the problems, done; null where there is none. */
function fixed(damaged: string, pick: number, isMeant: (action: Action) => boolean): Fixed | null {
  const before = analysed(damaged);
  const { problems } = before;
  const from = pick % Math.max(1, problems.length);
  for (const problem of [...problems.slice(from), ...problems.slice(0, from)]) {
    const meant = quickFixes(before, 'plan.yaml', [problem]).filter(isMeant);
    const action = meant[pick % Math.max(1, meant.length)];
    const doing = action?.doing();
    if (!action || !doing) continue;
    const text = filledIn(damaged, doing);
    return { before, after: analysed(text), problem, action, doing, text };
  }
  return null;
}

/** It is not told any more, or as what it was said to be. */
function isDone({ before, after, problem, action }: Fixed): boolean {
  if (!action.title.startsWith('Say')) return countOf(after, problem) < countOf(before, problem);
  return after.problems.every(({ rule, severity }) => rule !== problem.rule || severity === 'error');
}

function countOf({ problems }: Analysis, { rule, message }: Problem): number {
  return problems.filter((one) => one.rule === rule && one.message === message).length;
}

/** Items in whose text nothing is changed say what they said. */
function assertOthersSame({ before, after, doing, text }: Fixed): void {
  const [was, now] = [saidIn(before), saidIn(after)];
  for (const { definition, item } of itemsOf(before)) {
    const source = sourceOf(before);
    const [key, node] = [item.key, item.node].map((spot) => placeOf(source, spot));
    const end = Math.max(node!.end, blockOf(source, { key: item.key, value: item.node })?.end ?? 0);
    const isTouched = doing.changes.some(({ at }) => at.start <= end && at.end >= key!.start);
    const id = `${definition} ${item.id}`;
    if (!isTouched) assert.equal(now.get(id), was.get(id), text);
  }
}

function everyFix(isMeant: (action: Action) => boolean, check: (fix: Fixed) => void): void {
  let done = 0;
  const property = fc.property(damagedPlan, fc.nat(), (damaged, pick) => {
    const fix = fixed(damaged, pick, isMeant);
    if (!fix) return;
    done++;
    assert.ok(sourceOf(fix.after).findings.length <= sourceOf(fix.before).findings.length, fix.text);
    assert.ok(isDone(fix), `${fix.problem.message}\n${fix.action.title}\n${fix.text}`);
    assertOthersSame(fix);
    check(fix);
  });
  fc.assert(property, { numRuns: runs });
  assert.ok(done > 0.7 * runs, `only ${done}`);
}

describe('any fix of any problem', () => {
  it('mends it, and says nothing else of other items', function () {
    this.timeout(1_800_000);
    everyFix(
      (action) => !isSilence(action),
      () => undefined,
    );
  });

  it('silences it, and changes nothing of what the plan says', function () {
    this.timeout(1_800_000);
    everyFix(isSilence, ({ before, after }) => {
      assert.deepEqual(saidIn(after), saidIn(before));
    });
  });
});
