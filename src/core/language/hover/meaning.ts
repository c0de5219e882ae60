/** What a key means and what it takes, out of the schemas; and what one word among several means there. */
import { hovers, type Hover as Meaning } from '../../schema/generated/hovers.ts';
import type { DefinitionName, RefKind, Shape } from '../../schema/generated/shape.ts';
import { childField, type Field } from '../../schema/field.ts';
import { formatLine, present, title, type Line } from './lines.ts';
import { wordMeanings } from './wordMeanings.ts';

/** Of a key in what `field` describes; null where the format does not know it. */
export function keyLines(field: Field | null, key: string): readonly Line[] | null {
  const meaning = meaningOf(field, key);
  const shape = field && childField(field, key)?.shape;
  if (!meaning) return null;
  return present([title(key), formatLine(meaning.description), shape ? takesLine(shape) : null, exampleLine(key, meaning)]);
}

/** Of one of the words that may stand under a key; null where the words are not given. */
export function wordLines(field: Field | null, key: string, word: string): readonly Line[] | null {
  const meaning = meaningOf(field, key);
  const shape = field && childField(field, key)?.shape;
  if (!meaning || !shape?.enum?.some((one) => String(one) === word)) return null;
  const own = wordMeanings[`${key}.${word}`];
  return present([title(word, key), own === undefined ? null : formatLine(own), formatLine(meaning.description), takesLine(shape)]);
}

/** Of an item, a section or a value as a whole. */
export function definitionLines(name: string, definition: DefinitionName): readonly Line[] {
  return [title(name, definition), formatLine(hovers[definition].description)];
}

function meaningOf(field: Field | null, key: string): Meaning | null {
  const definition = field?.definition;
  if (!definition || !field.properties?.has(key)) return null;
  return hovers[definition].keys[key] ?? null;
}

function takesLine({ enum: words, refs, minimum, maximum, items, type }: Shape): Line | null {
  const isList = items !== undefined && type?.length === 1;
  const choice = words && words.length > 1 ? `One of ${words.map((word) => `\`${word}\``).join(' ')}` : undefined;
  const ids = refs && `${isList ? 'A list of ids' : 'The id'} of ${listOf(refs.map((kind) => refNames[kind]))}`;
  const span = minimum !== undefined && maximum !== undefined && !words ? `From ${minimum} to ${maximum}` : undefined;
  const text = [choice, ids, span].filter((part) => part !== undefined).join(' · ');
  return text === '' ? null : formatLine(text);
}

/** `a person, stakeholder or forum` */
function listOf(names: readonly string[]): string {
  const text = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;
  return `${/^[aeio]/.test(text) ? 'an' : 'a'} ${text}`;
}

function exampleLine(key: string, { examples }: Meaning): Line | null {
  const shown = (examples ?? []).slice(0, 2).map((example) => `\`${key}: ${written(example)}\``);
  return shown.length === 0 ? null : formatLine(`For example ${shown.join(' or ')}`);
}

/** As it would be written in flow style. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${written(one)}`)
      .join(', ')}}`;
  return String(value);
}

const refNames: Readonly<Record<RefKind, string>> = {
  action: 'action',
  baseline: 'baseline',
  calendar: 'calendar',
  change: 'change',
  decision: 'decision',
  deliverable: 'deliverable',
  dependency: 'RAID dependency',
  lane: 'lane',
  milestone: 'milestone',
  objective: 'objective',
  party: 'person, stakeholder or forum',
  'product-stage': 'product stage',
  project: 'plan',
  'project-stage': 'project stage',
  raid: 'RAID entry',
  release: 'release',
  requirement: 'requirement',
  resource: 'resource',
  rule: 'rule',
  sprint: 'sprint',
  task: 'task',
  team: 'team',
  work: 'task or RAID entry',
};
