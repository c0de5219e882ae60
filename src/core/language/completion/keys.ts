/** Keys that may stand in a map. */
import type { Field } from '../../schema/field.ts';
import { hovers } from '../../schema/generated/hovers.ts';
import { excludedBy } from './exclusives.ts';
import { freeKeys } from './freeKeys.ts';
import { givenElsewhere } from './givenElsewhere.ts';
import { newItems } from './newItems.ts';
import { literal, wholeWord, type Offer, type Offers, type Question } from './offer.ts';
import { isSkills } from './skills.ts';
import type { Slot } from './slot.ts';

/** More keys than any map of the format has. */
const manyKeys = 500;

export function keyOffers(question: Question): Offers {
  const { slot } = question;
  const { field } = slot;
  if (field.shape.entries) return newItems(question, field.shape.entries.definition);
  return field.properties ? wholeWord(slot, knownKeys(question, field)) : freeKeys(question);
}

/** Those that must be there first, then in the order of the format. */
function knownKeys({ analysis, path, slot }: Question, field: Field): readonly Offer[] {
  const taken = new Set([...slot.others(manyKeys), ...givenElsewhere(analysis, path, field)]);
  const { required = [] } = field.shape;
  const open = [...field.properties!].filter(([key]) => !taken.has(key) && !excludedBy(field, key, taken));
  const isRequired = ([key]: readonly [string, Field]) => required.includes(key);
  return [...open.filter(isRequired), ...open.filter((entry) => !isRequired(entry))].map(([key, child]) => ({
    label: key,
    kind: 'key',
    snippet: keySnippet(key, child, slot),
    ...(required.includes(key) && { detail: 'required' }),
    ...documented(field, key),
    asksAgain: !slot.hasColon && (hasOffers(child) || isSkills(child)),
  }));
}

function documented({ definition }: Field, key: string): Pick<Offer, 'documentation'> {
  const hover = definition && hovers[definition].keys[key];
  if (!hover) return {};
  const examples = (hover.examples ?? []).filter((example) => typeof example !== 'object').slice(0, 3);
  const shown = examples.length > 0 ? `\n\n${examples.map((example) => `\`${String(example)}\``).join(' ')}` : '';
  return { documentation: hover.description + shown };
}

/** The key with what its value begins with, the cursor where the value is to be written. */
export function keySnippet(key: string, field: Field, { hasColon, layout }: Pick<Slot, 'hasColon' | 'layout'>): string {
  if (hasColon) return literal(key);
  const { type = [], entries, enum: words } = field.shape;
  const head = `${literal(key)}:`;
  if (type.includes('boolean')) return `${head} true`;
  if (words?.length === 1) return `${head} ${words[0]!}`;
  const isMap = entries !== undefined || type.every((one) => one === 'object');
  if (isMap && layout.isFlow) return `${head} {$0}`;
  if (isMap) return `${head}${layout.newline}${' '.repeat(layout.column + layout.step)}$0`;
  return type.every((one) => one === 'array') ? `${head} [$0]` : `${head} $0`;
}

const offered = new Set(
  'assignment colour currency date day-or-range duration horizon lag level month path percentage predecessor priority range rate share three-point timezone'.split(
    ' ',
  ),
);

/** Whether there is something to choose from, not only text to be written. */
function hasOffers({ shape, items, properties, values }: Field): boolean {
  const { type = [], refs, enum: words, entries, value } = shape;
  if (type.includes('boolean') || words?.length === 1) return false;
  const isScore = shape.minimum !== undefined && shape.maximum !== undefined && shape.maximum <= 5;
  return (
    Boolean(refs ?? words ?? entries ?? properties) ||
    isScore ||
    offered.has(value ?? '') ||
    values !== null ||
    (items !== null && hasOffers(items))
  );
}
