/** Where the two sides of a comparison speak of the same thing. */
import { placeIn, type Analysis } from '../analysis.ts';
import { itemAround, trailAt } from '../language/trail.ts';
import type { Place } from '../problem.ts';
import { itemMapsIn } from '../schema/itemMaps.ts';
import { keyText, type Pair, type Spot } from '../source/node.ts';
import type { Change, Changes } from './changes.ts';
import { keyOf, sheetOf, type Sheet } from './sheet.ts';

/** What only one side has is an empty stretch on the other, behind what stands before it there. */
export interface Whereabouts {
  readonly before: Place;
  readonly now: Place;
}

interface Side {
  readonly analysis: Analysis;
  readonly sheet: Sheet;
  /** What an item of this side is called on the other, by `section/id`. */
  readonly otherKey: (key: string) => string;
  /** By the keys of items that the other side lacks: the key there of what stands before it here; made when first asked for. */
  neighbours: ReadonlyMap<string, string> | null;
}

/** Tells the lines of both sides, for whatever a comparison speaks of. */
export class BothTexts {
  private readonly before: Side;
  private readonly now: Side;

  constructor(before: Analysis, now: Analysis, { renamed }: Changes) {
    const formerKey = new Map(renamed.map(({ section, from, to }) => [keyOf(section, to), keyOf(section, from)]));
    const newKey = new Map([...formerKey].map(([to, from]) => [from, to]));
    this.before = { analysis: before, sheet: sheetOf(before), otherKey: (key) => newKey.get(key) ?? key, neighbours: null };
    this.now = { analysis: now, sheet: sheetOf(now), otherKey: (key) => formerKey.get(key) ?? key, neighbours: null };
  }

  ofChange(change: Change): Whereabouts {
    switch (change.kind) {
      case 'loose':
        return this.ofPairs(change.from, change.to, { before: this.topOf('before', change.way), now: this.topOf('now', change.way) });
      case 'field':
        return this.ofPairs(change.from, change.to, this.ofItem(keyOf(change.entry.section, change.entry.id)));
      case 'removed':
        return this.ofItem(this.before.otherKey(keyOf(change.entry.section, change.entry.id)));
      case 'added':
      case 'moved':
        return this.ofItem(keyOf(change.entry.section, change.entry.id));
    }
  }

  /** `key` is the item's `section/id` of now; of an item that is gone, its former one. */
  ofItem(key: string): Whereabouts {
    const [old, fresh] = [this.before.sheet.items.get(this.now.otherKey(key)), this.now.sheet.items.get(key)];
    return {
      before: old ? placeIn(this.before.analysis, old.pair.key) : this.beside(this.now, this.before, key),
      now: fresh ? placeIn(this.now.analysis, fresh.pair.key) : this.beside(this.before, this.now, this.now.otherKey(key)),
    };
  }

  /** Of something that stands in one side only, such as a problem: beside it the item that it stands in, as it is on the other side. */
  ofPlace(side: 'before' | 'now', place: Place): Whereabouts {
    const [own, other] = side === 'now' ? [this.now, this.before] : [this.before, this.now];
    const key = itemKeyAt(own, place);
    const entry = key === null ? undefined : other.sheet.items.get(own.otherKey(key));
    const elsewhere = entry ? placeIn(other.analysis, entry.pair.key) : key === null ? topOf(other) : this.beside(own, other, key);
    return side === 'now' ? { before: elsewhere, now: place } : { before: place, now: elsewhere };
  }

  /** Of the plan as a whole. */
  ofProject(): Whereabouts {
    return { before: this.topOf('before', 'project'), now: this.topOf('now', 'project') };
  }

  /** The key and the value, where they are given; else the beginning of `without`. */
  private ofPairs(from: Pair | null, to: Pair | null, without: Whereabouts): Whereabouts {
    return {
      before: from ? placeIn(this.before.analysis, spotOf(from)) : without.before,
      now: to ? placeIn(this.now.analysis, spotOf(to)) : without.now,
    };
  }

  /** The key at the top of a file under which it stands or would stand; else the beginning of the plan. */
  private topOf(side: 'before' | 'now', way: string): Place {
    const { analysis } = this[side];
    const name = way.split('.')[0]!;
    for (const file of analysis.files) {
      const root = analysis.sources.get(file)?.root;
      const pair = root?.kind === 'map' ? root.pairs.find(({ key }) => keyText(key) === name) : undefined;
      if (pair) return placeIn(analysis, pair.key);
    }
    return topOf(this[side]);
  }

  private beside(own: Side, other: Side, key: string): Place {
    own.neighbours ??= neighboursOf(own, other.sheet);
    const neighbour = other.sheet.items.get(own.neighbours.get(key) ?? '');
    if (!neighbour) return topOf(other);
    const { file, end } = placeIn(other.analysis, spotOf(neighbour.pair));
    return { file, start: end, end };
  }
}

function topOf({ analysis }: Side): Place {
  return { file: analysis.entry, start: 0, end: 0 };
}

function spotOf({ key, value }: Pair): Spot {
  return { chunk: key.chunk, start: key.start, end: value.end, endChunk: value.endChunk ?? value.chunk };
}

/** Of items that the other side lacks: the one before it in its section that both have, else its container. */
function neighboursOf(own: Side, other: Sheet): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const neighbours = new Map<string, string>();
  for (const [key, { section, parent }] of own.sheet.items) {
    const there = own.otherKey(key);
    const family = `${section} ${parent ?? ''}`;
    if (other.items.has(there)) last.set(family, there);
    else {
      const container = parent === null ? undefined : own.otherKey(keyOf(section, parent));
      const neighbour = last.get(family) ?? container;
      if (neighbour !== undefined) neighbours.set(key, neighbour);
    }
  }
  return neighbours;
}

/** The item in which a place stands: `section/id`. */
function itemKeyAt({ analysis, sheet }: Side, { file, start }: Place): string | null {
  const source = analysis.sources.get(file);
  const item = source && itemAround(trailAt(source, start));
  return item ? keyOfPair(sheet, item.pair) : null;
}

/** Null for an item that another of its id hides. */
export function keyOfPair({ items }: Sheet, pair: Pair): string | null {
  const id = keyText(pair.key);
  const keys = itemMapsIn('plan').map(({ path }) => keyOf(path.join('.'), id));
  return keys.find((key) => items.get(key)?.pair === pair) ?? null;
}
