import { statusReportHtml } from '../../core/report/status/html.ts';
import { statusReportMarkdown } from '../../core/report/status/markdown.ts';
import { statusReportOf } from '../../core/report/status/statusReport.ts';
import { subjectOf, type Since } from '../../core/report/status/subject.ts';
import { calendarDays } from '../../core/status/thresholds.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Refusal, type Io } from '../io.ts';
import { give, withoutResult } from '../result.ts';
import { Targets, type Analysed } from '../targets.ts';

const help = `The status report for a steering committee: colours, decisions needed, milestones, what was
done and what is next, risks, money; and with --since what has changed.

Usage: planloom report FILE [options]

  --format FORMAT       markdown (the default), or html: one file that needs nothing else
  --since REF           then and now, and what has changed since a git ref
  --due-within SPAN     how far to look ahead from the status date, 4w if left out

The day it is made does not matter: without a status date the report says that it has none.
`;

const fourWeeks = 28;
const furthest = 3660;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['markdown', 'html']);
  const days = Math.floor(calendarDays(args.duration('due-within')) ?? fourWeeks);
  if (days < 1 || days > furthest) throw new Refusal(`--due-within wants a day or more, and ten years at most`);
  const targets = new Targets(io, args, null);
  const analysed = await targets.one(args.paths);
  const { plan, status } = analysed.analysis;
  if (!plan || !status) return withoutResult(io, analysed, 'no report: the plan cannot be read');
  const subject = subjectOf(analysed.analysis, await sinceOf(targets, analysed, args.text('since')), days)!;
  const report = statusReportOf(subject);
  return give(io, analysed, format === 'html' ? statusReportHtml(report) : statusReportMarkdown(report));
}

async function sinceOf(targets: Targets, now: Analysed, ref: string | null): Promise<Since | null> {
  if (ref === null) return null;
  const { analysis, host, entry } = await targets.earlier(now, ref);
  if (!analysis.plan || !analysis.status) throw new Refusal(`"${host.display(entry)}" cannot be read as a plan`);
  return { ref, analysis };
}

const options = { format: 'string', since: 'string', 'due-within': 'string' } as const;

export const report: Command = { name: 'report', help, options, run };
