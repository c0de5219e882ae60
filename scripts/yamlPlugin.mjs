/**
 * An esbuild plugin for the extension, which reads YAML into nodes and turns those into its own (`core/source/convert.ts`): what `yaml` has for
 * writing (edits are pieces of text, see `core/source`), for plain values and for walking its nodes, JSON and the types of YAML 1.1 stay out of
 * the bundle. That is some 25 KB of 500.
 */
import { readFile } from 'node:fs/promises';

const parts = [
  'stringify/\\w+',
  'schema/yaml-1\\.1/[\\w-]+',
  'schema/json/schema',
  'doc/(createNode|applyReviver|anchors)',
  'nodes/(toJS|addPairToJSMap)',
  'parse/cst-visit',
  'visit',
];
const unused = new RegExp(`/yaml/browser/dist/(${parts.join('|')})\\.js$`.replaceAll('/', '[\\\\/]'));

export const yamlForReading = {
  name: 'yaml-for-reading',
  setup(build) {
    build.onLoad({ filter: unused }, async ({ path }) => {
      const exported = /export \{([^}]*)\};?\s*$/.exec(await readFile(path, 'utf8'))?.[1];
      if (exported === undefined) throw new Error(`${path} exports in another way than this plugin knows`);
      const names = exported.split(',').map((name) => name.trim().split(' as ').at(-1));
      return { contents: names.map((name) => `export const ${name} = undefined;`).join('\n'), loader: 'js' };
    });
  },
};
