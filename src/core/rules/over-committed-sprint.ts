/** A sprint that takes on more than its team has finished in any of its last sprints. */
import { sprintOutcomes } from '../status/delivery/sprints.ts';
import { velocityOf } from '../status/delivery/velocity.ts';
import { tenthsText } from '../values/numbers.ts';
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
      const seen = `its last ${count(velocity.of.length, 'sprint')} finished ${tenthsText(velocity.average)} on average and ${tenthsText(velocity.most)} at most`;
      yield finding(at(sprint, 'committed'), `"${sprint.id}" takes on ${tenthsText(all)} points; ${seen}`);
    }
  },
};
