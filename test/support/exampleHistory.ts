/** The history that the data lake would have, told without git. */
import { plansIn } from '../../scripts/history.mjs';
import { rewound } from '../../scripts/history/rewind.mjs';
import { stories } from '../../scripts/history/stories.mjs';
import { Chronicle, type History } from '../../src/core/compare/history/chronicle.ts';
import { factsOf, settledOn } from './facts.ts';
import { dayOf } from './schedules.ts';

/** A commit for each month end. */
export function exampleHistory(): History {
  const { now, last, people, chapters, came } = stories['data-lake'];
  const plans = plansIn('examples/data-lake') as ReadonlyMap<string, string>;
  const chronicle = new Chronicle();
  const states = [
    ...chapters.map(({ day, by, message, said }) => ({ day, by, message, texts: rewound(plans, { now, day, came, said }) })),
    { day: now, by: Object.keys(people)[0]!, message: last, texts: plans },
  ];
  states.forEach(({ day, by, message, texts }, number) => {
    const commit = { id: `${number}`.padStart(40, 'c'), authors: [people[by]!], day: dayOf(day), subject: message };
    chronicle.add(commit, settledOn(factsOf(texts), 'plan.yaml'));
  });
  return chronicle.history();
}
