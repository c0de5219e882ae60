/** How long a task takes and what that depends on, such that from Project's start the engine comes to Project's finish. */
import { crewOf as engineCrew } from '../../schedule/crew.ts';
import type { WorkingTime } from '../../schedule/workingTime.ts';
import { roundHalfUp } from '../../values/civil.ts';
import type { PlanValue } from '../planText.ts';
import type { Crew } from './crew.ts';
import { durationText, isElapsedFormat, unitOf } from './durations.ts';
import type { Frame } from './frame.ts';
import { isContainer, type Row } from './outline.ts';

export interface Work {
  readonly kind: 'container' | 'milestone' | 'duration' | 'effort';
  /** `duration`, `effort` or `milestone`, as the plan says it. */
  readonly entries: Readonly<Record<string, PlanValue | null>>;
  /** The hours by which its dates are read; several where several people have hours of their own. */
  readonly times: readonly WorkingTime[];
  /** Minutes of the estimate, in its own unit; 0 for milestones and containers. */
  readonly minutes: number;
  readonly write: (minutes: number) => string;
}

export function workOf(row: Row, crew: Crew, frame: Frame): Work {
  const usual = frame.times.calendar(frame.calendars.idOf(row.task.calendar));
  if (isContainer(row)) return { kind: 'container', entries: {}, times: [frame.times.project], minutes: 0, write: String };
  if ((row.task.duration ?? 0) <= 0) {
    return { kind: 'milestone', entries: { milestone: true }, times: [usual], minutes: 0, write: String };
  }
  const forms = isElapsed(row, frame) ? [byDuration(row, crew, frame)] : formsOf(row, crew, frame);
  return forms.find((form) => reachesFinish(form, row)) ?? stretched(row, crew, frame) ?? forms[0]!;
}

interface Form extends Work {
  /** The hours it is worked in: `times`, or every minute of elapsed time. */
  readonly worked: readonly WorkingTime[];
  /** Minutes on each of them. */
  readonly length: number;
}

/** The likelier first. */
function formsOf(row: Row, crew: Crew, frame: Frame): readonly Form[] {
  const duration = byDuration(row, crew, frame);
  if (!isEven(crew)) return [duration];
  const effort = byEffort(row, crew, frame);
  return row.task.isFixedDuration || row.task.ignoresResourceCalendars ? [duration, effort] : [effort, duration];
}

/** Whether all work equally long, so that their shares say everything. */
function isEven({ people }: Crew): boolean {
  const lengths = people.map(({ work, units }) => work / units);
  return people.length > 0 && lengths.every((length) => length >= 1 && Math.abs(length - lengths[0]!) < 1);
}

function byDuration(row: Row, crew: Crew, frame: Frame): Form {
  const { duration, durationFormat } = row.task;
  const minutes = duration!;
  const unit = unitOf(durationFormat) ?? unitOf(frame.file.durationFormat) ?? 'd';
  const write = (amount: number) => durationText(amount, unit, frame.times.units);
  const time = frame.times.calendar(frame.calendars.idOf(row.task.calendar));
  const shares = crew.people.reduce((sum, { units }) => sum + units, 0);
  const isAsLong = unit.startsWith('e') || crew.work < 1 || Math.abs(crew.work - shares * minutes) < 1;
  return {
    kind: 'duration',
    entries: { duration: write(minutes), effort: isAsLong ? null : durationText(crew.work, 'd', frame.times.units) },
    times: [time],
    worked: [unit.startsWith('e') ? frame.times.always : time],
    minutes,
    length: roundHalfUp(minutes),
    write,
  };
}

function byEffort(row: Row, crew: Crew, frame: Frame): Form {
  const unit = unitOf(row.task.durationFormat) ?? 'd';
  const write = (amount: number) => durationText(amount, unit, frame.times.units);
  const assign = crew.people.map(({ resource, units }) => ({ party: resource.id, share: units, items: null }));
  const { times, strength } = engineCrew({ assign }, frame.planResources, frame.times, frame.calendars.idOf(row.task.calendar));
  const length = roundHalfUp(crew.work / strength);
  return { kind: 'effort', entries: { effort: write(crew.work) }, times, worked: times, minutes: crew.work, length, write };
}

/** Whether work from Project's start ends with Project's finish; off work the two may lie apart, where a link holds the finish. */
function reachesFinish({ worked, length }: Form, { task: { start, finish } }: Row): boolean {
  if (start === null || finish === null) return true;
  const ends = worked.map((time) => time.endAt(time.workBefore(start) + length));
  return worked.some((time, i) => time.between(ends[i]!, finish) === 0) && ends.every((end) => end <= finish);
}

/** Split, contoured or delayed work: as long as it takes from its start to its finish. Null where it has begun or says nothing. */
function stretched(row: Row, crew: Crew, frame: Frame): Work | null {
  const { start, finish, name, percentComplete, actualStart } = row.task;
  if (start === null || finish === null || percentComplete > 0 || actualStart !== null || isElapsed(row, frame)) return null;
  const form = byDuration(row, crew, frame);
  const minutes = form.times[0]!.between(start, finish);
  if (!(minutes > 0)) return null;
  frame.notes.add('work that is split, contoured or delayed lasts from its start to its finish', name);
  const effort = crew.work < 1 ? null : durationText(crew.work, 'd', frame.times.units);
  return { ...form, entries: { duration: form.write(minutes), effort }, minutes };
}

function isElapsed({ task }: Row, { file }: Frame): boolean {
  return isElapsedFormat(unitOf(task.durationFormat) === null ? file.durationFormat : task.durationFormat);
}
