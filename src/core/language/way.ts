/** The way to a place in a plan by its keys: what it is known by though lines move. */
import { keyText } from '../source/node.ts';
import type { Source } from '../source/source.ts';
import { trailAt } from './trail.ts';

/** The keys that lead to what stands at the offset, and the text there where it stands in a list: `tasks.build.after.dig`. */
export function wayTo(source: Source, offset: number): string {
  const { steps, key } = trailAt(source, offset);
  const keys = steps.flatMap(({ pair, isListItem }) => (pair && !isListItem ? [keyText(pair.key)] : []));
  const { node, isListItem } = steps.at(-1)!;
  const listed = isListItem && node.kind === 'scalar' ? [node.source] : [];
  return [...keys, ...listed, ...(key ? [keyText(key.key)] : [])].join('.');
}
