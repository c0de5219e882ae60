/** A colour in letters and words, for whoever cannot show it or see it. */
import type { Colour, RagDimension, RaidKind } from '../plan/words.ts';

/** `G`, `A`, `R`, or `–` where the colour is not known. */
export function ragLetter(colour: Colour | null): string {
  return colour ? colour.charAt(0).toUpperCase() : '–';
}

/** `green`, `amber`, `red` or `unknown`. */
export function ragWord(colour: Colour | null): string {
  return colour ?? 'unknown';
}

/** What the colours are of, as headings. */
export const ragTitles: Readonly<Record<RagDimension, string>> = {
  overall: 'Overall',
  scope: 'Scope',
  schedule: 'Schedule',
  budget: 'Budget',
  risks: 'Risks and issues',
};

/** `1 risk`, `3 risks`; a plural that is not formed by an s is given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `1 working day`, `6.5 working days`: days in tenths. */
export function workingDays(days: number): string {
  const tenths = Math.round(days * 10) / 10;
  return counted(tenths, 'working day');
}

/** `412,300`, `99.50`: thousands apart, cents only below a thousand and where there are any. */
export function moneyText(amount: number): string {
  const cents = Math.abs(amount) < 1000 ? toCents(amount) : Math.sign(amount) * Math.round(Math.abs(amount)) * 100;
  const whole = Math.trunc(Math.abs(cents) / 100);
  const rest = Math.abs(cents) % 100;
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}${grouped}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** `412,300 EUR`; the amount alone where the plan names no currency. */
export function currencyText(amount: number, currency: string | null): string {
  return currency ? `${moneyText(amount)} ${currency}` : moneyText(amount);
}

/** `0.94`: an index in hundredths, cut off, so that it never reads better than it is. */
export function indexText(index: number): string {
  return (Math.floor(Math.round(index * 10_000) / 100) / 100).toFixed(2);
}

/** `7.5 %`: a share in tenths of a per cent. */
export function percentText(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** An amount in whole cents, a half away from zero. */
function toCents(amount: number): number {
  return Math.sign(amount) * Math.round(Math.abs(amount) * 100);
}

/** Money in cents precision. */
export function inCents(amount: number): number {
  return toCents(amount) / 100;
}

/** An item as sentences name it: `R-1 Source system freeze moves`; the id alone where there is no name. */
export function named(item: { readonly id: string; readonly name: string }): string {
  return item.name === item.id ? item.id : `${item.id} ${item.name}`;
}

/** The headings of the register. */
export const raidTitles: Readonly<Record<RaidKind, string>> = {
  risk: 'Risks',
  assumption: 'Assumptions',
  issue: 'Issues',
  dependency: 'Dependencies',
  decision: 'Decisions',
  action: 'Actions',
};
