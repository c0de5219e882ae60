/** A path to a specification, a test or a piece of evidence where there is no file. */
import type { Item } from '../plan/model.ts';
import { filesUnder } from '../plan/namedFiles.ts';
import type { Finding } from '../problem.ts';
import { finding } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  title: 'A file that the plan names does not exist',
  severity: 'warning',
  *check(context) {
    for (const gate of context.plan.gates.values()) yield* missing(context, gate, 'evidence');
    for (const requirement of context.plan.requirements.values()) {
      for (const key of ['source', 'spec', 'tests']) yield* missing(context, requirement, key);
    }
  },
};

function* missing({ exists }: RuleContext, item: Item, key: string): Iterable<Finding> {
  for (const { name, path, node } of filesUnder(item.node, key)) {
    if (name === '') continue;
    if (path === null) yield finding(node, `"${name}" lies outside the workspace; use a path relative to this file`);
    else if (!exists(path)) yield finding(node, `no file "${name}"; paths are relative to this file`);
  }
}
