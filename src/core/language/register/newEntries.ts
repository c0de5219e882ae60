/** Entries that are new to the register: one that was thought of, or the issue that a risk or a failed assumption has become. */
import type { Plan, RaidEntry } from '../../plan/model.ts';
import type { RaidKind } from '../../plan/words.ts';
import type { Change } from '../../problem.ts';
import { fieldOf } from '../../schema/field.ts';
import { child, type Node } from '../../source/node.ts';
import { formatDay } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { nextId } from '../completion/nextId.ts';
import type { Refusal } from '../names/rename.ts';
import { Draft, type Way } from './draft.ts';
import { statusSaying, statusesOf } from './entries.ts';
import { given, gone, sayOf, unsafe, wayTo, type Register, type Sayings } from './sayings.ts';

export interface NewEntry {
  readonly id: string;
  readonly changes: readonly Change[];
}

/**
 * Behind the last entry of its kind, in the file where that stands; else beside the other kinds, else in the plan's own file. `said` is
 * what is known of it, nulls left out; it is raised today and has the status of what is new.
 */
export function addEntry(register: Register, kind: RaidKind, said: Sayings, today: Day): NewEntry | Refusal {
  const draft = new Draft(register.sources);
  const id = add(register, draft, kind, said, today);
  return typeof id === 'string' ? { id, changes: draft.changes } : id;
}

export interface Occurrence {
  readonly name: string;
  readonly severity: string;
  readonly owner: string | null;
  readonly due: Day | null;
  readonly today: Day;
}

/** The risk has `occurred` and the assumption is `invalid` from today; the issue comes from it and bears on the same things. */
export function becomeIssue(register: Register, id: string, issue: Occurrence): NewEntry | Refusal {
  const entry = register.plan?.raid.get(id);
  if (!entry) return gone(id);
  const refusal = whyNoIssue(register.plan!, entry);
  if (refusal) return refusal;
  const draft = new Draft(register.sources);
  const { today, due, ...said } = issue;
  const unsaid = sayOf(draft, entry, statusSaying(entry, entry.kind === 'risk' ? 'occurred' : 'invalid', today));
  if (unsaid) return unsaid;
  const affects = entry.affects.length > 0 ? entry.affects : null;
  const added = add(register, draft, 'issue', { ...said, due: due === null ? null : formatDay(due), from: id, affects }, today);
  return typeof added === 'string' ? { id: added, changes: draft.changes } : added;
}

function whyNoIssue({ raid }: Plan, { id, kind }: RaidEntry): Refusal | null {
  if (kind !== 'risk' && kind !== 'assumption') return { refusal: `${id} is no risk and no assumption; only these turn into issues` };
  const issue = [...raid.values()].find((one) => one.kind === 'issue' && one.from === id);
  return issue ? { refusal: `${id} has become ${issue.id} already; change that instead` } : null;
}

/** The id that it was given. */
function add(register: Register, draft: Draft, kind: RaidKind, said: Sayings, today: Day): string | Refusal {
  const { plan } = register;
  if (!plan) return { refusal: 'no plan to add to; mend what is underlined in its file first' };
  const ids = [...plan.raid.values()].flatMap((entry) => (entry.kind === kind ? entry.id : [])).reverse();
  const id = nextId(register, kind, ids);
  const way = wayTo(kind, id);
  const file = fileFor(register, way, ids);
  const entry = inOrder(kind, given({ ...said, raised: formatDay(today), status: statusesOf(kind)[0]! }));
  return draft.add(file, way, entry) ? id : unsafe(way.slice(0, -1).join('.'), file);
}

/** `ids` of its kind, the last one first. */
function fileFor({ plan, sources, entry }: Register, [section, map]: Way, ids: readonly string[]): string {
  const files = [...sources].reverse();
  const holding = (holds: (root: Node) => unknown) => files.find(([, { root }]) => holds(root))?.[0];
  const like = plan?.raid.get(ids[0] ?? '')?.key.chunk.path;
  return like ?? holding((root) => child(child(root, section!), map!)) ?? holding((root) => child(root, section!)) ?? entry;
}

/** As the format has the keys. */
function inOrder(kind: RaidKind, entry: ReturnType<typeof given>): ReturnType<typeof given> {
  const order = [...(fieldOf(kind).properties?.keys() ?? [])];
  return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}
