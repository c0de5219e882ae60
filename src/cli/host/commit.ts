/** Files as they were at a commit. */
import { fileKindByName } from '../../core/schema/fileKind.ts';
import type { LastChanges } from '../../core/analysis.ts';
import { askGit, lastChangesIn, namesIn } from './git.ts';
import { decoded, isHidden, missing, sorted, tooLarge, type FileText, type Tree } from './tree.ts';

export class Commit implements Tree {
  readonly root: string;
  readonly commit: string;

  /** `commit` is a full object name, so that it cannot be taken for an option. */
  constructor(root: string, commit: string) {
    this.root = root;
    this.commit = commit;
  }

  async read(file: string): Promise<FileText> {
    const answer = await askGit(this.root, ['cat-file', 'blob', `${this.commit}:${file}`]);
    if ('bytes' in answer) return decoded(answer.bytes);
    return answer.failed === 'too-large' ? tooLarge : missing;
  }

  async exists(file: string): Promise<boolean> {
    return 'bytes' in (await askGit(this.root, ['cat-file', '-e', `${this.commit}:${file}`]));
  }

  async planFiles(folder: string): Promise<readonly string[]> {
    const answer = await askGit(this.root, ['ls-tree', '-r', '-z', '--name-only', this.commit, '--', folder === '' ? '.' : folder]);
    const names = 'bytes' in answer ? namesIn(answer.bytes) : [];
    return sorted(names.filter((name) => fileKindByName(name) !== null && !isHidden(name)));
  }

  lastChanges(paths: readonly string[]): Promise<LastChanges> {
    return lastChangesIn(this.root, this.commit, paths);
  }
}
