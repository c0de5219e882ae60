import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { problemJson, problemsOf } from '../formats/problem.ts';
import { scheduleCsv, scheduleJson, type Scheduled } from '../formats/schedule.ts';
import { scheduleLines } from '../formats/scheduleText.ts';
import type { Io } from '../io.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `Dates, float, critical path and over-allocation of a plan.

Usage: planloom schedule FILE [options]

  --format FORMAT       text (the default), json or csv
  --planned             the plan by its logic, without actuals; else the forecast
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'csv']);
  const analysed = await new Targets(io, args).one(args.paths);
  const { analysis, host } = analysed;
  const { plan, schedules } = analysis;
  if (!plan || !schedules) return withoutResult(io, analysed, 'no dates: the plan has no start, or cannot be read');
  const schedule = args.has('planned') ? schedules.plan : schedules.forecast;
  const scheduled: Scheduled = { analysis, plan, schedules, schedule, display: host.display };
  switch (format) {
    case 'text':
      return give(io, analysed, text(scheduleLines(scheduled, layoutOf(io))));
    case 'csv':
      return give(io, analysed, scheduleCsv(scheduled));
    case 'json':
      return give(io, analysed, json({ ...scheduleJson(scheduled), problems: problemsOf([analysed]).map(problemJson) }));
  }
}

export const schedule: Command = { name: 'schedule', help, options: { format: 'string', planned: 'boolean' }, run };
