import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { historyJson } from '../formats/history.ts';
import { historyMarkdown } from '../formats/historyMarkdown.ts';
import { historyLines } from '../formats/historyText.ts';
import { historyAt } from '../history.ts';
import { exitStatus, Refusal, type Io } from '../io.ts';
import { json, layoutOf, text } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `How often and how far each committed milestone has moved, commit by commit, and who moved
it; and how far the forecasts of those who answer for the work were off.

Usage: planloom history [FILE] [options]

  FILE                  a plan, or REF:FILE for its history up to a git ref
  --since REF           begin with the plan as it was at a tag or commit
  --format FORMAT       text (the default), json or markdown
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'markdown']);
  if (args.has('status-date'))
    throw new Refusal('--status-date is not for history: each commit counts as of the status date that it gives');
  const { analysis, ...target } = await new Targets(io, args).one(args.paths);
  const name = analysis.plan?.project.name ?? target.host.display(target.entry);
  const told = { name, plan: analysis.plan, history: await historyAt(target, args.text('since')) };
  switch (format) {
    case 'json':
      io.out(json(historyJson(told)));
      break;
    case 'markdown':
      io.out(historyMarkdown(told));
      break;
    case 'text':
      io.out(text(historyLines(told, layoutOf(io))));
  }
  return exitStatus.fine;
}

export const history: Command = { name: 'history', help, options: { since: 'string', format: 'string' }, run };
