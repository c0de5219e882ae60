/** Two sprints of one team at the same time. */
import type { Sprint } from '../plan/model.ts';
import { at, finding, formatDate } from './say.ts';
import type { Rule } from './rule.ts';

export const overlappingSprints: Rule = {
  id: 'overlapping-sprints',
  title: 'Two sprints of one team overlap',
  severity: 'error',
  *check({ plan }) {
    const byTeam = new Map<string, Sprint[]>();
    for (const sprint of plan.sprints.values()) {
      const team = sprint.team ?? '';
      if (sprint.start && sprint.finish) byTeam.set(team, [...(byTeam.get(team) ?? []), sprint]);
    }
    for (const sprints of byTeam.values()) {
      const ordered = sprints.toSorted((a, b) => a.start!.day - b.start!.day);
      for (let i = 1; i < ordered.length; i++) {
        const [before, sprint] = [ordered[i - 1]!, ordered[i]!];
        if (sprint.start!.day > before.finish!.day) continue;
        const whose = sprint.team === null ? '' : ` of ${sprint.team}`;
        yield finding(
          at(sprint, 'start'),
          `"${sprint.id}" begins on ${formatDate(sprint.start!)}, before the sprint "${before.id}"${whose} is over on ${formatDate(before.finish!)}`,
          [{ at: at(before, 'finish'), message: `"${before.id}" ends here` }],
        );
      }
    }
  },
};
