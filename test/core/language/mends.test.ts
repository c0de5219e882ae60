/** Mends of problems, and ways to live with them: what the light bulb offers. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fixAll } from '../../../src/core/language/mends/fixAll.ts';
import { mendOf } from '../../../src/core/language/mends/mend.ts';
import { quickFixes } from '../../../src/core/language/mends/quickFixes.ts';
import { ignoreHere } from '../../../src/core/language/mends/silence.ts';
import type { Problem } from '../../../src/core/problem.ts';
import type { Analysis } from '../../../src/core/analysis.ts';
import { atCursor } from '../../support/cursor.ts';
import { readDrawing } from '../../support/drawing.ts';
import { factsOf, settledOn } from '../../support/facts.ts';
import { filledIn } from '../../support/filled.ts';
import { analysisOf, analysisWith, made, mistakes, texts } from '../../support/plantedMistakes.ts';
import { applied, damagedText } from '../../support/planText.ts';

const folder = new URL('../../fixtures/rules/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => /^[a-z-]+\.yaml$/.test(name))
  .map((name) => ({ name, text: readDrawing(readFileSync(new URL(name, folder), 'utf8')).text }));

const analysed = (text: string) => settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');

/** But those of references: some fixtures have nobody to name. */
const errorsIn = ({ problems }: Analysis) =>
  problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'unknown-reference').length;
const isSame = (a: Problem) => (b: Problem) => a.rule === b.rule && a.message === b.message;

describe('adding what an item lacks', () => {
  for (const { name, text } of fixtures) {
    const before = analysed(text);
    const lacking = before.problems.filter(({ mend }) => mend?.add);
    if (lacking.length === 0) continue;
    it(`mends ${name}`, () => {
      for (const problem of lacking) {
        const mend = mendOf(before, problem);
        assert.ok(mend, problem.message);
        assert.ok(!mend.isSure);
        const after = analysed(filledIn(text, mend));
        assert.ok(!after.problems.some(isSame(problem)), `${problem.message} is still told after\n${filledIn(text, mend)}`);
        assert.ok(errorsIn(after) <= errorsIn(before), filledIn(text, mend));
      }
    });
  }

  const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\n';
  const cases: readonly [string, string, string][] = [
    ['stands where the schema has it', 'raid:\n  risks:\n    R-1:\n      name: A # a\n      review: 2026-03-01\n', '      name: A # a\n      owner: …\n      review'],
    ['follows what goes over several lines', 'raid:\n  risks:\n    R-1:\n      name: A\n      description: |\n        x\n\n        y\n', 'y\n      owner: …\n'],
    ['joins a flow map', 'raid: {risks: {R-1: {name: A, review: 2026-03-01}}}\n', '{name: A, owner: …, review'],
    ['ends an unfinished last line', 'raid:\n  risks:\n    R-1:\n      name: A', '      name: A\n      owner: …'],
    ['keeps Windows line ends', 'raid:\r\n  risks:\r\n    R-1:\r\n      name: A\r\n', 'name: A\r\n      owner: …\r\n'],
    ['fills an empty item', 'raid:\n  risks:\n    R-1: # new\n', 'R-1: # new\n      name: …\n'],
  ]; // prettier-ignore
  for (const [what, body, expected] of cases) {
    it(what, () => {
      const analysis = analysed(head + body);
      const problem = analysis.problems.find(({ mend }) => mend?.add?.some((key) => key === 'owner' || key === 'name'));
      const mend = problem && mendOf(analysis, problem);
      assert.ok(mend);
      const [change] = mend.changes;
      const drawn = change!.text.slice(0, mend.gaps[0]!.at) + '…' + change!.text.slice(mend.gaps[0]!.at);
      const text = applied(head + body, { ...change!.at, text: drawn });
      assert.ok(text.includes(expected), text);
    });
  }

  it('makes a short colour long', () => {
    const analysis = analysed(`${head}rag: {scope: amber}\n`);
    const problem = analysis.problems.find(({ rule }) => rule === 'unexplained-colour')!;
    const mend = mendOf(analysis, problem)!;
    assert.deepEqual([mend.title, mend.changes[0]!.text], ['Add reason…', '{status: amber, reason: }']);
  });
});

describe('taking away a key that another file gives', () => {
  it('leaves the other one, and is never done unasked', () => {
    const plan =
      'planloom: 1\ninclude: [b.yaml]\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\nbudget: {approved: 9}\n';
    const part = 'planloom: 1\nbudget:\n  approved: 8 # old\n  contingency: 1\n';
    const of = (text: string) => settledOn(factsOf({ 'plan.yaml': plan, 'b.yaml': text }), 'plan.yaml');
    const before = of(part);
    const problem = before.problems.find(({ rule, at }) => rule === 'repeated-key' && at.file === 'b.yaml')!;
    const mend = mendOf(before, problem)!;
    assert.ok(!mend.isSure);
    const after = filledIn(part, mend);
    assert.equal(after, part.replace('  approved: 8 # old\n', ''));
    assert.deepEqual(of(after).problems.filter(({ rule }) => rule === 'repeated-key'), []); // prettier-ignore
  });
});

