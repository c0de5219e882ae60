import { capacityRows, diagramKinds, measures, type DiagramKind } from '../../core/diagram/diagram.ts';
import { diagramOf } from '../../core/diagram/diagramOf.ts';
import { picturedSimulation } from '../../core/diagram/simulated.ts';
import { diagramMarkdown } from '../../core/report/diagram.ts';
import { simulate } from '../../core/schedule/simulation/simulation.ts';
import { alternatives, didYouMean, type Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { historyAt, historyIfAny } from '../history.ts';
import { Refusal, type Io } from '../io.ts';
import { give, withoutResult } from '../result.ts';
import { Targets, type Target } from '../targets.ts';

const help = `A picture of the plan as Mermaid text, which code hosts draw.

Usage: planloom diagram FILE KIND [options]

  KIND                  gantt, roadmap
                        dependencies     what waits for what
                        lifecycle        product stages by project stages, with the gates
                        requirements     what is wanted, the tasks that serve it, their releases
                        simulation       when 2,000 runs end, with P50 and P80
                        history          how milestones moved over the plan's commits
                        burndown         points left of the sprint at the status date
                        burnup           points done of it, against an even pace
                        velocity         points that each sprint took on and finished
                        cycle-time       how long finished tasks took; in Markdown also from plan to done, by git
                        capacity         what is asked of everybody, week by week
                        raci             who does, answers for, is asked and told, and gaps
                        s-curve          planned value, earned value, cost and where it leads
                        cash-flow        money planned, spent and to come, month by month
                        risks            the risk matrix, before and after the response
                        raid-burndown    open RAID entries, week by week
                        exposure         what open risks may cost against what covers it
  --measure MEASURE     of exposure: money (the default) or days
  --by ROWS             of capacity: resource (the default), team, role or skill
  --sprint ID           of burndown and burnup: another sprint than the one at the status date
  --format FORMAT       mermaid (the default), or markdown: a page with the picture in a fenced block, and its tables
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const kind = kindOf(args.paths.at(-1));
  const measure = args.choice('measure', measures);
  if (args.has('measure') && kind !== 'exposure') throw new Refusal(`--measure is for exposure, not for ${kind}`);
  const capacityBy = args.choice('by', capacityRows);
  if (args.has('by') && kind !== 'capacity') throw new Refusal(`--by is for capacity, not for ${kind}`);
  const format = args.choice('format', ['mermaid', 'markdown']);
  const sprint = args.text('sprint');
  if (sprint !== null && kind !== 'burndown' && kind !== 'burnup')
    throw new Refusal(`--sprint is for burndown and burnup, not for ${kind}`);
  const analysed = await new Targets(io, args).one(args.paths.slice(0, -1));
  const { plan, schedules } = analysed.analysis;
  if (!schedules) return withoutResult(io, analysed, 'no picture: the plan has no dates');
  const simulation = kind === 'simulation' && plan ? simulate(plan, schedules, picturedSimulation) : null;
  const history = await historyFor(kind, format, analysed);
  const diagram = diagramOf(analysed.analysis, kind, { measure, capacityBy, sprint, simulation, history });
  const { text, empty } = diagram;
  if (empty !== null) io.err(`${analysed.host.display(analysed.entry)}: ${empty}\n`);
  if (format === 'markdown') {
    const { statusDate, entry } = analysed.analysis;
    return give(io, analysed, diagramMarkdown(diagram, plan?.project.name ?? entry, statusDate));
  }
  return give(io, analysed, text === '' || text.endsWith('\n') ? text : `${text}\n`);
}

/** Cycle times have lead times beside them, in their tables, where there is a history. */
function historyFor(kind: DiagramKind, format: 'mermaid' | 'markdown' | null, target: Target) {
  if (kind === 'history') return historyAt(target, null);
  return kind === 'cycle-time' && format === 'markdown' ? historyIfAny(target) : undefined;
}

/** The last word; the file before it may be left out where there is one plan. */
function kindOf(word: string | undefined): DiagramKind {
  const kind = diagramKinds.find((known) => known === word);
  if (kind !== undefined) return kind;
  if (word === undefined) throw new Refusal(`which picture? planloom diagram FILE KIND, KIND being ${alternatives(diagramKinds)}`);
  throw new Refusal(`no diagram "${word}"${didYouMean(word, diagramKinds) || `; use ${alternatives(diagramKinds)}`}`);
}

export const diagram: Command = {
  name: 'diagram',
  help,
  options: { measure: 'string', by: 'string', sprint: 'string', format: 'string' },
  run,
};
