/** One event of a calendar (RFC 5545, section 3.6.1). */
import type { Item, Plan } from '../../plan/model.ts';
import type { Day } from '../../values/time.ts';
import { escaped } from './lines.ts';

export interface Event {
  readonly uid: string;
  readonly stamp: string;
  /** Content lines. */
  readonly when: readonly string[];
  readonly name: string;
  /** Lines of the description. */
  readonly about: readonly string[];
  readonly categories: readonly string[];
}

/** An event, the day of its first time, and the zone that the file has to describe for it. */
export interface Written {
  readonly first: Day;
  readonly zone: string | null;
  readonly lines: readonly string[];
}

/** What takes no time of anybody's day is written as `free`. */
export function eventLines({ uid, stamp, when, name, about, categories }: Event, free: readonly string[] = []): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escaped(name)}`,
    ...(about.length > 0 ? [`DESCRIPTION:${escaped(about.join('\n'))}`] : []),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(escaped).join(',')}`] : []),
    ...free,
    'END:VEVENT',
  ];
}

/**
 * The same at every export, so that calendars renew an event instead of adding another: `atlas/forum/steering@planloom.dev`. What was
 * renamed keeps that of its earlier id, unless something else has that id now.
 */
export function uidOf(plan: Plan, kind: 'forum' | 'work', { id, was }: Item, part = ''): string {
  const isTaken = was === null || plan.forums.has(was) || plan.wbs.indexOf.has(was) || plan.raid.has(was);
  return `${plan.project.id}/${kind}/${isTaken ? id : was}${part}@planloom.dev`;
}
