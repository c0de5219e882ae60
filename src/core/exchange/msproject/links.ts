/** Predecessors of a task, as far as a plan allows them. */
import type { WorkingTime } from '../../schedule/workingTime.ts';
import { formatPredecessor, type Lag } from '../../values/link.ts';
import type { Minute } from '../../values/time.ts';
import type { PlanValue } from '../planText.ts';
import { durationOf, isElapsedFormat, percentOf, unitOf } from './durations.ts';
import type { Frame } from './frame.ts';
import { areNested, isContainer, type Row } from './outline.ts';
import type { ProjectLink } from './projectFile.ts';
import { oneOrList } from './resources.ts';

/** The value of `after`, or null where the task follows nobody. */
export function afterValue(row: Row, frame: Frame): PlanValue | null {
  const links = new Map<string, string>();
  for (const link of row.task.links) {
    const key = `${link.predecessor} ${link.type}`;
    const text = links.has(key) ? null : linkText(row, link, frame);
    if (text !== null) links.set(key, text);
  }
  return links.size > 0 ? oneOrList([...links.values()]) : null;
}

function linkText(row: Row, link: ProjectLink, frame: Frame): string | null {
  const external = frame.outline.external.get(link.predecessor);
  if (external && external.task.finish !== null)
    return formatPredecessor({ plan: null, id: external.id, type: link.type, lag: lagOf(link, external.task.duration, frame) });
  const from = frame.outline.byUid.get(link.predecessor);
  const why = whyNot(row, link, from, frame);
  if (why !== null) frame.notes.add(why, from ? `${from.task.name} → ${row.task.name}` : row.task.name);
  if (why !== null || !from) return null;
  if (percentOf(link.lagFormat) === 'elapsed') frame.notes.add('lags in per cent of elapsed time are elapsed time', row.task.name);
  return formatPredecessor({ plan: null, id: from.id, type: link.type, lag: lagOf(link, from.task.duration, frame) });
}

/** What keeps a link out of the plan, or null. */
function whyNot(row: Row, link: ProjectLink, from: Row | undefined, frame: Frame): string | null {
  if (link.isCrossProject || !from) return 'links to tasks that are not in the file are left out';
  if (from === row || areNested(from, row)) return 'links between a summary task and what it holds are left out';
  const intoFinish = link.type === 'FF' || link.type === 'SF';
  if (intoFinish && isContainer(row)) return 'links to the finish of a summary task are left out';
  if (row.task.isManual && !isKept(row, link, from, frame)) return 'links that a manually scheduled task does not keep are left out';
  return null;
}

function lagOf({ lag, lagFormat }: ProjectLink, duration: number | null, { times }: Frame): Lag | null {
  const share = percentOf(lagFormat);
  if (lag === 0) return null;
  if (share === 'working') return { share: lag / 100 };
  const minutes = Math.round(share === 'elapsed' ? ((duration ?? 0) * lag) / 100 : lag);
  if (minutes === 0) return null;
  const { amount, unit } = durationOf(Math.abs(minutes), share === 'elapsed' ? 'eh' : (unitOf(lagFormat) ?? 'd'), times.units);
  return { amount: minutes < 0 ? -amount : amount, unit };
}

/** Whether the dates in the file keep the link. */
function isKept(row: Row, link: ProjectLink, from: Row, frame: Frame): boolean {
  const anchor = link.type === 'FS' || link.type === 'FF' ? from.task.finish : from.task.start;
  const held = link.type === 'FS' || link.type === 'SS' ? row.task.start : row.task.finish;
  if (anchor === null || held === null) return true;
  const time = frame.times.calendar(frame.calendars.idOf(row.task.calendar));
  return time.between(held, lagged(anchor, link, from.task.duration ?? 0, time)) <= 0;
}

function lagged(anchor: Minute, { lag, lagFormat }: ProjectLink, duration: number, time: WorkingTime): Minute {
  const share = percentOf(lagFormat);
  const minutes = Math.round(share === null ? lag : (duration * lag) / 100);
  return share === 'elapsed' || isElapsedFormat(lagFormat) ? anchor + minutes : time.add(anchor, minutes);
}
