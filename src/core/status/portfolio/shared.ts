/** People and equipment that several plans of a portfolio include from one file. */
import type { Resource } from '../../plan/model.ts';
import type { Member } from './programme.ts';

/** A resource of one included file is the same in every plan that includes it. */
export interface Shared {
  readonly resource: Resource;
  readonly users: readonly Member[];
}

/** In the order in which the plans name them first; those of one plan alone are left out. */
export function sharedAmong(members: readonly Member[]): readonly Shared[] {
  const found = new Map<string, { resource: Resource; users: Member[] }>();
  for (const member of members) {
    for (const resource of member.plan.resources.values()) {
      const name = `${resource.key.chunk.path}\n${resource.id}`;
      const known = found.get(name);
      if (known) known.users.push(member);
      else found.set(name, { resource, users: [member] });
    }
  }
  return [...found.values()].filter(({ users }) => users.length > 1);
}
