/** An esbuild plugin for what ships: the titles of the rules are for the manifest, the docs and the tests that compare them, and nobody reads them at run time. */
import { readFile } from 'node:fs/promises';

export const withoutTitles = {
  name: 'rules-without-titles',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/](?:rules|source|schema)[\\/][\w-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return {
        contents: text.replaceAll(/(?<=[\s{])title: (?:'[^'\n]*'|"[^"\n]*"),(?= severity|\n {2}(?:severity|judge|of))/g, ''),
        loader: 'ts',
      };
    });
  },
};
