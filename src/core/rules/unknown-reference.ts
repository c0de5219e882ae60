/** A reference that names nothing, in this plan or in the one it points to. */
import type { Finding } from '../problem.ts';
import { keyOfId, kindNames } from '../plan/ids.ts';
import type { Reference } from '../schema/annotated.ts';
import type { RefKind } from '../schema/generated/shape.ts';
import { guesser, meantAmong, type Guess } from './meant.ts';
import type { Rule, RuleContext } from './rule.ts';
import { changeTo } from './say.ts';

export const unknownReference: Rule = {
  id: 'unknown-reference',
  title: 'A reference names nothing',
  severity: 'error',
  *check(context) {
    const { ids, dangling, external } = context.references;
    const guess = guesser(ids);
    const unknowns = dangling.filter(({ id }) => ids.kindOf(id) === null);
    let named: ReadonlySet<string> | null = null;
    for (const [id, uses] of byId(unknowns.filter((reference) => !mayStandElsewhere(reference, context, guess)))) {
      const meant = uses.length > 1 ? guess(id, uses[0]!.refs) : null;
      const isNamed = meant !== null && (named ??= namedIn(context)).has(meant);
      const misspelt = meant !== null && !isNamed ? misspeltDefinition(meant, uses, context) : null;
      if (misspelt) yield misspelt;
      else for (const reference of uses) yield unknown(reference, context, guess);
    }
    for (const reference of external) {
      const found = unknownElsewhere(reference, context);
      if (found) yield found;
    }
  },
};

/** What cannot be read may hold what is missing: then only a likely slip of the finger is worth a word. */
function mayStandElsewhere({ id, refs }: Reference, { isWhole, damaged, soundness }: RuleContext, guess: Guess): boolean {
  if (soundness.isLost(id) || damaged.some((chunk) => chunk.text.includes(id))) return true;
  return !isWhole && guess(id, refs) === null;
}

function byId(references: readonly Reference[]): ReadonlyMap<string, Reference[]> {
  const groups = new Map<string, Reference[]>();
  for (const reference of references) {
    const group = groups.get(reference.id);
    if (group) group.push(reference);
    else groups.set(reference.id, [reference]);
  }
  return groups;
}

/** Several references name one thing that is not there, and nobody names the one most like it: the slip is where that got its id. */
function misspeltDefinition(meant: string, uses: readonly Reference[], { plan }: RuleContext): Finding | null {
  const key = keyOfId(plan, meant);
  if (!key) return null;
  const { id } = uses[0]!;
  return {
    at: key,
    message: `nothing refers to "${meant}", but ${uses.length} references name "${id}"; did you mean "${id}"?`,
    related: uses.map(({ at }) => ({ at, message: `"${id}" is named here` })),
    fix: changeTo(key, id),
  };
}

function namedIn({ references }: RuleContext): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { id, plan } of references.all()) if (plan === null) named.add(id);
  return named;
}

function unknown(reference: Reference, { references: { ids } }: RuleContext, guess: Guess): Finding {
  const { id, refs, at } = reference;
  const meant = guess(id, refs);
  if (meant !== null) {
    // The one meant tells the kind better than the list of all that would do.
    const kind = ids.kindOf(meant);
    const noun = refs.length === 1 && refs[0] !== 'party' && refs[0] !== 'work' ? namesOf(refs) : (kind ?? namesOf(refs));
    return suggested(`no ${noun} "${id}"; did you mean "${meant}"?`, reference, meant);
  }
  const hint = refs.every((kind) => isNone(ids.of(kind))) ? '; the plan has none yet' : '';
  return { at, message: `no ${namesOf(refs)} "${id}"${hint}` };
}

function unknownElsewhere(reference: Reference, { plan, others, planIds }: RuleContext): Finding | null {
  const { plan: name, id, at, idAt } = reference;
  if (name === null || others === null) return null;
  if (name === plan.project.id) {
    const fix = { title: `Write "${id}"`, changes: [{ at, text: id }] };
    return { at, message: `"${name}" is this plan itself; write "${id}"`, fix };
  }
  const other = others.get(name);
  if (other === undefined) {
    const meant = meantAmong(name, planIds);
    if (meant === null) return { at, message: `no plan "${name}" in the workspace; a plan is named by its project's id` };
    return { at, message: `no plan "${name}" in the workspace; did you mean "${meant}:${id}"?`, fix: changeTo(at, `${meant}:${id}`) };
  }
  if (other.wbs.indexOf.has(id) || other.raid.has(id)) return null;
  const meant = meantAmong(id, [...other.wbs.indexOf.keys(), ...other.raid.keys()]);
  const message = `no task "${id}" in the plan "${name}"`;
  return meant === null ? { at: idAt, message } : suggested(`${message}; did you mean "${meant}"?`, reference, meant);
}

function isNone(names: Iterable<string>): boolean {
  for (const _ of names) return false;
  return true;
}

function suggested(message: string, { at, idAt }: Reference, meant: string): Finding {
  return { at: idAt.start > at.start ? idAt : at, message, fix: changeTo(idAt, meant) };
}

/** "task, RAID entry, release or requirement" */
export function namesOf(refs: readonly RefKind[]): string {
  const names = refs
    .map((kind) => kindNames[kind])
    .join(', ')
    .split(/, | or /);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)!}`;
}
