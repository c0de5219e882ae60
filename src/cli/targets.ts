/** Which plans a command is about: paths as typed → plan files with the host that reads them. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { Analysis } from '../core/analysis.ts';
import type { Severity } from '../core/problem.ts';
import type { Day } from '../core/values/time.ts';
import { fileKindOf } from '../core/schema/fileKind.ts';
import type { Arguments } from './arguments.ts';
import { Commit } from './host/commit.ts';
import { Disk, rootOf } from './host/disk.ts';
import { commitOf, dayOfCommit, mergeBaseOf } from './host/git.ts';
import { TreeHost, type GivenFacts } from './host/host.ts';
import { decoded } from './host/tree.ts';
import { Refusal, type Io } from './io.ts';

export interface Target {
  readonly host: TreeHost;
  /** The plan or portfolio file, relative to the host's root. */
  readonly entry: string;
}

export interface Analysed extends Target {
  readonly analysis: Analysis;
}

/** The hosts of one run, one a root, so that no file is read twice. */
export class Targets {
  private readonly io: Io;
  private readonly args: Arguments;
  private readonly cwd: string;
  private readonly given: GivenFacts;
  private readonly hosts = new Map<string, TreeHost>();

  /** `today` stands in for a status date that nobody gives; null leaves such plans without one. Problems milder than `mildest` are not told. */
  constructor(io: Io, args: Arguments, today: Day | null = io.today, mildest: Severity = 'hint') {
    this.io = io;
    this.args = args;
    this.given = { statusDate: args.statusDate, today, mildest };
    this.cwd = realpathSync(io.cwd);
  }

  /** Every plan and portfolio that the paths name, each once; with no path, every one below the current folder. */
  async all(paths: readonly string[]): Promise<readonly Target[]> {
    const found = new Map<string, Target>();
    for (const given of paths.length > 0 ? paths : ['.']) {
      for (const target of await this.named(given)) found.set(target.host.display(target.entry), target);
    }
    return [...found.values()];
  }

  /** The one plan that the paths name, analysed. */
  async one(paths: readonly string[]): Promise<Analysed> {
    const { host, entry, analysis } = await this.oneOrPortfolio(paths);
    if (analysis.kind !== 'portfolio') return { host, entry, analysis };
    const listed = analysis.files.filter((file) => file !== entry).map((file) => ({ host, entry: file }));
    throw new Refusal(`${host.display(entry)} is a portfolio; name one of its plans${listed.length > 0 ? `: ${someOf(listed)}` : ''}`);
  }

  /** The one plan that the paths name, or a portfolio that they name itself, analysed. */
  async oneOrPortfolio(paths: readonly string[]): Promise<Analysed> {
    if (paths.length > 1) throw new Refusal(`one plan at a time, not ${paths.length}: ${paths.join(', ')}`);
    const targets = await this.all(paths);
    const plans = targets.length > 1 ? targets.filter(({ entry }) => !/(^|[/.])portfolio\.ya?ml$/.test(entry)) : targets;
    if (plans.length !== 1) throw new Refusal(`several plans in "${paths[0] ?? '.'}"; name one of ${someOf(plans)}`);
    const target = plans[0]!;
    return { ...target, analysis: await target.host.analyse(target.entry) };
  }

  /** The same plan at a git ref, with the status date it had then, else the day of the commit. */
  async earlier({ host: { tree }, entry }: Target, ref: string): Promise<Analysed> {
    const commit = await commitIn(tree.root, ref);
    const today = (await dayOfCommit(tree.root, commit)) ?? this.given.today;
    const host = this.hostAt(tree.root, commit, ref, { ...this.given, statusDate: null, today });
    const source = await host.source(entry);
    if (typeof source === 'string') throw new Refusal(`"${host.display(entry)}" ${source}`);
    return { host, entry, analysis: await host.analyse(entry) };
  }

  /** The same plans at a git ref, looked at as of the day that counts for them now; without those that were not there. */
  async before(now: readonly Analysed[], ref: string): Promise<readonly Analysed[]> {
    const found: Analysed[] = [];
    const commits = new Map<string, string>();
    for (const {
      host: { tree },
      entry,
      analysis,
    } of now) {
      const { statusDate } = analysis;
      const commit = commits.get(tree.root) ?? (await commitIn(tree.root, ref));
      commits.set(tree.root, commit);
      const host = this.hostAt(tree.root, commit, ref, { ...this.given, statusDate });
      if (typeof (await host.source(entry)) === 'object') found.push({ host, entry, analysis: await host.analyse(entry) });
    }
    return found;
  }

  /** The plans below a folder, or the one file, at a git ref; none where nothing of that name was there. */
  async atRef(ref: string, given: string): Promise<readonly Target[]> {
    const root = await rootOf(this.cwd);
    await commitIn(root, ref);
    const host = await this.commitHost(ref);
    const at = path.resolve(this.cwd, given);
    const entry = relativeTo(root, at);
    if (typeof (await host.source(entry)) === 'object') return this.file(host, at, given);
    return (await host.tree.planFiles(entry)).map((each) => ({ host, entry: each }));
  }

  /** Whether it names a file or folder, or a file at a ref. */
  isPath(given: string): boolean {
    return given === '-' || existsSync(path.resolve(this.cwd, given)) || fileAtRef.test(given);
  }

