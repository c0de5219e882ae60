/** A list, map, text or number where another is wanted, and texts that YAML reads as something else. */
import type { RuleFinding } from '../problem.ts';
import type { ListNode, MapNode, ScalarNode } from '../source/node.ts';
import { moneyMeant } from '../values/numbers.ts';
import { quoted } from '../values/parsed.ts';
import type { Field } from './field.ts';
import { found, foundIn, replacement } from './found.ts';
import { missingKeys } from './keys.ts';
import { describe, firstLineOf, labelOf, wantedIn, type Located } from './located.ts';
import { hasGrammar, wrongText } from './readings.ts';
import { wordFinding } from './values.ts';

export function typeFinding(at: Located, field: Field): RuleFinding {
  const { node } = at;
  if (node.kind !== 'scalar') return wrongCollection(at, node, field);
  if (node.style === 'empty' || (node.value === null && !takes(field, 'string'))) return noValue(at, node, field);
  if (typeof node.value !== 'string' && takes(field, 'string')) return readAsOther(at, node, field);
  return wrongScalar(at, node, field);
}

type Taken = NonNullable<Field['shape']['type']>[number];

function takes(field: Field, type: Taken): boolean {
  return field.shape.type?.includes(type) ?? false;
}

function wrongCollection(at: Located, node: ListNode | MapNode, field: Field): RuleFinding {
  const also = takes(field, 'array') && takes(field, 'string') ? ', or a list' : '';
  return found('wrong-type', firstLineOf(node), `${labelOf(at)} takes ${wantedIn(field)}${also}, not ${describe(node)}`);
}

function noValue(at: Located, node: ScalarNode, field: Field): RuleFinding {
  const { required } = field.shape;
  if (at.item !== null && required && required.length > 0) return missingKeys(at, required);
  const place = !at.key || (at.isListItem && node.end > node.start) ? node : at.key;
  const wanted = wantedIn(field);
  if (at.item !== null) return found('wrong-type', place, `${at.item} is empty; write ${wanted}`);
  return found('wrong-type', place, `${labelOf(at)} has no value; write ${wanted}, or remove ${at.isListItem ? 'the item' : 'the key'}`);
}

/** A number, true, false or null where a text is wanted: either the text lacks quotes, or it is no good value anyway. */
function readAsOther(at: Located, node: ScalarNode, field: Field): RuleFinding {
  const { value, enum: words } = field.shape;
  const wrong = value && hasGrammar(value) ? wrongText(value, node.source) : null;
  if (wrong) return foundIn('wrong-value', node, wrong);
  if (words) return wordFinding(at, node, field);
  const right = `"${node.source}"`;
  return found('read-as-other', node, `${node.source} is read as ${readAs(node)}; quote it: ${right}`, replacement(node, right));
}

function readAs({ value, source }: ScalarNode): string {
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return 'true or false, not as a text';
  return String(value) === source ? 'a number' : `the number ${String(value)}`;
}

function wrongScalar(at: Located, node: ScalarNode, field: Field): RuleFinding {
  const right = rightScalar(node, field);
  const instead = typeof node.value === 'string' ? quoted(node.value) : describe(node);
  const message = `${labelOf(at)} takes ${wantedIn(field)}, not ${instead}${right === null ? '' : `; write ${right}`}`;
  return found('wrong-type', firstLineOf(node), message, right === null ? null : replacement(node, right));
}

/** The number, true or false, or list that was meant, or null. */
function rightScalar(node: ScalarNode, field: Field): string | null {
  const text = typeof node.value === 'string' ? node.value : node.source;
  if (takes(field, 'boolean')) return booleans.get(text.toLowerCase()) ?? null;
  if (takes(field, 'number') || takes(field, 'integer')) {
    const number = moneyMeant(text);
    return number !== null && (takes(field, 'number') || !number.includes('.')) ? number : null;
  }
  const isPlainList = takes(field, 'array') && node.style !== 'block' && !/[\n,[\]{}#]|: |^[\s&*!|>%@`"']/.test(node.source.slice(1, -1));
  return isPlainList && !/[,[\]{}]/.test(text) ? `[${node.source}]` : null;
}

const booleans: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', 'true'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', 'false'].map((word) => [word, 'false'] as const),
]);
