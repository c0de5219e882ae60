/** Writes everything that follows from schemas/: `node scripts/generate.mjs [--check]` (with it, only names what is stale). */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { outputs } from './generate/outputs.mjs';

const root = new URL('../', import.meta.url);
const read = (file) => {
  try {
    return readFileSync(new URL(file, root), 'utf8');
  } catch {
    return null; // Not there yet: as stale as can be.
  }
};

const texts = Object.entries(outputs).map(([file, write]) => write().then((text) => ({ file, text })));
const stale = (await Promise.all(texts)).filter(({ file, text }) => read(file) !== text);

if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`${file} is stale; run "npm run generate"`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, text } of stale) {
    mkdirSync(new URL('.', new URL(file, root)), { recursive: true });
    writeFileSync(new URL(file, root), text);
  }
}
