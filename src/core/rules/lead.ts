/** A link that begins before what it follows allows: it hangs on a date that nobody knows yet. */
import { leads as judge } from '../status/quality/judged.ts';
import { child, type Node } from '../source/node.ts';
import type { Finding } from '../problem.ts';
import type { Offender } from '../status/quality/quality.ts';
import { qualityRule } from './quality.ts';

export const lead = qualityRule({
  id: 'lead',
  title: 'A link has a lead',
  judge,
  right: 'let it follow the part that it needs',
  allowed: 0,
  fix: withoutLead,
});

/** Behind the id and, where one is written, the type of the link. */
const leadText = /(?:(?<=\s(?:FS|SS|FF|SF))|\s+)-[^\s"']+(?=["']?$)/;

/** None where the link is written so that no small edit is sure to hit. */
function withoutLead({ at: node }: Offender): Finding['fix'] {
  const title = 'Drop the lead';
  const lagged = child(node as Node, 'lag');
  if (lagged) return { title, changes: [{ at: lagged, text: '0d' }] };
  const found = leadText.exec(node.chunk.text.slice(node.start, node.end));
  if (!found) return undefined;
  const start = node.start + found.index;
  return { title, changes: [{ at: { chunk: node.chunk, start, end: start + found[0].length }, text: '' }] };
}
