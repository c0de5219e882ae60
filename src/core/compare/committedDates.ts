/** Dates that somebody was promised and that say something else now, and whether a change request answers for it. */
import type { Analysis } from '../analysis.ts';
import type { ChangeRequest, Plan } from '../plan/model.ts';
import { writtenAs, type Change, type FieldChange, type ItemChange } from './changes.ts';

export interface CommittedDate {
  readonly kind: 'milestone' | 'release' | 'project';
  /** `go-live`; of the project its own id. */
  readonly id: string;
  readonly name: string;
  /** The key that says the date: `deadline`, `date`. */
  readonly key: string;
  /** As it is written. */
  readonly from: string;
  /** Null where nothing is promised any more. */
  readonly to: string | null;
  /** The change request that refers to it, an approved one before others; null where there is none. */
  readonly change: ChangeRequest | null;
  readonly isApproved: boolean;
}

/**
 * Deadlines of milestones, dates of releases and the project's deadline, where one was given before. A change request refers to a date by
 * what it affects or is the scope of: the milestone, a container around it, a release that it is the milestone of. Nothing can refer to the project's
 * deadline: there it is one that has been approved meanwhile and gives time (`impact.schedule`).
 */
export function committedDatesBetween(before: Analysis, now: Analysis, changes: readonly Change[]): readonly CommittedDate[] {
  const { plan } = now;
  if (!plan || !before.plan) return [];
  return changes.flatMap((change): CommittedDate[] => {
    const moved = change.kind === 'loose' ? projectDate(change, plan) : itemDate(change, before.plan!, plan);
    if (!moved) return [];
    const referring = moved.kind === 'project' ? newlyApproved(before.plan!, plan) : referringTo(plan, namesOf(plan, before.plan!, moved));
    const request = referring.find(isApproved) ?? referring[0] ?? null;
    return [{ ...moved, change: request, isApproved: request !== null && isApproved(request) }];
  });
}

type MovedDate = Omit<CommittedDate, 'change' | 'isApproved'>;

function projectDate({ way, from, to }: Extract<Change, { kind: 'loose' }>, { project: { id, name } }: Plan): MovedDate | null {
  if (way !== 'project.deadline' || from === null) return null;
  return { kind: 'project', id, name, key: 'deadline', from: writtenAs(from)!, to: writtenAs(to) };
}

function itemDate(change: Exclude<Change, { kind: 'loose' }>, before: Plan, now: Plan): MovedDate | null {
  const { section, id } = change.entry;
  const kind = section === 'tasks' ? 'milestone' : section === 'releases' ? 'release' : null;
  if (kind === null || change.kind === 'moved' || change.kind === 'added') return null;
  const key = kind === 'milestone' ? 'deadline' : 'date';
  const from = fromIn(change, key);
  if (from === null) return null;
  const item = kind === 'release' ? (now.releases.get(id) ?? before.releases.get(id)) : (milestoneIn(now, id) ?? milestoneIn(before, id));
  if (!item) return null;
  return { kind, id, name: item.name, key, from, to: change.kind === 'field' ? writtenAs(change.to) : null };
}

/** What was written under the key, where that is what changed, or what went with its item. */
function fromIn(change: FieldChange | ItemChange, key: string): string | null {
  if (change.kind === 'field') return change.key === key ? writtenAs(change.from) : null;
  return writtenAs(change.entry.fields.get(key) ?? null);
}

function milestoneIn({ wbs }: Plan, id: string): { readonly name: string } | null {
  const task = wbs.tasks[wbs.indexOf.get(id) ?? -1];
  return task?.shape === 'milestone' ? task : null;
}

/** Under what ids a change request may speak of it. */
function namesOf(now: Plan, before: Plan, { kind, id }: MovedDate): ReadonlySet<string> {
  const plans = [now, before];
  if (kind === 'release') return new Set([id, ...plans.flatMap(({ releases }) => releases.get(id)?.milestone ?? [])]);
  const releases = plans.flatMap((plan) => [...plan.releases.values()].filter(({ milestone }) => milestone === id));
  return new Set([id, ...releases.map((release) => release.id), ...plans.flatMap((plan) => containersOf(plan, id))]);
}

function containersOf({ wbs }: Plan, id: string): readonly string[] {
  const found: string[] = [];
  const index = wbs.indexOf.get(id);
  for (let i = index === undefined ? -1 : wbs.parent[index]!; i >= 0; i = wbs.parent[i]!) found.push(wbs.tasks[i]!.id);
  return found;
}

function referringTo({ changes }: Plan, names: ReadonlySet<string>): readonly ChangeRequest[] {
  return [...changes.values()].filter(({ affects, impact }) => [...affects, ...impact.scope].some((id) => names.has(id)));
}

function newlyApproved(before: Plan, { changes }: Plan): readonly ChangeRequest[] {
  const giving = [...changes.values()].filter(({ impact }) => impact.schedule !== null);
  return giving.filter((change) => isApproved(change) && before.changes.get(change.id)?.status !== 'approved');
}

function isApproved({ status }: ChangeRequest): boolean {
  return status === 'approved';
}
