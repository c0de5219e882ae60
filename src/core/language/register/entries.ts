/** Status, owner, date and score of entries of the register, and how they come to their end. */
import { idsOf } from '../../plan/ids.ts';
import type { RaidEntry } from '../../plan/model.ts';
import type { RaidKind } from '../../plan/words.ts';
import { fieldOf } from '../../schema/field.ts';
import { child } from '../../source/node.ts';
import { isOpenState } from '../../status/raid.ts';
import { formatDay } from '../../values/civil.ts';
import { quoted } from '../../values/parsed.ts';
import type { Day } from '../../values/time.ts';
import { isRefusal, sayOfAll, type Edited, type Register, type Saying, type Sayings } from './sayings.ts';

/** In the format's order, the first one that of a new entry. */
export function statusesOf(kind: RaidKind): readonly string[] {
  return wordsOf(kind, 'status');
}

function wordsOf(kind: RaidKind, key: string): readonly string[] {
  return (fieldOf(kind).properties?.get(key)?.shape.enum ?? []).map(String);
}

const severities = wordsOf('issue', 'severity');

/** The day goes with it: one that comes to its end is `closed` (a decision has its `date`), one that is opened again no longer is. */
export function setStatus(register: Register, ids: readonly string[], status: string, today: Day): Edited {
  return sayOfAll(register, ids, (entry) => statusSaying(entry, status, today));
}

/** Null leaves them without one. */
export function setOwner(register: Register, ids: readonly string[], owner: string | null): Edited {
  if (owner !== null && register.plan && !idsOf(register.plan).has('party', owner))
    return { refusal: `nobody called ${quoted(owner)}; take the id of a resource, a stakeholder or a forum` };
  return sayOfAll(register, ids, () => ({ say: { owner } }));
}

/** The date by which something has to happen with each of them, under the key that it has in its kind; null takes it away. */
export function setDue(register: Register, ids: readonly string[], due: Day | null): Edited {
  return sayOfAll(register, ids, (entry) => ({ say: { [dueKey(entry)]: due === null ? null : formatDay(due) } }));
}

/** A risk is looked at again, what others owe is promised or needed, all else is due. */
export function dueKey({ kind, promised }: Pick<RaidEntry, 'kind' | 'promised'>): 'review' | 'promised' | 'needed' | 'due' {
  if (kind === 'risk') return 'review';
  if (kind === 'dependency') return promised ? 'promised' : 'needed';
  return 'due';
}

export interface Rating {
  /** 1–5 each. */
  readonly probability: number;
  readonly impact: number;
  /** Whether it is what remains once the response works. */
  readonly isResidual: boolean;
}

export function setScore(register: Register, ids: readonly string[], { probability, impact, isResidual }: Rating): Edited {
  const score = { probability, impact };
  return sayOfAll(register, ids, ({ kind, id }) => {
    if (kind !== 'risk') return { refusal: `${id} is ${withArticle(kind)}, and only risks have a score` };
    return { say: isResidual ? { residual: score } : score };
  });
}

export function setSeverity(register: Register, ids: readonly string[], severity: string): Edited {
  return sayOfAll(register, ids, ({ kind, id }) => {
    if (kind !== 'issue') return { refusal: `${id} is ${withArticle(kind)}; only issues have a severity, risks have a score` };
    return severities.includes(severity)
      ? { say: { severity } }
      : { refusal: `no severity ${quoted(severity)}; it is ${alternatives(severities)}` };
  });
}

export interface Closing {
  /** Empty for none. It goes where the kind has a place for it: a resolution, a rationale, else behind the notes. */
  readonly note: string;
  /** What came of the assumptions among them. */
  readonly holds: boolean;
  readonly today: Day;
}

export function closeEntries(register: Register, ids: readonly string[], { note, holds, today }: Closing): Edited {
  return sayOfAll(register, ids, (entry) => {
    const status = entry.kind === 'assumption' && !holds ? 'invalid' : lastStates[entry.kind];
    const ending = statusSaying(entry, status, today);
    return isRefusal(ending) || note === '' ? ending : { say: { ...ending.say, ...noteSayings(entry, note) } };
  });
}

/** How each kind ends where it ends well. */
const lastStates: Readonly<Record<RaidKind, string>> = {
  ...{ risk: 'closed', assumption: 'valid', issue: 'done', dependency: 'met', decision: 'decided', action: 'done' },
};

export function statusSaying({ kind, id, status: before }: RaidEntry, status: string, today: Day): Saying {
  const known = statusesOf(kind);
  if (!known.includes(status)) return { refusal: `${id} cannot be ${quoted(status)}; ${withArticle(kind)} is ${alternatives(known)}` };
  const key = kind === 'decision' ? 'date' : 'closed';
  const [was, is] = [isOpenState(kind, before), isOpenState(kind, status)];
  if (was === is) return { say: { status } };
  return { say: { status, [key]: is ? null : formatDay(today) } };
}

/** Behind what stands there already. */
function noteSayings({ kind, node }: RaidEntry, note: string): Sayings {
  const key = kind === 'issue' ? 'resolution' : kind === 'decision' ? 'rationale' : 'notes';
  const before = child(node, key);
  const text = before?.kind === 'scalar' && typeof before.value === 'string' ? before.value : '';
  if (text === '') return { [key]: note };
  return { [key]: text.includes('\n') ? `${text.trimEnd()}\n${note}\n` : `${text}; ${note}` };
}

function withArticle(kind: RaidKind): string {
  return `${/^[aio]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** `open, in-progress or done` */
function alternatives(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
