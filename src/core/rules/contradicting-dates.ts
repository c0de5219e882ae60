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
  *check({ plan }) {
    const { node, start, deadline } = plan.project;
    if (node) yield* ordered(node, 'start', start, 'deadline', deadline);
    for (const { node: sprint, start: from, finish } of plan.sprints.values()) yield* ordered(sprint, 'start', from, 'finish', finish);
    for (const entry of plan.raid.values()) {
      const { raised, due, date } = entry;
      // Asked here too, for there are many entries, and going through nothing costs an object.
      if (raised && due && isBefore(due, raised)) yield* ordered(entry.node, 'raised', raised, 'due', due);
      if (raised && date && isBefore(date, raised)) yield* ordered(entry.node, 'raised', raised, 'date', date);
      const { escalation } = entry;
      const escalated = escalation && child(entry.node, 'escalation');
      if (escalated) yield* ordered(escalated, 'date', escalation.date, 'needBy', escalation.needBy);
    }
    for (const { node: declared, since, until } of plan.rag.values()) yield* ordered(declared, 'since', since, 'until', until);
  },
  concerns: ({ constraints: { startNoLater, finishNoLater, mustStart, mustFinish, deadline }, actuals }) =>
    (startNoLater ?? finishNoLater ?? mustStart ?? mustFinish ?? deadline ?? actuals.finish) !== null,
  *checkTask({ node, constraints, actuals }) {
    for (const [first, second] of orders) {
      yield* ordered(node, first, constraints[first], second, constraints[second]);
    }
    yield* ordered(node, 'actualStart', actuals.start, 'actualFinish', actuals.finish);
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

const none: readonly never[] = [];

/** The first date is one from which something may begin, the second one by which something must have happened. */
function ordered(node: Node, first: string, from: PlanDate | null, second: string, to: PlanDate | null): Iterable<Finding> {
  if (!from || !to || !isBefore(to, from)) return none;
  const [here, there] = [child(node, second), child(node, first)];
  if (!here || !there) return none;
  return [
    finding(here, `"${second}" ${formatDate(to)} is before "${first}" ${formatDate(from)}`, [
      { at: there, message: `"${first}" is given here` },
    ]),
  ];
}
