/** Which tasks follow which, as the links say it, whether they can be scheduled or not. */
import type { Task, Wbs } from '../plan/model.ts';
import { sameLinks } from '../schedule/sameFacts.ts';
import { differences } from '../values/differences.ts';

/** The followers of task `i` are `followers[first[i]]` up to, not including, `followers[first[i + 1]]`, by WBS index. */
export interface Followers {
  readonly first: Int32Array;
  readonly followers: Int32Array;
}

interface Known {
  readonly tasks: readonly Task[];
  readonly found: Followers;
}

/** The newest of each work breakdown: few edits touch a link. */
const newest = new WeakMap<Wbs['indexOf'], Known>();

export function followersIn(wbs: Wbs): Followers {
  const known = newest.get(wbs.indexOf);
  const found = known && haveSameLinks(known.tasks, wbs.tasks) ? known.found : read(wbs);
  newest.set(wbs.indexOf, { tasks: wbs.tasks, found });
  return found;
}

function haveSameLinks(before: readonly Task[], now: readonly Task[]): boolean {
  return differences(before, now).every((i) => sameLinks(before[i]!.after, now[i]!.after));
}

function read({ tasks, indexOf }: Wbs): Followers {
  const [from, to]: [number[], number[]] = [[], []];
  const first = new Int32Array(tasks.length + 1);
  for (let i = 0; i < tasks.length; i++) {
    for (const { id, plan } of tasks[i]!.after) {
      const index = plan === null ? indexOf.get(id) : undefined;
      if (index === undefined) continue;
      from.push(index);
      to.push(i);
      first[index + 1]!++;
    }
  }
  for (let i = 0; i < tasks.length; i++) first[i + 1]! += first[i]!;
  const followers = new Int32Array(to.length);
  const next = first.slice();
  for (let link = 0; link < to.length; link++) followers[next[from[link]!]!++] = to[link]!;
  return { first, followers };
}
