/** An earlier state of a plan beside the one at hand. */
import type { RaidStatus } from '../core/status/status.ts';
import { trendOf } from '../core/status/trend.ts';
import { Locator } from './formats/place.ts';
import type { Since } from './formats/since.ts';
import { Refusal } from './io.ts';
import type { Analysed, Targets } from './targets.ts';

/** What has moved since the ref; null where none was given, or there is nothing that could have moved. */
export async function sinceOf(targets: Targets, now: Analysed, ref: string | null): Promise<Since | null> {
  const { plan, status } = now.analysis;
  if (ref === null || !plan || !status) return null;
  const { analysis, host, entry } = await targets.earlier(now, ref);
  if (!analysis.plan || !analysis.status) throw new Refusal(`"${host.display(entry)}" cannot be read as a plan`);
  const trend = trendOf({ plan: analysis.plan, status: analysis.status }, { plan, status });
  return { ref, statusDate: analysis.statusDate, trend, before: new Locator(analysis.sources, host.display) };
}

/** Of the register only entries of which this holds. */
export function withEntries(since: Since, isMeant: (status: RaidStatus) => boolean): Since {
  const { added, closed, changed, removed } = since.trend.raid;
  const raid = {
    added: added.filter(isMeant),
    closed: closed.filter(isMeant),
    changed: changed.filter(({ status }) => isMeant(status)),
    removed: removed.filter(isMeant),
  };
  return { ...since, trend: { ...since.trend, raid } };
}
