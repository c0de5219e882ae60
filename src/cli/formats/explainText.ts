/** An explanation for people: the dates, why, how far they can slip, and what would help. */
import { capitalised } from '../../core/values/capitalised.ts';
import type { Plan } from '../../core/plan/model.ts';
import type { Step } from '../../core/schedule/explain/chain.ts';
import type { Float } from '../../core/schedule/explain/floats.ts';
import { workingDays } from '../../core/status/words.ts';
import { formatDay } from '../../core/values/civil.ts';
import type { Layout } from '../result.ts';
import { dayText } from './dates.ts';
import { daysGained, type Explained } from './explain.ts';
import { placeText } from './place.ts';
import { printable, sentenceLines, withAside, wrapped } from './width.ts';

export function explainLines(explained: Explained, layout: Layout): readonly string[] {
  const { plan, schedule, explanation } = explained;
  const { task, chain, finishChain, levers } = explanation;
  const head = [layout.paint('bold', printable(plan.wbs.tasks[task]!.name)), ...sentenceLines(dates(explained), layout)];
  if (Number.isNaN(schedule.start[task]!)) return [...head, ...sentenceLines(whyNone(explained), layout)];
  return [
    ...head,
    ...section('Why it starts then', stepLines(chain, explained, layout), layout),
    ...section('Why it ends then', stepLines(apartFrom(finishChain, chain), explained, layout), layout),
    ...section('How far it can slip', floatLines(explained, layout), layout),
    ...section(
      'What would pull it in most',
      levers.length === 0
        ? sentenceLines(
            schedule.done[task] === 1 ? 'Nothing: it is finished' : 'No single change helps: something else holds the same date',
            layout,
          )
        : levers.flatMap(({ text, minutes, spot }) =>
            item(`${capitalised(text)}: ${workingDays(daysGained(minutes, explained))} earlier`, place(explained, spot), layout),
          ),
      layout,
    ),
  ];
}

function dates({ plan, analysis, schedule, explanation: { task } }: Explained): string {
  const { shape } = plan.wbs.tasks[task]!;
  const which = schedule.kind === 'plan' ? 'As planned' : 'Forecast';
  const status = schedule.kind === 'forecast' && analysis.statusDate !== null ? ` at ${formatDay(analysis.statusDate)}` : '';
  const start = dayText(schedule.start[task]!);
  const finish = dayText(schedule.finish[task]! - 1);
  const span = Number.isNaN(schedule.start[task]!) ? 'no dates' : shape === 'milestone' ? finish : `${start} to ${finish}`;
  const critical = schedule.critical[task] === 1 ? ', on the critical path' : schedule.done[task] === 1 ? ', finished' : '';
  return `${which}${status}: ${span}${critical}`;
}

function whyNone({ plan, schedules, explanation: { task } }: Explained): string {
  const { tasks, parent, end } = plan.wbs;
  for (let above = task; above >= 0; above = parent[above]!) {
    if (tasks[above]!.status === 'cancelled') return `"${tasks[above]!.name}" is cancelled, so it takes no time and has no dates`;
  }
  const cycle = schedules.cycles.find((each) => each.some((member) => member >= task && member < end[task]!));
  if (cycle)
    return `It is on a cycle and has no dates until a link is removed: ${[...cycle, cycle[0]!].map((i) => tasks[i]!.id).join(' → ')}`;
  return 'Nothing says when it is';
}

/** On a terminal, the middle of a very long chain is left out. */
function stepLines(steps: readonly Step[], explained: Explained, layout: Layout): readonly string[] {
  const lines = (some: readonly Step[]) => some.flatMap(({ text, spot }) => item(capitalised(text), place(explained, spot), layout));
  const left = steps.length - nearest - furthest;
  if (layout.width === null || left < 2) return lines(steps);
  const between = `… ${left} more steps; --format json has them all`;
  return [...lines(steps.slice(0, nearest)), ...item(between, '', layout), ...lines(steps.slice(-furthest))];
}

/** Steps that are told of a chain however long it is. */
const nearest = 30;
const furthest = 5;

function floatLines({ plan, schedules, schedule, explanation: { floats, task } }: Explained, layout: Layout): readonly string[] {
  if (floats.length === 0) return sentenceLines(schedule.done[task] === 1 ? 'Not at all: it is finished' : 'It drives nothing', layout);
  return floats.flatMap((float) => item(floatText(plan, float, float.minutes / schedules.calendar.units.d), '', layout));
}

function floatText({ wbs }: Plan, { of, moment }: Float, days: number): string {
  const what =
    of === null
      ? `the finish of the plan, ${dayText(moment - 1)}`
      : of < 0
        ? `the deadline of the project, ${dayText(moment - 1)}`
        : `the deadline of "${wbs.tasks[of]!.name}", ${dayText(moment - 1)}`;
  if (Math.abs(days) < 0.05) return of === null ? `Not at all: any delay moves ${what}` : `Not at all before it misses ${what}`;
  if (days < 0) return `${workingDays(-days)} too late already for ${what}`;
  return `${workingDays(days)} before it ${of === null ? 'moves' : 'misses'} ${what}`;
}

function place({ locator }: Explained, spot: Step['spot']): string {
  return placeText(locator.spot(spot));
}

/** What drives the finish and not the start: work not begun ends when it does because it starts when it does. */
function apartFrom(finishChain: readonly Step[], chain: readonly Step[]): readonly Step[] {
  const before = finishChain.length - chain.length;
  const isTail = before >= 0 && chain.every(({ text }, i) => text === finishChain[before + i]!.text);
  return isTail ? finishChain.slice(0, before) : finishChain;
}

function section(title: string, lines: readonly string[], { paint }: Layout): readonly string[] {
  return lines.length === 0 ? [] : ['', paint('bold', title), ...lines];
}

/** With a bullet, and the place at its end. */
function item(text: string, aside: string, layout: Layout): readonly string[] {
  const room = layout.width === null ? Infinity : Math.max(20, layout.width - 2);
  const lines = withAside(wrapped(printable(text), room), aside, room, layout.paint);
  return lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
}
