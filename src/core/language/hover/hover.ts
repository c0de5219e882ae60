/** What is to be said of the word under the pointer. */
import type { Analysis } from '../../analysis.ts';
import type { DefinedItem } from '../../plan/items.ts';
import type { Plan, RaidEntry } from '../../plan/model.ts';
import type { Field } from '../../schema/field.ts';
import { keyText, type ScalarNode, type Spot } from '../../source/node.ts';
import { textOf } from '../../source/part.ts';
import { placeOf } from '../../source/source.ts';
import { hoverOnConflict, type Beside } from '../conflict/conflictHover.ts';
import { definedAt, referenceAt, targetOf } from '../named.ts';
import { enter, lastStep, trailAt, type Step, type Trail } from '../trail.ts';
import { includeLines } from './files.ts';
import { itemLines } from './items.ts';
import { likeLessonLines } from './likeLessons.ts';
import { line, present, type Hover, type Line } from './lines.ts';
import { linkAt, linkLines, otherPlanLines } from './links.ts';
import { definitionLines, keyLines, wordLines } from './meaning.ts';
import { moneyLines } from './money.ts';
import { dateLines, durationLines, isDate, isDuration } from './values.ts';

/** What the host of the editor knows and an analysis does not say. */
export interface HoverHost {
  /** Tells what the sides of a merge come to that is not done. */
  readonly beside: Beside | null;
  /** What is known of an item's past, by its id: `moved 4 times …` of a milestone; null where that is nothing. */
  readonly history: (id: string) => string | null;
  /** Analyses of all plans below the same root; this one may be among them. */
  readonly others: readonly Analysis[];
}

const nothingKnown: HoverHost = { beside: null, history: () => null, others: [] };

/** Null where nothing stands that anything is known of. The dates are the forecast's unless it is said that they are not. */
export function hoverAt(analysis: Analysis, path: string, offset: number, known: Partial<HoverHost> = {}): Hover | null {
  const source = analysis.sources.get(path);
  if (!source) return null;
  const host = { ...nothingKnown, ...known };
  const { beside } = host;
  const onMark = beside && hoverOnConflict(analysis, path, offset, beside);
  if (onMark) return onMark;
  const trail = trailAt(source, offset);
  return (
    hoverOnReference(analysis, trail, host) ??
    (trail.key ? hoverOnKey(analysis, trail, trail.key.key, host) : hoverOnValue(analysis, trail))
  );
}

function linesOf(analysis: Analysis, plan: Plan, defined: DefinedItem, { history, others }: HoverHost): readonly Line[] {
  const { definition, item } = defined;
  const own = itemLines(analysis, plan, defined);
  if (definition === 'task') return [...own, ...present([line(history(item.id))])];
  return definition === 'risk' ? [...own, ...likeLessonLines(plan, item as RaidEntry, others)] : own;
}

/** A reference leads to what it names, whether it is written as a key or as a value. */
function hoverOnReference(analysis: Analysis, trail: Trail, host: HoverHost): Hover | null {
  const reference = referenceAt(trail);
  if (!reference || !analysis.plan) return null;
  if (reference.plan !== null && reference.plan !== analysis.plan.project.id)
    return told(trail, reference.at, otherPlanLines(analysis, reference, linkAt(analysis, trail)));
  const target = targetOf(analysis, { ...reference, plan: null });
  return told(trail, reference.at, target && linesOf(analysis, analysis.plan, target, host));
}

function hoverOnKey(analysis: Analysis, trail: Trail, key: ScalarNode, host: HoverHost): Hover | null {
  const { plan } = analysis;
  const step = lastStep(trail);
  const defined = definedAt(analysis, trail);
  if (defined && plan) return told(trail, key, linesOf(analysis, plan, defined, host));
  const { definition } = enter(step, trail.key!);
  if (definition) return told(trail, key, definitionLines(keyText(key), definition));
  const meaning = keyLines(step.field, textOf(key)) ?? dateLines(analysis, trail, textOf(key));
  const money = trail.steps.length > 2 ? null : moneyLines(analysis, step.pair && keyText(step.pair.key), keyText(key));
  // The word itself heads both.
  return told(trail, key, money && meaning ? [...money, ...meaning.slice(1)] : meaning);
}

function hoverOnValue(analysis: Analysis, trail: Trail): Hover | null {
  const { node, field, pair } = lastStep(trail);
  if (node.kind !== 'scalar' || node.style === 'empty' || !field) return null;
  const holder = holderOf(trail);
  return told(trail, node, pair && valueLines(analysis, trail, node, field, keyText(pair.key), holder));
}

function valueLines(
  analysis: Analysis,
  trail: Trail,
  node: ScalarNode,
  field: Field,
  key: string,
  holder: Step | null,
): readonly Line[] | null {
  const text = textOf(node);
  const link = linkAt(analysis, trail);
  if (link && analysis.plan) return linkLines(analysis, analysis.plan, link);
  if (field.shape.value === 'path' && key === 'include') return includeLines(analysis, trail.source.path, text);
  const told =
    (isDate(field) ? dateLines(analysis, trail, text) : null) ??
    (isDuration(field) ? durationLines(analysis, text) : null) ??
    wordLines(holder?.field ?? null, key, text);
  return told ?? (isProse(field) ? null : keyLines(holder?.field ?? null, key));
}

/** The map in which the value's key stands. */
function holderOf({ steps }: Trail): Step | null {
  return steps.findLast(({ node }, index) => index < steps.length - 1 && node.kind === 'map') ?? null;
}

/** Names and notes speak for themselves. */
function isProse({ shape: { value, type } }: Field): boolean {
  return value === 'text' || (value === undefined && type?.length === 1 && type[0] === 'string');
}

function told({ source }: Trail, spot: Spot, lines: readonly Line[] | null): Hover | null {
  if (!lines || lines.length === 0) return null;
  const { start, end } = placeOf(source, spot);
  return { start, end, lines };
}
