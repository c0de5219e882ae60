/** Finds out what analyses want to know, and remembers it for the next. */
import * as path from 'node:path';
import type { Analysis, Facts, Unreadable, Want } from '../../core/analysis.ts';
import { settle } from '../../core/settle.ts';
import { parseSource } from '../../core/source/parse.ts';
import type { Source } from '../../core/source/source.ts';
import type { Day } from '../../core/values/time.ts';
import { Commit } from './commit.ts';
import { commitOf } from './git.ts';
import type { FileText, Tree } from './tree.ts';

export interface HostDates {
  readonly statusDate: Day | null;
  readonly today: Day | null;
}

export class Host {
  readonly tree: Tree;
  /** Before a path from here: `v1:` for files at the ref v1. */
  private readonly prefix: string;
  /** The current folder, symbolic links resolved. */
  private readonly cwd: string;
  private facts: Facts;
  private readonly reasons = new Map<string, string>();

  constructor(tree: Tree, cwd: string, prefix: string, dates: HostDates) {
    this.tree = tree;
    this.cwd = cwd;
    this.prefix = prefix;
    this.facts = { sources: new Map(), atRef: new Map(), exists: new Map(), planFiles: null, levels: new Map(), ...dates };
  }

  /** What a text from elsewhere (standard input) says stands for the file. */
  override(file: string, text: string): void {
    this.facts = { ...this.facts, sources: new Map(this.facts.sources).set(file, parseSource(file, text)) };
  }

  async analyse(entry: string): Promise<Analysis> {
    return settle(this.facts, entry, async (wants) => (this.facts = await this.found(wants)));
  }

  /** The source of a file, or the end of the sentence that says why there is none. */
  async source(file: string): Promise<Source | string> {
    if (!this.facts.sources.has(file)) this.facts = await this.found([{ kind: 'source', path: file }]);
    const source = this.facts.sources.get(file);
    return typeof source === 'object' ? source : (this.reasons.get(file) ?? 'cannot be read');
  }

  /** A path as the user would write it: from the current folder, with `/`. */
  readonly display = (file: string): string => {
    const relative = path.relative(this.cwd, path.join(this.tree.root, file)).split(path.sep).join('/');
    return this.prefix + relative;
  };

  private async found(wants: readonly Want[]): Promise<Facts> {
    const sources = new Map(this.facts.sources);
    const atRef = new Map(this.facts.atRef);
    const exists = new Map(this.facts.exists);
    let { planFiles } = this.facts;
    for (const want of wants) {
      if (want.kind === 'source') sources.set(want.path, this.read(want.path, await this.tree.read(want.path)));
      else if (want.kind === 'exists') exists.set(want.path, await this.tree.exists(want.path));
      else if (want.kind === 'planFiles') planFiles = await this.tree.planFiles('');
      else atRef.set(`${want.ref}:${want.path}`, await this.readAtRef(want.ref, want.path));
    }
    return { ...this.facts, sources, atRef, exists, planFiles };
  }

  private read(file: string, found: FileText): Source | Unreadable {
    if ('text' in found) return parseSource(file, found.text);
    this.reasons.set(file, found.why);
    return found.unreadable;
  }

  private async readAtRef(ref: string, file: string): Promise<Source | Unreadable> {
    const commit = ref.startsWith('-') ? null : await commitOf(this.tree.root, ref).catch(() => null); // Without git no ref can be read.
    if (commit === null) return 'missing';
    return this.read(file, await new Commit(this.tree.root, commit).read(file));
  }
}
