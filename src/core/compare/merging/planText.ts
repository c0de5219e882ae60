/** A plan put together from the items of several, as text: what it means is asked of the one pipeline that knows. */
import type { MapNode, Node, ScalarNode } from '../../source/node.ts';

/** Of the root of a plan in one file; the author's comments and way of writing are not in it. */
export function planText(root: MapNode): string {
  return `planloom: 1\n${mapText(root, '')}`;
}

function mapText({ pairs }: MapNode, indent: string): string {
  return pairs.map(({ key, value }) => `${indent}${keyWritten(key)}:${below(value, indent)}`).join('');
}

/** What stands behind a colon or a dash, with the end of the line. */
function below(node: Node, indent: string): string {
  const deeper = `${indent}  `;
  switch (node.kind) {
    case 'scalar':
      return ` ${scalarWritten(node)}\n`;
    case 'map':
      return node.pairs.length === 0 ? ' {}\n' : `\n${mapText(node, deeper)}`;
    case 'list':
      return node.items.length === 0 ? ' []\n' : `\n${node.items.map((item) => `${deeper}-${below(item, deeper)}`).join('')}`;
  }
}

const plainKey = /^(?:[A-Za-z_][\w-]*(?:\.[\w-]+)*|\d{4}-\d\d-\d\d)$/;

function keyWritten({ value, source }: ScalarNode): string {
  const text = typeof value === 'string' ? value : source;
  return plainKey.test(text) ? text : JSON.stringify(text);
}

/** Plain values keep their way of writing, for a rule may look at it (`1.10`); other texts are quoted. */
function scalarWritten({ value, source, style }: ScalarNode): string {
  if (style === 'empty') return '';
  return style === 'plain' && !/[\r\n]/.test(source) ? source : JSON.stringify(value);
}
