/** Who may know whom (docs/architecture.md). A room is the longest prefix below that a file's path begins with. */

const everywhereInCore = ['src/core/problem.ts', 'src/core/steps.ts', 'src/core/source/node.ts', 'src/core/values/'];
const stages = ['src/core/source/', 'src/core/schema/', 'src/core/plan/', 'src/core/schedule/', 'src/core/status/', 'src/core/rules/'];
const upTo = (last) => [...everywhereInCore, ...stages.slice(0, stages.indexOf(last) + 1)];
const readers = ['diagram', 'compare', 'report', 'exchange', 'language'].map((name) => `src/core/${name}/`);

export const rooms = {
  'src/core/problem.ts': ['src/core/source/node.ts'],
  'src/core/steps.ts': [],
  'src/core/values/': ['src/core/values/'],
  ...Object.fromEntries(stages.map((stage) => [stage, upTo(stage)])),
  ...Object.fromEntries(readers.map((reader) => [reader, ['src/core/']])),
  'src/core/': ['src/core/'],
  'src/git/': ['src/core/', 'src/git/'],
  'src/zones/': ['src/core/', 'src/zones/'],
  'src/cli/': ['src/core/', 'src/git/', 'src/zones/', 'src/cli/'],
  'src/editor/preview/guards.ts': [],
  'src/editor/preview/overlayMessages.ts': ['src/editor/preview/guards.ts'],
  'src/editor/preview/changeMessages.ts': ['src/editor/preview/guards.ts'],
  'src/editor/preview/messages.ts': ['guards', 'overlayMessages', 'changeMessages'].map((name) => `src/editor/preview/${name}.ts`),
  'src/editor/history/node/': ['src/core/', 'src/git/', 'src/editor/'],
  'src/editor/': ['src/core/', 'src/zones/', 'src/editor/'],
  'src/extension.ts': ['src/editor/'],
  'webview/': ['webview/', 'src/editor/preview/messages.ts'],
  'schemas/': [],
};

/** Packages each room may use besides its own code. */
export const packages = {
  'src/core/': ['yaml', 'fastest-levenshtein', 'papaparse'],
  'src/core/exchange/': ['yaml', 'fast-xml-parser', 'papaparse'],
  'src/git/': ['node:'],
  'src/cli/': ['node:', 'papaparse'],
  'src/editor/': ['vscode', '#library', '#simulation-worker', '#history-worker'],
  'src/editor/library/node.ts': ['vscode', 'node:module'],
  'src/editor/history/node/': ['vscode', 'node:worker_threads'],
  'src/editor/simulation/node/': ['vscode', 'node:worker_threads'],
  'src/extension.ts': ['vscode'],
  'webview/': ['mermaid', '@vscode/webview-ui-toolkit'],
};

const longestPrefix = (table, file) =>
  Object.keys(table)
    .filter((prefix) => file.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];

/** Why `from` may not import `to` (repository paths, or a package name), or null. */
export function wallBetween(from, to) {
  if (!to.startsWith('src/') && !to.startsWith('webview/') && !to.startsWith('schemas/')) {
    const room = longestPrefix(packages, from);
    if (!room || packages[room].some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`))) return null;
    return `${room} may not use the package ${to}`;
  }
  const room = longestPrefix(rooms, from);
  if (!room || rooms[room].some((prefix) => to.startsWith(prefix))) return null;
  return `${room} may not know ${to}; it may know ${rooms[room].join(', ') || 'nothing'}`;
}
