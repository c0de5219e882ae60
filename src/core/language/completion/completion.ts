/** What may be written at an offset, ready to be put in. */
import type { Analysis } from '../../analysis.ts';
import type { Field } from '../../schema/field.ts';
import { keyOffers } from './keys.ts';
import { nothingKnown, plainText, type CompletionHost, type Offer, type OfferKind, type Offers, type Question } from './offer.ts';
import { wantsFiles } from './paths.ts';
import { skeletonOffers } from './skeletons.ts';
import { slotAt, type Slot } from './slot.ts';
import { valueOffers } from './values.ts';

export interface Completion {
  readonly label: string;
  readonly kind: OfferKind;
  /** Beside the label: a name. Null where there is none. */
  readonly description: string | null;
  /** Dates, status, score; null where there are none. */
  readonly detail: string | null;
  /** Markdown; null where there is nothing to say. */
  readonly documentation: string | null;
  /** Exact, with its own line breaks and indentation; a snippet where `hasStops`. */
  readonly text: string;
  readonly hasStops: boolean;
  /** What the typed letters are compared with. */
  readonly filterText: string;
  /** Puts equals in the order in which they are best shown. */
  readonly sortText: string;
  /** What comes next has completions of its own: ask again once this is in. */
  readonly asksAgain: boolean;
}

export interface Completions {
  /** The stretch that each of them replaces, on one line: offsets in the text of the file. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly Completion[];
  /** There are more than these: ask again with the next letter. */
  readonly isIncomplete: boolean;
}

/**
 * Null where nothing can be completed: in comments and free texts, and where the place fits no map of the plan. The text may be broken in
 * any way. `host` says what no plan knows; its parts may be empty.
 */
export function completionsAt(analysis: Analysis, path: string, offset: number, host: CompletionHost = nothingKnown): Completions | null {
  const source = analysis.sources.get(path);
  const slot = source ? slotAt(source, offset, isPart(analysis, path)) : null;
  if (!slot) return null;
  const { start, end, all, isIncomplete } = offersFor({ analysis, path, slot, host });
  if (all.length === 0) return null;
  const isWhole = start === slot.start;
  return {
    start,
    end,
    isIncomplete,
    items: all.map((offer, i) => completionOf(offer, isWhole ? dressed(slot, offer.snippet) : offer.snippet, i)),
  };
}

/** Whether the host should look for files before it asks for completions. */
export function completesPaths(analysis: Analysis, path: string, offset: number): boolean {
  const source = analysis.sources.get(path);
  const slot = source ? slotAt(source, offset, isPart(analysis, path)) : null;
  return slot !== null && wantsFiles(slot);
}

function isPart({ kind, entry }: Analysis, path: string): boolean {
  return path !== entry && kind !== 'portfolio';
}

function offersFor(question: Question): Offers {
  const { slot } = question;
  if (slot.kind === 'key')
    return slot.way.length === 0 && slot.others(1).length === 0 && !slot.hasColon ? withSkeletons(question) : keyOffers(question);
  if (slot.kind === 'value') return valueOffers({ ...question, slot: { ...slot, field: itemField(slot) } });
  return holdsKeys(slot.field) ? keyOffers(question) : valueOffers({ ...question, slot: { ...slot, field: itemField(slot) } });
}

function withSkeletons(question: Question): Offers {
  const skeletons = skeletonOffers(question);
  const keys = keyOffers(question);
  return { ...keys, all: [...skeletons.all, ...keys.all] };
}

/** On the line below a key that takes a list or keys: keys, unless a list is the usual form. */
function holdsKeys({ shape, values }: Field): boolean {
  const { type = [] } = shape;
  return type.includes('object') && (values !== null || !type.includes('array'));
}

/** Where only a list may stand, what may stand in it. */
function itemField({ field }: Slot): Field {
  return field.items && (isList(field) || !field.shape.value) ? field.items : field;
}

function isList({ shape }: Field): boolean {
  return shape.type?.every((one) => one === 'array') ?? false;
}

/** With what has to stand around a value where it is written: a blank, a dash, brackets. */
function dressed({ kind, field, lead }: Slot, snippet: string): string {
  if (kind === 'below' && !holdsKeys(field) && field.shape.type?.includes('array')) return `- ${snippet}`;
  return lead + (kind === 'value' && isList(field) ? `[${snippet}$0]` : snippet);
}

function completionOf(offer: Offer, snippet: string, place: number): Completion {
  const hasStops = /\$(?:\{|\d)/.test(snippet.replaceAll(/\\./g, ''));
  return {
    label: offer.label,
    kind: offer.kind,
    description: offer.description ?? null,
    detail: offer.detail ?? null,
    documentation: offer.documentation ?? null,
    text: hasStops ? snippet : plainText(snippet),
    hasStops,
    filterText: offer.filter ?? offer.label,
    sortText: String(place).padStart(4, '0'),
    asksAgain: offer.asksAgain ?? false,
  };
}
