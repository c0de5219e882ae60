/** The checks of links: leads, lags and their types. What counts is every link into something that is not finished. */
import { sameItems } from '../../plan/collect.ts';
import { FS, noLag } from '../edges.ts';
import type { Network } from '../network.ts';
import type { LinkPlace, Measurable, Measure, Measured } from './measured.ts';
import { measure } from './measured.ts';

/** Links that begin before what they follow allows. */
export const leads = openLinksOf(({ leads }) => leads);

/** Links that wait longer than what they follow demands. */
export const lags = openLinksOf(({ lags }) => lags);

/** Links other than finish-to-start. */
export const unusualLinks = openLinksOf(({ unusual }) => unusual);

/** Each in the order of the followers. */
interface LinkKinds {
  readonly leads: readonly LinkPlace[];
  readonly lags: readonly LinkPlace[];
  readonly unusual: readonly LinkPlace[];
}

type Pick = (kinds: LinkKinds) => readonly LinkPlace[];

function openLinksOf(pick: Pick): Measure<LinkPlace> {
  return measure((measurable) => openOnes(measurable, pick));
}

function openOnes(measurable: Measurable, pick: Pick): Measured<LinkPlace> {
  const { found } = stateOf(measurable);
  const known = found.get(pick);
  const open = known ?? pick(kindsOf(measurable.outline.network)).filter(({ task }) => isOpen(measurable, task));
  if (!known) found.set(pick, open);
  return { count: open.length, found: () => open, of: openLinks(measurable) };
}

/** What is open, and which links therefore count. */
interface State {
  readonly scheduled: Uint8Array;
  readonly done: Uint8Array;
  readonly found: Map<Pick, readonly LinkPlace[]>;
  /** How many links count; -1 until they are counted. */
  links: number;
}

const newest = new WeakMap<Network, State>();

/** Edits move tasks all the time, but seldom finish one. */
function stateOf({ outline: { network }, forecast: { scheduled, done } }: Measurable): State {
  let state = newest.get(network);
  if (!state || !sameItems(state.scheduled, scheduled) || !sameItems(state.done, done))
    newest.set(network, (state = { scheduled, done, found: new Map(), links: -1 }));
  return state;
}

function isOpen({ forecast: { scheduled, done } }: Measurable, task: number): boolean {
  return scheduled[task] === 1 && done[task] === 0;
}

function openLinks(measurable: Measurable): number {
  const state = stateOf(measurable);
  if (state.links < 0) state.links = countOpen(measurable);
  return state.links;
}

function countOpen(measurable: Measurable): number {
  const { edges, outside } = measurable.outline.network;
  const { scheduled, done } = measurable.forecast;
  let count = 0;
  for (let edge = 0; edge < edges.to.length; edge++) count += scheduled[edges.to[edge]!]! & (1 - done[edges.to[edge]!]!);
  for (const [task, bounds] of outside) if (isOpen(measurable, task)) count += bounds.length;
  return count;
}

const sorted = new WeakMap<Network, LinkKinds>();

/** Looked for once as long as the links stay the same. */
function kindsOf(network: Network): LinkKinds {
  let kinds = sorted.get(network);
  if (!kinds) sorted.set(network, (kinds = kindsIn(network)));
  return kinds;
}

function kindsIn({ edges, outside }: Network): LinkKinds {
  const kinds = { leads: [] as LinkPlace[], lags: [] as LinkPlace[], unusual: [] as LinkPlace[] };
  const sort = (place: LinkPlace, type: number, lagKind: number, lag: number): void => {
    if (lagKind !== noLag) (lag < 0 ? kinds.leads : kinds.lags).push(place);
    if (type !== FS) kinds.unusual.push(place);
  };
  for (let edge = 0; edge < edges.to.length; edge++)
    sort({ task: edges.to[edge]!, at: edges.at[edge]! }, edges.type[edge]!, edges.lagKind[edge]!, edges.lag[edge]!);
  for (const [task, bounds] of outside) for (const { type, lagKind, lag, at } of bounds) sort({ task, at }, type, lagKind, lag);
  const inOrder = (a: LinkPlace, b: LinkPlace) => a.task - b.task || a.at - b.at;
  if (outside.size > 0) for (const places of Object.values(kinds)) places.sort(inOrder);
  return kinds;
}
