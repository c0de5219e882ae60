/** Leads, lags and link types (checks 2 to 4). */
import { leads, lags, unusualLinks } from '../../schedule/quality/links.ts';
import type { LinkPlace, Measured } from '../../schedule/quality/measured.ts';
import { formatPredecessor } from '../../values/link.ts';
import { fewOf, mostOf, noneOf, type Judged } from './check.ts';
import type { Offender, QualityCheck, QualityFacts } from './quality.ts';

const noLinks = 'no links into unfinished tasks';
const finishToStart = 0.9;

export function linkChecks(facts: QualityFacts): readonly QualityCheck[] {
  const { schedules } = facts;
  const judged = (links: Measured<LinkPlace> | null): Judged | null => links && judgedLinks(facts, links);
  return [
    noneOf({ id: 'leads', title: 'Leads' }, judged(leads(schedules)), noLinks),
    fewOf({ id: 'lags', title: 'Lags' }, judged(lags(schedules)), noLinks),
    mostOf({ id: 'link-types', title: 'Finish-to-start links' }, judged(unusualLinks(schedules)), finishToStart, noLinks),
  ];
}

function judgedLinks({ plan }: QualityFacts, { found, of }: Measured<LinkPlace>): Judged {
  const offenders = found.map(({ task: index, at }): Offender => {
    const task = plan.wbs.tasks[index]!;
    const link = task.after[at]!;
    return { task, text: `after ${formatPredecessor(link)}`, at: link.node };
  });
  return { offenders, of };
}
