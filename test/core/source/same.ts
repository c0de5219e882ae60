/** What a source says, with absolute places, so that two sources can be compared. */
import { keyText, type Node } from '../../../src/core/source/node.ts';
import { placeOf, type Source } from '../../../src/core/source/source.ts';

export function said(source: Source): unknown {
  return { tree: shown(source, source.root), findings: complaints(source) };
}

export function shown(source: Source, node: Node): unknown {
  const { start, end } = placeOf(source, node);
  if (node.kind === 'scalar') return [start, end, node.style, node.value, node.source];
  if (node.kind === 'list') return [start, end, node.flow, 'list', ...node.items.map((item) => shown(source, item))];
  return [
    start,
    end,
    node.flow,
    'map',
    ...node.pairs.map((pair) => [keyText(pair.key), shown(source, pair.key), shown(source, pair.value)]),
  ];
}

export function complaints(source: Source): string[] {
  const at = (spot: Parameters<typeof placeOf>[1]) => `${placeOf(source, spot).start}-${placeOf(source, spot).end}`;
  return source.findings
    .map((finding) => {
      const related = finding.related?.map((other) => `${at(other.at)} ${other.message}`).join() ?? '';
      const fix = finding.fix
        ? `${finding.fix.title} ${finding.fix.changes.map((change) => `${at(change.at)} ${change.text}`).join()}`
        : '';
      return [at(finding.at), finding.rule, finding.message, related, fix].join('|');
    })
    .sort();
}
