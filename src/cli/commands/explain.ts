import { explain as explainTask } from '../../core/schedule/explain/explain.ts';
import type { Plan } from '../../core/plan/model.ts';
import { alternatives, didYouMean, type Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { explainJson, type Explained } from '../formats/explain.ts';
import { explainLines } from '../formats/explainText.ts';
import { Locator } from '../formats/place.ts';
import { Refusal, type Io } from '../io.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `Why a task has its dates, how far it can slip, and what would pull it in.

Usage: planloom explain FILE TASK [options]

  TASK                  the id of a task, a container or a milestone
  --format FORMAT       text (the default) or json
  --planned             the plan by its logic, without actuals; else the forecast
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json']);
  const id = args.paths.at(-1);
  if (id === undefined) throw new Refusal('which task? planloom explain FILE TASK');
  const analysed = await new Targets(io, args).one(args.paths.slice(0, -1));
  const { analysis, host } = analysed;
  const { plan, schedules } = analysis;
  if (!plan || !schedules) return withoutResult(io, analysed, 'no dates: the plan has no start, or cannot be read');
  const kind = args.has('planned') ? 'plan' : 'forecast';
  const explanation = explainTask(schedules, taskOf(plan, id), kind);
  if (!explanation) return withoutResult(io, analysed, 'no dates to explain');
  const schedule = schedules[kind];
  const explained: Explained = { analysis, plan, schedules, schedule, explanation, locator: new Locator(analysis.sources, host.display) };
  return give(io, analysed, format === 'json' ? json(explainJson(explained)) : text(explainLines(explained, layoutOf(io))));
}

function taskOf({ wbs, project }: Plan, id: string): number {
  const own = id.startsWith(`${project.id}:`) ? id.slice(project.id.length + 1) : id;
  const task = wbs.indexOf.get(own);
  if (task !== undefined) return task;
  const ids = [...wbs.indexOf.keys()];
  const meant = didYouMean(own, ids) || (ids.length > 0 && ids.length <= 5 ? `; use ${alternatives(ids)}` : '');
  throw new Refusal(`no task "${id}" in "${project.id}"${meant || '; planloom schedule lists them'}`);
}

export const explain: Command = { name: 'explain', help, options: { format: 'string', planned: 'boolean' }, run };
