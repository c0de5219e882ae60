/** One mistake, one problem: what only follows from it stays silent (`Rule.restsOn`). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../../src/core/problem.ts';
import { keyText, type Node } from '../../src/core/source/node.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import { placeOf } from '../../src/core/source/source.ts';
import { testFixtures } from '../support/fixtures.ts';
import { mendableProblems } from '../support/mended.ts';
import { factsOf, settledOn } from '../support/facts.ts';

describe('consequences of a mistake', () => {
  testFixtures(new URL('../fixtures/consequences/', import.meta.url), mendableProblems);

  const folder = new URL('../fixtures/atlas/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const texts = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const problemsOf = (files: Record<string, string>) => settledOn(factsOf(files), 'plan.yaml').problems;
  const shown = ({ rule, at, message }: Problem) => `${at.file} ${rule}: ${message}`;
  const before = new Set(problemsOf(texts).map(shown));

  /** Every text and number of the sample plan but the stages: whoever deletes a stage's name leaves its tasks without one. */
  const places = names.flatMap((name) => {
    const source = parseSource(name, texts[name]!);
    return leavesOf(source.root).map((leaf) => placeOf(source, leaf));
  });

  it('are not told beside a value that no key can take', () => {
    for (const { file, start, end } of places) {
      const text = texts[file]!;
      const problems = problemsOf({ ...texts, [file]: `${text.slice(0, start)}[[1]]${text.slice(end)}` });
      const told = problems.map(shown).filter((problem) => !before.has(problem));
      assert.equal(told.length, 1, `${file}: ${text.slice(start, end)}\n${told.join('\n')}`);
    }
  });
});

function leavesOf(node: Node, into: Node[] = []): Node[] {
  if (node.kind === 'scalar' && node.style !== 'block' && node.style !== 'empty') into.push(node);
  if (node.kind === 'list') for (const item of node.items) leavesOf(item, into);
  for (const { key, value } of node.kind === 'map' ? node.pairs : []) {
    if (keyText(key) !== 'lifecycle') leavesOf(value, into);
  }
  return into;
}
