/** Where a part of a scalar's value stands in the text. */
import type { ScalarNode, Spot } from './node.ts';

/** What the author wrote, as the value parsers want it: `010` and `true` stay as they are. */
export function textOf(scalar: ScalarNode): string {
  return typeof scalar.value === 'string' ? scalar.value : scalar.source;
}

/**
 * The stretch of `textOf(scalar)` between two offsets. Exact where the text stands as it is (plain, or in quotes without escapes);
 * the whole scalar where it does not, or where the stretch is empty and would show nothing.
 */
export function partOf(scalar: ScalarNode, from: number, to: number): Spot {
  const { chunk, start, end, source } = scalar;
  const text = textOf(scalar);
  const quote = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  const isExact = scalar.style !== 'block' && text === (quote === 1 ? source.slice(1, -1) : source);
  if (!isExact || from >= to) return { chunk, start, end };
  return { chunk, start: start + quote + from, end: start + quote + to };
}