describe('ignoring a problem', () => {
  it('silences it, and nothing else is said but what it had drowned', () => {
    for (const { name, text } of fixtures) {
      const before = analysed(text);
      for (const problem of before.problems) {
        const isOfComment = text.slice(text.lastIndexOf('\n', problem.at.start) + 1, problem.at.start).includes('planloom-ignore');
        // Nothing is sure in a text with syntax errors.
        if (isOfComment || before.sources.get('plan.yaml')!.damaged.length > 0) continue;
        const edit = ignoreHere(before.sources.get('plan.yaml')!, problem.at, problem.rule);
        assert.ok(edit, `${name}: ${problem.message}`);
        assert.equal(edit.start, edit.end);
        const after = analysed(applied(text, edit)).problems;
        const isFewer = after.filter(isSame(problem)).length < before.problems.filter(isSame(problem)).length;
        assert.ok(isFewer, `${name}: ${problem.message}`);
        for (const other of after) {
          assert.ok(other.at.start === problem.at.start || before.problems.some(isSame(other)), `${name}: ${other.message}`);
        }
      }
    }
  });

  it('goes above a text that goes over the end of the line', () => {
    const { analysis, path, offset } = atCursor('planloom: 1\nproject:\n  id: p\n  nmae▮: "a\n    b"\n');
    const edit = ignoreHere(analysis.sources.get(path)!, { file: path, start: offset - 4, end: offset }, 'unknown-key');
    assert.equal(edit?.text, '  # planloom-ignore unknown-key\n');
  });

  it('can be said for the whole plan, in the file that says it', () => {
    const plan = 'planloom: 1\ninclude: [raid.yaml]\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\n';
    const raid = 'planloom: 1\nraid: {risks: {R-1: {name: A, review: 2026-03-01}}}\nrules: {lag: hint}\n';
    const analysis = settledOn(factsOf({ 'plan.yaml': plan, 'raid.yaml': raid }), 'plan.yaml');
    const problem = analysis.problems.find(({ rule }) => rule === 'unowned-risk')!;
    const actions = quickFixes(analysis, 'raid.yaml', [problem]);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Add owner…',
        'Ignore unowned-risk on this line',
        'Ignore unowned-risk in the whole plan',
        'Say how grave unowned-risk is in the plan…',
      ],
    );
    const [, , ignored, chosen] = actions.map(({ doing }) => doing()!);
    assert.equal(
      applied(raid, { ...ignored!.changes[0]!.at, text: ignored!.changes[0]!.text }),
      raid.replace('hint', 'hint, unowned-risk: ignore'),
    );
    assert.equal(chosen!.changes[0]!.text, ', unowned-risk: ');
    assert.equal(chosen!.gaps?.[0]?.at, ', unowned-risk: '.length);
  });
});

describe('fixing everything', () => {
  const original = new Set(analysisOf(texts).problems.map(({ rule, message }) => `${rule} ${message}`));
  const names = Object.keys(mistakes);
  const lastRound = (files: Record<string, string>, paths: Iterable<string>) => {
    let fixed = files;
    for (const path of paths) fixed = { ...fixed, [path]: fixedIn(fixed, path) };
    return fixed;
  };
  const fixedIn = (files: Record<string, string>, path: string) =>
    [...fixAll(analysisOf(files), path, analysisWith)]
      .sort((a, b) => b.at.start - a.at.start)
      .reduce((text, { at, text: replacement }) => applied(text, { ...at, text: replacement }), files[path]!);

  it('leaves fewer problems and no new ones, and nothing to fix', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }), (chosen) => {
        const { changed } = made(chosen.map((what) => mistakes[what]!));
        const before = analysisOf(changed).problems;
        const known = new Set([...original, ...before.map(({ rule, message }) => `${rule} ${message}`)]);
        const paths = new Set(chosen.map((what) => mistakes[what]!.file));
        const fixed = lastRound(changed, paths);
        const after = analysisOf(fixed).problems;
        const isChanged = Object.keys(changed).some((path) => fixed[path] !== changed[path]);
        assert.ok(!isChanged || after.length < before.length || errorCount(after) < errorCount(before));
        assert.deepEqual(
          after.filter(({ rule, message }) => !known.has(`${rule} ${message}`)).map(({ message }) => message),
          [],
        );
        assert.deepEqual(lastRound(fixed, paths), fixed);
      }),
      { numRuns: 8 },
    );
  });

  const errorCount = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === 'error').length;

  it('leaves what needs a judgement', () => {
    const text =
      'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\ntasks:\n  m: {name: M, milestone: true, duration: 2d}\n';
    assert.deepEqual(fixAll(analysed(text), 'plan.yaml', analysisWith), []);
  });

  it('does two that would make one mistake of two one by one', () => {
    const text =
      'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\ntasks:\n  m: {name: M, efort: 2d, effrt: 3d}\n';
    const again = (sources: Analysis['sources']) => settledOn({ ...factsOf({}), sources, planFiles: ['plan.yaml'] }, 'plan.yaml');
    assert.deepEqual(
      fixAll(analysed(text), 'plan.yaml', again).map((change) => change.text),
      ['effort'],
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const analysis = analysed(text);
        quickFixes(analysis, 'plan.yaml', analysis.problems.slice(0, 5)).forEach(({ doing }) => doing());
        fixAll(analysis, 'plan.yaml', (sources) => settledOn({ ...factsOf({}), sources, planFiles: ['plan.yaml'] }, 'plan.yaml'));
      }),
      { numRuns: 60 },
    );
  });
});
