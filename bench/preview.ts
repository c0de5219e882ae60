/**
 * The preview's Gantt chart, as it ships, beside `mermaid.render` of all its rows, in the same tab of a Chromium: the first picture of a
 * plan, an edit (from the keystroke through the analysis to the drawn page), and scrolling. Exit status 1 where a measure is missed.
 *
 *     npm run bench -- preview                npm run bench -- preview --json FILE
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../scripts/vscode/window.ts';
import { planOf } from './plans.ts';
import { PreviewHost } from './preview/host.ts';
import { openPage, type BenchPage } from './preview/page.ts';
import { scrolled } from './preview/scrolling.ts';

/** Most of what plain Mermaid takes for the same rows. */
const mostOfFirst: Readonly<Record<number, number>> = { 300: 1.2, 1_000: 1 / 3 };
const mostOfEdit = 1 / 10;
/** Most of what 1,000 tasks take. */
const mostOfMany = 1.2;
/** Milliseconds. */
const mostOfScrolling = 50;
const rounds = 5;
const edits = 10;
/** What is open before: Mermaid is loaded, and neither draws for the first time. */
const small = planOf(5);

/** Milliseconds, the least of several: what else runs on the machine only ever adds to them. */
interface Figures {
  readonly tasks: number;
  readonly first: number;
  readonly edit: number;
  /** Null where nobody would wait for it. */
  readonly plain: number | null;
  /** The longest task of each step, 95 % of them below. */
  readonly scrolling: number;
}

export async function preview(): Promise<number> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { json: { type: 'string' } } });
  const browser = await openBrowser();
  let results: ReadonlyMap<number, Figures>;
  try {
    const tabs: Tab[] = [];
    for (const tasks of [300, 1_000, 10_000]) tabs.push(await opened(browser, tasks));
    // By turns, so that what else the machine does meanwhile meets all of them.
    for (let round = 0; round < rounds; round++) for (const tab of tabs) await measure(tab);
    results = new Map(tabs.map((tab) => [tab.tasks, figuresOf(tab)]));
  } finally {
    await browser.close();
  }
  const met = [...first(results), ...edit(results), ...many(results), ...scrolling(results)];
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ node: process.version, cpu: cpus()[0]?.model ?? '', results: [...results.values()] }, null, 2)}\n`,
    );
  return met.every((is) => is) ? 0 : 1;
}

/** A page with a plan, and all that was measured there. */
interface Tab {
  readonly tasks: number;
  readonly host: PreviewHost;
  readonly bench: BenchPage;
  readonly plan: string;
  readonly first: number[];
  readonly plain: number[];
  readonly edit: number[];
  readonly scrolling: number[];
}

async function opened(browser: Browser, tasks: number): Promise<Tab> {
  const host = new PreviewHost(small);
  const bench = await openPage(browser, host);
  return { tasks, host, bench, plan: planOf(tasks), first: [], plain: [], edit: [], scrolling: [] };
}

/** The page is on the screen, as it is for who looks at it. */
async function measure({ tasks, host, bench, plan, ...times }: Tab): Promise<void> {
  await bench.page.bringToFront();
  host.open(small);
  await host.drawn();
  host.open(plan);
  times.first.push(await timed(() => host.drawn()));
  if (tasks <= 1_000) times.plain.push(await bench.plain(host.wholeText()));
  times.edit.push(...(await editing(host)));
  times.scrolling.push(percentile(await scrolled(bench.page), 0.95));
}

function figuresOf({ tasks, first: firsts, plain, edit: edits, scrolling: scrolls }: Tab): Figures {
  return { tasks, first: least(firsts), plain: plain.length > 0 ? least(plain) : null, edit: least(edits), scrolling: least(scrolls) };
}

/** A letter typed into the name of a task that is in sight, and taken back. */
async function editing(host: PreviewHost): Promise<number[]> {
  const times: number[] = [];
  const at = /\n {10}p1-w1-t4:\n +name: \w/.exec(host.text)!;
  const place = at.index + at[0].length;
  for (let round = 0; round < edits / 2; round++) {
    times.push(await timed(() => host.edited({ start: place, end: place, text: 'x' })));
    times.push(await timed(() => host.edited({ start: place, end: place + 1, text: '' })));
  }
  return times;
}

function* first(results: ReadonlyMap<number, Figures>): Generator<boolean> {
  for (const [tasks, most] of Object.entries(mostOfFirst)) {
    const { first: ours, plain } = results.get(Number(tasks))!;
    yield told(`First picture of ${grouped(Number(tasks))} tasks: ${ms(ours)} against ${ms(plain!)} of plain Mermaid`, ours / plain!, most);
  }
}

function* edit(results: ReadonlyMap<number, Figures>): Generator<boolean> {
  const { edit: ours, plain } = results.get(1_000)!;
  yield told(`Edit of 1,000 tasks to picture: ${ms(ours)} against ${ms(plain!)} of plain Mermaid`, ours / plain!, mostOfEdit);
}

function* many(results: ReadonlyMap<number, Figures>): Generator<boolean> {
  const [some, all] = [results.get(1_000)!, results.get(10_000)!];
  yield told(`First picture of 10,000 tasks: ${ms(all.first)} against ${ms(some.first)} of 1,000`, all.first / some.first, mostOfMany);
  yield told(`Edit of 10,000 tasks to picture: ${ms(all.edit)} against ${ms(some.edit)} of 1,000`, all.edit / some.edit, mostOfMany);
}

function* scrolling(results: ReadonlyMap<number, Figures>): Generator<boolean> {
  for (const { tasks, scrolling: longest } of results.values()) {
    const isMet = longest <= mostOfScrolling;
    const figure = longest === 0 ? 'none over 50 ms' : ms(longest);
    yield verdict(
      `Scrolling through ${grouped(tasks)} tasks, longest task of a step, 95 % of steps: ${figure}`,
      isMet,
      `${mostOfScrolling} ms`,
    );
  }
}

function told(sentence: string, ratio: number, most: number): boolean {
  return verdict(`${sentence}, ${ratio.toFixed(2)} times that`, ratio <= most, `at most ${most.toFixed(2)}`);
}

function verdict(sentence: string, isMet: boolean, wanted: string): boolean {
  process.stdout.write(`${sentence}: ${isMet ? 'met' : 'MISSED'} (wanted: ${wanted})\n`);
  return isMet;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function least(times: readonly number[]): number {
  return Math.min(...times);
}

function percentile(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
}

function ms(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
