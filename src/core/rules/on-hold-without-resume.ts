/** Work on hold needs the day it goes on, and that day needs the hold. */
import { at, mendable } from './say.ts';
import type { Rule } from './rule.ts';

export const onHoldWithoutResume: Rule = {
  id: 'on-hold-without-resume',
  title: 'A task on hold has no date to resume',
  severity: 'warning',
  restsOn: 'item',
  *checkTask(task) {
    if (task.status === 'on-hold' && !task.resume) {
      yield mendable(at(task, 'status'), `"${task.id}" is on hold without "resume"; it is forecast as if it went on at once`, {
        add: ['resume'],
      });
    }
    if (task.status !== 'on-hold' && task.resume) {
      const resume = at(task, 'resume');
      yield mendable(resume, `"${task.id}" has "resume" but is not on hold; write "status: on-hold" or take it away`, { remove: resume });
    }
  },
};
