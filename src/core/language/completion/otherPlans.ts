/** Tasks and RAID entries of other plans: `infra:racks`. */
import type { Candidate } from './candidates.ts';
import { raidDetail } from './details.ts';
import { taskCandidate } from './nearestTasks.ts';
import type { Offers, Question } from './offer.ts';
import { bestOf } from './ranking.ts';
import { offerOf } from './references.ts';

/** Of the plan with this id, for what is typed behind the colon; in the plan's order. */
export function elsewhereOffers({ slot, host }: Question, planId: string, typed: string, most: number): Offers {
  const other = host.others.find(({ plan }) => plan?.project.id === planId);
  const range = { start: slot.start + planId.length + 1, end: slot.end };
  if (!other?.plan) return { ...range, all: [], isIncomplete: false };
  const { plan } = other;
  const { tasks } = plan.wbs;
  const raid = [...plan.raid.values()];
  const count = tasks.length + raid.length;
  const best = bestOf(Array(count).keys(), (index) => tasks[index] ?? raid[index - tasks.length]!, count > most ? typed : '', most);
  const candidates = best.map((index): Candidate => {
    if (index < tasks.length) return taskCandidate(other, plan, index);
    const entry = raid[index - tasks.length]!;
    return { id: entry.id, name: entry.name, kind: 'reference', detail: () => raidDetail(other, entry) };
  });
  return { ...range, all: candidates.map((candidate) => offerOf(candidate, true)), isIncomplete: count > most };
}
