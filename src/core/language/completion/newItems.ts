/** Whole new items of a map keyed by id, with stops where something is to be written. */
import { idLike } from '../../exchange/freshIds.ts';
import { fieldOf, type Field } from '../../schema/field.ts';
import { hovers } from '../../schema/generated/hovers.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import { freeId, nextId } from './nextId.ts';
import { asScalar, literal, wholeWord, type Offer, type Offers, type Question } from './offer.ts';
import type { Layout } from './slot.ts';
import { templatesOf, type Template } from './templates.ts';

/** Neighbours that show how ids are given. */
const near = 20;

/** At an id that stands before its colon already there is nothing to make. */
export function newItems({ analysis, slot, host }: Question, definition: ItemName): Offers {
  if (slot.hasColon) return wholeWord(slot, []);
  const neighbours = slot.others(near);
  const typed = slot.typed.trim();
  const own = typed === '' ? null : idLike(typed);
  const next = nextId(analysis, definition, neighbours);
  const named = own !== null && own !== next ? freeId(analysis, own, neighbours) : null;
  const templates = templatesOf(definition, analysis, host.today);
  const ids = named === null ? [next] : [named, next];
  const offers = ids.flatMap((id) =>
    templates.map((template) => offerOf(id, template, definition, slot.layout, id === named ? typed : null)),
  );
  // What is offered depends on what is typed.
  return wholeWord(slot, offers, true);
}

function offerOf(id: string, template: Template, definition: ItemName, layout: Layout, typed: string | null): Offer {
  return {
    label: id,
    kind: 'item',
    snippet: itemSnippet(id, withName(template, id, typed), definition, layout),
    description: `new ${template.title}`,
    documentation: hovers[definition].description,
    filter: `${typed ?? id} ${template.title}`,
  };
}

/** What was typed is the name, where it is more than the id. */
function withName(template: Template, id: string, typed: string | null): Template {
  if (typed === null || typed === id) return template;
  return { ...template, keys: template.keys.map(([key, value]) => [key, key === 'name' ? typed : value]) };
}

export function itemSnippet(id: string, { keys }: Template, definition: ItemName, layout: Layout): string {
  let stop = 1;
  const field = fieldOf(definition);
  const entries = keys.flatMap(([key, value]) => (value === null ? [] : [{ key, value, stop: ++stop }]));
  const head = `\${1:${literal(id)}}:`;
  const isOnOneLine = layout.isFlow || (layout.isOnOneLine() && entries.every(({ value }) => value !== ''));
  if (isOnOneLine)
    return `${head} {${entries.map((entry) => `${entry.key}: ${entry.value === '' ? '{$0}' : stopOf(entry, field)}`).join(', ')}}`;
  const indent = layout.newline + ' '.repeat(layout.column + layout.step);
  const deeper = indent + ' '.repeat(layout.step);
  return head + entries.map((entry) => `${indent}${entry.key}:${entry.value === '' ? `${deeper}$0` : ` ${stopOf(entry, field)}`}`).join('');
}

/** A choice where the format has words for it. */
function stopOf({ key, value, stop }: { key: string; value: string; stop: number }, field: Field): string {
  const words = field.properties?.get(key)?.shape.enum?.map(String) ?? [];
  if (value === 'true' || value.startsWith('{')) return literal(value);
  if (words.includes(value)) return `\${${stop}|${[value, ...words.filter((word) => word !== value)].join(',')}|}`;
  return `\${${stop}:${literal(key === 'name' ? asScalar(value) : value)}}`;
}
