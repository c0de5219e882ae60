/** The checks of links: leads, lags and their types. What counts is every link into something that is not finished. */
import { FS, noLag } from '../edges.ts';
import type { Measured, LinkPlace, Measurable } from './measured.ts';
import { measure } from './measured.ts';

/** Links that begin before what they follow allows. */
export const leads = measure((measurable) => linksWhere(measurable, (_, lagKind, lag) => lagKind !== noLag && lag < 0));

/** Links that wait longer than what they follow demands. */
export const lags = measure((measurable) => linksWhere(measurable, (_, lagKind, lag) => lagKind !== noLag && lag > 0));

/** Links other than finish-to-start. */
export const unusualLinks = measure((measurable) => linksWhere(measurable, (type) => type !== FS));

type Offends = (type: number, lagKind: number, lag: number) => boolean;

/** In the order of the followers. */
function linksWhere({ outline, forecast }: Measurable, offends: Offends): Measured<LinkPlace> {
  const { edges, outside } = outline.network;
  const { scheduled, done } = forecast;
  const found: LinkPlace[] = [];
  let of = 0;
  const counts = (task: number): boolean => scheduled[task] === 1 && done[task] === 0;
  for (let edge = 0; edge < edges.to.length; edge++) {
    const task = edges.to[edge]!;
    if (!counts(task)) continue;
    of++;
    if (offends(edges.type[edge]!, edges.lagKind[edge]!, edges.lag[edge]!)) found.push({ task, at: edges.at[edge]! });
  }
  for (const [task, bounds] of outside) {
    if (!counts(task)) continue;
    of += bounds.length;
    for (const { type, lagKind, lag, at } of bounds) if (offends(type, lagKind, lag)) found.push({ task, at });
  }
  if (outside.size > 0) found.sort((a, b) => a.task - b.task || a.at - b.at);
  return { found, of };
}
