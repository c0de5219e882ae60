/** What the host's copy of the time zone database says; the same in Node, in the browser and in the editor. */
import type { OffsetAt } from '../core/values/zone.ts';

const millisecondsPerMinute = 60_000;
/** Clocks change on quarters of an hour, so that an answer holds for one. */
const quarter = 15;

/** Answers by zone and quarter of an hour: the database takes its time. */
const zones = new Map<string, Map<number, number> | null>();
const formats = new Map<string, Intl.DateTimeFormat>();

export const offsetAt: OffsetAt = (zone, moment) => {
  const known = offsetsOf(zone);
  if (!known) return null;
  const at = Math.floor(moment / quarter);
  let offset = known.get(at);
  if (offset === undefined) known.set(at, (offset = asked(zone, at * quarter)));
  return offset;
};

function offsetsOf(zone: string): Map<number, number> | null {
  let known = zones.get(zone);
  if (known === undefined) zones.set(zone, (known = isKnown(zone) ? new Map<number, number>() : null));
  return known;
}

function isKnown(zone: string): boolean {
  try {
    formats.set(zone, new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }));
    return true;
  } catch {
    return false; // There is no other way to ask whether a zone exists.
  }
}

/** `GMT`, `GMT+05:30`; before zones were agreed upon with seconds, which are dropped. */
function asked(zone: string, moment: number): number {
  const parts = formats.get(zone)!.formatToParts(moment * millisecondsPerMinute);
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}
