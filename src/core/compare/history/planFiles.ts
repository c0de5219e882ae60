/** The plan files of a commit: what other plans are looked for in. */
import { fileKindByName } from '../../schema/fileKind.ts';
import type { Git } from './git.ts';

/** Sorted by UTF-16 units; `node_modules` and dot folders hold nobody's plans. */
export async function planFilesAt(git: Git, commit: string): Promise<readonly string[]> {
  const names = (await git.ask(['ls-tree', '-r', '-z', '--name-only', commit])) ?? '';
  const isHidden = (name: string): boolean => name.split('/').some((part) => part === 'node_modules' || part.startsWith('.'));
  const found = names.split('\0').filter((name) => name !== '' && fileKindByName(name) !== null && !isHidden(name));
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
