import { qualityOf } from '../../core/status/quality/quality.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Locator } from '../formats/place.ts';
import { statusJson, statusMarkdown, type Reported } from '../formats/status.ts';
import { statusLines } from '../formats/statusText.ts';
import type { Io } from '../io.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `Red, amber, green: what the plan declares, what its numbers say, and why;
earned value; and how good the schedule is, by the 14 checks of the DCMA.

Usage: planloom status FILE [options]

  --format FORMAT       text (the default), json or markdown
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'markdown']);
  const analysed = await new Targets(io, args).one(args.paths);
  const { analysis, host } = analysed;
  const { plan, status, statusDate } = analysis;
  if (!plan || !status) return withoutResult(io, analysed, 'no status: the plan cannot be read');
  const quality = qualityOf({ ...analysis, plan });
  const reported: Reported = { plan, status, quality, statusDate, locator: new Locator(analysis.sources, host.display) };
  switch (format) {
    case 'text':
      return give(io, analysed, text(statusLines(reported, layoutOf(io))));
    case 'markdown':
      return give(io, analysed, statusMarkdown(reported));
    case 'json':
      return give(io, analysed, json(statusJson(reported)));
  }
}

export const status: Command = { name: 'status', help, options: { format: 'string' }, run };
