/** What stands behind the id of a predecessor: the type of the link and the lag, as in `api FS+2d`. */
import { linkTypes, referenceLength, type LinkType } from '../../values/link.ts';
import { durationsFor } from './amounts.ts';
import type { Offer, Offers, Question } from './offer.ts';
import { referenceOffers } from './references.ts';

const meanings: Readonly<Record<LinkType, string>> = {
  FS: 'starts after its finish',
  SS: 'starts after its start',
  FF: 'finishes after its finish',
  SF: 'finishes after its start',
};

const usualLags = ['1d', '2d', '3d', '1w', '50%'];
const relation = /^(FS|SS|FF|SF)?(?:([+-])(.*))?$/;

/** Offers for the id as long as no blank stands behind it; what stands behind the cursor's word stays. */
export function predecessorOffers(question: Question): Offers {
  const { typed, rest, start, end, field } = question.slot;
  const length = referenceLength(typed);
  if (length === typed.length) return { ...referenceOffers(question, field.shape.refs ?? []), end: start + length + referenceLength(rest) };
  const begin = length + /^\s*/.exec(typed.slice(length))![0].length;
  return { start: start + begin, end, all: length === 0 ? [] : relationsFor(typed.slice(begin)), isIncomplete: true };
}

/** `lag: 2d` of the long form, where the sign may be left out. */
export function lagOffers({ slot }: Question): Offers {
  const [, sign = '', amount = ''] = /^([+-]?)(.*)$/.exec(slot.typed) ?? [];
  const all = lagsFor(amount).map((lag) => ({ label: sign + lag, kind: 'unit' as const, snippet: sign + lag }));
  return { start: slot.start, end: slot.end, all, isIncomplete: true };
}

function relationsFor(typed: string): readonly Offer[] {
  const match = relation.exec(typed);
  const [, type = '', sign, amount = ''] = match ?? [];
  if (sign !== undefined) return lagsFor(amount).map((lag) => relationOf(type, `${sign}${lag}`));
  const types = linkTypes.map((one) => relationOf(one, ''));
  return [...types, ...['+1d', '+2d', '-1d', '+50%'].map((lag) => relationOf(type, lag))];
}

function lagsFor(amount: string): readonly string[] {
  const share = /^\d+(?:\.\d+)?$/.test(amount) ? [`${amount}%`] : [];
  return [...durationsFor(amount, usualLags).map(({ label }) => label), ...share];
}

function relationOf(type: string, lag: string): Offer {
  const label = type + lag;
  const meaning = meanings[(type || 'FS') as LinkType];
  const wait = lag === '' ? '' : lag.startsWith('-') ? `, ${lag.slice(1)} earlier` : `, ${lag.slice(1)} later`;
  return { label, kind: 'unit', snippet: label, description: meaning + wait };
}
