/** One level up: who is asked next, and what is asked of them. */
import type { Plan, RaidEntry } from '../../plan/model.ts';
import { fieldOf } from '../../schema/field.ts';
import { formatDay } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { sayOfAll, type Edited, type Register } from './sayings.ts';

export interface Escalation {
  /** A person or a forum. */
  readonly to: string;
  readonly reason: string;
  /** By when the answer is needed; null where nobody says. */
  readonly needBy: Day | null;
  readonly today: Day;
}

/** What was asked of the level before is written over: git remembers it. */
export function escalate(register: Register, id: string, { to, reason, needBy, today }: Escalation): Edited {
  return sayOfAll(register, [id], (entry) => {
    if (!canBeEscalated(entry)) return { refusal: `${id} is a decision; say who decides instead` };
    const asked = { to, date: formatDay(today), reason, needBy: needBy === null ? null : formatDay(needBy) };
    return { say: { escalation: asked } };
  });
}

export function canBeEscalated({ kind }: Pick<RaidEntry, 'kind'>): boolean {
  return fieldOf(kind).properties?.has('escalation') ?? false;
}

/**
 * The levels of `governance.escalationPath` above the one that has the entry now: to whom it was escalated last, else its owner. All of
 * them where neither is on the path; none where the last one has it.
 */
export function levelsAbove({ escalationPath }: Pick<Plan, 'escalationPath'>, { escalation, owner }: RaidEntry): readonly string[] {
  const now = [escalation?.to, owner].find((party) => party && escalationPath.includes(party));
  return now ? escalationPath.slice(escalationPath.indexOf(now) + 1) : escalationPath;
}
