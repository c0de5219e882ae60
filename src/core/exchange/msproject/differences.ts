/** The proof of an import: the plan is scheduled, and told where it comes to other dates than Project had. */
import { analyse } from '../../analysis.ts';
import { noFacts } from '../../settle.ts';
import { parseSource } from '../../source/parse.ts';
import type { Notes } from '../notes.ts';
import { isContainer, type Outline, type Row } from './outline.ts';

export function tellDifferences(text: string, { rows }: Outline, notes: Notes): void {
  const { plan, schedules, problems } = analyse({ ...noFacts, sources: new Map([[file, parseSource(file, text)]]) }, file);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) notes.add(`\`planloom check\` finds ${errors} ${errors === 1 ? 'error' : 'errors'} in the plan`);
  if (!plan || !schedules) return;
  const { start, finish } = schedules.forecast;
  for (const row of rows) {
    const index = plan.wbs.indexOf.get(row.id);
    if (index === undefined || !isCompared(row)) continue;
    const { task } = row;
    if (task.start !== start[index] || task.finish !== finish[index]) notes.add('the forecast has other dates than the file', task.name);
  }
}

const file = 'plan.yaml';

/** Inactive tasks have dates in Project only; containers differ where what they hold does. */
function isCompared(row: Row): boolean {
  return row.task.isActive && row.task.start !== null && row.task.finish !== null && !isContainer(row);
}
