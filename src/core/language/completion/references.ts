/** Ids of the kinds that may be named at a place. */
import type { RefKind } from '../../schema/generated/shape.ts';
import { candidatesOf, type Candidate } from './candidates.ts';
import { nearestTasks, type Chosen } from './nearestTasks.ts';
import { asScalar, literal, wholeWord, type Offer, type Offers, type Question } from './offer.ts';
import { elsewhereOffers } from './otherPlans.ts';
import { bestOf } from './ranking.ts';

/**
 * More than anybody reads: of more tasks the best are chosen by what is typed, then by how near they stand, and the list is asked for
 * again with the next letter. So it is with whatever else there are more of.
 */
const most = 100;

/** Items that are named already. */
const manyItems = 200;

export function referenceOffers(question: Question, refs: readonly RefKind[]): Offers {
  const { slot } = question;
  const { value } = slot.field.shape;
  const mayNameOthers = value === 'reference' || value === 'predecessor';
  const colon = slot.typed.indexOf(':');
  if (mayNameOthers && colon > 0) return elsewhereOffers(question, slot.typed.slice(0, colon), slot.typed.slice(colon + 1), most);
  const named = new Set(slot.kind === 'key' ? [] : slot.others(manyItems));
  const chosen = refs.map((kind) => chosenOf(question, kind, (id) => named.has(id)));
  const byId = new Map<string, Candidate>();
  for (const candidate of chosen.flatMap(({ best }) => best)) if (!byId.has(candidate.id)) byId.set(candidate.id, candidate);
  const own = [...byId.values()].map((candidate) => offerOf(candidate, slot.isQuoted));
  const plans = mayNameOthers ? planOffers(question) : [];
  return wholeWord(
    slot,
    [...own, ...plans],
    chosen.some(({ isCut }) => isCut),
  );
}

/** Words that the plan uses already, but for those that stand here. */
export function wordOffers({ slot }: Question, candidates: readonly Candidate[]): Offers {
  const named = new Set(slot.others(manyItems));
  const { best, isCut } = bestAmong(candidates, slot.typed, (word) => named.has(word));
  return wholeWord(
    slot,
    best.map((candidate) => offerOf(candidate, slot.isQuoted)),
    isCut,
  );
}

function chosenOf(question: Question, kind: RefKind, isNamed: (id: string) => boolean): Chosen {
  const { analysis, slot } = question;
  const { plan } = analysis;
  const tasks =
    plan && (kind === 'task' || kind === 'milestone' || kind === 'work')
      ? nearestTasks(question, plan, kind === 'work' ? 'task' : kind, most, isNamed)
      : null;
  const others = bestAmong(candidatesOf(question, kind), slot.typed, isNamed);
  return { best: [...(tasks?.best ?? []), ...others.best], isCut: others.isCut || (tasks?.isCut ?? false) };
}

function bestAmong(candidates: readonly Candidate[], typed: string, isNamed: (id: string) => boolean): Chosen {
  const all = candidates.filter(({ id }) => !isNamed(id));
  const isCut = all.length > most;
  return { best: isCut ? bestOf(all.keys(), (index) => all[index]!, typed, most).map((index) => all[index]!) : all, isCut };
}

export function offerOf({ id, name, kind, detail }: Candidate, isQuoted: boolean): Offer {
  const shown = detail?.();
  return {
    label: id,
    kind,
    snippet: literal(asScalar(id, isQuoted)),
    ...(name !== id && { description: name, filter: `${id} ${name}` }),
    ...(shown && { detail: shown }),
  };
}

function planOffers({ analysis, host }: Question): readonly Offer[] {
  return host.others.flatMap(({ plan }) => {
    if (!plan || plan.project.id === '' || plan.project.id === analysis.plan?.project.id) return [];
    const { id, name } = plan.project;
    return [
      { label: `${id}:`, kind: 'plan' as const, snippet: literal(`${id}:`), description: name, filter: `${id}: ${name}`, asksAgain: true },
    ];
  });
}
