/** The ESLint rule that holds the walls of walls.mjs. */
import path from 'node:path';
import { wallBetween } from './walls.mjs';

const root = path.resolve(import.meta.dirname, '../..');

export default {
  meta: { type: 'problem', schema: [], docs: { description: 'imports keep to the walls of the house' } },
  create(context) {
    const from = path.relative(root, context.filename).replaceAll('\\', '/');
    const check = (node) => {
      const name = node.source?.value;
      if (typeof name !== 'string') return;
      const to = name.startsWith('.') ? path.posix.join(path.posix.dirname(from), name) : name;
      const wall = wallBetween(from, to);
      if (wall) context.report({ node: node.source, message: wall });
    };
    return { ImportDeclaration: check, ExportAllDeclaration: check, ExportNamedDeclaration: check, ImportExpression: check };
  },
};