  /** The newest commit that both refs have in them. */
  async mergeBase(one: string, other: string): Promise<string> {
    const root = await rootOf(this.cwd);
    const base = await mergeBaseOf(root, await commitIn(root, one), await commitIn(root, other));
    if (base === null) throw new Refusal(`"${one}" and "${other}" have no commit in common here; a shallow clone may lack it`);
    return base;
  }

  private hostAt(root: string, commit: string, ref: string, given: GivenFacts): TreeHost {
    return this.hostOf(`${root} ${commit} ${given.statusDate ?? ''} ${given.today ?? ''}`, () => {
      return new TreeHost(new Commit(root, commit), this.cwd, `${ref}:`, given);
    });
  }

  private async named(given: string): Promise<readonly Target[]> {
    if (given === '-') return this.standardInput();
    const at = path.resolve(this.cwd, given);
    const found = statSync(at, { throwIfNoEntry: false });
    if (found?.isDirectory()) return this.below(at, given);
    if (found) return this.file(await this.diskHost(path.dirname(at)), at, given);
    const [, ref, file] = fileAtRef.exec(given) ?? [];
    if (ref === undefined || file === undefined) throw new Refusal(`"${given}" does not exist`);
    return this.file(await this.commitHost(ref), path.resolve(this.cwd, file), given);
  }

  private async below(folder: string, given: string): Promise<readonly Target[]> {
    const host = await this.diskHost(folder);
    const entries = await host.tree.planFiles(relativeTo(host.tree.root, realpathSync(folder)));
    if (entries.length === 0) throw new Refusal(`no plan below "${given}": a plan is a file named plan.yaml or ….plan.yaml`);
    return entries.map((entry) => ({ host, entry }));
  }

  /** A part is looked at through the plans that include it. */
  private async file(host: TreeHost, at: string, given: string): Promise<readonly Target[]> {
    const entry = relativeTo(host.tree.root, at);
    const source = await host.source(entry);
    if (typeof source === 'string') throw new Refusal(`"${given}" ${source}`);
    const kind = fileKindOf(source);
    if (kind === null) throw new Refusal(`"${given}" is no plan: it should begin with "planloom: 1"`);
    if (kind !== 'part') return [{ host, entry }];
    const including = await this.plansWith(host, entry);
    return including.length > 0 ? including : [{ host, entry }];
  }

  private async plansWith(host: TreeHost, part: string): Promise<readonly Target[]> {
    const found: Target[] = [];
    for (const entry of await host.tree.planFiles('')) {
      const { kind, files } = await host.analyse(entry);
      if (kind === 'plan' && files.includes(part)) found.push({ host, entry });
    }
    return found;
  }

  private async standardInput(): Promise<readonly Target[]> {
    const name = this.args.text('stdin-filename');
    if (name === null) throw new Refusal('"-" reads a plan from standard input; say which with --stdin-filename FILE');
    const text = decoded(await this.io.stdin());
    if (!('text' in text)) throw new Refusal(`standard input ${text.why}`);
    const at = path.resolve(this.cwd, name);
    if (!statSync(path.dirname(at), { throwIfNoEntry: false })?.isDirectory()) throw new Refusal(`no folder for "${name}"`);
    const host = await this.diskHost(path.dirname(at));
    host.override(relativeTo(host.tree.root, at), text.text);
    return this.file(host, at, name);
  }

  private async diskHost(folder: string): Promise<TreeHost> {
    const root = await rootOf(folder);
    return this.hostOf(root, () => new TreeHost(new Disk(root), this.cwd, '', this.given));
  }

  private async commitHost(ref: string): Promise<TreeHost> {
    const root = await rootOf(this.cwd);
    const commit = await commitOf(root, ref);
    if (commit === null) throw new Refusal(`no git ref "${ref}" here, and no file of that name`);
    return this.hostOf(`${ref}:`, () => new TreeHost(new Commit(root, commit), this.cwd, `${ref}:`, this.given));
  }

  private hostOf(key: string, make: () => TreeHost): TreeHost {
    let host = this.hosts.get(key);
    if (!host) this.hosts.set(key, (host = make()));
    return host;
  }
}

/** The plans of a portfolio, analysed as of its status date. */
export async function listedIn({ host, entry, analysis }: Analysed): Promise<readonly Analysed[]> {
  const statusDate = analysis.portfolio?.statusDate?.day ?? null;
  const plans: Analysed[] = [];
  for (const file of analysis.files) {
    if (file !== entry) plans.push({ host, entry: file, analysis: await host.analyse(file, statusDate) });
  }
  return plans;
}

/** `REF:FILE`; a single letter is a drive. */
const fileAtRef = /^([^:]{2,}|[^:A-Za-z]):(.+)$/s;

async function commitIn(root: string, ref: string): Promise<string> {
  const commit = await commitOf(root, ref);
  if (commit !== null) return commit;
  const why = existsSync(path.join(root, '.git')) ? 'git knows no such ref here' : `"${root}" is no git repository`;
  throw new Refusal(`"${ref}" cannot be read: ${why}`);
}

/** With `/`; a symbolic link to a file keeps its own name, only the folders above it are resolved. */
function relativeTo(root: string, at: string): string {
  const folder = statSync(path.dirname(at), { throwIfNoEntry: false }) ? realpathSync(path.dirname(at)) : path.dirname(at);
  return path
    .relative(root, path.join(folder, path.basename(at)))
    .split(path.sep)
    .join('/');
}

function someOf(targets: readonly Target[]): string {
  const names = targets.map(({ host, entry }) => host.display(entry));
  return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}
