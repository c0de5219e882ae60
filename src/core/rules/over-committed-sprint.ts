/** A sprint that takes on more than its team has finished in any of its last sprints. */
import { sprintOutcomes } from '../status/delivery/sprints.ts';
import { velocityOf } from '../status/delivery/velocity.ts';
import { at, count, finding } from './say.ts';
import type { Rule } from './rule.ts';

export const overCommittedSprint: Rule = {
  id: 'over-committed-sprint',
  title: 'A sprint takes on more than the team has been finishing',
  severity: 'info',
  restsOn: 'plan',
  *check({ plan, schedules, statusDate }) {
    if (!schedules || statusDate === null || plan.sprints.size < 2) return;
    const outcomes = sprintOutcomes({ plan, schedule: schedules.forecast, statusDate });
    for (const { sprint, committed, added, removed, isOver } of outcomes) {
      if (isOver) continue;
      const velocity = velocityOf(outcomes, sprint.team);
      const all = committed + added - removed;
      if (!velocity || all <= velocity.most) continue;
      const seen = `its last ${count(velocity.of.length, 'sprint')} finished ${tenths(velocity.average)} on average and ${tenths(velocity.most)} at most`;
      yield finding(at(sprint, 'committed'), `"${sprint.id}" takes on ${tenths(all)} points; ${seen}`);
    }
  },
};

function tenths(points: number): string {
  return String(Math.round(points * 10) / 10);
}
