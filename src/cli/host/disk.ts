/** Files on the disk, inside one root. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { LastChanges } from '../../core/analysis.ts';
import { fileKindByName } from '../../core/schema/fileKind.ts';
import { askGit, lastChangesIn, namesIn } from './git.ts';
import { decoded, isHidden, largestFile, missing, outside, sorted, tooLarge, type FileText, type Tree } from './tree.ts';

export class Disk implements Tree {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Nothing outside this folder is read or written; symbolic links on the way to it are resolved. */
  static async at(folder: string): Promise<Disk> {
    return new Disk(await realpath(folder));
  }

  async read(file: string): Promise<FileText> {
    const real = await this.realPath(file);
    if (real === null) return missing;
    if (!this.holds(real)) return outside;
    const found = await stat(real);
    if (!found.isFile()) return { unreadable: 'unreadable', why: 'is no file' };
    if (found.size > largestFile) return tooLarge;
    try {
      return decoded(await readFile(real));
    } catch {
      return { unreadable: 'unreadable', why: 'cannot be read' }; // Mostly a question of permissions; which one does not help a plan.
    }
  }

  async exists(file: string): Promise<boolean> {
    const real = await this.realPath(file);
    return real !== null && this.holds(real);
  }

  /** Writes a file inside the root, with the folder above it; false where that would lead outside. */
  async write(file: string, text: string): Promise<boolean> {
    const at = path.join(this.root, file);
    const known = await this.realPath(file);
    if (known !== null && !this.holds(known)) return false;
    await mkdir(path.dirname(at), { recursive: true });
    if (!this.holds(await realpath(path.dirname(at)))) return false;
    await writeFile(at, text);
    return true;
  }

  /** As git sees it, so without ignored files; where there is no git, as it lies there. */
  async planFiles(folder: string): Promise<readonly string[]> {
    const at = path.join(this.root, folder);
    const listed = await askGit(at, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', '.']);
    const names = 'bytes' in listed ? namesIn(listed.bytes).filter((name) => existsSync(path.join(at, name))) : await walk(at, '');
    const found = names.filter((name) => fileKindByName(name) !== null && !isHidden(name));
    return sorted(found.map((name) => (folder === '' ? name : `${folder}/${name}`)));
  }

  lastChanges(paths: readonly string[]): Promise<LastChanges> {
    return lastChangesIn(this.root, 'HEAD', paths);
  }

  private async realPath(file: string): Promise<string | null> {
    try {
      return await realpath(path.join(this.root, file));
    } catch {
      return null; // Not there, or a link that leads nowhere.
    }
  }

  private holds(real: string): boolean {
    const relative = path.relative(this.root, real);
    return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  }
}

/** The nearest folder above with a `.git`, else the folder itself; symbolic links resolved. */
export async function rootOf(folder: string): Promise<string> {
  const real = await realpath(folder);
  for (let at = real; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return real;
  }
}

async function walk(base: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(base, below), { withFileTypes: true }).catch(() => []); // A folder one may not read holds no plan.
  const found: string[] = [];
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isHidden(entry.name)) continue;
    if (entry.isDirectory()) found.push(...(await walk(base, name)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(name);
  }
  return found;
}
