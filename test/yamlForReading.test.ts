/** The extension ships without what `yaml` has for writing: every text, broken ones too, is read as the sources read it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { yamlForReading } from '../scripts/yamlPlugin.mjs';
import { parseWhole } from '../src/core/source/parse.ts';
import { said } from './core/source/same.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('what ships of yaml', () => {
  it('reads every example and fixture, cut short at many places, as all of it does', async function () {
    this.timeout(120_000);
    const shipped = await shippedReader();
    const files = globSync(['examples/**/*.yaml', 'test/fixtures/**/*.yaml'], { cwd: root }).sort();
    assert.ok(files.length > 100);
    for (const file of files) {
      const text = readFileSync(`${root}/${file}`, 'utf8');
      const lengths = [text.length, ...[0.2, 0.4, 0.6, 0.8].map((share) => Math.floor(share * text.length))];
      for (const length of lengths) {
        const [ours, theirs] = [parseWhole(file, text.slice(0, length)), shipped(file, text.slice(0, length))];
        assert.deepEqual(said(theirs), said(ours));
        assert.equal(theirs.chunks[0]!.damaged, ours.chunks[0]!.damaged);
      }
    }
  });
});

/** As `scripts/build.mjs` bundles it for the extension. */
async function shippedReader(): Promise<typeof parseWhole> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: "export { parseWhole } from './src/core/source/parse.ts';", resolveDir: root, loader: 'ts' },
    alias: { yaml: `${root}/node_modules/yaml/browser/index.js` },
    plugins: [yamlForReading],
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', target: 'es2022', mainFields: ['module', 'main'] },
  });
  const bundle = Buffer.from(outputFiles[0]!.contents).toString('base64');
  const shipped = (await import(`data:text/javascript;base64,${bundle}`)) as { parseWhole: typeof parseWhole };
  return shipped.parseWhole;
}
