/** The command line in a process, begun by `bin.ts`. */
import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { dayOf } from '../core/values/civil.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

const { stdout, stderr, stdin, env, argv } = process;

/** A reader that has seen enough (`| head`) is no failure. */
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const today = new Date();
const io: Io = {
  cwd: process.cwd(),
  version: versionOf(),
  today: dayOf(today.getFullYear(), today.getMonth() + 1, today.getDate()),
  colour: { out: mayColour(stdout), err: mayColour(stderr) },
  columns: columnsOf(),
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  stdin: () => buffer(stdin),
};

// Setting the status and ending by itself lets everything that was written reach its reader.
process.exitCode = await main(argv.slice(2), io);

/** https://no-color.org and https://force-color.org */
function mayColour(stream: NodeJS.WriteStream): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  return stream.isTTY && env.TERM !== 'dumb';
}

/** A terminal's own width, else what the shell was told. */
function columnsOf(): number | null {
  if (stdout.isTTY) return stdout.columns;
  const told = Number(env.COLUMNS);
  return Number.isInteger(told) && told >= 20 ? told : null;
}

/** Of the nearest package: two folders up, from here and from the bundle. */
function versionOf(): string {
  const found = new URL('../../package.json', import.meta.url);
  return existsSync(found) ? (JSON.parse(readFileSync(found, 'utf8')) as { version: string }).version : '0.0.0';
}
