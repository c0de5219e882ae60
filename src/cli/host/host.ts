/** Reads for the core what its analyses want to know, and remembers it for the next. */
import * as path from 'node:path';
import { analyse, type Analysis, type Facts, type LastChanges, type Unreadable } from '../../core/analysis.ts';
import { foundOut, noFacts, settle, type Host } from '../../core/settle.ts';
import { parseSource } from '../../core/source/parse.ts';
import type { Source } from '../../core/source/source.ts';
import type { Day } from '../../core/values/time.ts';
import { offsetAt } from '../../zones/offsets.ts';
import { Commit } from './commit.ts';
import { commitOf } from './git.ts';
import type { FileText, Tree } from './tree.ts';

/** What is known before anything is read. */
export type GivenFacts = Pick<Facts, 'statusDate' | 'today' | 'mildest'>;

export class TreeHost implements Host {
  readonly tree: Tree;
  /** Before a path from here: `v1:` for files at the ref v1. */
  private readonly prefix: string;
  /** The current folder, symbolic links resolved. */
  private readonly cwd: string;
  private facts: Facts;
  private readonly reasons = new Map<string, string>();

  constructor(tree: Tree, cwd: string, prefix: string, given: GivenFacts) {
    this.tree = tree;
    this.cwd = cwd;
    this.prefix = prefix;
    this.facts = { ...noFacts, lastChanges: new Map(), offsetAt, ...given };
  }

  /** What a text from elsewhere (standard input) says stands for the file. */
  override(file: string, text: string): void {
    this.facts = { ...this.facts, sources: new Map(this.facts.sources).set(file, parseSource(file, text)) };
  }

  /** `statusDate` is that of a portfolio that lists the plan; a date given on the command line beats it. */
  async analyse(entry: string, statusDate: Day | null = null): Promise<Analysis> {
    const given = this.facts.statusDate;
    const { facts, analysis } = await settle(entry, this, { ...this.facts, statusDate: given ?? statusDate });
    this.facts = { ...facts, statusDate: given };
    return analysis;
  }

  /** What a file would mean with another text, everything else being as it is known; nothing more is read for it. */
  supposing(entry: string, text: string): Analysis {
    const sources = new Map(this.facts.sources).set(entry, parseSource(entry, text));
    return analyse({ ...this.facts, sources }, entry);
  }

  /** The source of a file, or the end of the sentence that says why there is none. */
  async source(file: string): Promise<Source | string> {
    if (!this.facts.sources.has(file)) this.facts = await foundOut(this.facts, [{ kind: 'source', path: file }], this);
    const source = this.facts.sources.get(file);
    return typeof source === 'object' ? source : (this.reasons.get(file) ?? 'cannot be read');
  }

  /** A path as the user would write it: from the current folder, with `/`. */
  readonly display = (file: string): string => {
    const relative = path.relative(this.cwd, path.join(this.tree.root, file)).split(path.sep).join('/');
    return this.prefix + relative;
  };

  async read(file: string): Promise<Source | Unreadable> {
    return this.sourceOf(file, await this.tree.read(file));
  }

  async readAtRef(ref: string, file: string): Promise<Source | Unreadable> {
    const commit = ref.startsWith('-') ? null : await commitOf(this.tree.root, ref).catch(() => null); // Without git no ref can be read.
    return commit === null ? 'missing' : this.sourceOf(file, await new Commit(this.tree.root, commit).read(file));
  }

  exists(file: string): Promise<boolean> {
    return this.tree.exists(file);
  }

  planFiles(): Promise<readonly string[]> {
    return this.tree.planFiles('');
  }

  lastChanges(paths: readonly string[]): Promise<LastChanges> {
    return this.tree.lastChanges(paths);
  }

  private sourceOf(file: string, found: FileText): Source | Unreadable {
    if ('text' in found) return parseSource(file, found.text);
    this.reasons.set(file, found.why);
    return found.unreadable;
  }
}
