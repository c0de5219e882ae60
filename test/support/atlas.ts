/** The sample plan of the format, with its parts, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../fixtures/atlas/', import.meta.url);

/** Its YAML files by path; `plan.yaml` is the entry. */
export function atlasTexts(): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}
