import { plainValue } from '../../source/plainValue.ts';
import type { ScalarNode } from '../../source/node.ts';

/** Begins with no sign that YAML knows, and has none inside. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} _.&/+()'-]*[\p{L}\p{N}.)])?$/u;

/** A text of one line as a scalar, quoted as before; a plain one is put in quotes where YAML would read something else. */
export function teamText(style: ScalarNode['style'], text: string): string {
  if (style === 'single') return `'${text.replaceAll("'", "''")}'`;
  if (style === 'double' || !plain.test(text) || typeof plainValue(text) !== 'string') return JSON.stringify(text);
  return text;
}
