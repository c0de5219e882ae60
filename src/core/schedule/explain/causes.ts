/** Everything that holds back a node of the network, with the moment from which it lets go. The counterpart of the forward pass. */
import type { Minute } from '../../values/time.ts';
import { elapsedLag, FF, FS, noLag, SF, shareLag, SS } from '../edges.ts';
import { lagClock, shifted } from '../lag.ts';
import type { OutsideBound } from '../links.ts';
import { firstWork, latestStart } from '../placing.ts';
import type { Bounds } from '../taskFacts.ts';
import type { View } from './view.ts';
import { isBegun } from './view.ts';

export type BoundKey = Exclude<keyof Bounds, 'deadline'>;

interface Held {
  /** Until when. */
  readonly moment: Minute;
}

/** A date that was set or has happened: nothing lies behind it. */
export type Root = Held &
  (
    | { readonly kind: 'bound'; readonly key: BoundKey }
    | { readonly kind: 'actual' }
    | { readonly kind: 'sprint' }
    | { readonly kind: 'resume' }
    | { readonly kind: 'now' }
    | { readonly kind: 'project' }
  );

export type Cause =
  | Root
  | (Held &
      (
        | { readonly kind: 'link'; readonly edge: number }
        | { readonly kind: 'container'; readonly container: number }
        | { readonly kind: 'outside'; readonly bound: OutsideBound }
        | { readonly kind: 'levelled' }
      ));

/** Of causes that come to the same working moment, the one that leads furthest back is told. */
const order: readonly Cause['kind'][] = [
  ...(['link', 'container', 'outside', 'bound', 'actual', 'sprint', 'resume', 'now', 'project', 'levelled'] as const),
];

/** What holds back a leaf's work (what is left of it, where it has begun); null where nothing is known of it. */
export function causeOfWork(view: View, task: number): Cause | null {
  const { outline, levelled, space } = view;
  const facts = outline.facts[task]!;
  const length = space.left[task]!;
  const from = (cause: Cause) => (length === 0 ? cause.moment : firstWork(facts, cause.moment));
  const begun = isBegun(view, task);
  const logic = logicOf(view, task);
  logic.push({ kind: 'project', moment: outline.projectStart });
  if (facts.bounds) {
    if (!begun) logic.push({ kind: 'bound', key: 'startNoEarlier', moment: facts.bounds.startNoEarlier });
    logic.push({ kind: 'bound', key: 'finishNoEarlier', moment: startFor(view, task, facts.bounds.finishNoEarlier) });
  }
  if (begun) logic.push({ kind: 'actual', moment: begunUntil(view, task) });
  const window = facts.task.shape === 'points' ? outline.windowOf(task) : null;
  if (window && !begun) logic.push({ kind: 'sprint', moment: window.from });
  if (levelled.facts[task] !== facts) logic.push({ kind: 'levelled', moment: levelled.facts[task]!.bounds?.startNoEarlier ?? NaN });
  const byLogic = latest(logic, from);
  const causes = begun || !facts.bounds || !byLogic ? [byLogic] : [pinned(view, task, facts.bounds, byLogic)];
  if (view.kind === 'forecast') {
    causes.push({ kind: 'now', moment: length === 0 ? outline.nowPoint : outline.now });
    causes.push({ kind: 'resume', moment: facts.resume });
  }
  return latest(causes, from);
}

/** What holds back a container, or a cancelled task, which only passes it on. */
export function causeOfPassing(view: View, task: number): Cause | null {
  const { outline } = view;
  const causes = logicOf(view, task);
  const { bounds } = outline.facts[task]!;
  if (bounds && outline.network.isContainer[task] && !outline.isCancelled[task]) {
    for (const key of ['startNoEarlier', 'mustStart'] as const) causes.push({ kind: 'bound', key, moment: bounds[key] });
  }
  return latest(causes, ({ moment }) => moment);
}

