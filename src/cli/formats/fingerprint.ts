/** What a problem is known by from one commit to the next, though lines move and the dates in its message change. */
import { createHash } from 'node:crypto';
import { trailAt } from '../../core/language/trail.ts';
import { keyText } from '../../core/source/node.ts';
import type { Source } from '../../core/source/source.ts';

/** The keys that lead to what stands at the offset, and the text there where it stands in a list: `tasks.build.after.dig`. */
export function wayTo(source: Source, offset: number): string {
  const { steps, key } = trailAt(source, offset);
  const keys = steps.flatMap(({ pair, isListItem }) => (pair && !isListItem ? [keyText(pair.key)] : []));
  const { node, isListItem } = steps.at(-1)!;
  const listed = isListItem && node.kind === 'scalar' ? [node.source] : [];
  return [...keys, ...listed, ...(key ? [keyText(key.key)] : [])].join('.');
}

/** Hands out fingerprints; of several problems that are alike each gets its own, in order. */
export class Fingerprints {
  private readonly counts = new Map<string, number>();

  /** `file` is relative to the root, `way` leads to the place in it. */
  of(rule: string, file: string, way: string): string {
    const alike = JSON.stringify([rule, file, way]);
    const count = this.counts.get(alike) ?? 0;
    this.counts.set(alike, count + 1);
    return createHash('sha256').update(`${alike} ${count}`).digest('hex').slice(0, 32);
  }
}
