/** From what a validator says of one place to one finding in human words. */
import type { RuleFinding } from '../problem.ts';
import type { Node } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import type { Field } from './field.ts';
import { found } from './found.ts';
import type { ShapeError } from './generated/validators.js';
import { keyFindings } from './keys.ts';
import { firstLineOf, labelOf, type Located } from './located.ts';
import { typeFinding } from './types.ts';
import { boundsFinding, wordFinding } from './values.ts';

/** One finding for one place, and one for each wrong key: a value of the wrong type is not also out of bounds. */
export function placeFindings(at: Located, field: Field, errors: readonly ShapeError[], told: Set<Node>, lost: Node[]): RuleFinding[] {
  const { node } = at;
  const has = (...keywords: string[]) => errors.some(({ keyword }) => keywords.includes(keyword));
  const tell = (finding: RuleFinding): RuleFinding[] => {
    told.add(node);
    return [finding];
  };
  if (has('type')) {
    lost.push(node);
    return isPlaceholder(node) || isCommentedOut(at) ? [] : tell(typeFinding(at, field));
  }
  if (node.kind === 'scalar') {
    if (has('enum', 'const', 'pattern')) return tell(wordFinding(at, node, field));
    if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum')) return tell(boundsFinding(at, node, field));
  }
  if (has('minItems', 'maxItems')) return tell(countFinding(at, field));
  const unknown = named(errors, 'additionalProperties', 'additionalProperty');
  for (const { key, value } of node.kind === 'map' ? node.pairs : []) {
    if (!unknown.includes(textOf(key))) continue;
    told.add(key);
    lost.push(value);
  }
  return keyFindings(at, unknown, named(errors, 'required', 'missingProperty'));
}

/** An alias of nothing, or what lies too deep: the source stage has said so. */
export function isPlaceholder(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'empty' && node.end > node.start;
}

/** In `name: #6` the value became a comment, and the source stage says so. */
function isCommentedOut({ node, key }: Located): boolean {
  if (node.kind !== 'scalar' || node.style !== 'empty' || !key) return false;
  const { text } = key.chunk;
  return /^\s*:[ \t]+#[^\s#]/.test(text.slice(key.end, key.end + 80));
}

function named(errors: readonly ShapeError[], keyword: string, param: string): string[] {
  return errors.filter((error) => error.keyword === keyword).map(({ params }) => String(params[param]));
}

function countFinding(at: Located, { shape, items }: Field): RuleFinding {
  const { minItems = 0, maxItems } = shape;
  const noun = items?.shape.refs ? 'ids' : 'items';
  const wanted =
    minItems === maxItems ? `${minItems} ${noun}` : maxItems === undefined ? `${minItems} ${noun} or more` : `at most ${maxItems} ${noun}`;
  const count = at.node.kind === 'list' ? at.node.items.length : 0;
  return found('wrong-type', firstLineOf(at.node), `${labelOf(at)} takes ${wanted}, not ${count}`);
}
