/**
 * What a completion costs right after an edit in a plan of 10,000 tasks, its answer as JSON included; beside it what `yaml` needs to parse the
 * file in the same run. Exit status 1 where it is not 80 times cheaper.
 */
import { parseDocument } from 'yaml';
import { analyse } from '../src/core/analysis.ts';
import { completionsAt } from '../src/core/language/index.ts';
import { noFacts } from '../src/core/settle.ts';
import { editSource } from '../src/core/source/edit.ts';
import { parseSource } from '../src/core/source/parse.ts';
import type { Source } from '../src/core/source/source.ts';
import { planOf } from './plans.ts';
import { median, timed } from './timing.ts';

const entry = 'bench.plan.yaml';
const wanted = 80;

/** What is typed behind the first match past the middle of the plan. */
const typings: readonly (readonly [what: string, behind: RegExp, typed: string])[] = [
  ['ids behind after:', /after: \[/, ' '],
  ['ids like "p5"', /after: \[/, 'p5'],
  ['ids like nothing', /after: \[/, 'zzq'],
  ['people', /owner: /, 'a'],
  ['keys', /priority: \w+\n/, '            de'],
  ['a new task', /priority: \w+\n/, '          '],
  ['keys of the file', /(?=\nsprints:)/, '\nr'],
];

export function completion(): number {
  const text = planOf(10_000);
  const parse = median(Array.from({ length: 5 }, () => timed(() => parseDocument(text))));
  process.stdout.write(`milliseconds, medians     parsing by yaml ${parse.toFixed(0)}\n`);
  let dearest = 0;
  for (const [what, behind, typed] of typings) {
    const { milliseconds, characters } = measured(text, behind, typed);
    dearest = Math.max(dearest, milliseconds);
    process.stdout.write(
      `${what.padEnd(22)}${milliseconds.toFixed(2).padStart(8)}  ${String(characters).padStart(7)} characters of JSON\n`,
    );
  }
  const isMet = parse / dearest >= wanted;
  process.stdout.write(
    `The dearest is ${Math.floor(parse / dearest)} times cheaper than parsing: ${isMet ? 'met' : 'MISSED'} (wanted: ${wanted})\n`,
  );
  return isMet ? 0 : 1;
}

function measured(text: string, behind: RegExp, typed: string): { milliseconds: number; characters: number } {
  const middle = text.length >> 1;
  const match = behind.exec(text.slice(middle))!;
  const at = middle + match.index + match[0].length;
  let source: Source = parseSource(entry, text);
  const times: number[] = [];
  let characters = 0;
  for (let i = 0; i < 30; i++) {
    source = editSource(source, [{ start: at, end: at, text: `${typed}\n` }]);
    const analysis = analyse({ ...noFacts, sources: new Map([[entry, source]]), planFiles: [entry] }, entry);
    times.push(timed(() => (characters = JSON.stringify(completionsAt(analysis, entry, at + typed.length)).length)));
    source = editSource(source, [{ start: at, end: at + typed.length + 1, text: '' }]);
  }
  return { milliseconds: median(times.slice(10)), characters };
}
