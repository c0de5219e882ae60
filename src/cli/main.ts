/** `main(argv, io) → exit status`: the command line without a process. */
import { didYouMean, readArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { baseline } from './commands/baseline.ts';
import { check } from './commands/check.ts';
import { diagram } from './commands/diagram.ts';
import { diff } from './commands/diff.ts';
import { exportCommand } from './commands/export.ts';
import { explain } from './commands/explain.ts';
import { history } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { mergeCheck } from './commands/mergeCheck.ts';
import { raid } from './commands/raid.ts';
import { report } from './commands/report.ts';
import { schedule } from './commands/schedule.ts';
import { simulate } from './commands/simulate.ts';
import { status } from './commands/status.ts';
import { exitStatus, Refusal, type Io } from './io.ts';

const commands: readonly Command[] = [
  check,
  schedule,
  explain,
  status,
  raid,
  diagram,
  diff,
  mergeCheck,
  report,
  history,
  simulate,
  baseline,
  importCommand,
  exportCommand,
];

const help = `Project plans as code: checks plans written as YAML and tells what they mean.

Usage: planloom <command> [paths] [options]

  check [paths]         problems of plans, parts and portfolios
  schedule FILE         dates, float, critical path, over-allocation
  explain FILE TASK     why a task has its dates, and what would pull it in
  status FILE           red, amber, green: declared and computed, with the evidence
  raid FILE             risks, assumptions, issues, dependencies, decisions, actions
  diagram FILE KIND     a picture of the plan as Mermaid text
  diff BASE HEAD        what a change does to the plan, and which edits move milestones
  merge-check BASE OURS THEIRS
                        whether two changes of a plan go together in meaning
  report FILE           the status report: colours, decisions, milestones, risks, money
  history FILE          how often and how far milestones have moved, and who moved them
  simulate FILE         how sure the finish and the milestones are (Monte Carlo)
  baseline FILE NAME    keeps the plan as it is now, to compare with later
  import FORMAT FILE    a plan made of another tool's file (msproject)
  export FORMAT FILE    what other tools can read (ical)

Without a path, every plan below the current folder is meant. REF:FILE is a file at
a git ref, such as v1:atlas.plan.yaml. "-" reads standard input.

Options of every command:
  --status-date DATE    the day that counts as now, such as 2026-03-13
  --stdin-filename FILE what standard input would be called
  -h, --help            this help; after a command, its own
  --version             the version

Exit status: 0 fine, 1 problems of severity error, 2 wrong usage or unreadable.
`;

const commonHelp = `  --status-date DATE    the day that counts as now, such as 2026-03-13
  --stdin-filename FILE what standard input ("-") would be called
  -h, --help            this help
`;

/** `argv` without the program's name. Nothing but the result goes to `io.out`. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    if (error instanceof Refusal) io.err(`${error.message}\n`);
    else io.err(`planloom ${io.version} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitStatus.refused;
  }
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) return usage(io);
  const command = commands.find(({ name }) => name === first);
  if (command) return runCommand(command, rest, io);
  if (!first.startsWith('-')) {
    throw new Refusal(`no command "${first}"${didYouMean(first, commands.map(({ name }) => name)) || '; planloom --help lists them'}`); // prettier-ignore
  }
  const args = readArguments(argv, {});
  if (args.has('version')) io.out(`${io.version}\n`);
  else if (args.has('help')) io.out(help);
  else return usage(io);
  return exitStatus.fine;
}

async function runCommand(command: Command, rest: readonly string[], io: Io): Promise<number> {
  const args = readArguments(rest, command.options);
  if (args.has('help')) io.out(`${command.help}${commonHelp}`);
  else if (args.has('version')) io.out(`${io.version}\n`);
  else return command.run(args, io);
  return exitStatus.fine;
}

function usage(io: Io): number {
  io.err(help);
  return exitStatus.refused;
}
