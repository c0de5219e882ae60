/** What the worker does: it analyses the plan's texts as the editor did, simulates, and tells how far it is. It knows no editor. */
import { analyse } from '../../core/analysis.ts';
import { simulationMarkdown } from '../../core/report/simulation.ts';
import { startSimulation } from '../../core/schedule/simulation/simulation.ts';
import { noFacts } from '../../core/settle.ts';
import { parseSource } from '../../core/source/parse.ts';
import type { Job, Report } from './messages.ts';

const steps = 100;

export function runJob(job: Job, tell: (report: Report) => void): void {
  try {
    tell(simulated(job, tell));
  } catch (error) {
    // The border of this thread: the editor logs the cause and tells the user.
    tell({ kind: 'failed', cause: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function simulated({ entry, texts, facts, options }: Job, tell: (report: Report) => void): Report {
  const sources = new Map([...texts].map(([path, found]) => [path, typeof found === 'string' ? found : parseSource(path, found.text)]));
  const { plan, schedules, statusDate } = analyse({ ...noFacts, ...facts, sources }, entry);
  const simulation = plan && schedules && startSimulation(plan, schedules, options);
  if (!plan || !schedules || !simulation) return { kind: 'without-dates' };
  while (simulation.progress < 1) {
    simulation.advance(Math.ceil(options.iterations / steps));
    tell({ kind: 'progress', share: simulation.progress });
  }
  const result = simulation.result();
  return { kind: 'done', page: simulationMarkdown({ plan, schedules, statusDate, result }), result };
}
