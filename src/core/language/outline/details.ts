/** What is said of an item beside its name. */
import type { Analysis } from '../../analysis.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import { isTrue, pairsOf } from '../../plan/fields.ts';
import { child, keyText, type Node, type Pair } from '../../source/node.ts';
import { textOf } from '../../source/part.ts';
import { dayOfMinute, formatDay } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';

/** As editors know them (LSP's `SymbolKind`); which icon that is, the theme says. */
export type SymbolKind =
  'Class' | 'Constant' | 'Enum' | 'Event' | 'Field' | 'Function' | 'Interface' | 'Key' | 'Method' | 'Module' | 'Namespace' | 'Object' | 'Package' | 'Property' | 'Struct'; // prettier-ignore

const kinds: Readonly<Record<ItemName, SymbolKind>> = {
  action: 'Event',
  assumption: 'Event',
  baseline: 'Constant',
  budgetLine: 'Field',
  calendar: 'Struct',
  change: 'Event',
  decision: 'Event',
  deliverable: 'Package',
  dependency: 'Interface',
  forum: 'Object',
  gate: 'Enum',
  group: 'Module',
  issue: 'Event',
  lane: 'Field',
  lesson: 'Key',
  objective: 'Constant',
  release: 'Package',
  requirement: 'Key',
  resource: 'Object',
  risk: 'Event',
  roadmapItem: 'Property',
  sprint: 'Struct',
  stakeholder: 'Object',
  task: 'Function',
};

/** Keys whose text tells most in a word or two. */
const telling: Partial<Readonly<Record<ItemName, readonly string[]>>> = {
  baseline: ['file', 'ref'],
  calendar: ['timezone'],
  deliverable: ['status', 'date'],
  dependency: ['status', 'promised'],
  forum: ['kind'],
  release: ['date'],
  resource: ['role'],
  roadmapItem: ['horizon'],
  sprint: ['start', 'finish'],
  stakeholder: ['role'],
};

const byStatus = ['status', 'due'];

/** `landing Landing zone`: found by either. */
export function nameOf({ key, value }: Pair): string {
  const name = child(value, 'name');
  return nameOfItem(keyText(key), name?.kind === 'scalar' ? textOf(name) : '');
}

/** The same of an item with this id and this name. */
export function nameOfItem(id: string, name: string): string {
  const text = name.replaceAll(/\s+/g, ' ').trim();
  return (text === '' || text === id ? id : `${id} ${text}`) || '""';
}

/** A container is a class, a milestone an event, any other task a function. */
export function kindOf(definition: ItemName, node: Node): SymbolKind {
  if (definition !== 'task') return kinds[definition];
  if (pairsOf(child(node, 'tasks')).length > 0) return 'Class';
  return isTrue(node, 'milestone') ? 'Event' : kinds.task;
}

/** Forecast dates of a task (a milestone has one), a word or two of anything else; empty where nothing is known. */
export function detailOf(definition: ItemName, pair: Pair, analysis: Analysis): string {
  if (definition === 'task') return datesOf(keyText(pair.key), pair, analysis);
  return (telling[definition] ?? byStatus).flatMap((key) => shortText(child(pair.value, key))).join(' · ');
}

function datesOf(id: string, { key }: Pair, { plan, schedules }: Analysis): string {
  const index = plan?.wbs.indexOf.get(id) ?? -1;
  const task = plan?.wbs.tasks[index];
  if (!schedules || task?.key !== key) return '';
  const { start, finish } = schedules.forecast;
  const [from, to] = [start[index]!, finish[index]!];
  if (Number.isNaN(from) || Number.isNaN(to)) return '';
  return daysText(task.shape === 'milestone' ? null : dayOfMinute(from), dayOfMinute(Math.max(from, to - 1)));
}

function shortText(node: Node | null): string[] {
  return node?.kind === 'scalar' && node.style !== 'block' && node.style !== 'empty' ? [textOf(node)] : [];
}

/**
 * As a plan writes ranges, in signs that take one byte each: that halves what it costs to send the outline of a large plan. The same text for
 * the same days, of which a plan has far fewer than tasks.
 */
function daysText(from: Day | null, last: Day): string {
  let byLast = texts.get(from);
  if (!byLast) texts.set(from, (byLast = new Map<Day, string>()));
  let text = byLast.get(last);
  if (text === undefined) byLast.set(last, (text = (from === null ? '' : `${formatDay(from)}..`) + formatDay(last)));
  return text;
}

/** By the first day, null where there is one alone, and the last. */
const texts = new Map<Day | null, Map<Day, string>>();
