/**
 * How long the extension host of a real VS Code is blocked while a plan of 10,000 tasks is opened and ten characters a second are typed
 * in it, with problems and both trees on the screen, and then with the preview too. What Planloom does is told apart from what VS Code and
 * the extensions that come with it do on the same thread, by the profiler. Exit status 1 where a measure is missed.
 *
 *     npm run bench -- typing                npm run bench -- typing --json FILE
 *
 * `PLANLOOM_PROFILE=FILE` writes what the host did meanwhile, for the profiler of a browser's developer tools.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleTyping } from '../scripts/test/bundleSuite.ts';
import { runInVscode } from '../scripts/test/inVscode.ts';
import { build } from '../scripts/vscode/package.ts';
import { planOf } from './plans.ts';
import type { Block } from './typing/blocks.ts';
import type { Watched } from './typing/inHost.ts';

const tasks = 10_000;
/** Milliseconds. */
const mostOfTyping = 50;
const mostOfOpening = 10;

export async function typing(): Promise<number> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { json: { type: 'string' } } });
  await build();
  const results: Watched[] = [];
  const status = await runInVscode('node', await bundleTyping(), (text) => results.push(...watchedIn(text)), planBesideFolder);
  if (status !== 0) throw new Error('VS Code did not come to the end of it');
  const met = results.map(told);
  if (values.json) await writeFile(values.json, `${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
  return met.every((is) => is) ? 0 : 1;
}

/** Outside the folder that is opened, so that the plan is not read before somebody watches. */
async function planBesideFolder(base: string): Promise<string> {
  const folder = path.join(base, 'workspace');
  await mkdir(folder);
  await writeFile(path.join(base, 'bench.plan.yaml'), planOf(tasks));
  return folder;
}

function watchedIn(text: string): Watched[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Watched);
}

function told({ what, time, blocks, blocksAtRest }: Watched): boolean {
  const isOpening = what === 'First open';
  const most = isOpening ? mostOfOpening : mostOfTyping;
  const isMet = mostOf(blocks, oursOf) <= most;
  const took = isOpening ? `, ${time.toFixed(0)} ms to its problems` : '';
  process.stdout.write(`${what}${took}: ${said(blocks)}: ${isMet ? 'met' : 'MISSED'} (wanted: ${most} ms of Planloom's)\n`);
  process.stdout.write(`  at rest afterwards, when VS Code asks for outline, folding and links: ${said(blocksAtRest)}\n`);
  return isMet;
}

function said(blocks: readonly Block[]): string {
  const [whole, own, ours] = [mostOf(blocks, ({ time }) => time), mostOf(blocks, ({ own }) => own), mostOf(blocks, oursOf)];
  const parts = [`of Planloom's work at most ${ours.toFixed(0)} ms in a block`, `of all work on that thread ${own.toFixed(0)} ms`];
  return `${parts.join(', ')}, longest block with what waited for other processes ${whole.toFixed(0)} ms, 99 % below ${percentile(blocks, 0.99).toFixed(0)} ms`;
}

function oursOf({ ours = 0 }: Block): number {
  return ours;
}

function mostOf(blocks: readonly Block[], figure: (block: Block) => number): number {
  return Math.max(0, ...blocks.map(figure));
}

/** Of the blocks that could be noticed. */
function percentile(blocks: readonly Block[], share: number): number {
  const times = blocks.map(({ time }) => time).sort((a, b) => a - b);
  return times[Math.ceil(times.length * share) - 1] ?? 0;
}
