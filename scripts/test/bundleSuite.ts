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

const optionsOf: Record<Host, esbuild.BuildOptions> = {
  node: { platform: 'node', external: ['vscode', 'mocha'] },
  web: { platform: 'browser', external: ['vscode'], alias, ...ownExports },
};

/** The file to give VS Code as `extensionTestsPath`. */
export function bundleSuite(host: Host): Promise<string> {
  return bundle(host, entry(host), `out/test/${host}.cjs`);
}

/** The same for the measure of how long the extension takes to start. */
export function bundleActivation(): Promise<string> {
  return bundle('node', `export { run } from './support/activation.ts';`, 'out/test/activation.cjs');
}

/** The same for the measure of what typing costs the extension host. */
export function bundleTyping(): Promise<string> {
  return bundle('node', `export { run } from '../../bench/typing/inHost.ts';`, 'out/bench/typing.cjs');
}

async function bundle(host: Host, contents: string, file: string): Promise<string> {
  const outfile = path.join(root, file);
  await esbuild.build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    outfile,
    ...optionsOf[host],
  });
  return outfile;
}

/** The tests are loaded after mocha has put `describe` and `it` in place. */
function entry(host: Host): string {
  const files = globSync('suite/**/*.test.ts', { cwd: folder }).sort();
  const imports = files.map((file) => `await import('./${file.replaceAll('\\', '/')}');`).join('\n');
  return `import { runTests } from './support/${host}.ts';\nexport const run = () => runTests(async () => {\n${imports}\n});\n`;
}
