/**
 * Begins the command line. Compiling it takes longer than most of what it does, so Node keeps the compiled code from one run to the next
 * where it can (from 22.1 on). It does in a folder that only this user writes to: elsewhere somebody could leave other code for us.
 */
import * as nodeModule from 'node:module';
import { join } from 'node:path';

const cache = cacheFolder(process.env);
// Types of a Node that has it; where it cannot write, it says so and nothing else happens.
const { enableCompileCache } = nodeModule as Partial<Pick<typeof nodeModule, 'enableCompileCache'>>;
if (cache !== null) enableCompileCache?.(join(cache, 'planloom'));
await import('./process.ts');

/** Of the user, by the custom of the system; null where there is no telling. */
function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }: NodeJS.ProcessEnv): string | null {
  if (process.platform === 'win32') return LOCALAPPDATA ?? null;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (!HOME) return null;
  return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache');
}
