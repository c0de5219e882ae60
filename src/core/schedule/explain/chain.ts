/** From a task back to what drives it: link by link, up to a date that somebody set or that has happened. */
import type { Spot } from '../../source/node.ts';
import type { Minute } from '../../values/time.ts';
import { FF, FS, SS } from '../edges.ts';
import { firstWork } from '../placing.ts';
import { causeOfPassing, causeOfWork, type Cause } from './causes.ts';
import { daysOffBetween, daysOffText } from './daysOff.ts';
import { rootStep } from './roots.ts';
import { lagStep, linkStep, outsideStep } from './linkSteps.ts';
import { isBegun, isLeaf, isOver, type View } from './view.ts';
import { waitStep } from './waits.ts';
import { elapsedText, nameOf } from './words.ts';

export type StepKind = 'predecessor' | 'lag' | 'calendar' | 'constraint' | 'resource' | 'status-date' | 'external';

export interface Step {
  readonly kind: StepKind;
  /** A sentence without a full stop. */
  readonly text: string;
  /** By WBS index: what the chain leads to where the kind is `predecessor` or `resource`, else whom it holds back; -1 for the project. */
  readonly task: number;
  /** Working minutes of what is followed, of a lag or a wait; minutes on the clock of days off; 0 where a date was set. */
  readonly minutes: number;
  readonly spot: Spot;
  /** The cause behind it, for whoever wants to change it. */
  readonly cause: Cause | null;
}

type End = 'start' | 'finish';

/** Nearest first; empty for what has no dates. Goes no further back than to a step that is `enough`. */
export function chainTo(view: View, task: number, end: End, enough: (step: Step) => boolean = () => false): readonly Step[] {
  return new Walk(view, enough).from(task, end);
}

class Walk {
  readonly #view: View;
  readonly #enough: (step: Step) => boolean;
  readonly #steps: Step[] = [];
  readonly #seen = new Set<number>();

  constructor(view: View, enough: (step: Step) => boolean) {
    this.#view = view;
    this.#enough = enough;
  }

  from(task: number, end: End): readonly Step[] {
    let next: readonly [task: number, end: End] | null = [task, end];
    while (next && !this.#steps.some(this.#enough)) {
      const key: number = next[0] * 2 + (next[1] === 'start' ? 0 : 1);
      if (this.#seen.has(key)) return this.#upToWait();
      this.#seen.add(key);
      next = this.#back(next[0], next[1]);
    }
    return this.#steps;
  }

  #back(task: number, end: End): readonly [number, End] | null {
    const view = this.#view;
    const { network, isCancelled } = view.levelled;
    if (network.isSpans[task]) return this.#spanned(task, end);
    if (!isLeaf(view, task)) return this.#leafOf(task, end);
    if (isCancelled[task]) return this.#follow(task, causeOfPassing(view, task));
    const { schedule, space } = view;
    if (Number.isNaN(schedule.start[task]!)) return null;
    if (isOver(view, task) || (isBegun(view, task) && end === 'start')) return this.#end(rootStep(view, task, 'fact', end));
    if (!isBegun(view, task) && schedule.start[task]! > space.start[task]!) return this.#end(rootStep(view, task, 'late', end));
    if (end === 'finish') this.#skip(task, space.leftFrom[task]!, space.finish[task]!, true);
    const cause = causeOfWork(view, task);
    if (cause && space.left[task]! > 0) {
      const from = Math.min(cause.moment, firstWork(view.outline.facts[task]!, cause.moment));
      if (!isPulled(view, cause)) this.#skip(task, from, space.leftFrom[task]!, false);
    }
    return this.#follow(task, cause);
  }

