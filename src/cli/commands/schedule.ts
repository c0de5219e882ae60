import { levelPlan, type LevelOptions } from '../../core/schedule/levelling/levelPlan.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { problemJson, problemsOf } from '../formats/problem.ts';
import { scheduleCsv, scheduleJson, type Scheduled } from '../formats/schedule.ts';
import { scheduleLines } from '../formats/scheduleText.ts';
import { Refusal, type Io } from '../io.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `Dates, float, critical path and over-allocation of a plan.

Usage: planloom schedule FILE [options]

  --format FORMAT       text (the default), json or csv
  --load                also what everybody has to do, week by week, beside what they can
  --planned             the plan by its logic, without actuals; else the forecast
  --level               delay work until its people and pools are free, and say what waits
  --effort EFFORT       how long to look for an early finish: quick (the default), normal or
                        best (12, 1,000 or 10,000 schedules tried)
  --seed N              where chance begins, 0 if left out; the same seed gives the same dates
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'csv']);
  const analysed = await new Targets(io, args, io.today, format === 'json' ? 'hint' : 'error').one(args.paths);
  const { analysis, host } = analysed;
  const { plan } = analysis;
  const levelling = levellingAsked(args);
  const schedules = plan && analysis.schedules && levelling ? levelPlan(plan, analysis.schedules, levelling) : analysis.schedules;
  if (!plan || !schedules) return withoutResult(io, analysed, 'no dates: the plan has no start, or cannot be read');
  const schedule = args.has('planned') ? schedules.plan : schedules.forecast;
  const scheduled: Scheduled = { analysis, plan, schedules, schedule, display: host.display };
  switch (format) {
    case 'text':
      return give(io, analysed, text(scheduleLines(scheduled, layoutOf(io), { load: args.has('load') })));
    case 'csv':
      return give(io, analysed, scheduleCsv(scheduled));
    case 'json':
      return give(io, analysed, json({ ...scheduleJson(scheduled), problems: problemsOf([analysed]).map(problemJson) }));
  }
}

/** Null where nobody asked for it here; the plan may still (`project.levelling`). */
function levellingAsked(args: Arguments): LevelOptions | null {
  const effort = args.choice('effort', ['quick', 'normal', 'best']);
  const seed = args.count('seed') ?? 0;
  if (!args.has('level')) {
    const alone = ['effort', 'seed'].find((option) => args.has(option));
    if (alone) throw new Refusal(`--${alone} goes with --level`);
    return null;
  }
  if (args.has('planned')) throw new Refusal('--level levels the forecast; leave out --planned');
  return { mode: 'full', effort, seed };
}

const options = { format: 'string', load: 'boolean', planned: 'boolean', level: 'boolean', effort: 'string', seed: 'string' } as const;

export const schedule: Command = { name: 'schedule', help, options, run };
