/** The colours a plan declares, and the figures it overrides. */
import { child, keyText, type Node } from '../source/node.ts';
import { parseDuration } from '../values/duration.ts';
import { parsePercentage } from '../values/numbers.ts';
import * as field from './fields.ts';
import type { DeclaredRag, Plan, Threshold } from './model.ts';
import { colours, ragDimensions, type RagDimension } from './words.ts';

/** A colour alone, or a map with `status`. */
export function declaredRag(node: Node | null): Plan['rag'] {
  const declared = new Map<RagDimension, DeclaredRag>();
  for (const dimension of ragDimensions) {
    const value = child(node, dimension);
    const colour = value && colourOf(value);
    if (colour) declared.set(dimension, { colour, node: value, ...reasonsOf(value) });
  }
  return declared;
}

export function thresholdsOf(node: Node | null): Plan['thresholds'] {
  const thresholds = child(node, 'thresholds');
  const byDimension = new Map<RagDimension, ReadonlyMap<string, Threshold>>();
  for (const dimension of ragDimensions) {
    const figures = child(thresholds, dimension);
    if (figures?.kind === 'map') byDimension.set(dimension, figuresOf(figures));
  }
  return byDimension;
}

function colourOf(node: Node): DeclaredRag['colour'] | null {
  const text = node.kind === 'map' ? field.text(node, 'status') : field.textOf(node);
  return colours.find((colour) => colour === text) ?? null;
}

function reasonsOf(node: Node): Omit<DeclaredRag, 'colour' | 'node'> {
  return {
    reason: field.text(node, 'reason'),
    pathToGreen: field.text(node, 'pathToGreen'),
    owner: field.text(node, 'owner'),
    by: field.text(node, 'by'),
    since: field.date(node, 'since'),
    until: field.date(node, 'until'),
  };
}

/** The dimension's own amber and red under `''`, further figures under their key. */
function figuresOf(node: Node): ReadonlyMap<string, Threshold> {
  const figures = new Map<string, Threshold>([['', thresholdOf(node)]]);
  for (const { key, value } of field.pairsOf(node)) {
    if (value.kind === 'map' && !field.isExtension(key)) figures.set(keyText(key), thresholdOf(value));
  }
  return figures;
}

function thresholdOf(node: Node): Threshold {
  return { amber: figureOf(child(node, 'amber')), red: figureOf(child(node, 'red')) };
}

function figureOf(node: Node | null): Threshold['amber'] {
  return field.numberOf(node) ?? field.parsed(node, parsePercentage) ?? field.parsed(node, parseDuration);
}
