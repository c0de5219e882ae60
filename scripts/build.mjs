/** Bundles everything into dist/: `node scripts/build.mjs [--watch] [--dev]`. */
import * as esbuild from 'esbuild';
import { existsSync } from 'node:fs';
import { webviewPlugins } from './webviewPlugins.mjs';

const dev = process.argv.includes('--dev');
const common = { bundle: true, minify: !dev, sourcemap: dev, legalComments: 'none', logLevel: 'warning', metafile: true, target: 'es2022' };

const bundles = [
  { entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs', platform: 'node', format: 'cjs', external: ['vscode'] },
  { entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.cjs', platform: 'browser', format: 'cjs', external: ['vscode'] },
  { entryPoints: ['src/cli/bin.ts'], outfile: 'dist/cli.js', platform: 'node', format: 'esm', banner: { js: '#!/usr/bin/env node' } },
  { entryPoints: ['webview/main.ts'], outfile: 'dist/webview/main.js', platform: 'browser', format: 'iife', plugins: webviewPlugins() },
];

const present = bundles.filter((bundle) => existsSync(bundle.entryPoints[0]));
if (process.argv.includes('--watch')) {
  for (const bundle of present) await (await esbuild.context({ ...common, ...bundle })).watch();
} else {
  await Promise.all(present.map((bundle) => esbuild.build({ ...common, ...bundle })));
}
