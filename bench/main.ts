/**
 * What an analysis costs, stage by stage, and what one keystroke costs, at 100, 1,000 and 10,000 tasks; beside it what `yaml` needs to
 * parse the same file in the same run. Exit status 1 where a keystroke at 10,000 tasks is not 100 times cheaper than that.
 *
 *     npm run bench                  npm run bench -- --json FILE
 *     npm run bench -- compare       (bench/compare.ts)
 *     npm run bench -- completion    (bench/completion.ts)
 *     npm run bench -- history       (bench/history.ts)
 *     npm run bench -- language      (bench/language.ts)
 *     npm run bench -- levelling     (bench/levelling.ts)
 *     npm run bench -- passes        (bench/passes.ts)
 *     npm run bench -- portfolio     (bench/portfolio.ts)
 *     npm run bench -- preview       (bench/preview.ts)
 *     npm run bench -- simulation    (bench/simulation.ts)
 *     npm run bench -- typing        (bench/typing.ts)
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { analyse, forget } from '../src/core/analysis.ts';
import { noFacts } from '../src/core/settle.ts';
import { editSource } from '../src/core/source/edit.ts';
import { parseSource } from '../src/core/source/parse.ts';
import type { Source, TextEdit } from '../src/core/source/source.ts';
import { language } from './language.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { history } from './history.ts';
import { levelling } from './levelling.ts';
import { passes } from './passes.ts';
import { planOf } from './plans.ts';
import { portfolio } from './portfolio.ts';
import { preview } from './preview.ts';
import { simulation } from './simulation.ts';
import { runStages, type Measure } from './stages.ts';
import { median } from './timing.ts';
import { typing } from './typing.ts';

const sizes = [100, 1_000, 10_000];
const wanted = 100;
const entry = 'bench.plan.yaml';

/** As a plan is best parsed by `yaml` alone. */
const yamlOptions = {
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Medians in milliseconds by stage, in the order they were measured. */
type Medians = Record<string, number>;

interface Measured {
  readonly tasks: number;
  readonly lines: number;
  readonly characters: number;
  readonly milliseconds: Medians;
  /** What parsing the whole file costs against the dearer of the two keystrokes. */
  readonly ratio: number;
}

function main(): number {
  const { values } = parseArgs({ options: { json: { type: 'string' }, cold: { type: 'string' } } });
  if (values.cold) {
    process.stdout.write(String(coldParse(Number(values.cold))));
    return 0;
  }
  const results = sizes.map(measureSize);
  const largest = results.at(-1)!;
  const isMet = largest.ratio >= wanted;
  process.stdout.write(table(results));
  process.stdout.write(
    `\nA keystroke at ${grouped(largest.tasks)} tasks is ${Math.floor(largest.ratio)} times cheaper than parsing the file: ${isMet ? 'met' : 'MISSED'} (wanted: ${wanted})\n`,
  );
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model ?? '', results }, null, 2)}\n`);
  return isMet ? 0 : 1;
}

function measureSize(tasks: number): Measured {
  const text = planOf(tasks);
  const rounds = Math.max(5, Math.min(30, Math.round(20_000 / tasks)));
  const samples = new Map<string, number[]>();
  const measure: Measure = (stage, work) => {
    const start = performance.now();
    const result = work();
    const times = samples.get(stage) ?? [];
    samples.set(stage, [...times, performance.now() - start]);
    return result;
  };

  samples.set('parse, cold', [coldInOwnProcess(tasks)]);
  for (let i = 0; i < rounds; i++) measure('yaml.parseDocument', () => parseDocument(text, yamlOptions));
  for (let i = 0; i < rounds; i++) {
    const source = measure('parse', () => parseSource(entry, text));
    runStages(source, measure);
  }
  for (let i = 0; i < rounds; i++) {
    forget(entry);
    const source = parseSource(entry, text);
    measure('analyse, first', () => analyse(factsWith(source), entry));
  }
  measureKeystrokes(text, 'a name', /name: \w/, measure);
  measureKeystrokes(text, 'a duration', /duration: /, measure);

  const milliseconds = Object.fromEntries([...samples].map(([stage, times]) => [stage, median(times)]));
  const keystroke = Math.max(milliseconds['edit a name']!, milliseconds['edit a duration']!);
  return {
    tasks,
    lines: text.split('\n').length,
    characters: text.length,
    milliseconds,
    ratio: milliseconds['yaml.parseDocument']! / keystroke,
  };
}

/** A character typed and taken back, in the middle of the plan, with the whole analysis after each. */
function measureKeystrokes(text: string, what: string, where: RegExp, measure: Measure): void {
  const middle = Math.floor(text.length / 2);
  const match = where.exec(text.slice(middle));
  if (!match) throw new Error(`no ${what} in the plan`);
  const at = middle + match.index + match[0].length;
  let source = parseSource(entry, text);
  analyse(factsWith(source), entry);
  const type = (edit: TextEdit, timed: boolean) => {
    const work = () => {
      source = editSource(source, [edit]);
      return analyse(factsWith(source), entry);
    };
    if (timed) measure(`edit ${what}`, work);
    else work();
  };
  for (let i = 0; i < 40; i++) {
    type({ start: at, end: at, text: '1' }, i >= 10);
    type({ start: at, end: at + 1, text: '' }, i >= 10);
  }
  for (let i = 0; i < 20; i++) {
    source = measure(`of it parsing, ${what}`, () => editSource(source, [{ start: at, end: at, text: '1' }]));
    source = editSource(source, [{ start: at, end: at + 1, text: '' }]);
  }
}

function factsWith(source: Source) {
  return { ...noFacts, sources: new Map([[entry, source]]), planFiles: [entry] };
}

/** The first parse of a process, before anything is compiled for speed. */
function coldInOwnProcess(tasks: number): number {
  return Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--cold', String(tasks)], { encoding: 'utf8' }));
}

function coldParse(tasks: number): number {
  const text = planOf(tasks);
  const start = performance.now();
  parseSource(entry, text);
  return performance.now() - start;
}

function table(results: readonly Measured[]): string {
  const stages = Object.keys(results[0]!.milliseconds);
  const rows = [
    ['milliseconds, medians', ...results.map(({ tasks }) => `${grouped(tasks)} tasks`)],
    ['lines', ...results.map(({ lines }) => grouped(lines))],
    ...stages.map((stage) => [stage, ...results.map(({ milliseconds }) => milliseconds[stage]!.toFixed(2))]),
    ['parseDocument / edit', ...results.map(({ ratio }) => ratio.toFixed(0))],
  ];
  return rows.map(([name, ...cells]) => (name ?? '').padEnd(28) + cells.map((cell) => cell.padStart(15)).join('') + '\n').join('');
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

const others: Readonly<Record<string, () => number | Promise<number>>> = {
  compare,
  completion,
  history,
  language,
  levelling,
  passes,
  portfolio,
  preview,
  simulation,
  typing,
};
process.exitCode = await (others[process.argv[2] ?? ''] ?? main)();
