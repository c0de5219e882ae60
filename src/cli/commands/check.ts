import { fileKindByName } from '../../core/schema/fileKind.ts';
import type { Day } from '../../core/values/time.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { problemLines, summaryText } from '../formats/checkText.ts';
import { countOf, problemJson, problemsOf, type LocatedProblem } from '../formats/problem.ts';
import { exitStatus, type Io } from '../io.ts';
import { json, layoutOf, text } from '../result.ts';
import { Targets, type Analysed, type Target } from '../targets.ts';
import { counted } from '../../core/status/words.ts';

const help = `Tells what is wrong in plans, parts and portfolios.

Usage: planloom check [paths] [options]

A path is a plan, a part (checked through the plans that include it), a portfolio
(with its plans), a folder, REF:FILE, or "-" for standard input.

  --format FORMAT       text (the default) or json
  --max-warnings N      more than N warnings count as a failure
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json']);
  const allowed = args.count('max-warnings');
  const analysed = await analyseAll(await new Targets(io, args).all(args.paths));
  const problems = problemsOf(analysed);
  const files = new Set(analysed.flatMap(({ analysis, host }) => analysis.files.map(host.display))).size;
  io.out(format === 'json' ? jsonOf(problems, files) : textOf(problems, files, io));
  const warnings = countOf(problems, 'warning');
  if (countOf(problems, 'error') > 0) return exitStatus.problems;
  if (allowed === null || warnings <= allowed) return exitStatus.fine;
  io.err(`${counted(warnings, 'warning')}, more than --max-warnings ${allowed}\n`);
  return exitStatus.problems;
}

/** A portfolio brings its plans along, and its status date for them; so portfolios come first. */
async function analyseAll(targets: readonly Target[]): Promise<readonly Analysed[]> {
  const analysed = new Map<string, Analysed>();
  const byName = ({ entry }: Target) => fileKindByName(entry) === 'portfolio';
  for (const target of [...targets.filter(byName), ...targets]) await add(target, null);
  return [...analysed.values()];

  async function add({ host, entry }: Target, statusDate: Day | null): Promise<void> {
    if (analysed.has(host.display(entry))) return;
    const analysis = await host.analyse(entry, statusDate);
    analysed.set(host.display(entry), { host, entry, analysis });
    if (analysis.kind !== 'portfolio') return;
    const listed = analysis.files.filter((file) => file !== entry);
    for (const file of listed) await add({ host, entry: file }, analysis.portfolio?.statusDate?.day ?? null);
  }
}

function textOf(problems: readonly LocatedProblem[], files: number, io: Io): string {
  const { width, paint } = layoutOf(io);
  const lines = problemLines(problems, width, paint);
  return text([...lines, ...(lines.length > 0 ? [''] : []), summaryText(problems, files)]);
}

function jsonOf(problems: readonly LocatedProblem[], files: number): string {
  const [errors, warnings, infos, hints] = (['error', 'warning', 'info', 'hint'] as const).map((severity) => countOf(problems, severity));
  return json({ version: 1, problems: problems.map(problemJson), summary: { files, errors, warnings, infos, hints } });
}

export const check: Command = {
  name: 'check',
  help,
  options: { format: 'string', 'max-warnings': 'string' },
  run,
};
