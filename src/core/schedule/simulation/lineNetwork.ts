/**
 * A network in which everything that is still to be done keeps the project's hours, laid out for adding and comparing alone. What cannot
 * change any more is folded into bounds.
 */
import { forwardPass } from '../forward.ts';
import { FS, noLag, SF, SS, workingLag } from '../edges.ts';
import type { Outline } from '../outline.ts';
import type { TaskFacts } from '../taskFacts.ts';
import { trait } from '../taskTable.ts';
import { makeWorkspace, type Workspace } from '../workspace.ts';
import type { Variable } from './draws.ts';
import { placeOnLine } from './line.ts';

export interface LineNetwork {
  /** By node: its task. Nodes are what is still to be done, each after all it follows. */
  readonly tasks: Int32Array;
  /** By node: minutes of remaining work; 0 for what takes no time. */
  readonly length: Float64Array;
  /** By node: what holds back its start and its finish, whatever the others do. Places on the line; -Infinity where nothing does. */
  readonly startBase: Float64Array;
  readonly finishBase: Float64Array;
  readonly intoStart: LineLinks;
  readonly intoFinish: LineLinks;
  /** The latest finish of what is done, or the start of the project. */
  readonly past: number;
}

/** Links by the node they lead to. */
export interface LineLinks {
  readonly first: Int32Array;
  /** Node × 2 for its start, and one more for its finish. */
  readonly from: Int32Array;
  readonly lag: Float64Array;
  /** Leads to a point on the line, whatever moment it came from. */
  readonly isWhole: Uint8Array;
}

/** Null where the plan is not of this kind. */
export function lineNetwork(outline: Outline, variables: readonly Variable[]): LineNetwork | null {
  const { order, count, isContainer, outside, cycles } = outline.network;
  if (outside.size > 0 || cycles.length > 0) return null;
  if (variables.some(({ task, least }) => least < 1 || outline.table.remaining[task] === 0)) return null;
  for (let i = 0; i < order.length; i++) {
    const node = order[i]!;
    if (node >= count || isContainer[node] || outline.isCancelled[node] || !isOnLine(outline, node)) return null;
  }
  return new Layout(outline).lay();
}

/** Works in the project's hours, and nothing moves it but links and dates that push. */
function isOnLine({ facts, table, time, now }: Outline, task: number): boolean {
  const own = facts[task]!;
  if (own.isDone) return true;
  if (own.time !== time || own.others.length > 0 || own.lagTime !== time) return false;
  if (own.task.shape === 'points' || (table.traits[task]! & trait.isLateAsPossible) !== 0 || isPinned(own)) return false;
  if (!own.isStarted) return true;
  return own.remaining > 0 && now > -Infinity && !Number.isNaN(own.actualStart);
}

function isPinned({ bounds }: TaskFacts): boolean {
  if (!bounds) return false;
  const { startNoLater, finishNoLater, mustStart, mustFinish } = bounds;
  return [startNoLater, finishNoLater, mustStart, mustFinish].some((moment) => !Number.isNaN(moment));
}

class Layout {
  readonly #outline: Outline;
  readonly #space: Workspace;
  /** By task: its node, or -1. */
  readonly #nodeOf: Int32Array;
  readonly #tasks: Int32Array;
  readonly #startBase: Float64Array;
  readonly #finishBase: Float64Array;
  readonly #intoStart = new LinkList();
  readonly #intoFinish = new LinkList();

