/** Arrays the passes write while they run, kept from one run over a network to the next: asking for fresh ones costs more than filling them. */
import type { Network } from './network.ts';

export interface Workspace {
  /** By node. */
  readonly start: Float64Array;
  readonly finish: Float64Array;
  readonly lateStart: Float64Array;
  readonly lateFinish: Float64Array;
  /** The latest moment a finish link may ask for: as late as `lateFinish` in the node's own working time, perhaps later on the clock. */
  readonly lateHold: Float64Array;
  /** The point of `lateStart` on the project's working time; written by a whole pass alone. */
  readonly lateStartWork: Float64Array;
  readonly startLimit: Float64Array;
  readonly finishLimit: Float64Array;
  readonly limit: Uint16Array;
  /** What a revision has to look at again, see `Marks`. */
  readonly earlyMarks: Uint8Array;
  readonly lateMarks: Uint8Array;
  readonly slackMarks: Uint8Array;
  /** By task. */
  readonly left: Float64Array;
  readonly leftFrom: Float64Array;
  readonly finishWork: Float64Array;
  readonly lateWork: Float64Array;
  readonly free: Float64Array;
  readonly driver: Int32Array;
  readonly containerFinish: Float64Array;
  readonly containerLimit: Uint16Array;
  /** By edge. */
  readonly lag: Float64Array;
}

const kept = new WeakMap<Network, Workspace>();

/** For one run at a time; what it holds is overwritten by the next. */
export function workspaceOf(network: Network): Workspace {
  let workspace = kept.get(network);
  if (!workspace) kept.set(network, (workspace = makeWorkspace(network)));
  return workspace;
}

export function makeWorkspace({ count, edges: { to } }: Network): Workspace {
  // What takes no part in the network has no dates, and nothing limits it.
  const byNode = (value = 0) => new Float64Array(2 * count).fill(value);
  const byTask = () => new Float64Array(count);
  return {
    start: byNode(NaN),
    finish: byNode(NaN),
    lateStart: byNode(Infinity),
    lateFinish: byNode(Infinity),
    lateHold: byNode(Infinity),
    lateStartWork: byNode(Infinity),
    startLimit: byNode(),
    finishLimit: byNode(),
    limit: new Uint16Array(2 * count),
    earlyMarks: new Uint8Array(2 * count),
    lateMarks: new Uint8Array(2 * count),
    slackMarks: new Uint8Array(2 * count),
    left: byTask(),
    leftFrom: byTask(),
    finishWork: byTask(),
    lateWork: byTask(),
    free: byTask(),
    driver: new Int32Array(count),
    containerFinish: byTask(),
    containerLimit: new Uint16Array(count),
    lag: new Float64Array(to.length),
  };
}
