/** A file under `include:` that cannot be read. */
import { finding } from './say.ts';
import type { Rule } from './rule.ts';

export const includeMissing: Rule = {
  id: 'include-missing',
  title: 'An included file cannot be read',
  severity: 'error',
  *check({ includes }) {
    for (const { node, text, state } of includes) {
      if (state === 'missing') yield finding(node, `no file "${text}"; paths are relative to this file`);
      if (state === 'unreadable') yield finding(node, `the file "${text}" cannot be read as text`);
    }
  },
};
