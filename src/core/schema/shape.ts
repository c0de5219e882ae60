/**
 * Problems of shape in human words: one for each mistake, on the key or value that is wrong. What was found in an item is remembered
 * by its node, so an edit costs the items it touches.
 */
import type { RuleFinding } from '../problem.ts';
import type { MapNode, Node, Pair, ScalarNode } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import type { Source } from '../source/source.ts';
import type { Steps } from '../steps.ts';
import { parseId } from '../values/id.ts';
import { fieldOf } from './field.ts';
import type { FileKind } from './fileKind.ts';
import { found, foundIn } from './found.ts';
import type { ItemName, ValidatedName } from './generated/shape.ts';
import { validators, type ShapeError } from './generated/validators.js';
import { itemMapAt, itemMapsIn } from './itemMaps.ts';
import { LargeMaps } from './largeMaps.ts';
import { describe, firstLineOf, isSplitText, locate, nounOfDefinition, type Located } from './located.ts';
import { isPlaceholder, placeFindings } from './places.ts';
import { plainValue } from './plain.ts';
import { isPlainlySound } from './plainlySound.ts';
import { valueFindings } from './values.ts';

export interface ShapeReport {
  /** Everything in a file that is not as the format says; nothing in chunks that could not be read. */
  readonly findings: readonly RuleFinding[];
  /** Items and sections with a mistake in them: what they seem to lack may be what is wrong. */
  readonly unsound: readonly Unsound[];
  /** Keys and values that could not be taken for what they were meant to be: ids that seem to be missing may stand in them. */
  readonly lost: readonly Node[];
}

export interface Unsound {
  /** The id of an item or the key of a section; null for the whole file and for what lies deeper. */
  readonly key: ScalarNode | null;
  readonly node: Node;
}

export function shapeFindings(source: Source, kind: FileKind): readonly RuleFinding[] {
  return shapeReport(source, kind).findings;
}

export function shapeReport(source: Source, kind: FileKind): ShapeReport {
  const { root } = source;
  if (root.kind !== 'map') return { findings: root.chunk.damaged ? none : [noMap(root, kind)], unsound: none, lost: [root] };
  const report = itemReport(null, root, kind);
  const { findings, unsound, lost } = report;
  if (findings.length === 0 || source.damaged.length === 0) return report;
  const kept = findings.filter(({ at, rule }) => !at.chunk.damaged && !(rule === 'missing-key' && isAtTop(at, root)));
  return { findings: kept, unsound, lost };
}

/** Items in a row that are looked at between two pauses. */
const some = 16;

/** Looks at a file's items, the innermost first, with pauses; `shapeReport` then finds them looked at. */
export function* shapeSteps({ root }: Source, kind: FileKind): Steps<void> {
  if (root.kind === 'map') yield* itemSteps(null, root, kind);
}

function* itemSteps(key: ScalarNode | null, node: Node, definition: ValidatedName): Steps<void> {
  for (const map of itemMapsIn(definition)) {
    const pairs = itemMapAt(node, map)?.pairs ?? none;
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i]!;
      if (holdsItems(pair.value, map.definition)) yield* itemSteps(pair.key, pair.value, map.definition);
      else itemReport(pair.key, pair.value, map.definition);
      if (i % some === some - 1) yield;
    }
  }
  itemReport(key, node, definition);
  yield;
}

function holdsItems(node: Node, definition: ValidatedName): boolean {
  const maps = itemMapsIn(definition);
  for (let i = 0; i < maps.length; i++) if (itemMapAt(node, maps[i]!)) return true;
  return false;
}

interface Reported {
  readonly key: ScalarNode | null;
  readonly report: ShapeReport;
}

/** Of an item in which nothing is wrong, which is nearly every one, its key alone. */
type Remembered = ScalarNode | Reported;

const remembered = new Map<ValidatedName, WeakMap<Node, Remembered>>();
const none: readonly never[] = [];
const sound: ShapeReport = { findings: none, unsound: none, lost: none };

/** What is wrong in an item and in everything below it. */
function itemReport(key: ScalarNode | null, node: Node, definition: ValidatedName): ShapeReport {
  let byNode = remembered.get(definition);
  if (!byNode) remembered.set(definition, (byNode = new WeakMap()));
  const known = byNode.get(node);
  if (known && known === key) return sound;
  if (known && 'report' in known && known.key === key) return known.report;
  const draft: Draft = { findings: [], unsound: [], lost: [] };
  if (key) wrongId(key, draft);
  ownMistakes(key, node, definition, draft);
  for (const map of itemMapsIn(definition)) {
    const items = itemMapAt(node, map);
    if (items) collect(items, map.definition, draft);
  }
  const report = draft.findings.length === 0 && draft.unsound.length === 0 ? sound : draft;
  byNode.set(node, report === sound && key ? key : { key, report });
  return report;
}

interface Draft {
  readonly findings: RuleFinding[];
  readonly unsound: Unsound[];
  readonly lost: Node[];
}

const largeMaps = new Map<ItemName, LargeMaps<ShapeReport>>();

function collect(items: MapNode, definition: ItemName, draft: Draft): void {
  let maps = largeMaps.get(definition);
  if (!maps) largeMaps.set(definition, (maps = new LargeMaps()));
  for (const { index, note } of maps.notes(items.pairs, (pair) => reportOf(pair, definition))) {
    if (items.flow && isSplitText(items, index)) continue;
    // Not spread: a call takes no more than some ten thousand arguments.
    for (const finding of note.findings) draft.findings.push(finding);
    for (const item of note.unsound) draft.unsound.push(item);
    for (const node of note.lost) draft.lost.push(node);
  }
}

function reportOf({ key, value }: Pair, definition: ItemName): ShapeReport | null {
  const report = itemReport(key, value, definition);
  return report === sound ? null : report;
}

function wrongId(key: ScalarNode, { findings, lost }: Draft): void {
  const id = parseId(textOf(key));
  if (id.ok || key.chunk.damaged) return;
  findings.push(foundIn('wrong-id', key, id));
  lost.push(key);
}

function ownMistakes(key: ScalarNode | null, node: Node, definition: ValidatedName, { findings, unsound, lost }: Draft): void {
  if (node.chunk.damaged && node.kind !== 'map') return;
  const field = fieldOf(definition);
  if (isPlainlySound(node, field)) return;
  const before = findings.length;
  const told = new Set<Node>();
  const maps = new Set<MapNode>();
  const validate = validators[definition];
  if (!validate(plainValue(node, field))) {
    const item = key ? `${nounOfDefinition(definition)} "${textOf(key)}"` : null;
    const from: Located = { node, field, key, isListItem: false, item, map: null };
    for (const errors of byPlace(validate.errors ?? []).values()) {
      const at = locate(from, errors[0]!.instancePath);
      if (!at?.field || (at.node.chunk.damaged && at.node.kind !== 'map')) continue;
      findings.push(...placeFindings(at, at.field, errors, told, lost));
      const map = at.node.kind === 'map' && !told.has(at.node) ? at.node : at.map;
      if (map) maps.add(map);
    }
  }
  valueFindings(node, field, told, findings, maps);
  for (const map of maps) if (map !== node || !key) unsound.push({ key: keyOf(map, node), node: map });
  if (key && (findings.length > before || maps.size > 0 || isPlaceholder(node))) unsound.push({ key, node });
}

/** The key of a section directly below. */
function keyOf(section: MapNode, node: Node): ScalarNode | null {
  return (node.kind === 'map' ? node.pairs.find(({ value }) => value === section)?.key : null) ?? null;
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
