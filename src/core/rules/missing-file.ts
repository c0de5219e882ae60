/** A path to a specification, a test or a piece of evidence where there is no file. */
import type { Finding } from '../problem.ts';
import { itemsOf, textOf } from '../plan/fields.ts';
import { child, type Node } from '../source/node.ts';
import { resolvePath } from '../source/paths.ts';
import { finding } from './say.ts';
import type { Rule, RuleContext } from './rule.ts';

export const missingFile: Rule = {
  id: 'missing-file',
  title: 'A file that the plan names does not exist',
  severity: 'warning',
  *check(context) {
    for (const { node } of context.plan.gates.values()) yield* missing(context, child(node, 'evidence'));
    for (const { node } of context.plan.requirements.values()) {
      for (const key of ['source', 'spec', 'tests']) yield* missing(context, child(node, key));
    }
  },
};

function* missing({ exists }: RuleContext, value: Node | null): Iterable<Finding> {
  for (const node of itemsOf(value)) {
    const text = textOf(node);
    if (text === null || isAddress(text)) continue;
    const name = text.replace(/#.*$/, '');
    const path = name === '' ? null : resolvePath(node.chunk.path, name);
    if (name !== '' && path === null) yield finding(node, `"${name}" lies outside the workspace; use a path relative to this file`);
    if (path !== null && !exists(path)) yield finding(node, `no file "${name}"; paths are relative to this file`);
  }
}

/** `https:…`, `mailto:…` and the like are not ours to visit. */
function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text);
}
