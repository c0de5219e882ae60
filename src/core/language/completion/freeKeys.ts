/** Keys of maps whose keys are values themselves: people under `assign`, months, days, weekdays, rules. */
import { formatMonth } from '../../values/civil.ts';
import { weekdayNames } from '../../values/civil.ts';
import { knownDays } from './dates.ts';
import { keySnippet } from './keys.ts';
import { literal, wholeWord, type Offer, type Offers, type Question } from './offer.ts';
import { referenceOffers } from './references.ts';

const manyKeys = 500;

export function freeKeys(question: Question): Offers {
  const { slot } = question;
  const { values, shape } = slot.field;
  if (!values) return wholeWord(slot, []);
  const taken = new Set(slot.others(manyKeys));
  if (shape.refs?.includes('rule'))
    return wholeWord(
      slot,
      asKeys(
        question,
        question.host.ruleIds.map((label) => ({ label, kind: 'reference', snippet: label })),
        taken,
      ),
    );
  if (shape.refs) {
    const { all, isIncomplete } = referenceOffers(question, shape.refs);
    return wholeWord(slot, asKeys(question, all, taken), isIncomplete);
  }
  return wholeWord(slot, asKeys(question, keysLike(question, shape.keys), taken));
}

function asKeys({ slot }: Question, offers: readonly Offer[], taken: ReadonlySet<string>): readonly Offer[] {
  const values = slot.field.values!;
  return offers
    .filter(({ label }) => !taken.has(label))
    .map((offer) => ({ ...offer, snippet: keySnippet(offer.label, values, slot), asksAgain: !slot.hasColon }));
}

function keysLike(question: Question, pattern: string | undefined): readonly Offer[] {
  if (pattern === undefined) return [];
  const like = new RegExp(pattern, 'u');
  const weekdays = ['mon-fri', ...weekdayNames].map((label) => ({ label, kind: 'word' as const, snippet: literal(label) }));
  const days = knownDays(question).map(({ label, description }) => ({ label, description, kind: 'date' as const, snippet: label }));
  return [...weekdays, ...days, ...months(question)].filter(({ label }) => like.test(label));
}

/** From the project's start to its finish. */
function months({ analysis }: Question): readonly Offer[] {
  const start = analysis.plan?.project.start?.day;
  if (start === undefined) return [];
  const finish = Math.min(analysis.schedules?.forecast.projectFinish ?? 0, (start + 365 * 5) * 1440) / 1440;
  const labels = new Set<string>();
  for (let day = start; day <= Math.max(start, finish) + 31; day += 28) labels.add(formatMonth(day));
  return [...labels].map((label) => ({ label, kind: 'date', snippet: label }));
}
