/**
 * Which nodes each pass has to look at again after an edit. Every other node stands where it stood: nothing that a pass reads of its
 * neighbours has changed.
 */
import { groupsOf } from './groups.ts';
import type { Groups, Network } from './network.ts';
import type { Workspace } from './workspace.ts';

/** What a mark in `early` says: look again; and more: the task itself changed, so whatever its dates, its followers look again too. */
export const lookAgain = 1;
export const changedItself = 2;

export class Marks {
  /** By node. */
  readonly early: Uint8Array;
  readonly late: Uint8Array;
  readonly slack: Uint8Array;
  /** Tasks that are not what they were, ascending. */
  readonly changed: readonly number[];
  readonly #network: Network;
  readonly #behindGate: Groups;
  readonly #inRollUp: Groups;

  /** Writes its marks to the workspace: one of them at a time. */
  constructor(network: Network, changed: readonly number[], { earlyMarks, lateMarks, slackMarks }: Workspace) {
    this.early = earlyMarks.fill(0);
    this.late = lateMarks.fill(0);
    this.slack = slackMarks.fill(0);
    this.changed = changed;
    for (const task of changed) this.early[task] = lookAgain | changedItself;
    this.#network = network;
    const { behindGate, inRollUp } = groupsOf(network);
    this.#behindGate = behindGate;
    this.#inRollUp = inRollUp;
  }

  /** Those a node holds back. */
  markAfter(node: number): void {
    const { edges, outStart, outEdges, rollUpOf } = this.#network;
    const last = outStart[node + 1]!;
    for (let i = outStart[node]!; i < last; i++) this.early[edges.to[outEdges[i]!]!]! |= lookAgain;
    if (rollUpOf[node]! >= 0) this.early[rollUpOf[node]!]! |= lookAgain;
    const { starts, items } = this.#behindGate;
    for (let i = starts[node]!; i < starts[node + 1]!; i++) this.early[items[i]!]! |= lookAgain;
  }

  /** Those that look ahead at a node: in `late` or `slack`. */
  markBefore(node: number, marks: Uint8Array): void {
    const { edges, inStart, gateOf, count } = this.#network;
    if (node < count) {
      for (let edge = inStart[node]!; edge < inStart[node + 1]!; edge++) marks[edges.from[edge]!] = lookAgain;
      if (gateOf[node]! >= 0) marks[gateOf[node]!] = lookAgain;
    }
    this.markMembers(node, marks);
  }

  /** Those that come together in a roll-up. */
  markMembers(node: number, marks: Uint8Array): void {
    const { starts, items } = this.#inRollUp;
    for (let i = starts[node]!; i < starts[node + 1]!; i++) marks[items[i]!] = lookAgain;
  }

  /** The tasks that any pass looked at again, or that changed themselves, ascending. */
  seen(): readonly number[] {
    const seen: number[] = [];
    const { count } = this.#network;
    for (let task = 0; task < count; task++) if ((this.early[task]! | this.late[task]! | this.slack[task]!) !== 0) seen.push(task);
    return seen;
  }

  /** A node that the forward pass looked at: both other passes read its dates and its links' lags, from it and from those before it. */
  markPlaced(node: number): void {
    this.late[node] = this.slack[node] = lookAgain;
    this.markBefore(node, this.late);
    this.markBefore(node, this.slack);
  }
}

export function isSame(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
