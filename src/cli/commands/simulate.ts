import { simulationMarkdown } from '../../core/report/simulation.ts';
import type { SimulatedPlan } from '../../core/report/simulationWords.ts';
import { distributions } from '../../core/schedule/simulation/distributions.ts';
import type { SimulationOptions } from '../../core/schedule/simulation/result.ts';
import { defaultIterations, mostIterations, simulate as simulatePlan } from '../../core/schedule/simulation/simulation.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { Locator } from '../formats/place.ts';
import { simulationJson } from '../formats/simulation.ts';
import { simulationLines } from '../formats/simulationText.ts';
import { Refusal, type Io } from '../io.ts';
import { give, json, layoutOf, text, withoutResult } from '../result.ts';
import { Targets } from '../targets.ts';

const help = `How sure the finish and the committed milestones are (Monte Carlo).

Usage: planloom simulate FILE [options]

  --format FORMAT       text (the default), json or markdown
  --iterations N        how many times, 10000 if left out, at most 100000
  --seed N              where chance begins, 1 if left out; the same seed gives the same bytes
  --distribution SHAPE  of estimates between their points: pert (the default) or triangular
`;

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.choice('format', ['text', 'json', 'markdown']);
  const options = optionsIn(args);
  const analysed = await new Targets(io, args).one(args.paths);
  const { analysis, host } = analysed;
  const { plan, schedules, statusDate } = analysis;
  const result = plan && schedules && simulatePlan(plan, schedules, options);
  if (!plan || !schedules || !result) return withoutResult(io, analysed, 'no dates: the plan has no start, or cannot be read');
  const simulated: SimulatedPlan = { plan, schedules, statusDate, result };
  switch (format) {
    case 'text':
      return give(io, analysed, text(simulationLines(simulated, layoutOf(io))));
    case 'markdown':
      return give(io, analysed, simulationMarkdown(simulated));
    case 'json':
      return give(io, analysed, json(simulationJson(simulated, new Locator(analysis.sources, host.display))));
  }
}

function optionsIn(args: Arguments): SimulationOptions {
  const iterations = args.count('iterations') ?? defaultIterations;
  if (iterations < 1 || iterations > mostIterations) throw new Refusal(`--iterations wants 1 to ${mostIterations}, not ${iterations}`);
  return { iterations, seed: args.count('seed') ?? 1, distribution: args.choice('distribution', distributions) };
}

const options = { format: 'string', iterations: 'string', seed: 'string', distribution: 'string' } as const;

export const simulate: Command = { name: 'simulate', help, options, run };
