/** Plans on the disk, analysed as any host would. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../../src/core/analysis.ts';
import { factsOf, settledOn } from './facts.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every text below a folder (relative ones are in this repository), by path from that folder; without what git keeps there. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  const top = resolve(root, folder);
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter((name) => !/^\.git(?:[\\/]|$)/.test(name))
    .map((name) => join(top, name));
  const texts = files
    .filter((file) => statSync(file).isFile())
    .map((file) => [slashed(relative(top, file)), readFileSync(file, 'utf8')] as const);
  return new Map(texts);
}

export function analysedFolder(folder: string, entry: string): Analysis {
  const texts = textsIn(folder);
  const sources = new Map([...texts].filter(([path]) => /\.(?:ya?ml|json)$/.test(path)));
  return settledOn(factsOf(sources, { exists: new Map([...texts.keys()].map((path) => [path, true])) }), entry);
}

/** Problems of these severities as `rule on "the text it is about"`, in order. */
export function problemsOf({ problems, sources }: Analysis, ...severities: readonly string[]): string[] {
  const texts = problems.filter(({ severity }) => severities.includes(severity));
  return texts.map(({ rule, at }) => `${rule} on "${sources.get(at.file)!.text.slice(at.start, at.end)}"`);
}

const slashed = (path: string) => path.replaceAll('\\', '/');
