/**
 * An esbuild plugin for the extension, which reads YAML and never writes it with `yaml` (edits are pieces of text, see `core/source`): what
 * `yaml` has for writing, and the types of YAML 1.1, stay out of the bundle. That is some 20 KB of 500.
 */
import { readFile } from 'node:fs/promises';

const unused =
  /[\\/]yaml[\\/]browser[\\/]dist[\\/](?:stringify[\\/]\w+|schema[\\/]yaml-1\.1[\\/][\w-]+|doc[\\/](?:createNode|applyReviver))\.js$/;

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
