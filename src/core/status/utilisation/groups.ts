/** People that belong together. */
import type { Plan, Resource } from '../../plan/model.ts';
import { append } from '../../values/append.ts';

export type GroupedBy = 'team' | 'role' | 'skill';

export interface Group {
  /** The team, role or skill; empty for those who have none. */
  readonly key: string;
  readonly members: readonly Resource[];
}

/** People in the plan's order, those in no group last; a person with several skills is in the group of each. */
export function groupsOf({ resources }: Plan, by: GroupedBy): readonly Group[] {
  const groups = new Map<string, Resource[]>();
  for (const person of resources.values()) {
    if (person.kind !== 'person') continue;
    const own = by === 'skill' ? person.skills : (person[by] ?? '');
    for (const key of typeof own === 'string' ? [own] : own.length === 0 ? [''] : own) append(groups, key, person);
  }
  const ordered = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  return ordered.map(([key, members]) => ({ key, members }));
}
