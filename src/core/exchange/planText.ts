/** A new plan as YAML, laid out as a person would: sections apart, an item on one line where it fits. */
import { Document, isMap, isPair, isScalar, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

export type PlanValue = string | number | boolean | readonly PlanValue[] | PlanMap;
/** Keyed in the order of writing. */
export type PlanMap = ReadonlyMap<string, PlanValue>;

/** Columns; an item that is longer gets a line for each of its keys. */
const width = 120;

/** A map of what is given: keys whose value is null, and empty lists and maps, are left out. */
export function given(values: Readonly<Record<string, PlanValue | null>>): Map<string, PlanValue> {
  const map = new Map<string, PlanValue>();
  for (const [key, value] of Object.entries(values)) {
    if (value === null || (Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0)) continue;
    map.set(key, value);
  }
  return map;
}

/** `sections` are the plan's top level, `planloom` first. */
export function planText(sections: PlanMap): string {
  const document = new Document(sections, { version: '1.2', aliasDuplicateObjects: false });
  const root = document.contents as unknown as YAMLMap;
  for (const { key, value } of root.items) {
    if (isScalar(key) && root.items[0]!.key !== key) key.spaceBefore = true;
    if (value instanceof YAMLMap) for (const item of value.items) layOut(item.value, 2 + lengthOf(item.key), item.key);
  }
  visit(document, { Scalar: (_, node) => styled(node) });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** On one line where it fits and holds no tasks; `before` is what stands to the left of it, in columns. */
function layOut(node: unknown, before: number, key: unknown): void {
  if (!(node instanceof YAMLMap) && !(node instanceof YAMLSeq)) return;
  const isSection = isScalar(key) && key.value === 'tasks';
  if (!isSection && before + 2 + lengthOf(node) <= width) {
    node.flow = true;
    return;
  }
  const indent = before - lengthOf(key);
  for (const item of node.items) {
    if (isPair(item)) layOut(item.value, indent + 2 + lengthOf(item.key), item.key);
    else layOut(item, indent + 2, null);
  }
}

/** How long a node is on one line, quotes counted where there may be some; without end where it must not be on one line. */
function lengthOf(node: unknown): number {
  if (isScalar(node)) return typeof node.value === 'string' ? textLength(node.value) : String(node.value).length;
  if (isMap(node)) return node.items.reduce((sum, pair) => sum + pairLength(pair.key, pair.value), 2);
  if (node instanceof YAMLSeq) return node.items.reduce((sum: number, item) => sum + 2 + lengthOf(item), 2);
  return 0;
}

function pairLength(key: unknown, value: unknown): number {
  return isScalar(key) && key.value === 'tasks' ? Infinity : lengthOf(key) + 4 + lengthOf(value);
}

function textLength(text: string): number {
  if (text.includes('\n')) return Infinity;
  return /^[\w ./-]*$/.test(text) ? text.length : text.length + 2;
}

/** What readers of YAML 1.1 take for a truth value, and hours of work, which look like a map. */
const quotable = /^(?:y|n|yes|no|on|off)$|^\d\d:\d\d-/i;

/** Several lines stay several lines. */
function styled(node: Scalar): void {
  if (typeof node.value !== 'string') return;
  if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  else if (quotable.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}
