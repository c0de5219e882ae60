/** Links of a chain in words: what is followed, with which lag, and what other plans and providers promised. */
import type { Link } from '../../plan/model.ts';
import { isElapsed, minutesOf } from '../../values/duration.ts';
import { formatLag } from '../../values/link.ts';
import { parseReference } from '../../values/id.ts';
import { FF, FS, SF } from '../edges.ts';
import type { Cause } from './causes.ts';
import type { Step } from './chain.ts';
import { isBegun, isOver, type View } from './view.ts';
import { dayText, elapsedText, lengthText, nameOf, workText } from './words.ts';

type LinkCause = Cause & { readonly kind: 'link' };
type OutsideCause = Cause & { readonly kind: 'outside' };

const typeNames = ['FS', 'SS', 'FF', 'SF'] as const;

export function linkStep(view: View, task: number, cause: LinkCause): Step {
  const { edges } = view.levelled.network;
  const from = predecessorOf(view, cause.edge);
  const type = edges.type[cause.edge]!;
  const subject = nameOf(view, task);
  const bound = type === FF || type === SF ? 'ends no sooner than' : 'begins no sooner than';
  const other = nameOf(view, from);
  const text =
    view.outline.isCancelled[from] === 1
      ? `${subject} follows ${other}, which is cancelled and passes on what it waited for`
      : type === FS
        ? `${subject} follows ${other}, which ${endsText(view, from)}`
        : `${subject} ${bound} ${other} ${type === FF ? 'ends' : 'begins'}, ${dayText(view.schedule[type === FF ? 'finish' : 'start'][from]!)}`;
  const takes = type === FS || type === FF ? lengthOf(view, from) : 0;
  return {
    kind: 'predecessor',
    text,
    task: from,
    minutes: takes,
    spot: linkOf(view, task, cause.edge)?.node ?? view.plan.wbs.tasks[task]!.key,
    cause,
  };
}

/** Null where the link has none. */
export function lagStep(view: View, task: number, cause: LinkCause): Step | null {
  const { outline, space } = view;
  const link = linkOf(view, task, cause.edge);
  const minutes = space.lag[cause.edge]!;
  if (!link?.lag || minutes === 0 || outline.isCancelled[task]) return null;
  const passes = 'share' in link.lag ? outline.facts[predecessorOf(view, cause.edge)]!.isElapsed : isElapsed(link.lag);
  const size = passes ? elapsedText(Math.abs(minutes)) : lengthText(Math.abs(minutes), outline.table.times.units.d);
  const what = minutes > 0 ? 'a lag of' : 'a lead of';
  const text = `${what} ${size} (${formatLag(link.lag)}) between ${nameOf(view, predecessorOf(view, cause.edge))} and ${nameOf(view, task)}`;
  return { kind: 'lag', text, task, minutes, spot: link.node, cause };
}

/** Ends a chain: what other plans do is explained there. */
export function outsideStep(view: View, task: number, cause: OutsideCause): Step {
  const { bound } = cause;
  const item = view.plan.wbs.tasks[task]!;
  const link = item.after[bound.at];
  const minutes = bound.lagKind === 0 ? 0 : bound.lag;
  const lag = link?.lag && minutes !== 0 ? `, ${formatLag(link.lag)}` : '';
  const isFinish = bound.type === FS || bound.type === FF;
  const date = dayText(isFinish ? bound.finish : bound.start);
  return {
    kind: 'external',
    text: `${nameOf(view, task)} waits for ${outsideName(view, link, isFinish, date)}${lag}`,
    task,
    minutes: 0,
    spot: link?.node ?? item.key,
    cause,
  };
}

function outsideName({ plan }: View, link: Link | undefined, isFinish: boolean, date: string): string {
  if (!link) return `what comes from outside on ${date}`;
  const verb = isFinish ? 'ends' : 'begins';
  if (link.plan !== null && link.plan !== plan.project.id) return `"${link.id}" of the plan "${link.plan}", which ${verb} ${date}`;
  const entry = plan.raid.get(link.id);
  const from = entry?.provider ? ` from ${entry.provider}` : '';
  const named = `${link.id}, ${entry?.name ?? ''}${from}`;
  const task = entry?.task ? parseReference(entry.task) : null;
  if (task?.ok)
    return `${named}: "${task.value.id}"${task.value.plan === null ? '' : ` of the plan "${task.value.plan}"`}, which ${verb} ${date}`;
  return `${named}, promised for ${date}`;
}

/** The entry of `after` that an edge was made of. */
export function linkOf(view: View, task: number, edge: number): Link | null {
  const { plan, outline, levelled } = view;
  const { edges } = levelled.network;
  const from = predecessorOf(view, edge);
  const type = typeNames[edges.type[edge]!];
  const { units } = outline.table.times;
  const amount = edges.lag[edge]!;
  const same = (link: Link) => {
    const lag = link.lag === null ? 0 : 'share' in link.lag ? link.lag.share : minutesOf(link.lag, units);
    return link.type === type && Math.abs(lag - amount) < 1e-9 && targetOf(plan, link) === from;
  };
  const { after } = plan.wbs.tasks[task]!;
  return after.find(same) ?? after.find((link) => targetOf(plan, link) === from) ?? null;
}

function targetOf({ wbs, raid, project }: View['plan'], link: Link): number | undefined {
  if (link.plan !== null && link.plan !== project.id) return undefined;
  const direct = wbs.indexOf.get(link.id);
  if (direct !== undefined) return direct;
  const reference = parseReference(raid.get(link.id)?.task ?? '');
  return reference.ok ? wbs.indexOf.get(reference.value.id) : undefined;
}

export function predecessorOf({ levelled }: View, edge: number): number {
  const { edges, count } = levelled.network;
  const from = edges.from[edge]!;
  return from < count ? from : from - count;
}

/** `ends 2026-01-09 after 5 working days` */
function endsText(view: View, task: number): string {
  const { schedule, space, outline } = view;
  const date = dayText(schedule.finish[task]!);
  if (isOver(view, task)) return `ended ${date}`;
  const isContainer = outline.network.isContainer[task] === 1;
  if (outline.facts[task]!.task.shape === 'milestone') return `is reached ${date}`;
  if (isContainer || lengthOf(view, task) === 0) return `ends ${date}`;
  if (isBegun(view, task)) return `ends ${date} with ${workText(view, task, space.left[task]!)} left`;
  return `ends ${date} after ${workText(view, task, schedule.duration[task]!)}`;
}

function lengthOf(view: View, task: number): number {
  const { schedule, space, outline } = view;
  if (outline.isCancelled[task]) return 0;
  if (isOver(view, task) || outline.network.isContainer[task]) return finiteOr0(schedule.duration[task]!);
  return finiteOr0(isBegun(view, task) ? space.left[task]! : schedule.duration[task]!);
}

function finiteOr0(minutes: number): number {
  return Number.isFinite(minutes) ? minutes : 0;
}
