/** A link that begins before what it follows allows: it hangs on a date that nobody knows yet. */
import type { Link } from '../plan/model.ts';
import type { Finding } from '../problem.ts';
import { leads } from '../schedule/quality/links.ts';
import { child, type Node, type Spot } from '../source/node.ts';
import { formatLag } from '../values/link.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const lead: Rule = {
  id: 'lead',
  title: 'A link has a lead',
  severity: 'hint',
  restsOn: 'item',
  *check({ plan, schedules }) {
    for (const { task: index, at } of leads(schedules)?.found ?? []) {
      const task = plan.wbs.tasks[index]!;
      yield leadIn(task.id, task.after[at]!);
    }
  },
};

function leadIn(id: string, link: Link): Finding {
  const amount = link.lag ? formatLag(link.lag) : '';
  const found = finding(
    link.node,
    `"${id}" follows "${link.id}" with a lead of ${amount.slice(1)}; let it follow the part of "${link.id}" that it needs`,
  );
  const change = withoutLead(link.node);
  return change ? { ...found, fix: { title: 'Drop the lead', changes: [change] } } : found;
}

/** Behind the id and, where one is written, the type of the link. */
const leadText = /(?:(?<=\s(?:FS|SS|FF|SF))|\s+)-[^\s"']+(?=["']?$)/;

/** Null where the link is written so that no small edit is sure to hit. */
function withoutLead(node: Node): { at: Spot; text: string } | null {
  const lagged = child(node, 'lag');
  if (lagged) return { at: lagged, text: '0d' };
  const found = node.kind === 'scalar' && node.style !== 'block' ? leadText.exec(node.source) : null;
  if (!found) return null;
  const start = node.start + found.index;
  return { at: { chunk: node.chunk, start, end: start + found[0].length }, text: '' };
}
