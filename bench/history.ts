/**
 * The history of a plan of 300 tasks with 1,000 commits, as a whole process. Exit status 1 where it takes more than 20 seconds.
 *
 *     npm run bench -- history
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatDay } from '../src/core/values/civil.ts';
import { build } from '../scripts/vscode/package.ts';
import { planOf } from './plans.ts';
import { timed } from './timing.ts';

const [tasks, commits, most] = [300, 1_000, 20_000];
const program = path.resolve(import.meta.dirname, '../dist/cli.js');

export async function history(): Promise<number> {
  await build();
  const folder = mkdtempSync(path.join(tmpdir(), 'planloom-bench-'));
  try {
    const git = (args: readonly string[], input = '') => execFileSync('git', args, { cwd: folder, input, maxBuffer: 1e9 });
    git(['init', '--quiet', '--initial-branch=main']);
    git(['fast-import', '--quiet'], stream());
    git(['reset', '--quiet', '--hard']);
    const run = () =>
      execFileSync(process.execPath, [program, 'history', 'bench.plan.yaml', '--format', 'json'], { cwd: folder, maxBuffer: 1e9 });
    const out: { told: Told | null } = { told: null };
    const milliseconds = timed(() => (out.told = JSON.parse(run().toString()) as Told));
    return told(milliseconds, out.told!);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Told {
  readonly commits: readonly unknown[];
  readonly milestones: readonly { readonly moves: readonly unknown[] }[];
}

/** A commit a day: some task takes longer or shorter, and every fifth time the status date moves on too. The register is a part that never changes. */
function stream(): string {
  const [plan, register] = planOf(tasks)
    .replace(/milestone: true/g, '$&, deadline: 2027-01-29')
    .split('\nraid:\n') as [string, string];
  const lengths = [...plan.matchAll(/ {4}duration: \dd/g)].map(({ index }) => index);
  let text = plan.replace('planloom: 1\n', 'planloom: 1\ninclude: [raid.yaml]\n');
  const shift = text.length - plan.length;
  const parts = [`${headOf(0)}${fileOf('raid.yaml', `planloom: 1\nraid:\n${register}`)}${fileOf('bench.plan.yaml', text)}`];
  for (let number = 1; number < commits; number++) {
    const at = lengths[(number * 37) % lengths.length]! + shift;
    text = text.slice(0, at) + text.slice(at).replace(/\d/, (days) => String((Number(days) % 9) + 1));
    if (number % 5 === 0) text = text.replace(/statusDate: \S+/, `statusDate: ${formatDay(firstDay + number)}`);
    parts.push(headOf(number) + fileOf('bench.plan.yaml', text));
  }
  return parts.join('');
}

/** 2026-01-06 */
const firstDay = 20_459;

function headOf(number: number): string {
  const who = `Person ${number % 7} <p${number % 7}@example.com> ${(firstDay + number) * 86_400} +0000`;
  return `commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n${dataOf(`Change ${number}`)}`;
}

function fileOf(name: string, text: string): string {
  return `M 100644 inline ${name}\n${dataOf(text)}`;
}

function dataOf(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

function told(milliseconds: number, { commits: read, milestones }: Told): number {
  const moves = milestones.reduce((sum, milestone) => sum + milestone.moves.length, 0);
  const isMet = milliseconds <= most && read.length === commits;
  process.stdout.write(
    `The history of a plan of ${tasks} tasks with ${read.length} commits (${milestones.length} milestones, ${moves} moves): ${(milliseconds / 1000).toFixed(1)} s: ${isMet ? 'met' : 'MISSED'} (wanted: at most ${most / 1000} s)\n`,
  );
  return isMet ? 0 : 1;
}
