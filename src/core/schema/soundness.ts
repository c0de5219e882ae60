/** What a file's mistakes of shape take away from what can be said of its meaning. */
import type { MapNode, Node, ScalarNode, Spot } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { SpotSet } from '../source/spotSet.ts';
import { suggestedId } from '../values/id.ts';
import type { ShapeReport } from './shape.ts';

export interface Soundness {
  /** No mistake of shape anywhere. */
  readonly isAll: boolean;
  /** The spot is that of an item or section with a mistake of shape in it, or of one of its keys and values. */
  readonly isUnsound: (at: Spot) => boolean;
  /** Where all those begin. */
  readonly unsound: Iterable<Pick<Spot, 'chunk' | 'start'>>;
  /** The id stands in something that could not be taken for what it was meant to be. */
  readonly isLost: (id: string) => boolean;
}

export function soundnessOf(reports: readonly Pick<ShapeReport, 'unsound' | 'lost'>[]): Soundness {
  if (reports.every(({ unsound, lost }) => unsound.length === 0 && lost.length === 0)) return allSound;
  const spots = new SpotSet();
  for (const { unsound } of reports) for (const { key, node } of unsound) addSpots(key, node, spots);
  let lostWords: Set<string> | null = null;
  return {
    isAll: false,
    isUnsound: (at) => spots.has(at),
    unsound: spots,
    isLost: (id) => (lostWords ??= wordsIn(reports.flatMap(({ lost }) => lost))).has(id),
  };
}

const allSound: Soundness = { isAll: true, isUnsound: () => false, unsound: [], isLost: () => false };

function addSpots(key: ScalarNode | null, node: Node, spots: SpotSet): void {
  if (key) spots.add(key);
  spots.add(node);
  for (const pair of node.kind === 'map' ? node.pairs : []) {
    spots.add(pair.key);
    // A block map begins where its first key does, which may be the id of another item.
    if (pair.value.kind !== 'map' || pair.value.flow) spots.add(pair.value);
    if (pair.value.kind === 'list') for (const item of pair.value.items) spots.add(item);
  }
}

function wordsIn(nodes: readonly Node[]): Set<string> {
  const words = new Set<string>();
  for (const node of nodes) addWords(node, words);
  return words;
}

/** Everything in it that could be an id: whole texts, their words, and what a wrong id was probably meant to be. */
function addWords(node: Node, words: Set<string>): void {
  if (node.kind === 'list') for (const item of node.items) addWords(item, words);
  else if (node.kind === 'map') addMapWords(node, words);
  else {
    const text = textOf(node);
    words.add(text);
    for (const word of text.split(/[^A-Za-z0-9_.-]+/)) words.add(word);
    const meant = suggestedId(text);
    if (meant !== null) words.add(meant);
  }
}

function addMapWords({ pairs }: MapNode, words: Set<string>): void {
  for (const { key, value } of pairs) {
    addWords(key, words);
    addWords(value, words);
  }
}
