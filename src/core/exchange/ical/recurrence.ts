/** A rhythm of meetings as a recurrence rule (RFC 5545, section 3.3.10). */
import type { Rhythm } from '../../schedule/meetings.ts';

/** Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=MO`; `until` is its last moment as the start of the event is written, null for good. */
export function recurrenceRule(rhythm: Rhythm, until: string | null): string {
  const interval = rhythm.every === 1 ? [] : [`INTERVAL=${rhythm.every}`];
  return [frequency[rhythm.kind], ...interval, ...daysOf(rhythm), ...(until === null ? [] : [`UNTIL=${until}`])].join(';');
}

const frequency = { days: 'FREQ=DAILY', weeks: 'FREQ=WEEKLY', months: 'FREQ=MONTHLY' } as const;

/** Weeks begin on Monday, or every second of them would mean others where calendars begin theirs on Sunday. */
function daysOf(rhythm: Rhythm): readonly string[] {
  switch (rhythm.kind) {
    case 'days':
      return [];
    case 'weeks':
      return [`BYDAY=${rhythm.weekdays.map((weekday) => weekdayCodes[weekday]!).join(',')}`, 'WKST=MO'];
    case 'months':
      return [`BYDAY=${rhythm.nth}${weekdayCodes[rhythm.weekday]!}`];
  }
}
