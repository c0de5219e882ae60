/** What a hover says of a requirement: what delivers it, when, and what is missing between the two. */
import type { Analysis } from '../../analysis.ts';
import { approvalText } from '../../plan/approval.ts';
import { priorityText } from '../../plan/item.ts';
import type { Plan, Requirement } from '../../plan/model.ts';
import { filesUnder, markedFiles } from '../../plan/namedFiles.ts';
import { partyName } from '../../plan/partyName.ts';
import { dayText } from '../../schedule/explain/words.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import { deliveredOf, gapsOf, releaseFinish } from '../../status/delivery/coverage.ts';
import { tracesOf, type Trace } from '../../status/delivery/traces.ts';
import { counted } from '../../status/words.ts';
import { formatDay } from '../../values/civil.ts';
import { labelled, line, listed, present, title, type Line } from './lines.ts';
import { taskInBrief } from './task.ts';
import { endText } from './words.ts';

export function requirementLines(analysis: Analysis, plan: Plan, requirement: Requirement): readonly Line[] {
  const { schedules } = analysis;
  const { id, name, node, acceptance, tests, priority, owner, source } = requirement;
  const spec = listed(markedFiles(filesUnder(node, 'spec'), analysis, formatDay));
  const trace = tracesOf(plan).get(id)!;
  return present([
    title(
      name,
      'requirement',
      id === name ? null : id,
      priority === null ? null : priorityText(priority),
      approvalText(requirement, formatDay),
    ),
    line(workText(trace, schedules)),
    line(
      labelled(
        'Tasks',
        listed(
          trace.tasks.map((index) => taskInBrief(plan, schedules, index)),
          5,
        ),
      ),
    ),
    line(labelled('Release', listed(trace.releases.map((release) => releaseText(plan, schedules, release))))),
    line(labelled('Specification', spec), labelled('asked for in', source), labelled('owner', owner && partyName(plan, owner))),
    line(labelled('Acceptance', listed(acceptance))),
    line(labelled('Tests', listed(tests))),
    line(labelled('Missing', gapsOf(trace).join(', '))),
  ]);
}

/** `3 tasks, 1 done, the last forecast for Fri 2026-03-13` */
function workText(trace: Trace, schedules: Schedules | null): string {
  const { tasks } = trace;
  if (tasks.length === 0) return 'No task sees to it';
  const { done, finish } = deliveredOf(trace, schedules);
  const when = finish === null ? null : done === tasks.length ? `the last finished ${endText(finish)}` : `the last forecast for ${endText(finish)}`; // prettier-ignore
  return present([counted(tasks.length, 'task'), done > 0 ? `${done} done` : null, when]).join(', ');
}

/** `First data products (2026-05-29)` */
function releaseText(plan: Plan, schedules: Schedules | null, id: string): string {
  const finish = releaseFinish(plan, schedules?.forecast, id);
  return `${plan.releases.get(id)?.name ?? id}${finish === null ? '' : ` (${dayText(finish)})`}`;
}
