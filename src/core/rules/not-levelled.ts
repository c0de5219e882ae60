/** Levelling was asked for and cannot be had. */
import { unlevelledText } from '../schedule/levelling/sentences.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const notLevelled: Rule = {
  id: 'not-levelled',
  title: 'Levelling cannot give a task what it asks for',
  severity: 'warning',
  quiets: ['over-allocation'],
  restsOn: 'dates',
  *check({ plan, schedules }) {
    for (const item of schedules?.levelling?.unlevelled ?? []) {
      const task = plan.wbs.tasks[item.task]!;
      const node = task.assign.find(({ party }) => party === item.resource)?.node ?? task.key;
      const resource = plan.resources.get(item.resource);
      const related = resource ? [{ at: resource.key, message: `"${item.resource}" is here` }] : [];
      yield finding(node, unlevelledText(plan, item), related);
    }
  },
};
