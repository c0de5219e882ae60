/** Says something else of an item, and changes nothing beside. */
import type { Analysis } from '../../analysis.ts';
import type { Item } from '../../plan/model.ts';
import type { Change } from '../../problem.ts';
import type { Field } from '../../schema/field.ts';
import { keyText, type ScalarNode } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { enter, lastStep, trailAt } from '../trail.ts';
import { editedAlone } from './proof.ts';
import { says, type Value } from './value.ts';
import { valueEdits } from './valueEdits.ts';

/**
 * The changes that write a value under a key of an item, all of one file, or take it away with its key where the value is null. A key
 * that is new stands in the order of the format; comments stay, but those within a value that goes. None where it is said already; null
 * where the text is such that no safe edit can be found, and for what would leave an item with nothing said of it.
 */
export function setValue(
  { sources }: Pick<Analysis, 'sources'>,
  item: Pick<Item, 'key'>,
  key: string,
  value: Value | null,
): readonly Change[] | null {
  const source = sources.get(item.key.chunk.path);
  const spot = source && spotOf(source, item.key);
  const edits = spot && valueEdits(source, spot.way, spot.field, key, value);
  if (!edits || !isProven(source, edits, [...spot.way, key], value)) return null;
  return edits.map(({ start, end, text }) => ({ at: { file: source.path, start, end }, text }));
}

interface ItemSpot {
  /** Keys from the file's root to the item. */
  readonly way: readonly string[];
  readonly field: Field;
}

/** Null for an item of another text than this one. */
function spotOf(source: Source, id: ScalarNode): ItemSpot | null {
  const trail = trailAt(source, placeOf(source, id).start);
  if (trail.key?.key !== id) return null;
  const { field } = enter(lastStep(trail), trail.key);
  const way = [...trail.steps.flatMap(({ pair }) => pair ?? []), trail.key].map((pair) => keyText(pair.key));
  return field && { way, field };
}

function isProven(source: Source, edits: readonly TextEdit[], way: readonly string[], value: Value | null): boolean {
  return editedAlone(source, edits, way, (node) => (node && value !== null ? says(node, value) : node === value)) !== null;
}
