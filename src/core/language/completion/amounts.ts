/** Durations, percentages and the like: units for the number that is being typed, usual amounts where there is none yet. */
import { wholeWord, type Offer, type Offers, type Question } from './offer.ts';

const units: readonly (readonly [unit: string, meaning: string])[] = [
  ['d', 'working days'],
  ['h', 'working hours'],
  ['w', 'working weeks'],
  ['mo', 'working months'],
  ['min', 'working minutes'],
  ['ed', 'days of 24 hours'],
  ['eh', 'hours, at night too'],
  ['ew', 'weeks of 7 days'],
  ['emin', 'minutes, at night too'],
];

const usualDurations = ['1d', '2d', '3d', '5d', '10d', '4h', '1w', '2w', '1mo'];
const usualShares = ['100%', '80%', '50%', '25%', '20%', '10%'];
const number = /^\d+(?:\.\d+)?$/;

export function durationOffers({ slot }: Question): Offers {
  return wholeWord(slot, durationsFor(slot.typed, usualDurations), true);
}

/** `3d/5d/10d`: each point is a word of its own, and the second brings the third. */
export function estimateOffers({ slot }: Question): Offers {
  const points = slot.typed.split('/');
  const point = points.at(-1)!;
  const start = slot.start + slot.typed.length - point.length;
  const typedPoints = { ...wholeWord(slot, [], true), start };
  if (points.length === 1) {
    const range = {
      label: '3d/5d/10d',
      kind: 'unit' as const,
      snippet: '${1:3d}/${2:5d}/${3:10d}',
      description: 'optimistic/likely/pessimistic',
    };
    return { ...typedPoints, all: [...durationsFor(point, usualDurations), ...(point === '' ? [range] : [])] };
  }
  if (points.length > 3 || !number.test(point)) return typedPoints;
  if (points.length === 3) return { ...typedPoints, all: durationsFor(point, []) };
  const all = durationsFor(point, []).map((offer) => ({
    ...offer,
    snippet: `${offer.snippet}/\${1:${Number(point) * 2}${offer.label.slice(point.length)}}`,
  }));
  return { ...typedPoints, all };
}

export function percentageOffers({ slot }: Question): Offers {
  return wholeWord(slot, slot.typed === '' ? usualShares.map(share) : number.test(slot.typed) ? [share(`${slot.typed}%`)] : []);
}

export function rateOffers({ slot, analysis: { plan } }: Question): Offers {
  const amount = /^\d+(?:\.\d+)?/.exec(slot.typed)?.[0] ?? (slot.typed === '' ? '95' : null);
  if (amount === null) return wholeWord(slot, []);
  const per = [['h', 'an hour'], ['d', 'a day'], ['w', 'a week'], ['mo', 'a month']] as const; // prettier-ignore
  const money = plan?.project.currency ?? 'money';
  return wholeWord(
    slot,
    per.map(([unit, meaning]) => ({
      label: `${amount}/${unit}`,
      kind: 'unit',
      snippet: `${amount}/${unit}`,
      description: `${money} ${meaning}`,
    })),
  );
}

/** With every unit for a number, what is usual where nothing is typed yet; nothing once the unit is there. */
export function durationsFor(typed: string, usual: readonly string[]): readonly Offer[] {
  if (number.test(typed)) return units.map(([unit, meaning]) => amount(typed + unit, meaning));
  return typed === '' ? usual.map((label) => amount(label, meaningOf(label))) : [];
}

function meaningOf(label: string): string {
  return units.find(([unit]) => unit === label.replace(/^[\d.]+/, ''))?.[1] ?? '';
}

function amount(label: string, description: string): Offer {
  return { label, kind: 'unit', snippet: label, description };
}

function share(label: string): Offer {
  return { label, kind: 'unit', snippet: label };
}