  constructor(outline: Outline) {
    const { network, facts } = outline;
    this.#outline = outline;
    this.#space = makeWorkspace(network);
    forwardPass(outline, 'forecast', this.#space);
    this.#tasks = network.order.filter((task) => !facts[task]!.isDone);
    this.#nodeOf = new Int32Array(network.count).fill(-1);
    this.#tasks.forEach((task, node) => (this.#nodeOf[task] = node));
    this.#startBase = new Float64Array(this.#tasks.length);
    this.#finishBase = new Float64Array(this.#tasks.length).fill(-Infinity);
  }

  lay(): LineNetwork | null {
    const { facts, network, projectStart } = this.#outline;
    let past = this.#place(projectStart);
    for (let i = 0; i < network.order.length; i++) {
      const task = network.order[i]!;
      if (this.#nodeOf[task]! >= 0) {
        this.#layBounds(task);
        if (!this.#layLinks(task)) return null;
      } else {
        if (!this.#isPast(task)) return null;
        past = Math.max(past, this.#place(this.#space.finish[task]!));
      }
    }
    if (Number.isNaN(past) || this.#startBase.some(Number.isNaN) || this.#finishBase.some(Number.isNaN)) return null;
    return {
      tasks: this.#tasks,
      length: Float64Array.from(this.#tasks, (task) => facts[task]!.remaining),
      startBase: this.#startBase,
      finishBase: this.#finishBase,
      intoStart: this.#intoStart.links(this.#tasks.length),
      intoFinish: this.#intoFinish.links(this.#tasks.length),
      past,
    };
  }

  #layBounds(task: number): void {
    const { facts, projectStart, now, nowPoint } = this.#outline;
    const { bounds, remaining, resume, isStarted, actualStart } = facts[task]!;
    const node = this.#nodeOf[task]!;
    const moments = [projectStart, remaining === 0 ? nowPoint : now, resume, isStarted ? actualStart : (bounds?.startNoEarlier ?? NaN)];
    const bases = moments.filter((moment) => moment > -Infinity).map((moment) => this.#place(moment));
    this.#startBase[node] = Math.max(...bases);
    if (bounds && !Number.isNaN(bounds.finishNoEarlier)) this.#finishBase[node] = this.#place(bounds.finishNoEarlier);
  }

  /** False where a link is more than an addition on the line. */
  #layLinks(task: number): boolean {
    const { network, facts } = this.#outline;
    const { edges, inStart } = network;
    for (let edge = inStart[task]!; edge < inStart[task + 1]!; edge++) {
      const kind = edges.lagKind[edge]!;
      const type = edges.type[edge]!;
      const from = facts[edges.from[edge]!]!;
      if (kind !== noLag && kind !== workingLag) return false;
      // Where work begins on Monday, a milestone that follows this start is on Monday too, not on Friday evening.
      if (type === SS && facts[task]!.remaining === 0 && (kind !== noLag || (from.remaining > 0 && !from.isDone))) return false;
      this.#layLink(task, edge, type);
    }
    return true;
  }

  #layLink(task: number, edge: number, type: number): void {
    const { network, facts } = this.#outline;
    const { edges } = network;
    const node = this.#nodeOf[task]!;
    const from = edges.from[edge]!;
    const lag = edges.lag[edge]!;
    const isWhole = type === SF || lag !== 0;
    const isFromStart = type === SS || type === SF;
    const isIntoStart = type === FS || type === SS;
    if (facts[from]!.isDone || (isFromStart && facts[from]!.isStarted)) {
      const place = this.#place((isFromStart ? this.#space.start : this.#space.finish)[from]!);
      const bound = isWhole ? Math.floor(place) + lag : place;
      const base = isIntoStart ? this.#startBase : this.#finishBase;
      base[node] = Math.max(base[node]!, bound);
      return;
    }
    (isIntoStart ? this.#intoStart : this.#intoFinish).add(node, 2 * this.#nodeOf[from]! + (isFromStart ? 0 : 1), lag, isWhole);
  }

  /** Done, and when does not hang on work to come. */
  #isPast(task: number): boolean {
    const { network, facts } = this.#outline;
    const { actualStart, actualFinish } = facts[task]!;
    if (!Number.isNaN(actualStart) || !Number.isNaN(actualFinish)) return true;
    for (let edge = network.inStart[task]!; edge < network.inStart[task + 1]!; edge++) {
      if (this.#nodeOf[network.edges.from[edge]!]! >= 0) return false;
    }
    return true;
  }

  #place(moment: number): number {
    return placeOnLine(this.#outline.time, moment);
  }
}

class LinkList {
  readonly #to: number[] = [];
  readonly #from: number[] = [];
  readonly #isWhole: number[] = [];
  readonly lag: number[] = [];

  /** In the order of the nodes they lead to. */
  add(to: number, from: number, lag: number, isWhole: boolean): void {
    this.#to.push(to);
    this.#from.push(from);
    this.lag.push(lag);
    this.#isWhole.push(isWhole ? 1 : 0);
  }

  links(nodes: number): LineLinks {
    const first = new Int32Array(nodes + 1);
    for (const to of this.#to) first[to + 1]!++;
    for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!;
    return {
      first,
      from: Int32Array.from(this.#from),
      lag: Float64Array.from(this.lag),
      isWhole: Uint8Array.from(this.#isWhole),
    };
  }
}
