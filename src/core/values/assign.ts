/** What stands behind a name in the long form of `assign`: `{asha: 50%, gpu: 4}`. */
import { parsePercentage, formatPercentage } from './numbers.ts';
import { bad, good, guess, quoted, type Parsed } from './parsed.ts';

/** One of the two; both null means all of the resource's capacity. */
export interface Portion {
  /** Share of full time (0.5 for 50 %). */
  readonly share: number | null;
  /** Items of an equipment pool. */
  readonly items: number | null;
}

export const allCapacity: Portion = { share: null, items: null };
const mostItems = 1e6;

/** A number's `text` is what was written, for the message. */
export function parsePortion(value: string | number, text = String(value)): Parsed<Portion> {
  if (typeof value === 'number') return parseItems(value, text);
  const share = parsePercentage(value);
  return share.ok ? good({ share: share.value, items: null }) : share;
}

export function formatPortion(portion: Portion): string | null {
  if (portion.share !== null) return formatPercentage(portion.share);
  return portion.items === null ? null : String(portion.items);
}

/** `asha 50%` and `asha: 50%` as one text: the map that was meant, or null. */
export function assignmentMeant(text: string): string | null {
  const parts = text.split(',').map((part) => guess(/^\s*([A-Za-z][A-Za-z0-9_.-]*)(?:[\s:@(]+(\d+(?:\.\d+)?%?)\)?)?\s*$/, part));
  if (!parts.every((part) => part !== null)) return null;
  if (parts.every((part) => part[2] === undefined)) return parts.length > 1 ? `[${parts.map((part) => part[1]!).join(', ')}]` : null;
  return `{${parts.map((part) => `${part[1]!}: ${part[2] ?? '100%'}`).join(', ')}}`;
}

function parseItems(value: number, text: string): Parsed<Portion> {
  if (!(value >= 0)) return bad(`${quoted(text)} is negative; write how many, such as 4`, 0, text.length);
  if (value > mostItems) return bad(`${quoted(text)} is too many; write how many, such as 4`, 0, text.length);
  return good({ share: null, items: value });
}
