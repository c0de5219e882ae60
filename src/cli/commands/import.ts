import { readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { importProject, type Imported } from '../../core/exchange/msproject/importProject.ts';
import { baselineText } from '../../core/status/baselineFile.ts';
import { alternatives, didYouMean, type Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { noteLines } from '../formats/notes.ts';
import { Disk } from '../host/disk.ts';
import { decodedXml } from '../host/xmlBytes.ts';
import { exitStatus, Refusal, type Io } from '../io.ts';
import { text } from '../result.ts';

const help = `Makes a plan of another tool's file and writes it to standard output. What a plan
cannot hold is told on standard error.

Usage: planloom import FORMAT FILE [options]

  FORMAT                msproject: Microsoft Project, saved as XML
  FILE                  "-" reads standard input
  --baselines FOLDER    keeps the baselines too, as files in this folder, for a plan
                        that is saved in the current folder
`;

const formats = ['msproject'] as const;
/** Bytes. A file of 10,000 tasks has about 40 MB. */
const largestFile = 50 * 1024 * 1024;

async function run(args: Arguments, io: Io): Promise<number> {
  const [format, file, ...rest] = args.paths;
  requireFormat(format);
  if (file === undefined || rest.length > 0) throw new Refusal('which file? planloom import FORMAT FILE');
  const given = file === '-' ? 'standard input' : `"${file}"`;
  const xml = decodedXml(await bytesOf(file, io));
  if ('problem' in xml) throw new Refusal(`${given} ${xml.problem}`);
  const folder = args.text('baselines');
  const imported = importProject(xml.text, { baselineFile: folder === null ? null : (name) => `${inside(folder, io)}/${name}.json` });
  if ('problem' in imported) throw new Refusal(`${given} ${imported.problem}`);
  if (folder !== null) await writeBaselines(imported, inside(folder, io), io);
  io.out(imported.text);
  io.err(text([...noteLines(imported.notes), ...baselineLines(imported, folder)]));
  return exitStatus.fine;
}

function requireFormat(format: string | undefined): void {
  if (formats.some((known) => known === format)) return;
  const there = `there is ${alternatives(formats)}`;
  if (format === undefined) throw new Refusal(`which format? planloom import FORMAT FILE; ${there}`);
  throw new Refusal(`no format "${format}"${didYouMean(format, formats) || `; ${there}`}`);
}

async function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  const at = path.resolve(io.cwd, file);
  if (file !== '-') {
    const found = await stat(at).catch(() => null); // Why it cannot be looked at does not help; that it is not there does.
    if (!found) throw new Refusal(`"${file}" does not exist`);
    if (!found.isFile()) throw new Refusal(`"${file}" is no file`);
    if (found.size > largestFile) throw new Refusal(`"${file}" ${tooLarge}`);
  }
  const bytes = file === '-' ? await io.stdin() : await readFile(at).catch(() => null); // Mostly a question of permissions.
  if (bytes === null) throw new Refusal(`"${file}" cannot be read`);
  if (bytes.byteLength > largestFile) throw new Refusal(`standard input ${tooLarge}`);
  return bytes;
}

const tooLarge = `is larger than ${largestFile / 1024 / 1024} MB`;

/** The folder as a plan in the current folder would name it. */
function inside(folder: string, io: Io): string {
  const relative = path.relative(io.cwd, path.resolve(io.cwd, folder)).split(path.sep).join('/');
  if (relative === '' || relative === '..' || relative.startsWith('../') || path.isAbsolute(relative))
    throw new Refusal(`--baselines wants a folder below the current one, such as "baselines", not "${folder}"`);
  return relative;
}

/** A baseline is an agreement: it is never written over. */
async function writeBaselines({ baselines }: Imported, folder: string, io: Io): Promise<void> {
  const disk = await Disk.at(io.cwd);
  const files = [...baselines].map(([name, baseline]) => [`${folder}/${name}.json`, baselineText(baseline)] as const);
  for (const [file] of files)
    if (await disk.exists(file)) throw new Refusal(`${file} is there already; take another folder, or remove it first`);
  for (const [file, content] of files)
    if (!(await disk.write(file, content))) throw new Refusal(`${file} leads outside the current folder and is not written`);
}

function baselineLines({ baselines }: Imported, folder: string | null): readonly string[] {
  const names = [...baselines.keys()];
  if (names.length === 0) return [];
  if (folder !== null) return [`${names.map((name) => `${folder}/${name}.json`).join(', ')} written; save the plan in the current folder`];
  return [
    `${names.length === 1 ? 'a baseline is' : `${names.length} baselines are`} left out; --baselines FOLDER keeps ${names.length === 1 ? 'it' : 'them'}`,
  ];
}

export const importCommand: Command = { name: 'import', help, options: { baselines: 'string' }, run };
