/** Two dates of one thing that cannot both hold. */
import type { Finding } from '../problem.ts';
import { child, type Node } from '../source/node.ts';
import type { PlanDate } from '../values/time.ts';
import { finding, formatDate, isBefore } from './say.ts';
import type { Rule } from './rule.ts';

export const contradictingDates: Rule = {
  id: 'contradicting-dates',
  title: 'Two dates contradict each other',
  severity: 'error',
  quiets: [
    'constraint-conflict',
    'hard-constraint',
    'outside-project',
    'deadline-missed',
    'actual-after-status-date',
    'overlapping-sprints',
    'overdue-raid',
    'expired-colour',
  ],
  check({ plan }) {
    const found: Finding[] = [];
    const { node, start, deadline } = plan.project;
    if (node) hold(found, node, 'start', start, 'deadline', deadline);
    for (const { node: sprint, start: from, finish } of plan.sprints.values()) hold(found, sprint, 'start', from, 'finish', finish);
    for (const entry of plan.raid.values()) {
      const { raised, due, date } = entry;
      hold(found, entry.node, 'raised', raised, 'due', due);
      hold(found, entry.node, 'raised', raised, 'date', date);
      const { escalation } = entry;
      const escalated = escalation && child(entry.node, 'escalation');
      if (escalated) hold(found, escalated, 'date', escalation.date, 'needBy', escalation.needBy);
    }
    for (const { node: declared, since, until } of plan.rag.values()) hold(found, declared, 'since', since, 'until', until);
    return found;
  },
  concerns: ({ constraints: { startNoLater, finishNoLater, mustStart, mustFinish, deadline }, actuals }) =>
    (startNoLater ?? finishNoLater ?? mustStart ?? mustFinish ?? deadline ?? actuals.finish) !== null,
  checkTask({ node, constraints, actuals }) {
    const found: Finding[] = [];
    for (const [first, second] of orders) hold(found, node, first, constraints[first], second, constraints[second]);
    hold(found, node, 'actualStart', actuals.start, 'actualFinish', actuals.finish);
    return found;
  },
};

const orders = [
  ['startNoEarlier', 'startNoLater'],
  ['finishNoEarlier', 'finishNoLater'],
  ['mustStart', 'mustFinish'],
  ['startNoEarlier', 'mustStart'],
  ['mustStart', 'startNoLater'],
  ['finishNoEarlier', 'mustFinish'],
  ['mustFinish', 'finishNoLater'],
  ['startNoEarlier', 'finishNoLater'],
  ['startNoEarlier', 'deadline'],
  ['mustStart', 'deadline'],
] as const;

/** The first date is one from which something may begin, the second one by which something must have happened. */
function hold(found: Finding[], node: Node, first: string, from: PlanDate | null, second: string, to: PlanDate | null): void {
  if (!from || !to || !isBefore(to, from)) return;
  const [here, there] = [child(node, second), child(node, first)];
  if (!here || !there) return;
  const related = [{ at: there, message: `"${first}" is given here` }];
  found.push(finding(here, `"${second}" ${formatDate(to)} is before "${first}" ${formatDate(from)}`, related));
}
