/**
 * A real plan with mistakes made in it: each is told once, on the right words, whatever follows from it. What the plan had to say
 * before (it is late here and there) does not count.
 */
import assert from 'node:assert/strict';
import type { Problem } from '../../src/core/problem.ts';
import { analysisOf, made, mistakes, texts, type Expected, type Mistake } from '../support/plantedMistakes.ts';

const problemsOf = (files: Record<string, string>): readonly Problem[] => analysisOf(files).problems;

const before = new Set(problemsOf(texts).map(({ rule, at, message }) => `${at.file} ${rule} ${message}`));

function newProblems(files: Record<string, string>): Problem[] {
  return problemsOf(files).filter(({ rule, at, message }) => !before.has(`${at.file} ${rule} ${message}`));
}

function compare(list: readonly Mistake[]): void {
  const { changed, expected } = made(list);
  const shown = ({ rule, file, start, end }: Expected) => `${file} ${rule} «${changed[file]!.slice(start, end)}» at ${start}`;
  const problems = newProblems(changed);
  assert.deepEqual(
    problems.map(({ rule, at }) => shown({ rule, ...at })).sort(),
    expected.map(shown).sort(),
    problems.map(({ message }) => message).join('\n'),
  );
}

describe('a mistake in a real plan', () => {
  for (const [what, mistake] of Object.entries(mistakes)) {
    it(`is told once: ${what}`, () => compare([mistake]));
  }
});

describe('ten mistakes in a real plan', () => {
  const ten = [
    'an unclosed quote',
    'a key given twice',
    'a misspelt key',
    'a unit nobody knows',
    'a word nobody knows',
    'a name read as a number',
    'an owner nobody knows',
    'a cycle',
    'a finish before the start',
    'a file that is not there',
  ];
  it('are ten problems, each on its words', () => compare(ten.map((what) => mistakes[what]!)));

  it('are ten problems when they are of other kinds', () => {
    const others = Object.keys(mistakes).filter((what) => !ten.includes(what) && !exclusive.has(what));
    for (let i = 0; i + 10 <= others.length; i += 10) compare(others.slice(i, i + 10).map((what) => mistakes[what]!));
  });
});

/** Mistakes that change the same words as another, or hide others. */
const exclusive = new Set(['a misspelt name', 'a key of another tool', 'a misspelt include', 'a start that does not exist']);
