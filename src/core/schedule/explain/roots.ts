/** Where a chain ends: a date that somebody set, that has happened, or before which nothing can be done. */
import { child, type Spot } from '../../source/node.ts';
import type { PlanDate } from '../../values/time.ts';
import { formatDate, formatDay } from '../../values/civil.ts';
import type { BoundKey, Root } from './causes.ts';
import type { Step } from './chain.ts';
import { isOver, type View } from './view.ts';
import { dayText, nameOf } from './words.ts';

const boundTexts: Readonly<Record<BoundKey, string>> = {
  startNoEarlier: 'is not to begin before',
  startNoLater: 'must not begin after',
  finishNoEarlier: 'is not to end before',
  finishNoLater: 'must not end after',
  mustStart: 'must begin on',
  mustFinish: 'must end on',
};

/** `fact`: its dates have happened; `late`: as late as possible; `unknown`: nothing is known to hold it. */
export function rootStep(view: View, task: number, cause: Root | 'fact' | 'late' | 'unknown', end: 'start' | 'finish'): Step {
  const { plan } = view;
  const item = plan.wbs.tasks[task]!;
  const name = nameOf(view, task);
  const at = (key: string): Spot => child(item.node, key) ?? item.key;
  const step = (kind: Step['kind'], text: string, spot: Spot, of = task): Step => ({
    ...{ kind, text, task: of, minutes: 0, spot },
    cause: typeof cause === 'string' ? null : cause,
  });
  if (cause === 'fact') return factStep(view, task, end, step);
  if (cause === 'late') return step('constraint', `${name} is to be done as late as possible (asLateAsPossible)`, at('asLateAsPossible'));
  if (cause === 'unknown') return step('constraint', `nothing holds ${name} back`, item.key);
  switch (cause.kind) {
    case 'bound': {
      const date = item.constraints[cause.key];
      return step('constraint', `${name} ${boundTexts[cause.key]} ${written(date)} (${cause.key})`, at(cause.key));
    }
    case 'actual':
      return factStep(view, task, 'start', step);
    case 'sprint': {
      const sprint = plan.sprints.get(item.sprints.at(-1) ?? '');
      const text = `${name} is done in the sprint "${sprint?.name ?? ''}", which begins ${written(sprint?.start ?? null)}`;
      return step('constraint', text, sprint?.key ?? item.key);
    }
    case 'resume':
      return step('constraint', `${name} is on hold until ${written(item.resume)} (resume)`, at('resume'));
    case 'now': {
      const what = view.outline.facts[task]!.isStarted ? `what is left of ${name}` : name;
      const text = `${what} is not done before the end of the status date, ${formatDay(view.statusDay ?? 0)}`;
      return step('status-date', text, child(plan.project.node, 'statusDate') ?? plan.project.node ?? item.key);
    }
    case 'project': {
      const text = `the project starts on ${dayText(view.outline.projectStart + 1)}`;
      return step('constraint', text, child(plan.project.node, 'start') ?? item.key, -1);
    }
  }
}

function factStep(view: View, task: number, end: 'start' | 'finish', step: (kind: Step['kind'], text: string, spot: Spot) => Step): Step {
  const { schedule, plan } = view;
  const { actuals, node, key } = plan.wbs.tasks[task]!;
  const name = nameOf(view, task);
  const isStart = end === 'start' && (actuals.start !== null || actuals.finish === null);
  const known = isStart ? actuals.start : actuals.finish;
  const word = isStart ? 'actualStart' : 'actualFinish';
  const date = dayText(isStart ? schedule.start[task]! + 1 : schedule.finish[task]!);
  const happened = isStart ? 'began' : 'was finished';
  if (known) return step('constraint', `${name} ${happened} on ${date} (${word})`, child(node, word) ?? key);
  const what = isOver(view, task) ? 'is finished' : 'has begun';
  const text = `${name} ${what}; as nobody said when, ${date} is taken for its ${isStart ? 'start' : 'finish'}`;
  return step('constraint', text, child(node, 'status') ?? child(node, 'progress') ?? key);
}

function written(date: PlanDate | null): string {
  return date ? formatDate(date) : 'an unknown date';
}
