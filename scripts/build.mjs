/** Bundles everything into dist/: `node scripts/build.mjs [--watch] [--dev] [dist/cli.js …]`; without names, all. */
import * as esbuild from 'esbuild';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withoutTitles } from './rulePlugins.mjs';
import { webviewPlugins } from './webviewPlugins.mjs';
import { yamlForReading } from './yamlPlugin.mjs';

// The packages as ES modules: what is not used is left out, and the command line, itself one, could not load the others.
const asModules = {
  alias: { yaml: fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url)) },
  mainFields: ['module', 'main'],
};

const dev = process.argv.includes('--dev');
const common = { bundle: true, minify: !dev, sourcemap: dev, legalComments: 'none', logLevel: 'warning', metafile: true, target: 'es2022' };

const forExtension = [withoutTitles, yamlForReading];

const bundles = [
  {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    plugins: forExtension,
    ...asModules,
  },
  {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.cjs',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: forExtension,
    ...asModules,
  },
  {
    // For both extension hosts, so it may use nothing that only one of them has.
    entryPoints: ['src/editor/library/contents.ts'],
    outfile: 'dist/library.cjs',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    plugins: forExtension,
    ...asModules,
  },
  {
    entryPoints: ['src/editor/simulation/node/worker.ts'],
    outfile: 'dist/simulation.cjs',
    platform: 'node',
    format: 'cjs',
    plugins: forExtension,
    ...asModules,
  },
  {
    entryPoints: ['src/editor/simulation/web/worker.ts'],
    outfile: 'dist/web/simulation.js',
    platform: 'browser',
    format: 'iife',
    plugins: forExtension,
    ...asModules,
  },
  {
    // Two files: what begins, and `dist/cli/process.js`, which it imports once Node may take the compiled code from its cache.
    entryPoints: [{ in: 'src/cli/bin.ts', out: 'cli' }],
    outdir: 'dist',
    splitting: true,
    chunkNames: 'cli/[name]',
    platform: 'node',
    format: 'esm',
    banner: { js: '#!/usr/bin/env node' },
    ...asModules,
  },
  { entryPoints: ['webview/main.ts'], outfile: 'dist/webview/main.js', platform: 'browser', format: 'iife', plugins: webviewPlugins() },
];

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const nameOf = ({ entryPoints: [entry], outfile, outdir }) => outfile ?? `${outdir}/${entry.out}.js`;
const isWanted = (bundle) =>
  existsSync(bundle.entryPoints[0].in ?? bundle.entryPoints[0]) && (named.length === 0 || named.includes(nameOf(bundle)));
const present = bundles.filter(isWanted);
if (process.argv.includes('--watch')) {
  for (const bundle of present) await (await esbuild.context({ ...common, ...bundle })).watch();
} else {
  await Promise.all(present.map((bundle) => esbuild.build({ ...common, ...bundle })));
}
