/**
 * What may be written at an offset, read from the lines around it: the text is often broken at that moment, so indentation and open brackets
 * tell the way, never the parsed document.
 */
import { childField, fieldOf, type Field } from '../../schema/field.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import type { ItemName } from '../../schema/generated/shape.ts';
import type { Source } from '../../source/source.ts';
import { blockSpot } from './blockSpot.ts';
import { bracketSpot } from './bracketSpot.ts';
import { LinesAround } from './linesAround.ts';
import { OpenText } from './openText.ts';

/** A key on the way from the root, or null for an item of a list. */
export type Way = readonly (string | null)[];

/** How what is inserted has to be laid out. */
export interface Layout {
  readonly isFlow: boolean;
  /** Column at which keys of the map stand (for a value: of the map that its key is in). */
  readonly column: number;
  /** A new entry of a map keyed by id stands on one line, as the one above does. */
  isOnOneLine(): boolean;
  /** Blanks by which each level of this text stands deeper. */
  readonly step: number;
  readonly newline: '\n' | '\r\n';
}

/** Where something can be written, before the format is asked what. */
export interface Spot {
  readonly way: Way;
  /** `key`: of a map; `value`: behind a key or a dash, or in a list; `below`: on a line of its own below a key that has no value yet. */
  readonly kind: 'key' | 'value' | 'below';
  /** The word to be replaced, offsets in the text of the source. */
  readonly start: number;
  readonly end: number;
  /** From its beginning to the cursor. */
  readonly typed: string;
  /** From the cursor to its end. */
  readonly rest: string;
  /** What has to stand before it so that it is a value: a blank behind a colon or dash. */
  readonly lead: '' | ' ';
  /** A colon stands behind the key already. */
  readonly hasColon: boolean;
  readonly isQuoted: boolean;
  /** Keys of the map, or items of the list, that are there already, the nearest above first, and at most so many above and below. */
  others(most: number): readonly string[];
  readonly layout: Layout;
}

export interface AroundItem {
  readonly definition: ItemName;
  readonly id: string;
}

export interface Slot extends Spot {
  /** Of `key` the map's, else of what may be written. */
  readonly field: Field;
  /** The items of maps keyed by id around, outermost first. */
  readonly items: readonly AroundItem[];
}

/** Null where nothing can be completed: in comments, in texts over several lines, below keys that nobody knows, where it would break the text. */
export function slotAt(source: Source, offset: number, isPart: boolean): Slot | null {
  const lines = new LinesAround(source);
  const line = lines.lineAt(offset);
  const chunkStart = line.start - line.at;
  const open = new OpenText(lines.textOf(line)).readTo(offset - chunkStart);
  if (open.isComment || open.isBlockText) return null;
  const spot = open.brackets.length > 0 ? bracketSpot(lines, line, offset, open) : blockSpot(lines, line, offset, open);
  return spot && slotOf(spot, fieldOf(isPart ? 'part' : (fileKindOf(source) ?? 'plan')));
}

function slotOf(spot: Spot, root: Field): Slot | null {
  const items: AroundItem[] = [];
  let field: Field | null = root;
  for (const key of spot.way) {
    if (!field) return null;
    const entries = field.shape.entries;
    if (key === null) field = field.items;
    else if (entries) {
      items.push({ definition: entries.definition, id: key });
      field = fieldOf(entries.definition);
    } else field = childField(field, key);
  }
  if (!field) return null;
  return withMissingBlank({ ...spot, field, items });
}

/** In `owner:a` the blank behind the colon is missing, so YAML takes it all for one text; people go on typing there. */
function withMissingBlank(slot: Slot): Slot {
  const colon = slot.typed.indexOf(':');
  if (slot.kind !== 'key' || colon < 0 || slot.hasColon) return slot;
  const value = slot.field.properties?.get(slot.typed.slice(0, colon));
  if (!value) return slot;
  const start = slot.start + colon + 1;
  return { ...slot, kind: 'value', field: value, start, typed: slot.typed.slice(colon + 1), lead: ' ', others: () => [] };
}
