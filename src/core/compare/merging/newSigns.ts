/** What two sides bring about only together. */
import type { Sign, Signs } from './signs.ts';

/** The first of each group that only the merged plan has. Where that has new errors its dates are doubtful, and only errors are told. */
export function newSigns(merged: Signs, ours: Signs, theirs: Signs): ReadonlyMap<string, Sign> {
  const fresh = [...merged].filter(([key]) => !ours.has(key) && !theirs.has(key));
  const errors = fresh.filter(([, { severity }]) => severity === 'error');
  const told = errors.length > 0 ? errors : withoutEchoes(fresh);
  const groups = new Map(told.toReversed().map((one) => [one[1].group, one]));
  return new Map([...groups.values()].reverse());
}

/** A milestone's sentence names its deadline, and the money says why the budget's colour changes. */
function withoutEchoes(fresh: readonly (readonly [string, Sign])[]): readonly (readonly [string, Sign])[] {
  const has = (group: string) => fresh.some(([, sign]) => sign.group === group);
  const isLate = fresh.some(([, { rule, kind }]) => rule === 'deadline-missed' || kind === 'milestone');
  return fresh.filter(([, { rule, group, about }]) => {
    if (rule === 'deadline-missed') return !has(`milestone ${about.split('.').at(-2) ?? ''}`);
    return !(group === 'colour budget' && has('budget')) && !(group === 'colour schedule' && isLate);
  });
}
