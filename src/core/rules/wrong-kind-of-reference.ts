/** A reference that names something, but not something that fits there. */
import { child } from '../source/node.ts';
import type { Finding } from '../problem.ts';
import type { Reference } from '../schema/annotated.ts';
import { keyOfId } from '../plan/ids.ts';
import { finding } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';
import { namesOf } from './unknown-reference.ts';

export const wrongKindOfReference: Rule = {
  id: 'wrong-kind-of-reference',
  title: 'A reference names the wrong kind of thing',
  severity: 'error',
  *check(context) {
    const { soundness, references } = context;
    for (const reference of references.dangling) {
      const kind = references.ids.kindOf(reference.id);
      // What was meant may stand in something that could not be read.
      if (kind !== null && !soundness.isLost(reference.id)) yield wrongKind(reference, kind, context);
    }
    yield* noMilestones(context);
  },
};

function wrongKind(reference: Reference, kind: string, { plan, references: { ids } }: RuleContext): Finding {
  const { id, path, refs, at } = reference;
  const key = path.findLast((step) => step !== '*') ?? '';
  const target = keyOfId(plan, id);
  const wanted = namesOf(refs);
  const related = target ? [{ at: target, message: `${article(kind)} ${kind}` }] : [];
  const none = refs.every((ref) => [...ids.of(ref)].length === 0) ? '; the plan has none yet' : '';
  return finding(at, `"${id}" is ${article(kind)} ${kind}; "${key}" wants ${article(wanted)} ${wanted}${none}`, related);
}

/** Releases and gates happen at a milestone; a task that takes time is none. */
function* noMilestones({ plan, soundness }: RuleContext): Iterable<Finding> {
  for (const { node } of [...plan.releases.values(), ...plan.gates.values()]) {
    const value = child(node, 'milestone');
    const index = value?.kind === 'scalar' && typeof value.value === 'string' ? plan.wbs.indexOf.get(value.value) : undefined;
    const task = index === undefined ? undefined : plan.wbs.tasks[index];
    if (!value || !task || task.shape === 'milestone' || soundness.isUnsound(task.key)) continue;
    yield finding(value, `"${task.id}" is a task that takes time; "milestone" wants one with "milestone: true"`, [
      { at: task.key, message: 'no milestone' },
    ]);
  }
}

function article(noun: string): string {
  return /^(?:[aeiou]|RAID)/.test(noun) && !noun.startsWith('RAID') ? 'an' : 'a';
}
