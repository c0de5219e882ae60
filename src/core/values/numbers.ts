/** Percentages, rates and money as typed: `40%`, `95/h`, `9000`. */
import { plainNumber } from './duration.ts';
import { bad, good, guess, quoted, type Bad, type Parsed } from './parsed.ts';

export const rateUnits = ['h', 'd', 'w', 'mo'] as const;
export type RateUnit = (typeof rateUnits)[number];

export interface Rate {
  /** Money in the project's currency. */
  readonly amount: number;
  readonly per: RateUnit;
}

/** `12`, `0.5`: in tenths. */
export function tenthsText(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** Beyond this a sum loses its cents in a double. */
export const mostMoney = 1e12;
const mostPercent = 10_000;

/** As a share: `40%` is 0.4. */
export function parsePercentage(text: string): Parsed<number> {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(text);
  if (!match) return wrongPercentage(text);
  const percent = Number(match[1]);
  if (percent > mostPercent) return bad(`${quoted(text)} is too much; use 0% to ${mostPercent}%`, 0, text.length);
  return good(percent / 100);
}

/** `0.4` is `40%`; what a hundredth of a binary fraction gets wrong is rounded away. */
export function formatPercentage(share: number): string {
  return `${plainNumber(Math.round(share * 1e10) / 1e8)}%`;
}

export function parseRate(text: string): Parsed<Rate> {
  const match = /^(\d+(?:\.\d+)?)\/(h|d|w|mo)$/.exec(text);
  if (!match) return wrongRate(text);
  const amount = Number(match[1]);
  if (amount > mostMoney) return bad(`${quoted(match[1]!)} is too much for a rate`, 0, match[1]!.length);
  return good({ amount, per: match[2] as RateUnit });
}

export function formatRate(rate: Rate): string {
  return `${plainNumber(rate.amount)}/${rate.per}`;
}

/** A sum in the project's currency; `text` is what was written, for the message. */
export function parseMoney(value: number, text = String(value)): Parsed<number> {
  if (Math.abs(value) <= mostMoney) return good(value);
  return bad(`${quoted(text)} is too much money; use less than a million million`, 0, text.length);
}

/** The number that a sum typed as text was meant to be (`$9,000`, `9.000 EUR`), or null. */
export function moneyMeant(text: string): string | null {
  const match = guess(
    /^\s*(?:[A-Z]{3}|[$€£¥₹])?\s*(-?\d{1,3}(?:[, _']\d{3})+|-?\d+)(\.\d+)?\s*([kKmM])?\s*(?:[A-Z]{3}|[$€£¥₹])?\s*$/,
    text,
  );
  if (!match) return null;
  const scale = match[3] === undefined ? 1 : match[3].toLowerCase() === 'k' ? 1e3 : 1e6;
  return plainNumber(Number(match[1]!.replaceAll(/[, _']/g, '') + (match[2] ?? '')) * scale);
}

function wrongPercentage(text: string): Bad {
  const whole = (message: string, right?: string) => bad(message, 0, text.length, right);
  const match = guess(/^\s*(-?)(\d+(?:[.,]\d+)?)\s*(%|percent|pct)?\s*$/i, text);
  if (!match) return whole(`no percentage ${quoted(text)}; write a number and "%", such as 40%`);
  const number = match[2]!.replace(',', '.');
  if (match[1] === '-') return whole(`${quoted(text)} is negative; write ${number}%`);
  if (match[3] === undefined && !match[2]!.includes(',')) return whole(`no "%" in ${quoted(text)}; write ${number}%`, `${number}%`);
  return whole(`no percentage ${quoted(text)}; write ${number}%`, `${number}%`);
}

function wrongRate(text: string): Bad {
  const whole = (message: string, right?: string) => bad(message, 0, text.length, right);
  const match = guess(/^\s*[$€£¥₹]?\s*(\d+(?:\.\d+)?)\s*(?:(?:\/|per|an|a)\s*(\p{L}*))?\s*$/u, text);
  if (!match) return whole(`no rate ${quoted(text)}; write money per time, such as 95/h`);
  if (match[2] === undefined) return whole(`no time in the rate ${quoted(text)}; write ${match[1]!}/h for hours, or use h d w mo`);
  const initial = match[2].slice(0, 2).toLowerCase();
  const unit = rateUnits.find((known) => (known === 'mo' ? initial === 'mo' : initial.startsWith(known)));
  if (unit) return whole(`no rate ${quoted(text)}; write ${match[1]!}/${unit}`, `${match[1]!}/${unit}`);
  const start = text.indexOf(match[2], text.search(/[/\p{L}]/u));
  return bad(`${quoted(text)} has no unit "${match[2]}"; use h d w mo`, start, start + match[2].length);
}
