/** What moved in the RAID register between two statuses of one plan. */
import { formatDay } from '../values/civil.ts';
import { formatDuration } from '../values/duration.ts';
import type { RaidStatus } from './status.ts';

export interface RaidTrend {
  /** Not there before, open or not. */
  readonly added: readonly RaidStatus[];
  /** Open before and no longer. */
  readonly closed: readonly RaidStatus[];
  /** There before and after and not closed meanwhile, with what is said differently; reopened ones are among them. */
  readonly changed: readonly RaidChange[];
  /** Gone from the register, as they were. */
  readonly removed: readonly RaidStatus[];
}

export interface RaidChange {
  readonly status: RaidStatus;
  /** By key of the format; null where nothing was said. */
  readonly fields: ReadonlyMap<string, { readonly from: RaidValue; readonly to: RaidValue }>;
}

export type RaidValue = string | number | null;

type Register = ReadonlyMap<string, RaidStatus>;

/** In the order of the register, what is gone in that of before. */
export function raidTrendOf(before: Register, now: Register): RaidTrend {
  const added: RaidStatus[] = [];
  const closed: RaidStatus[] = [];
  const changed: RaidChange[] = [];
  const found = new Set<RaidStatus>();
  for (const status of now.values()) {
    const old = before.get(status.entry.id) ?? before.get(status.entry.was ?? '');
    if (!old) added.push(status);
    else {
      found.add(old);
      const fields = changesIn(old, status);
      if (old.isOpen && !status.isOpen) closed.push(status);
      else if (fields.size > 0) changed.push({ status, fields });
    }
  }
  return { added, closed, changed, removed: [...before.values()].filter((old) => !found.has(old)) };
}

/** What people follow of an entry, as it would be typed. */
const watched: Readonly<Record<string, (status: RaidStatus) => RaidValue>> = {
  name: ({ entry }) => entry.name,
  status: ({ entry }) => entry.status,
  owner: ({ entry }) => entry.owner,
  by: ({ entry }) => entry.by,
  due: ({ due }) => due && formatDay(due),
  severity: ({ entry }) => entry.severity,
  probability: ({ entry }) => entry.probability,
  impact: ({ entry }) => entry.impact,
  'residual.probability': ({ entry }) => entry.residual?.probability ?? null,
  'residual.impact': ({ entry }) => entry.residual?.impact ?? null,
  'exposure.schedule': ({ entry: { exposure } }) => (exposure?.schedule ? formatDuration(exposure.schedule) : null),
  'exposure.cost': ({ entry }) => entry.exposure?.cost ?? null,
  response: ({ entry }) => entry.response,
  'escalation.to': ({ entry }) => entry.escalation?.to ?? null,
  'escalation.needBy': ({ entry: { escalation } }) => (escalation?.needBy ? formatDay(escalation.needBy.day) : null),
};

function changesIn(before: RaidStatus, now: RaidStatus): RaidChange['fields'] {
  const fields = new Map<string, { from: RaidValue; to: RaidValue }>();
  for (const [field, valueOf] of Object.entries(watched)) {
    const [from, to] = [valueOf(before), valueOf(now)];
    if (from !== to) fields.set(field, { from, to });
  }
  return fields;
}
