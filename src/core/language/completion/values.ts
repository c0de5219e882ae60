/** What may be written as a value, by what the format says of it. */
import type { Field } from '../../schema/field.ts';
import { durationOffers, estimateOffers, percentageOffers, rateOffers } from './amounts.ts';
import { dateOffers, horizonOffers, monthOffers } from './dates.ts';
import { predecessorOffers, lagOffers } from './links.ts';
import { literal, wholeWord, type Offers, type Question } from './offer.ts';
import { pathOffers } from './paths.ts';
import { referenceOffers, wordOffers } from './references.ts';
import { isSkills, skillCandidates } from './skills.ts';

export function valueOffers(question: Question): Offers {
  const { slot } = question;
  const { shape } = slot.field;
  if (shape.value === 'predecessor') return predecessorOffers(question);
  if (shape.refs) return referenceOffers(question, shape.refs);
  if (isSkills(slot.field)) return wordOffers(question, skillCandidates(question));
  const words = slot.isQuoted && !shape.type?.includes('string') ? [] : wordsOf(slot.field);
  if (words.length > 0)
    return wholeWord(
      slot,
      words.map((label) => ({ label, kind: 'word', snippet: literal(label) })),
    );
  switch (shape.value) {
    case 'date':
    case 'day-or-range':
    case 'range':
      return dateOffers(question);
    case 'duration':
      return durationOffers(question);
    case 'three-point':
      return estimateOffers(question);
    case 'lag':
      return lagOffers(question);
    case 'percentage':
    case 'share':
      return percentageOffers(question);
    case 'rate':
      return rateOffers(question);
    case 'horizon':
      return horizonOffers(question);
    case 'month':
    case 'proximity':
      return monthOffers(question);
    case 'path':
    case 'glob':
      return pathOffers(question);
    case 'hours':
      return wholeWord(slot, examples(slot.isQuoted, ['09:00-17:00', '09:00-13:00 14:00-18:00', '00:00-24:00']));
    case 'currency':
      return wholeWord(slot, examples(true, ['EUR', 'USD', 'GBP', 'INR', 'CHF', 'JPY']));
    case 'timezone':
      return wholeWord(slot, examples(true, ['UTC', 'Europe/London', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo']));
    case 'assignment': // Free texts, numbers, and what has words or keys of its own.
    case 'cadence':
    case 'capacity':
    case 'colour':
    case 'git-ref':
    case 'id':
    case 'level':
    case 'money':
    case 'money-series':
    case 'priority':
    case 'reference':
    case 'text':
    case 'week':
    case undefined:
      return wholeWord(slot, []);
  }
}

/** Quotes where the text would be another thing without, and none stand there yet. */
function examples(isPlain: boolean, texts: readonly string[]) {
  return texts.map((label) => ({ label, kind: 'word' as const, snippet: isPlain ? label : `"${label}"` }));
}

/** The words that are allowed, and small whole numbers. */
function wordsOf({ shape }: Field): readonly string[] {
  const { type = [], enum: words, minimum, maximum } = shape;
  if (words) return words.map(String);
  if (type.includes('boolean')) return ['true', 'false'];
  if (!type.includes('integer') || minimum === undefined || maximum === undefined || maximum - minimum > 5) return [];
  return Array.from({ length: maximum - minimum + 1 }, (_, i) => String(minimum + i));
}
