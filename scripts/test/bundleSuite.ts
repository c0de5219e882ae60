/** Bundles the tests that run inside VS Code: one file for the extension host in Node, one for that in the browser. */
import * as esbuild from 'esbuild';
import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/shell.mjs';

export type Host = 'node' | 'web';

const folder = path.join(root, 'test/vscode');
const alias = { 'node:assert/strict': path.join(folder, 'support/assert.ts') };

/** mocha's build for browsers writes into the `module.exports` that it finds, which are ours: put them back afterwards. */
const ownExports: esbuild.BuildOptions = { format: 'iife', globalName: 'suite', footer: { js: 'module.exports = suite;' } };

/** The file to give VS Code as `extensionTestsPath`. */
export async function bundleSuite(host: Host): Promise<string> {
  const outfile = path.join(root, `out/test/${host}.cjs`);
  const hostOptions: esbuild.BuildOptions =
    host === 'node'
      ? { platform: 'node', external: ['vscode', 'mocha'] }
      : { platform: 'browser', external: ['vscode'], alias, ...ownExports };
  await esbuild.build({
    stdin: { contents: entry(host), resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile,
    ...hostOptions,
  });
  return outfile;
}

/** The tests are loaded after mocha has put `describe` and `it` in place. */
function entry(host: Host): string {
  const files = globSync('suite/**/*.test.ts', { cwd: folder }).sort();
  const imports = files.map((file) => `await import('./${file.replaceAll('\\', '/')}');`).join('\n');
  return `import { runTests } from './support/${host}.ts';\nexport const run = () => runTests(async () => {\n${imports}\n});\n`;
}
