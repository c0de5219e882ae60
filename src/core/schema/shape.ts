/**
 * Problems of shape in human words: one for each mistake, on the key or value that is wrong. What was found in an item is remembered
 * by its node, so an edit costs the items it touches.
 */
import type { RuleFinding } from '../problem.ts';
import type { MapNode, Node, Pair, ScalarNode } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import type { Source } from '../source/source.ts';
import { parseId } from '../values/id.ts';
import { fieldOf, type Field } from './field.ts';
import type { FileKind } from './fileKind.ts';
import { found, foundIn } from './found.ts';
import type { ItemName, ValidatedName } from './generated/shape.ts';
import { validators, type ShapeError } from './generated/validators.js';
import { itemMapAt, itemMapsIn } from './itemMaps.ts';
import { keyFindings } from './keys.ts';
import { describe, firstLineOf, isSplitText, labelOf, locate, nounOfDefinition, type Located } from './located.ts';
import { plainValue } from './plain.ts';
import { typeFinding } from './types.ts';
import { boundsFinding, valueFindings, wordFinding } from './values.ts';

/** Everything in a file that is not as the format says; nothing in chunks that could not be read. */
export function shapeFindings(source: Source, kind: FileKind): readonly RuleFinding[] {
  const { root } = source;
  if (root.kind !== 'map') return root.chunk.damaged ? none : [noMap(root, kind)];
  const findings = [...itemFindings(null, root, kind)];
  const isWhole = !source.chunks.some((chunk) => chunk.damaged);
  return isWhole ? findings : findings.filter(({ at, rule }) => !at.chunk.damaged && !(rule === 'missing-key' && isAtTop(at, root)));
}

interface Remembered {
  readonly key: ScalarNode | null;
  readonly findings: readonly RuleFinding[];
}

const remembered = new Map<ValidatedName, WeakMap<Node, Remembered>>();
const none: readonly never[] = [];

/** What is wrong in an item and in everything below it. */
function itemFindings(key: ScalarNode | null, node: Node, definition: ValidatedName): readonly RuleFinding[] {
  let byNode = remembered.get(definition);
  if (!byNode) remembered.set(definition, (byNode = new WeakMap()));
  const known = byNode.get(node);
  if (known?.key === key) return known.findings;
  const findings = [...(key ? wrongIds(key) : none), ...ownFindings(key, node, definition)];
  for (const map of itemMapsIn(definition)) {
    const items = itemMapAt(node, map);
    if (items) collect(items, map.definition, findings);
  }
  byNode.set(node, { key, findings: findings.length === 0 ? none : findings });
  return findings;
}

function collect(items: MapNode, definition: ItemName, findings: RuleFinding[]): void {
  const { pairs } = items;
  for (let i = 0; i < pairs.length; i++) {
    const { key, value } = pairs[i]!;
    if (items.flow && isSplitText(items, i)) continue;
    const below = itemFindings(key, value, definition);
    if (below.length > 0) for (const finding of below) findings.push(finding);
  }
}

function wrongIds(key: ScalarNode): RuleFinding[] {
  const id = parseId(textOf(key));
  return id.ok || key.chunk.damaged ? [] : [foundIn('wrong-id', key, id)];
}

function ownFindings(key: ScalarNode | null, node: Node, definition: ValidatedName): RuleFinding[] {
  if (node.chunk.damaged && node.kind !== 'map') return [];
  const field = fieldOf(definition);
  const findings: RuleFinding[] = [];
  const told = new Set<Node>();
  const validate = validators[definition];
  if (!validate(plainValue(node, field))) {
    const item = key ? `${nounOfDefinition(definition)} "${textOf(key)}"` : null;
    const from: Located = { node, field, key, isListItem: false, item };
    for (const errors of byPlace(validate.errors ?? []).values()) findings.push(...placeFindings(from, errors, told));
  }
  valueFindings(node, field, told, findings);
  return findings;
}

function byPlace(errors: readonly ShapeError[]): Map<string, ShapeError[]> {
  const places = new Map<string, ShapeError[]>();
  for (const error of errors) {
    const known = places.get(error.instancePath);
    if (known) known.push(error);
    else places.set(error.instancePath, [error]);
  }
  return places;
}

/** One finding for one place, and one for each wrong key: a value of the wrong type is not also out of bounds. */
function placeFindings(from: Located, errors: readonly ShapeError[], told: Set<Node>): RuleFinding[] {
  const at = locate(from, errors[0]!.instancePath);
  if (!at?.field || (at.node.chunk.damaged && at.node.kind !== 'map')) return [];
  const { node, field } = at;
  const has = (...keywords: string[]) => errors.some(({ keyword }) => keywords.includes(keyword));
  if (has('type')) return tell(typeFinding(at, field));
  if (node.kind === 'scalar') {
    if (has('enum', 'const', 'pattern')) return tell(wordFinding(at, node, field));
    if (has('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum')) return tell(boundsFinding(at, node, field));
  }
  if (has('minItems', 'maxItems')) return tell(countFinding(at, field));
  const unknown = named(errors, 'additionalProperties', 'additionalProperty');
  for (const pair of node.kind === 'map' ? node.pairs : []) if (unknown.includes(textOf(pair.key))) told.add(pair.key);
  return keyFindings(at, unknown, named(errors, 'required', 'missingProperty'));

  function tell(finding: RuleFinding): RuleFinding[] {
    told.add(node);
    return [finding];
  }
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

function noMap(root: Node, kind: FileKind): RuleFinding {
  if (root.kind === 'scalar' && root.value === null) {
    const begin = { plan: 'planloom: 1 and project:', portfolio: 'planloom: 1 and portfolio:', part: 'planloom: 1' }[kind];
    return found('missing-key', root, `the file is empty; begin with ${begin}`);
  }
  return found('wrong-type', firstLineOf(root), `a ${kind} is a map of keys such as planloom: and tasks:, not ${describe(root)}`);
}

function isAtTop(at: RuleFinding['at'], root: MapNode): boolean {
  const first: Pair | undefined = root.pairs[0];
  return first?.key.chunk === at.chunk && first.key.start === at.start;
}
