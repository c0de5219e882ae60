/** The report in one sentence: the colour, the finish, what has to be decided. */
import { ragDimensions } from '../../plan/words.ts';
import { workingDaysBetween } from '../../status/clock.ts';
import { counted, ragWord, workingDays } from '../../status/words.ts';
import { formatDay } from '../../values/civil.ts';
import type { Minute } from '../../values/time.ts';
import type { NeededDecision } from './decisions.ts';
import { momentText, thenTitle, type Subject } from './subject.ts';

/** `The project is red because of risks (declared amber), …`, without its full stop. */
export function verdictText(subject: Subject, decisions: readonly NeededDecision[]): string {
  return [colourText(subject), finishText(subject), decisionsText(decisions)].join(', ');
}

function colourText({ status, earlier }: Subject): string {
  const { computed, declared } = status.rag.get('overall')!;
  const worst = ragDimensions.filter((dimension) => dimension !== 'overall' && status.rag.get(dimension)!.computed === computed);
  const because = computed === 'amber' || computed === 'red' ? ` for its ${listed(worst)}` : '';
  const then = earlier?.status.rag.get('overall')!.computed;
  const asides = [
    ...(earlier ? [then === computed ? `as at ${thenTitle(earlier)}` : `${ragWord(then ?? null)} at ${thenTitle(earlier)}`] : []),
    ...(declared && declared.colour !== computed ? [`declared ${declared.colour}`] : []),
  ];
  const is = computed === null ? 'The project is of unknown colour' : `The project is ${computed}${because}`;
  return asides.length > 0 ? `${is} (${asides.join('; ')})` : is;
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}` : names.join('');
}

function finishText({ plan, schedules, status }: Subject): string {
  if (!schedules || !Number.isFinite(schedules.forecast.projectFinish)) return 'has no dates';
  const { forecast, calendar } = schedules;
  const { projectFinish } = forecast;
  const isOver = plan.wbs.tasks.length > 0 && forecast.done.every((done, index) => done === 1 || forecast.scheduled[index] !== 1);
  const deadline = plan.project.deadline && calendar.finishOf(plan.project.deadline);
  const against = (limit: Minute | null, what: string): readonly string[] => {
    if (limit === null) return [];
    const days = workingDaysBetween(calendar, limit, projectFinish);
    if (Math.abs(days) < 0.05) return [`on the ${what}`];
    return [`${workingDays(Math.abs(days))} ${days > 0 ? 'after' : 'before'} the ${what}`];
  };
  const distances = [...against(deadline, 'deadline'), ...against(status.baseline?.finish ?? null, 'baseline')];
  const when = `${isOver ? 'was finished' : 'is forecast to finish'} on ${momentText(projectFinish)}`;
  return distances.length > 0 ? `${when}, ${distances.join(' and ')}` : when;
}

function decisionsText(decisions: readonly NeededDecision[]): string {
  if (decisions.length === 0) return 'and needs no decision';
  const next = Math.min(...decisions.map(({ due }) => due ?? Infinity));
  const overdue = decisions.filter(({ isOverdue }) => isOverdue).length;
  const when = overdue > 0 ? `, ${overdue} of them overdue` : Number.isFinite(next) ? `, the next by ${formatDay(next)}` : '';
  return `and needs ${counted(decisions.length, 'decision')}${when}`;
}
