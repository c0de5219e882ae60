/** One id for two things of one namespace, in two files or at two depths (twice in one map is `duplicate-key`). */
import type { ScalarNode } from '../source/node.ts';
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  title: 'An id is given to two things',
  severity: 'error',
  *check({ duplicates }) {
    for (const { id, keys } of duplicates) {
      yield said(id, keys[1], keys[0]);
      yield said(id, keys[0], keys[1]);
    }
  },
};

function said(id: string, here: ScalarNode, there: ScalarNode) {
  const where = here.chunk.path === there.chunk.path ? 'in this file' : `in "${there.chunk.path}"`;
  return finding(here, `the id "${id}" is also used ${where}; give one of the two another id`, [
    { at: there, message: `"${id}" is used here` },
  ]);
}
