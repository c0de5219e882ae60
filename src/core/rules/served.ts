/** Which RAID entries have an action for them, or an issue from them: one walk over the register, kept while that stays the same. */
import type { Plan } from '../plan/model.ts';

type Register = Plan['raid'];

const remembered = new WeakMap<Register, ReadonlySet<string>>();

export function isServed(raid: Register, by: 'action' | 'issue', id: string): boolean {
  let served = remembered.get(raid);
  if (!served) {
    const names = [...raid.values()].map((entry) => `${entry.kind} ${entry.kind === 'action' ? entry.for : entry.from}`);
    remembered.set(raid, (served = new Set(names)));
  }
  return served.has(`${by} ${id}`);
}