  /** Two tasks that wait for the same person may also hang on each other's links: the wait is as far back as it leads. */
  #upToWait(): readonly Step[] {
    return this.#steps.slice(0, this.#steps.findLastIndex(({ kind }) => kind === 'resource') + 1);
  }

  /** The chain ends here. */
  #end(step: Step): null {
    this.#steps.push(step);
    return null;
  }

  #follow(task: number, cause: Cause | null): readonly [number, End] | null {
    const view = this.#view;
    if (!cause) return this.#end(rootStep(view, task, 'unknown', 'start'));
    switch (cause.kind) {
      case 'link':
        return this.#followLink(task, cause);
      case 'container': {
        const { container } = cause;
        const text = `${nameOf(view, task)} is part of ${nameOf(view, container)} and begins no sooner than that may`;
        this.#steps.push({ kind: 'predecessor', text, task: container, minutes: 0, spot: view.plan.wbs.tasks[container]!.key, cause });
        return this.#follow(container, causeOfPassing(view, container));
      }
      case 'outside':
        return this.#end(outsideStep(view, task, cause));
      case 'levelled':
        return this.#wait(task, cause);
      case 'bound':
      case 'actual':
      case 'sprint':
      case 'resume':
      case 'now':
      case 'project':
        return this.#end(rootStep(view, task, cause, 'start'));
    }
  }

  #followLink(task: number, cause: Cause & { readonly kind: 'link' }): readonly [number, End] | null {
    const { edges, count } = this.#view.levelled.network;
    const from = edges.from[cause.edge]!;
    const type = edges.type[cause.edge]!;
    const lag = lagStep(this.#view, task, cause);
    if (lag) this.#steps.push(lag);
    this.#steps.push(linkStep(this.#view, task, cause));
    return [from < count ? from : from - count, type === FS || type === FF ? 'finish' : 'start'];
  }

  /** Levelling holds it until its resource is free. */
  #wait(task: number, cause: Cause): readonly [number, End] | null {
    const step = waitStep(this.#view, task, cause);
    this.#steps.push(step);
    return step.task === task ? null : [step.task, 'finish'];
  }

  /** A container begins with the first and ends with the last task in it. */
  #leafOf(container: number, end: End): readonly [number, End] | null {
    const view = this.#view;
    const { wbs } = view.plan;
    const { isCancelled, network } = view.levelled;
    const dates = view.schedule[end];
    let found = -1;
    for (let task = container + 1; task < wbs.end[container]!; task++) {
      if (network.isContainer[task] || network.isSpans[task] || isCancelled[task] || Number.isNaN(dates[task]!)) continue;
      if (found < 0 || (end === 'start' ? dates[task]! < dates[found]! : dates[task]! > dates[found]!)) found = task;
    }
    if (found < 0) return isCancelled[container] ? this.#follow(container, causeOfPassing(view, container)) : null;
    const text = `${nameOf(view, container)} ${end === 'start' ? 'begins' : 'ends'} with ${nameOf(view, found)}`;
    this.#steps.push({ kind: 'predecessor', text, task: found, minutes: 0, spot: wbs.tasks[found]!.key, cause: null });
    return [found, end];
  }

  #spanned(task: number, end: End): readonly [number, End] | null {
    const view = this.#view;
    const item = view.plan.wbs.tasks[task]!;
    const other = view.plan.wbs.indexOf.get(item.spans?.[end === 'start' ? 0 : 1] ?? '');
    if (other === undefined || Number.isNaN(view.schedule.start[task]!)) return null;
    const text = `${nameOf(view, task)} ${end === 'start' ? 'begins' : 'ends'} with ${nameOf(view, other)}, which it accompanies`;
    this.#steps.push({ kind: 'predecessor', text, task: other, minutes: 0, spot: item.key, cause: null });
    return [other, end];
  }

  /** Days on which nobody works at it; of those while it is done, weekends go without saying. */
  #skip(task: number, from: Minute, to: Minute, isWhile: boolean): void {
    const days = daysOffBetween(this.#view, task, from, to).filter(({ why }) => !isWhile || why !== 'weekend');
    const [first] = days;
    if (!first) return;
    const minutes = days.reduce((sum, day) => sum + (day.to - day.from + 1) * 1440, 0);
    const text = `${isWhile ? `while ${nameOf(this.#view, task)} is done, ` : ''}${elapsedText(minutes)} off: ${daysOffText(days)}`;
    this.#steps.push({ kind: 'calendar', text, task, minutes, spot: first.spot, cause: null });
  }
}

/** It asks for a finish, and the start was counted back from that. */
function isPulled({ levelled }: View, cause: Cause): boolean {
  if (cause.kind === 'bound') return cause.key === 'finishNoEarlier' || cause.key === 'mustFinish' || cause.key === 'finishNoLater';
  const type = cause.kind === 'link' ? levelled.network.edges.type[cause.edge]! : cause.kind === 'outside' ? cause.bound.type : FS;
  return type !== FS && type !== SS;
}
