/** What is said of entries of the register, written down where they stand. */
import type { Analysis } from '../../analysis.ts';
import type { RaidEntry } from '../../plan/model.ts';
import { raidMaps } from '../../plan/raid.ts';
import type { RaidKind } from '../../plan/words.ts';
import type { Change } from '../../problem.ts';
import { keyText } from '../../source/node.ts';
import { quoted } from '../../values/parsed.ts';
import type { Value } from '../edits/value.ts';
import type { Refusal } from '../names/rename.ts';
import { Draft, type Way } from './draft.ts';

/** All or nothing; the changes never overlap, and none are left where everything is said already. */
export type Edited = { readonly changes: readonly Change[] } | Refusal;

/** By key; null takes the key away, and of a map only the parts that are named here change. */
export interface Sayings {
  readonly [key: string]: Value | Sayings | null;
}

/** What to say, or why that cannot be. */
export type Saying = { readonly say: Sayings } | Refusal;

export type Register = Pick<Analysis, 'sources' | 'plan' | 'entry'>;

export function sayOfAll(register: Register, ids: readonly string[], saying: (entry: RaidEntry) => Saying): Edited {
  const draft = new Draft(register.sources);
  for (const id of ids) {
    const entry = register.plan?.raid.get(id);
    const refusal = entry ? sayOf(draft, entry, saying(entry)) : gone(id);
    if (refusal) return refusal;
  }
  return { changes: draft.changes };
}

/** Null where all of it is said. */
export function sayOf(draft: Draft, { kind, id, key }: RaidEntry, saying: Saying): Refusal | null {
  if (isRefusal(saying)) return saying;
  const file = key.chunk.path;
  return sayAll(draft, file, wayTo(kind, keyText(key)), saying.say) ? null : unsafe(id, file);
}

/** False where a part of it cannot be said safely; what was said before that stays in the draft. */
export function sayAll(draft: Draft, file: string, way: Way, sayings: Sayings): boolean {
  return Object.entries(sayings).every(([key, said]) => {
    const inner = [...way, key];
    const isMap = draft.pairAt(file, inner)?.value.kind === 'map';
    return isMap && isParts(said) ? sayAll(draft, file, inner, said) : draft.say(file, way, key, said && given(said));
  });
}

/** Without what is to be taken away. */
export function given(said: Value | Sayings): Value {
  if (!isParts(said)) return said;
  const parts = Object.entries(said).flatMap(([key, part]) => (part === null ? [] : [[key, given(part)] as const]));
  return Object.fromEntries(parts);
}

/** Keys from the root of a file to an entry. */
export function wayTo(kind: RaidKind, id: string): Way {
  return ['raid', raidMaps.find((one) => one.kind === kind)!.map, id];
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer;
}

export function gone(id: string): Refusal {
  return { refusal: `no entry ${quoted(id)} in the register any more; look for it in the plan` };
}

export function unsafe(name: string, file: string): Refusal {
  return { refusal: `${name} cannot be changed safely in ${file}; mend what is underlined there, or change it by hand` };
}

function isParts(said: Value | Sayings | null): said is Sayings {
  return typeof said === 'object' && said !== null && !Array.isArray(said);
}
