/** Short forms made long and long ones short: predecessors, estimates, assignments, declared colours. */
import { keyText, child, type MapNode, type Node, type ScalarNode } from '../../source/node.ts';
import { textOf } from '../../source/part.ts';
import { placeOf } from '../../source/source.ts';
import { parseDuration } from '../../values/duration.ts';
import { parsePredecessor } from '../../values/link.ts';
import type { Action } from '../action.ts';
import type { Step } from '../trail.ts';
import { otherAssignment } from './assignment.ts';
import { isPlain, rewriting, written, type Spot } from './spot.ts';

/** Of the innermost value that has another form. */
export function otherForms(spot: Spot): readonly Action[] {
  for (const step of spot.steps.toReversed()) {
    const form = formOf(spot, step);
    if (form) return isPlain(written(spot.source, step.node)) ? [replacing(spot, step.node, form)] : [];
  }
  return [];
}

/** A text to stand in place of a node. */
export interface Form {
  readonly title: string;
  readonly text: string;
}

function replacing(spot: Spot, node: Node, { title, text }: Form): Action {
  const { start, end } = placeOf(spot.source, node);
  return rewriting(spot, title, () => [{ start, end, text }]);
}

function formOf({ analysis: { plan } }: Spot, { node, field }: Step): Form | null {
  const value = field?.shape.value;
  if (value === 'predecessor') return node.kind === 'scalar' ? longLink(node) : shortLink(node);
  if (value === 'three-point') return node.kind === 'scalar' ? otherEstimate(node) : null;
  if (value === 'assignment') return plan && otherAssignment(plan, node);
  return field?.definition === 'declaredColour' ? otherColour(node) : null;
}

/** `api FS+2d` → `{task: api, type: FS, lag: 2d}` */
function longLink(node: ScalarNode): Form | null {
  const text = textOf(node);
  if (!parsePredecessor(text).ok) return null;
  const [, task, type, sign, lag] = /^(\S+)(?: +(FS|SS|FF|SF)?(?: *([+-]) *(\S+))?)?$/.exec(text) ?? [];
  if (task === undefined) return null;
  const wait = lag === undefined ? [] : [`lag: ${sign === '-' ? '-' : ''}${lag}`];
  return {
    title: 'Write the link in its long form',
    text: `{${[`task: ${task}`, ...(type ? [`type: ${type}`] : []), ...wait].join(', ')}}`,
  };
}

function shortLink(node: Node): Form | null {
  const fields = textsOf(node, ['task', 'type', 'lag']);
  if (!fields?.task) return null;
  const { task, type = '', lag = '' } = fields;
  const signed = lag === '' || /^[+-]/.test(lag) ? lag : `+${lag}`;
  const text = `${task} ${type}${signed}`.trimEnd();
  return parsePredecessor(text).ok ? { title: 'Write the link in its short form', text } : null;
}

/** `5d` → `5d/5d/5d`, to be spread by who writes it; back where the three are one. */
function otherEstimate(node: ScalarNode): Form | null {
  const text = textOf(node);
  const points = text.split('/');
  if (points.length === 1 && parseDuration(text).ok) return { title: 'Write three points', text: `${text}/${text}/${text}` };
  const isOne = points.length === 3 && points.every((point) => point === points[0]);
  return isOne ? { title: 'Write one point', text: points[0]! } : null;
}

/** `green` → `{status: green}` */
function otherColour(node: Node): Form | null {
  if (node.kind === 'scalar')
    return node.style === 'empty' ? null : { title: 'Write the colour in its long form', text: `{status: ${node.source}}` };
  const fields = textsOf(node, ['status']);
  return fields?.status ? { title: 'Write the colour in its short form', text: fields.status } : null;
}

/** The texts of a flow map that has no other keys than these; else null. */
function textsOf(node: Node, keys: readonly string[]): Readonly<Record<string, string>> | null {
  if (node.kind !== 'map' || !node.flow || !node.pairs.every(({ key }) => keys.includes(keyText(key)))) return null;
  return Object.fromEntries(keys.flatMap((key) => textIn(node, key)));
}

function textIn(map: MapNode, key: string): [string, string][] {
  const value = child(map, key);
  return value?.kind === 'scalar' && value.style !== 'empty' ? [[key, textOf(value)]] : [];
}
