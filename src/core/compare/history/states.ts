/** A plan at its commits: each version of a file is read once, each state of the plan analysed once, and only a few are kept. */
import type { Analysis, Facts, Unreadable } from '../../analysis.ts';
import { noFacts, settle, type Host, type Run } from '../../settle.ts';
import { editSource } from '../../source/edit.ts';
import { parseSlices } from '../../source/parse.ts';
import type { Source, TextEdit } from '../../source/source.ts';
import { Latest } from '../../values/latest.ts';
import type { Day } from '../../values/time.ts';
import { gatherParts } from '../../plan/include.ts';
import { sheetOf, type Sheet } from '../sheet.ts';
import type { PlanCommit } from './commit.ts';
import type { Blob, Git } from './git.ts';

/** Analyses that are kept: going back and forth between neighbours costs nothing. */
const most = 8;

interface Known {
  readonly analysis: Analysis;
  /** The day that stood in for a status date; null where the plan gives its own, and it does not matter. */
  readonly today: Day | null;
}

interface Version {
  readonly id: string;
  readonly source: Source;
}

export class States {
  /** How many analyses were made. */
  analysed = 0;
  private readonly git: Git;
  private readonly run: Run;
  private readonly planFiles: () => Promise<readonly string[]>;
  /** The version of each file that was read last: the next differs in a few lines, and everything else of it stays the same. */
  private readonly newest = new Map<string, Version>();
  private readonly atRef = new Map<string, Source | Unreadable>();
  private readonly known = new Latest<Known>(most);
  private readonly asked = new Set<string>();

  constructor(git: Git, run: Run, planFiles: () => Promise<readonly string[]>) {
    this.git = git;
    this.run = run;
    this.planFiles = planFiles;
  }

  /** Every file that an analysis has wanted so far. */
  get files(): readonly string[] {
    return [...this.asked];
  }

  /** As of the status date that the plan gave then, else the day of the commit; null where there was no such file, or it cannot be read. */
  async at(commit: PlanCommit): Promise<Analysis | null> {
    if (commit.entry === null) return null;
    this.asked.add(commit.entry);
    const sources = new Map(await Promise.all([...this.asked].map(async (path) => [path, await this.read(commit.id, path)] as const)));
    if (typeof sources.get(commit.entry) !== 'object') return null;
    const key = this.keyOf(commit.entry, sources);
    const known = this.known.get(key);
    const isKnown = known !== undefined && (known.today === null || known.today === commit.day);
    return isKnown ? this.known.use(key, known).analysis : this.analyse(commit, commit.entry, sources);
  }

  /** What the plan says at a commit, without an analysis; null where it cannot be read. */
  async sheetAt({ id, entry }: PlanCommit): Promise<Sheet | null> {
    const source = entry === null ? 'missing' : await this.read(id, entry);
    if (typeof source === 'string') return null;
    const read = new Map<string, Source | Unreadable>();
    for (;;) {
      const { parts, wanted } = gatherParts(source, (path) => read.get(path));
      const sources = new Map(parts.map((part) => [part.path, part.source]));
      if (wanted.length === 0) return sheetOf({ files: [...sources.keys()], sources });
      for (const path of wanted) read.set(path, await this.read(id, path));
    }
  }

  private async analyse({ id, day }: PlanCommit, entry: string, sources: Facts['sources']): Promise<Analysis> {
    this.analysed++;
    const host: Host = {
      read: (path) => {
        this.asked.add(path);
        return this.read(id, path);
      },
      readAtRef: (ref, path) => this.readAtRef(ref, path),
      // What exists besides plans and parts makes no difference to a date.
      exists: () => Promise.resolve(true),
      planFiles: this.planFiles,
    };
    const start: Facts = { ...noFacts, sources, atRef: this.atRef, today: day, mildest: 'error' };
    const { facts, analysis } = await settle(entry, host, start, undefined, this.run);
    const today = analysis.plan?.project.statusDate ? null : day;
    return this.known.use(this.keyOf(entry, facts.sources), { analysis, today }).analysis;
  }

  private keyOf(entry: string, sources: Facts['sources']): string {
    const versions = [...sources].flatMap(([path, source]) => (typeof source === 'object' ? `${path} ${this.newest.get(path)!.id}` : []));
    return [entry, ...versions.sort()].join('\n');
  }

  private async read(commit: string, path: string): Promise<Source | Unreadable> {
    const blob = await this.git.blob(`${commit}:${path}`);
    if (typeof blob === 'string') return blob;
    const before = this.newest.get(path);
    if (before?.id === blob.id) return before.source;
    const source = before ? editSource(before.source, [editBetween(before.source.text, blob.text)]) : await this.parsed(path, blob);
    this.newest.set(path, { id: blob.id, source });
    return source;
  }

  private async readAtRef(ref: string, path: string): Promise<Source | Unreadable> {
    const name = `${ref}:${path}`;
    const known = this.atRef.get(name);
    if (known !== undefined) return known;
    const blob = ref.startsWith('-') ? ('missing' as const) : await this.git.blob(name);
    const source = typeof blob === 'string' ? blob : await this.parsed(path, blob);
    this.atRef.set(name, source);
    return source;
  }

  private parsed(path: string, { text }: Blob): Source | Promise<Source> {
    return this.run(parseSlices(path, text));
  }
}

/** The one edit that makes one text of the other: all between what they begin and what they end with alike. */
function editBetween(before: string, now: string): TextEdit {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  return { start: head, end: before.length - tail, text: now.slice(head, now.length - tail) };
}