/** Hard dates win over the logic, whichever way. */
function pinned(view: View, task: number, bounds: Bounds, byLogic: Cause): Cause {
  const logical = byLogic.moment;
  const starts: readonly (readonly [BoundKey, Minute])[] = [
    ['mustStart', bounds.mustStart],
    ['mustFinish', startFor(view, task, bounds.mustFinish)],
  ];
  const pin = starts.find(([, moment]) => !Number.isNaN(moment));
  if (pin) return { kind: 'bound', key: pin[0], moment: pin[1] };
  let cause = byLogic;
  const limits: readonly (readonly [BoundKey, Minute])[] = [
    ['startNoLater', bounds.startNoLater],
    ['finishNoLater', startFor(view, task, bounds.finishNoLater)],
  ];
  for (const [key, moment] of limits) {
    if (view.outline.time.between(moment, logical) > 0 && moment < cause.moment) cause = { kind: 'bound', key, moment };
  }
  return cause;
}

/** Where work must begin to end at this moment. */
function startFor({ outline, space }: View, task: number, finish: Minute): Minute {
  return Number.isNaN(finish) ? NaN : latestStart(outline.facts[task]!, finish, space.left[task]!);
}

/** Up to where what is done of a task reaches: without a "now", right behind its start. */
function begunUntil({ outline, space }: View, task: number): Minute {
  const start = space.start[task]!;
  if (outline.now > -Infinity) return start;
  const facts = outline.facts[task]!;
  const window = facts.task.shape === 'points' ? outline.windowOf(task) : null;
  const whole = window ? facts.time.between(window.from, window.to) : facts.minutes;
  const remaining = window ? Math.round(whole * (1 - facts.progress)) : facts.remaining;
  return facts.time.add(start, Math.max(0, whole - remaining));
}

/** Links, the container above, and the world outside. */
function logicOf(view: View, task: number): Cause[] {
  const { levelled, space, outline, kind } = view;
  const { network } = levelled;
  const { edges, inStart, gateOf } = network;
  const isPassing = network.isContainer[task] === 1 || outline.isCancelled[task] === 1;
  const causes: Cause[] = [];
  const add = (cause: Cause, isFinish: boolean) => {
    causes.push(isFinish && !isPassing ? { ...cause, moment: startFor(view, task, cause.moment) } : cause);
  };
  for (let edge = inStart[task]!; edge < inStart[task + 1]!; edge++) {
    const type = edges.type[edge]!;
    add({ kind: 'link', edge, moment: momentOf(view, edge) }, type === FF || type === SF);
  }
  const container = gateOf[task]!;
  if (container >= 0) causes.push({ kind: 'container', container, moment: space.start[container]! });
  for (const bound of network.outside.get(task) ?? []) {
    if (bound.isMet && kind === 'forecast') continue;
    add({ kind: 'outside', bound, moment: outsideMoment(view, task, bound) }, bound.type === FF || bound.type === SF);
  }
  return causes;
}

function momentOf({ levelled, space, outline }: View, edge: number): Minute {
  const { edges } = levelled.network;
  const type = edges.type[edge]!;
  const from = edges.from[edge]!;
  const to = edges.to[edge]!;
  let moment = type === FS || type === FF ? space.finish[from]! : space.start[from]!;
  if (!(moment > -Infinity)) return NaN;
  if (type === SF) moment = levelled.table.clocks[to]!.previousWork(moment);
  if (edges.lagKind[edge] === noLag || outline.isCancelled[to]) return moment;
  return shifted(moment, space.lag[edge]!, lagClock(levelled, edge), type !== SS);
}

function outsideMoment({ outline }: View, task: number, { type, lagKind, lag, start, finish }: OutsideBound): Minute {
  const fromFinish = type === FS || type === FF;
  const anchor = fromFinish ? finish : start;
  if (outline.isCancelled[task]) return anchor;
  const { lagTime } = outline.facts[task]!;
  const minutes = lagKind === shareLag ? Math.round(lag * lagTime.between(start, finish)) : lag;
  return shifted(anchor, minutes, lagKind === elapsedLag ? null : lagTime, fromFinish);
}

/** The cause that lets go last. */
function latest(causes: readonly (Cause | null)[], from: (cause: Cause) => Minute): Cause | null {
  let found: Cause | null = null;
  for (const cause of causes) {
    if (!cause || !Number.isFinite(cause.moment)) continue;
    if (!found || isLater(cause, found, from)) found = cause;
  }
  return found;
}

function isLater(a: Cause, b: Cause, from: (cause: Cause) => Minute): boolean {
  const apart = from(a) - from(b);
  if (apart !== 0) return apart > 0;
  const ranks = order.indexOf(a.kind) - order.indexOf(b.kind);
  return ranks === 0 ? a.moment > b.moment : ranks < 0;
}
