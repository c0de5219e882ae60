/** What is said of an id besides its name. */
import type { Analysis } from '../../analysis.ts';
import type { Item, RaidEntry, Resource, Stakeholder } from '../../plan/model.ts';
import { dayOfMinute, formatDay } from '../../values/civil.ts';

/** `2026-03-02 – 2026-03-06`, a milestone's day; null where it has no dates. */
export function taskDetail({ plan, schedules }: Analysis, index: number): string | null {
  const { start, finish } = schedules?.forecast ?? {};
  const [from, to] = [start?.[index], finish?.[index]];
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return null;
  const last = formatDay(dayOfMinute(Math.max(from, to - 1)));
  return plan?.wbs.tasks[index]?.shape === 'milestone' ? last : `${formatDay(dayOfMinute(from))} – ${last}`;
}

/** `open, score 16` */
export function raidDetail({ status }: Analysis, entry: RaidEntry): string {
  const score = status?.raid.get(entry.id)?.score ?? null;
  return score === null ? entry.status : `${entry.status}, score ${score}`;
}

export function partyDetail(party: Item & Partial<Pick<Resource, 'team'> & Pick<Stakeholder, 'role'>>): string | null {
  const parts = [party.role, party.team].filter((part) => part);
  return parts.length > 0 ? parts.join(', ') : null;
}
