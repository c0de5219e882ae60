/** Every test there is, part by part, and one sum at the end. */
import { spawn } from 'node:child_process';
import { globSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { exitOf, Missing, root } from '../setup/shell.mjs';
import { build } from '../vscode/package.ts';
import { addCounts, countsIn, failuresIn, sentence, type Counts } from './counts.ts';
import { testInVscode } from './inVscode.ts';

type Print = (text: string) => void;

interface Part {
  readonly name: string;
  /** Gives the exit status. */
  run(print: Print): Promise<number>;
}

export async function test(names: readonly string[]): Promise<number> {
  const parts = chosen(names);
  await build();
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  let failures = '';
  for (const part of parts) {
    const { counts, failed } = await runPart(part);
    total = addCounts(total, counts);
    failures += failed;
  }
  // Said again at the end, where nobody has to look for it among thousands of lines.
  process.stdout.write(`${failures}\n${sentence(total)}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

async function runPart(part: Part): Promise<{ readonly counts: Counts; readonly failed: string }> {
  process.stdout.write(`\n── ${part.name} ──\n`);
  let output = '';
  const print = (text: string): void => {
    output += text;
    process.stdout.write(text);
  };
  const status = await part.run(print).catch((error: unknown) => {
    print(`${error instanceof Missing ? error.message : String(error)}\n`);
    return 1;
  });
  const counts = countsIn(output);
  const brokeDown = status !== 0 && counts.failed === 0;
  if (brokeDown) return { counts: { ...counts, failed: 1 }, failed: `\n${part.name} broke down with status ${status}\n` };
  return { counts, failed: counts.failed > 0 ? `\n── failed in ${part.name} ──\n${failuresIn(output)}\n` : '' };
}

function chosen(names: readonly string[]): readonly Part[] {
  const parts = allParts();
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown) throw new Missing(`no tests called "${unknown}"; there are ${parts.map((part) => part.name).join(', ')}`);
  return names.length === 0 ? parts : parts.filter((part) => names.includes(part.name));
}

/** What needs least comes first. */
function allParts(): readonly Part[] {
  const folders = readdirSync(path.join(root, 'test'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const plain = folders.map((folder) => folder.name).filter((name) => name !== 'vscode');
  return [
    ...plain.map((name) => mochaPart(name, `test/${name}/**/*.test.ts`, optionsOf[name] ?? [])),
    mochaPart('package', 'test/*.test.ts'),
    { name: 'vscode', run: (print: Print) => testInVscode('node', print) },
    { name: 'vscode-web', run: (print: Print) => testInVscode('web', print) },
    mochaPart('vscode-ui', 'test/vscode/ui/**/*.test.ts', onceMore),
  ].filter((part) => part !== null);
}

/** A person whose window is slow tries again; the tests tell where one had to, which is worth a look. */
const onceMore = ['--require', './test/support/again.ts', '--retries', '1'];

/** Two files at a time, each in a process of its own. */
const sideBySide = ['--parallel', '--jobs', '2'];

/** The parts that take minutes; a page of the webview waits for its browser most of the time. */
const optionsOf: Readonly<Record<string, readonly string[]>> = {
  core: [...sideBySide, '--require', './test/support/foldOften.ts'],
  cli: sideBySide,
  webview: [...sideBySide, ...onceMore],
};

/** Null where the pattern matches nothing. */
function mochaPart(name: string, pattern: string, options: readonly string[] = []): Part | null {
  if (globSync(pattern, { cwd: root }).length === 0) return null;
  return { name, run: (print) => runMocha([...options, pattern], print) };
}

async function runMocha(asked: readonly string[], print: Print): Promise<number> {
  const args = ['node_modules/mocha/bin/mocha.js', '--require', './test/support/seed.ts', '--timeout', '60000', '--forbid-only', ...asked];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.on('data', (data: Buffer) => print(data.toString()));
  return exitOf(child);
}
