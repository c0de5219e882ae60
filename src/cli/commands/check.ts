import { fileKindByName } from '../../core/schema/fileKind.ts';
import type { Day } from '../../core/values/time.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { problemLines, summaryText } from '../formats/checkText.ts';
import { githubLines } from '../formats/checkGithub.ts';
import { gitlabReport } from '../formats/checkGitlab.ts';
import { sarifLog } from '../formats/checkSarif.ts';
import { countOf, problemJson, problemsOf, type LocatedProblem } from '../formats/problem.ts';
import { exitStatus, Refusal, type Io } from '../io.ts';
import { json, layoutOf, text } from '../result.ts';
import { Targets, type Analysed, type Target } from '../targets.ts';
import { counted } from '../../core/status/words.ts';

const help = `Tells what is wrong in plans, parts and portfolios.

Usage: planloom check [paths] [options]

A path is a plan, a part (checked through the plans that include it), a portfolio
(with its plans), a folder, REF:FILE, or "-" for standard input.

  --format FORMAT       text (the default), json, sarif, github (annotations) or
                        gitlab (code quality)
  --new-since REF       only problems that were not there at the git ref yet
  --rule-pages URL      where the pages of the rules can be read, for sarif
  --max-warnings N      more than N warnings count as a failure
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'sarif', 'github', 'gitlab']);
  const allowed = args.count('max-warnings');
  const ref = args.text('new-since');
  const pages = pagesAt(args.text('rule-pages'));
  const targets = new Targets(io, args);
  const analysed = await analyseAll(await targets.all(args.paths));
  const problems = await newOnes(problemsOf(analysed), analysed, targets, ref);
  const files = new Set(analysed.flatMap(({ analysis, host }) => analysis.files.map(host.display))).size;
  const written: Record<typeof format, () => string> = {
    text: () => textOf(problems, summaryText(problems, files, ref), io),
    json: () => jsonOf(problems, files),
    sarif: () => json(sarifLog(problems, { version: io.version, pages })),
    github: () => text([...githubLines(problems), summaryText(problems, files, ref)]),
    gitlab: () => json(gitlabReport(problems)),
  };
  io.out(written[format]());
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

/** All where there is no ref. A problem that is there twice now and was there once is new once. */
async function newOnes(
  problems: readonly LocatedProblem[],
  analysed: readonly Analysed[],
  targets: Targets,
  ref: string | null,
): Promise<readonly LocatedProblem[]> {
  if (ref === null) return problems;
  const old = new Set(problemsOf(await targets.before(analysed, ref)).map(({ fingerprint }) => fingerprint));
  return problems.filter(({ fingerprint }) => !old.has(fingerprint));
}

/** The address with a slash at its end, so that a path can be put behind it. */
function pagesAt(given: string | null): string | null {
  if (given === null) return null;
  if (!URL.canParse(given) || !/^https?:/.test(given)) throw new Refusal(`--rule-pages wants an address such as https://…, not "${given}"`);
  return given.endsWith('/') ? given : `${given}/`;
}

function textOf(problems: readonly LocatedProblem[], summary: string, io: Io): string {
  const { width, paint } = layoutOf(io);
  const lines = problemLines(problems, width, paint);
  return text([...lines, ...(lines.length > 0 ? [''] : []), summary]);
}

function jsonOf(problems: readonly LocatedProblem[], files: number): string {
  const [errors, warnings, infos, hints] = (['error', 'warning', 'info', 'hint'] as const).map((severity) => countOf(problems, severity));
  return json({ version: 1, problems: problems.map(problemJson), summary: { files, errors, warnings, infos, hints } });
}

export const check: Command = {
  name: 'check',
  help,
  options: { format: 'string', 'max-warnings': 'string', 'new-since': 'string', 'rule-pages': 'string' },
  run,
};
