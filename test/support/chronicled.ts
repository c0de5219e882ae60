/** The history of a plan that was so and so at each of its commits, one a day from 5 January 2026 on, all by Mia. */
import type { Analysis } from '../../src/core/analysis.ts';
import { Chronicle, type History } from '../../src/core/compare/history/chronicle.ts';
import { dayOf } from './schedules.ts';

export function chronicled(analyses: readonly Analysis[]): History {
  const chronicle = new Chronicle();
  analyses.forEach((analysis, number) =>
    chronicle.add(
      { id: `${number}`.repeat(40), authors: ['Mia'], day: dayOf('2026-01-05') + number, subject: `Change ${number}` },
      analysis,
    ),
  );
  return chronicle.history();
}
