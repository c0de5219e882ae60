/** Who is measured, and how each is started. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { npm } from '../../scripts/setup/shell.mjs';
import type { Contender } from './client.ts';

const folder = fileURLToPath(new URL('../yaml-language-server', import.meta.url));
const program = `${folder}/node_modules/yaml-language-server/bin/yaml-language-server`;
const schema = pathToFileURL(fileURLToPath(new URL('../../schemas/plan.schema.json', import.meta.url))).href;

/** Analyses in the next turn of its loop, as the editor does (`src/editor/planInWindow.ts`). */
export const planloom: Contender = {
  name: 'Planloom',
  debounce: 0,
  publications: 2,
  args: [fileURLToPath(new URL('server.ts', import.meta.url))],
  settings: {},
};

/** With the schema of plans by settings, and nothing fetched from the network. */
export const yamlLanguageServer: Contender = {
  name: 'yaml-language-server',
  // `validationDelayMs` in its yamlSettings.js; there is no setting for it.
  debounce: 200,
  publications: 1,
  args: [program, '--stdio'],
  settings: {
    yaml: {
      validate: true,
      completion: true,
      hover: true,
      schemas: { [schema]: '*.plan.yaml' },
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
    },
  },
};

/** A package of its own: Planloom needs it for nothing else. */
export async function ensureYamlLanguageServer(): Promise<void> {
  if (existsSync(program)) return;
  await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], 'Installing yaml-language-server (once, 21 MB)', folder);
}
