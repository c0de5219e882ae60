/** What a change of the text would do, told before anybody makes it. */
import type { Analysis } from '../../analysis.ts';
import { sayDay, sayDays, stretchOf, type Stretch } from '../../diagram/days.ts';
import { dayText } from '../../schedule/explain/words.ts';
import { driverOf } from '../../schedule/explain/driver.ts';
import { dayOfMinute } from '../../values/civil.ts';
import { quoted } from '../../values/parsed.ts';
import type { Day, Minute } from '../../values/time.ts';
import { finishMove } from '../lenses/moves.ts';
import { timedOf, type Timed, type Timing } from './timing.ts';

export type Outcome =
  | {
      /** The days that the task's bar would take; of a milestone its day, and the one after. */
      readonly stretch: Stretch;
      /** `"Landing zone": 9 Mar 2026 to 20 Mar 2026; the finish moves by +2 working days, to 2026-10-05` */
      readonly text: string;
    }
  | { readonly refusal: string };

/** `after` is an analysis of the changed text. A refusal where the change would bring nothing, or more mistakes than there are. */
export function outcomeOf(before: Analysis, after: Analysis, timing: Timing): Outcome {
  const mistake = newMistake(before, after);
  if (mistake !== null) return { refusal: mistake };
  const [was, is] = [timedOf(before, timing.task), timedOf(after, timing.task)];
  if ('refusal' in was) return was;
  if ('refusal' in is) return is;
  const stretch = stretchOf(is.schedules.forecast.start[is.index]!, is.schedules.forecast.finish[is.index]!);
  if (!stretch) return { refusal: `${quoted(is.task.name)} would lie where no chart shows it` };
  const held = timing.kind === 'link' ? null : whyHeld(was, is, timing.kind);
  return held === null ? { stretch, text: textOf(was, is, stretch, timing) } : { refusal: held };
}

/** What an error of the new text says that the old one has not. */
function newMistake(before: Analysis, after: Analysis): string | null {
  const countOf = ({ problems }: Analysis): number => problems.filter(({ severity }) => severity === 'error').length;
  if (countOf(after) <= countOf(before)) return null;
  const known = new Set(before.problems.map(({ message }) => message));
  const mistake = after.problems.find(({ severity, message }) => severity === 'error' && !known.has(message));
  return mistake?.message ?? 'the plan would have one more error';
}

/** Something else than what was changed decides. */
function whyHeld(was: Timed, is: Timed, kind: 'move' | 'stretch'): string | null {
  if (kind === 'move' ? startDay(was) !== startDay(is) : finishOf(was) !== finishOf(is)) return null;
  const name = quoted(is.task.name);
  if (kind === 'stretch') return `${name} ends on ${dayText(finishOf(is))} all the same: a date or a link holds its end`;
  const driver = driverOf(is.schedules, is.index);
  return `${name} cannot be moved there${driver ? `: ${driver.text}` : ''}`;
}

/** A bar is moved by days: a few hours more or less on the same one are no move. */
function startDay({ schedules, index }: Timed): Day {
  return dayOfMinute(schedules.forecast.start[index]!);
}

function finishOf({ schedules, index }: Timed): Minute {
  return schedules.forecast.finish[index]!;
}

function textOf(was: Timed, is: Timed, stretch: Stretch, timing: Timing): string {
  const name = quoted(is.task.name);
  const isPoint = is.schedules.forecast.start[is.index] === is.schedules.forecast.finish[is.index];
  const days = isPoint ? sayDay(stretch.end - 1) : sayDays(stretch.start, stretch.end - 1);
  const other = timing.kind === 'link' ? is.plan.wbs.tasks[is.plan.wbs.indexOf.get(timing.after)!]! : null;
  const what = other ? `${name} waits for ${quoted(other.name)}: ${days}` : `${name}: ${days}`;
  const move = finishMove(was.analysis, is.analysis);
  return `${what}; ${move === null ? 'the finish stays' : `the finish moves by ${move}`}`;
}
