/** What a hover says of a link with its type and lag: what it means, with dates; and of a task of another plan. */
import type { Analysis } from '../../analysis.ts';
import type { Link, Plan } from '../../plan/model.ts';
import { outsideDates } from '../../schedule/around.ts';
import { driverOf } from '../../schedule/explain/driver.ts';
import { lengthText, elapsedText } from '../../schedule/explain/words.ts';
import { crossedForecast } from '../../schedule/crossing.ts';
import { calendarOf } from '../../schedule/planCalendar.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Reference } from '../../schema/annotated.ts';
import type { Spot } from '../../source/node.ts';
import { placeOf } from '../../source/source.ts';
import { isElapsed } from '../../values/duration.ts';
import type { Minute } from '../../values/time.ts';
import { formatPredecessor, type Lag } from '../../values/link.ts';
import { itemAt } from '../named.ts';
import type { Trail } from '../trail.ts';
import { labelled, line, present, title, type Line } from './lines.ts';
import { percentText } from '../../status/words.ts';
import { beginText, endText } from './words.ts';

/** A link of a task, on which the offset stands. */
export interface LinkHere {
  readonly task: number;
  /** Its place under `after`. */
  readonly at: number;
  readonly link: Link;
}

export function linkAt(analysis: Analysis, trail: Trail): LinkHere | null {
  const { plan } = analysis;
  const found = itemAt(analysis, trail);
  const task = found?.definition === 'task' ? plan?.wbs.indexOf.get(found.item.id) : undefined;
  if (!plan || task === undefined) return null;
  const { after } = plan.wbs.tasks[task]!;
  const at = after.findIndex(({ node }) => isOn(trail, node));
  return at < 0 ? null : { task, at, link: after[at]! };
}

export function linkLines(analysis: Analysis, plan: Plan, { task, at, link }: LinkHere): readonly Line[] {
  const { schedules } = analysis;
  const [end, other] = endsOf[link.type];
  const follower = plan.wbs.tasks[task]!.name;
  const from = nameOf(plan, link);
  const driver = schedules && driverOf(schedules, task);
  return present([
    title(formatPredecessor(link), linkNames[link.type]),
    line(
      `"${follower}" ${end === 'start' ? 'begins' : 'ends'} no sooner than ${lagText(plan, link.lag)} "${from}" ${other === 'start' ? 'begins' : 'ends'}`,
    ),
    line(dateText(analysis, plan, link, task, at, other), followerText(analysis, task, end)),
    line(driver?.spot === link.node ? 'It is this link that drives the start' : labelled('What drives the start', driver?.text ?? null)),
  ]);
}

/** `racks` of the plan `infra`: what its forecast says, where a task here follows it. */
export function otherPlanLines(analysis: Analysis, { plan, id }: Reference, here: LinkHere | null): readonly Line[] {
  const { schedules } = analysis;
  const dates = here && schedules && outsideDates(schedules, here.task, here.at);
  return present([
    title(id, `of the plan ${plan ?? ''}`),
    line(dates ? `${beginText(dates.start)} – ${endText(dates.finish)} by that plan's forecast` : 'Its dates are not known here'),
    line(dates ? 'This task is held back until then' : null),
    line(dates && neededText(schedules, here, dates)),
  ]);
}

/** How late that task may be before it moves what this plan has committed to, or its finish; null where it does not matter any more. */
function neededText(schedules: Schedules, { task, at }: LinkHere, { start, finish }: { readonly start: Minute; readonly finish: Minute }) {
  const crossing = crossedForecast(schedules, [])?.crossings.find((each) => each.task === task && each.at === at);
  if (!crossing) return null;
  const { calendar } = schedules;
  const minutes = calendar.workingMinutes(crossing.side === 'finish' ? finish : start, crossing.late);
  const latest = crossing.side === 'finish' ? endText(calendar.add(calendar.add(crossing.late, -1), 1)) : beginText(crossing.late);
  const days = lengthText(Math.abs(minutes), calendar.units.d);
  const distance = minutes === 0 ? 'it comes on that day' : minutes > 0 ? `${days} to spare` : `it comes ${days} too late`;
  return `Needed by ${latest}, or the finish or a deadline of this plan moves: ${distance}`;
}

const linkNames = { FS: 'finish to start', SS: 'start to start', FF: 'finish to finish', SF: 'start to finish' } as const;

/** Which end of the follower is held by which end of the predecessor. */
const endsOf = {
  FS: ['start', 'finish'],
  SS: ['start', 'start'],
  FF: ['finish', 'finish'],
  SF: ['finish', 'start'],
} as const;

type End = 'start' | 'finish';

function lagText(plan: Plan, lag: Lag | null): string {
  if (lag === null) return 'when';
  const calendar = calendarOf(plan);
  const isLead = 'share' in lag ? lag.share < 0 : lag.amount < 0;
  const side = isLead ? 'before' : 'after';
  if ('share' in lag) return `${percentText(Math.abs(lag.share))} of its length ${side}`;
  const minutes = Math.abs(calendar.minutesOf(lag));
  const length = isElapsed(lag) ? elapsedText(minutes) : lengthText(minutes, calendar.units.d);
  return minutes === 0 ? 'when' : `${length} ${side}`;
}

function nameOf({ wbs, raid }: Plan, { plan, id }: Link): string {
  if (plan !== null) return `${plan}:${id}`;
  return wbs.tasks[wbs.indexOf.get(id) ?? -1]?.name ?? raid.get(id)?.name ?? id;
}

function dateText({ schedules }: Analysis, plan: Plan, link: Link, task: number, at: number, other: End): string | null {
  const index = link.plan === null ? plan.wbs.indexOf.get(link.id) : undefined;
  const dates = schedules && (index === undefined ? outsideDates(schedules, task, at) : datesOf(schedules.forecast, index));
  if (!dates || Number.isNaN(dates.finish)) return null;
  return `"${nameOf(plan, link)}" ${other === 'start' ? `begins ${beginText(dates.start)}` : `ends ${endText(dates.finish)}`}`;
}

function followerText({ plan, schedules }: Analysis, task: number, end: End): string | null {
  if (schedules?.forecast.scheduled[task] !== 1) return null;
  const { start, finish } = datesOf(schedules.forecast, task);
  return `"${plan!.wbs.tasks[task]!.name}" ${end === 'start' ? `begins ${beginText(start)}` : `ends ${endText(finish)}`}`;
}

function datesOf({ start, finish }: { readonly start: Float64Array; readonly finish: Float64Array }, task: number) {
  return { start: start[task]!, finish: finish[task]! };
}

function isOn({ source, offset }: Trail, spot: Spot): boolean {
  if (spot.chunk.path !== source.path) return false;
  const { start, end } = placeOf(source, spot);
  return start <= offset && offset <= end;
}
