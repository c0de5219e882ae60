/**
 * Two plans of 10,000 tasks compared, as a whole process beside one that checks a single plan of that size; by turns, so that a busy
 * moment of the machine hits both. Exit status 1 where the comparison takes more than three times as long.
 *
 *     npm run bench -- compare
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../scripts/vscode/package.ts';
import { planOf } from './plans.ts';
import { median, timed } from './timing.ts';

const tasks = 10_000;
const most = 3;
const rounds = 5;
const program = path.resolve(import.meta.dirname, '../dist/cli.js');

export async function compare(): Promise<number> {
  await build();
  const folder = mkdtempSync(path.join(tmpdir(), 'planloom-bench-'));
  try {
    const text = planOf(tasks);
    writeFileSync(path.join(folder, 'a.plan.yaml'), text);
    writeFileSync(path.join(folder, 'b.plan.yaml'), changed(text));
    const run = (...args: readonly string[]) =>
      timed(() => execFileSync(process.execPath, [program, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 }));
    const [one, two]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      one.push(run('check', 'a.plan.yaml'));
      two.push(run('diff', 'a.plan.yaml', 'b.plan.yaml'));
    }
    return told(median(one), median(two));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every hundredth duration two days longer. */
function changed(text: string): string {
  let count = 0;
  return text.replace(/duration: (\d)d/g, (written, days: string) => (++count % 100 === 0 ? `duration: ${Number(days) + 2}d` : written));
}

function told(check: number, diff: number): number {
  const ratio = diff / check;
  const isMet = ratio <= most;
  process.stdout.write(
    `Two plans of ${tasks} tasks compared: ${diff.toFixed(0)} ms, one checked: ${check.toFixed(0)} ms, ${ratio.toFixed(1)} times: ${isMet ? 'met' : 'MISSED'} (wanted: at most ${most})\n`,
  );
  return isMet ? 0 : 1;
}
