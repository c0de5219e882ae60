import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis, Facts } from '../../../../src/core/analysis.ts';
import type { Plans } from '../../../../src/core/language/names/meaning.ts';
import { mentionsOf } from '../../../../src/core/language/names/mention.ts';
import { rename, type Renaming } from '../../../../src/core/language/names/rename.ts';
import { fileKindByName } from '../../../../src/core/schema/fileKind.ts';
import { editSource } from '../../../../src/core/source/edit.ts';
import { placeOf, type Source } from '../../../../src/core/source/source.ts';
import { anyPlan, anything } from '../../../support/anyPlan.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { textsIn } from '../../../support/folder.ts';
import { applied } from '../../../support/planText.ts';

/** Of 40 renames each, most of which are done. */
const runs = Math.ceil(Number(process.env.FUZZ ?? 700) / 35);

/** Ids that no plan has, one for each rename. */
const freshId = (step: number): string => ['Z', 'zz-', 'Q.', 'a_'][step % 4]! + String(step);

function analysed(facts: Facts): Plans {
  const plans = [...facts.sources.keys()].filter((path) => fileKindByName(path) !== null).sort();
  return plans.map((entry) => settledOn(facts, entry));
}

function changed(facts: Facts, { changes }: Renaming): Facts {
  const sources = new Map(facts.sources);
  for (const [path, source] of sources) {
    if (typeof source !== 'object') continue;
    const edits = changes.filter(({ at }) => at.file === path).map(({ at, text }) => ({ start: at.start, end: at.end, text }));
    if (edits.length > 0) sources.set(path, editSource(source, edits));
  }
  return { ...facts, sources };
}

/** Each change takes the place of the id and of nothing else. */
function spliced(text: string, { changes }: Renaming, id: string): string {
  const edits = [...changes].sort((a, b) => b.at.start - a.at.start);
  for (const { at } of edits) assert.equal(text.slice(at.start, at.end), id);
  return edits.reduce((whole, { at, text: put }) => applied(whole, { ...at, text: put }), text);
}

/** What the plan says, with one id in place of another: dates, float, colours, and the problems in their order. */
function meaningOf({ schedules, status, problems }: Analysis, id: string, written: string): unknown {
  const named = (text: string) => text.replaceAll(id, written);
  const { plan, forecast } = schedules!;
  return {
    dates: [plan.start, plan.finish, forecast.start, forecast.finish, forecast.totalFloat].map((column) => column.join(' ')),
    colours: [...status!.rag].map(([dimension, { computed }]) => [dimension, computed]),
    problems: problems.map(({ rule, severity, message }) => [rule, severity, named(message)].join(' ')),
  };
}

function textsOf(facts: Facts): readonly string[] {
  return [...facts.sources.values()].map((source) => (source as Source).text);
}

/** The mention as somebody points at it: the file, and an offset in the id. */
function pointsIn(facts: Facts): readonly { readonly path: string; readonly offset: number; readonly id: string }[] {
  return [...facts.sources].flatMap(([path, source]) =>
    mentionsOf(source as Source).map(({ at, id }) => ({ path, id, offset: placeOf(source as Source, at).start + 1 })),
  );
}

describe('renames', () => {
  it('change ids, nothing of what plans mean and no other byte', function () {
    this.timeout(600_000);
    let done = 0;
    const choices = fc.array(fc.nat(9999), { minLength: 40, maxLength: 40 });
    const property = fc.property(anyPlan(anything), choices, (text, picks) => {
      let facts = factsOf({ 'plan.yaml': `planloom: 1\n${text}` });
      let plans = analysed(facts);
      for (const [step, pick] of picks.entries()) {
        const points = pointsIn(facts);
        const { path, offset, id } = points[pick % points.length]!;
        const renaming = rename(plans, path, offset, freshId(step), editSource);
        // What nothing has, such as another plan, has no name that could be changed.
        if ('refusal' in renaming) {
          assert.match(renaming.refusal, /^nothing has the id/);
          continue;
        }
        const after = changed(facts, renaming);
        const now = analysed(after);
        assert.equal(textsOf(after)[0], spliced(textsOf(facts)[0]!, renaming, id));
        assert.deepEqual(meaningOf(now[0]!, freshId(step), id), meaningOf(plans[0]!, freshId(step), id));
        const again = pointsIn(after).find((point) => point.id === freshId(step))!;
        const undone = rename(now, again.path, again.offset, id, editSource);
        assert.ok('changes' in undone, JSON.stringify(undone));
        assert.deepEqual(textsOf(changed(after, undone)), textsOf(facts));
        [facts, plans] = [after, now];
        done++;
      }
    });
    fc.assert(property, { numRuns: runs });
    assert.ok(done > 35 * runs, `only ${done}`);
  });

  for (const folder of ['data-lake', 'edge-ai', 'ml-product']) {
    it(`of one id in five in ${folder} can be taken back`, function () {
      this.timeout(120_000);
      const all = textsIn(`examples/${folder}`);
      const facts = factsOf(new Map([...all].filter(([path]) => /\.ya?ml$/.test(path))), {
        exists: new Map([...all.keys()].map((path) => [path, true])),
      });
      const plans = analysed(facts);
      const texts = textsOf(facts);
      const told = new Set<string>();
      let step = 0;
      for (const { path, offset, id } of pointsIn(facts).filter((_, index) => index % 5 === 0)) {
        const renaming = rename(plans, path, offset, freshId(++step), editSource);
        if ('refusal' in renaming) {
          told.add(renaming.refusal.replaceAll(/"[^"]*"/g, '""'));
          continue;
        }
        const key = JSON.stringify(renaming.changes.map(({ at }) => [at.file, at.start]).sort());
        if (told.has(key)) continue;
        told.add(key);
        const after = changed(facts, renaming);
        const again = renaming.changes.find(({ at }) => at.file === path && at.start <= offset && offset <= at.end)!;
        const before = renaming.changes.filter(({ at }) => at.file === path && at.start < again.at.start);
        const moved = again.at.start + before.reduce((sum, { at, text }) => sum + text.length - (at.end - at.start), 0);
        const undone = rename(analysed(after), path, moved, id, editSource);
        assert.ok('changes' in undone, `${id}: ${JSON.stringify(undone)}`);
        assert.deepEqual(textsOf(changed(after, undone)), texts, id);
      }
      const refusals = [...told].filter((one) => !one.startsWith('['));
      for (const refusal of refusals) assert.match(refusal, /is one of Planloom's rules|in no list of stages|^nothing has the id/);
    });
  }
});
