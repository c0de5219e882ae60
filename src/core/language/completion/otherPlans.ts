/** Tasks and RAID entries of other plans: `infra:racks`. */
import type { Analysis } from '../../analysis.ts';
import type { Candidate } from './candidates.ts';
import { raidDetail, taskDetail } from './details.ts';
import type { Offers, Question } from './offer.ts';
import { bestOf } from './ranking.ts';
import { offerOf } from './references.ts';

/** Of the plan with this id, for what is typed behind the colon. */
export function elsewhereOffers({ slot, host }: Question, planId: string, typed: string, most: number): Offers {
  const other = host.others.find(({ plan }) => plan?.project.id === planId);
  const start = slot.start + planId.length + 1;
  const { best, isCut } = bestOf(other ? workOf(other) : [], typed, most);
  return { start, end: slot.end, all: best.map((candidate) => offerOf(candidate, true)), isIncomplete: isCut };
}

function workOf(other: Analysis): readonly Candidate[] {
  const { plan } = other;
  if (!plan) return [];
  const tasks = plan.wbs.tasks.map(({ id, name, shape }, index) => {
    const kind = shape === 'milestone' ? ('milestone' as const) : ('task' as const);
    return { id, name, kind, distance: index, detail: () => taskDetail(other, index) };
  });
  const raid = [...plan.raid.values()].map((entry) => {
    return { id: entry.id, name: entry.name, kind: 'reference' as const, distance: Infinity, detail: () => raidDetail(other, entry) };
  });
  return [...tasks, ...raid];
}
