import { child } from '../../core/source/node.ts';
import { editSource } from '../../core/source/edit.ts';
import { insertEntry } from '../../core/source/insertEntry.ts';
import { resolvePath } from '../../core/source/paths.ts';
import type { Source } from '../../core/source/source.ts';
import { baselineOf } from '../../core/status/baseline.ts';
import { baselineText } from '../../core/status/baselineFile.ts';
import { parseId } from '../../core/values/id.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Disk } from '../host/disk.ts';
import { exitStatus, Refusal, type Io } from '../io.ts';
import { tellErrors, withoutResult } from '../result.ts';
import { Targets, type Analysed } from '../targets.ts';

const help = `Keeps the plan as it is now, to compare with later: dates, effort and money at its
status date go to baselines/NAME.json, and an entry for it under baselines:.

Usage: planloom baseline FILE NAME [options]

`;

async function run(args: Arguments, io: Io): Promise<number> {
  const [file, name, ...rest] = args.paths;
  if (file === undefined || name === undefined || rest.length > 0)
    throw new Refusal('which plan, and what name? planloom baseline FILE NAME');
  if (file === '-') throw new Refusal('a baseline is taken of a file, not of standard input');
  const id = parseId(name);
  if (!id.ok) throw new Refusal(id.message);
  // Not today: a baseline of a plan without a status date is taken at its start, whenever it is written.
  const analysed = await new Targets(io, args, null).one([file]);
  const { host, entry, analysis } = analysed;
  const { plan, schedules, statusDate } = analysis;
  if (tellErrors(io, analysed) !== exitStatus.fine) return exitStatus.problems;
  if (!plan || !schedules) return withoutResult(io, analysed, 'no baseline: the plan has no dates');
  const disk = host.tree;
  if (!(disk instanceof Disk)) throw new Refusal('a baseline is written beside the plan, not to a git ref');
  const path = await freeFile(analysed, disk, name);
  const edited = withEntry(analysis.sources.get(entry)!, name);
  const baseline = baselineOf({ plan, schedules, statusDate }, name);
  await write(disk, path, baselineText(baseline));
  if (edited !== null) await write(disk, entry, edited);
  io.out(`${host.display(path)}\n`);
  if (plan.project.baseline === null) io.err(`to compare the plan with it, say "baseline: ${name}" under project:\n`);
  return exitStatus.fine;
}

/** A baseline is an agreement: it is never written over. */
async function freeFile({ host, entry }: Analysed, disk: Disk, name: string): Promise<string> {
  const path = resolvePath(entry, fileOf(name));
  if (path === null) throw new Refusal(`no place for ${fileOf(name)} inside the root`);
  if (await disk.exists(path)) throw new Refusal(`${host.display(path)} is there already; take another name, or remove it first`);
  return path;
}

/** The plan's text with the entry, or null where it has the entry already. */
function withEntry(source: Source, name: string): string | null {
  const existing = child(child(source.root, 'baselines'), name);
  if (existing) {
    const file = child(existing, 'file');
    if (file?.kind === 'scalar' && file.value === fileOf(name)) return null;
    throw new Refusal(`baselines: has a "${name}" that is not ${fileOf(name)}; take another name`);
  }
  const edit = insertEntry(source, 'baselines', name, `{file: ${fileOf(name)}}`);
  if (edit === null) throw new Refusal(`no safe place for the entry; write under baselines: "${name}: {file: ${fileOf(name)}}"`);
  return editSource(source, [edit]).text;
}

function fileOf(name: string): string {
  return `baselines/${name}.json`;
}

async function write(disk: Disk, path: string, text: string): Promise<void> {
  if (!(await disk.write(path, text))) throw new Refusal(`${path} leads outside the root and is not written`);
}

export const baseline: Command = { name: 'baseline', help, options: {}, run };
