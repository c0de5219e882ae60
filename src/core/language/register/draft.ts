/** A plan's files while several things are being said in them: edits on edits, and what all of them come to. */
import type { Change } from '../../problem.ts';
import { editSource } from '../../source/edit.ts';
import { entry, type Pair } from '../../source/node.ts';
import type { Source, TextEdit } from '../../source/source.ts';
import { newItem } from '../edits/newItem.ts';
import { Rewritten } from '../edits/rewritten.ts';
import { setValue } from '../edits/setValue.ts';
import type { Value } from '../edits/value.ts';

/** Keys from a file's root to an item. */
export type Way = readonly string[];

export class Draft {
  /** As they are by now. */
  readonly sources: Map<string, Source>;
  private readonly written = new Map<string, Rewritten>();

  constructor(sources: ReadonlyMap<string, Source>) {
    this.sources = new Map(sources);
  }

  /** Says the value under a key of an item, or takes it away where it is null. False, with nothing done, where that is not safe. */
  say(file: string, way: Way, key: string, value: Value | null): boolean {
    const item = this.pairAt(file, way);
    const changes = item && setValue(this, item, key, value);
    if (!changes) return false;
    this.take(file, changes.map(({ at, text }) => ({ start: at.start, end: at.end, text }))); // prettier-ignore
    return true;
  }

  /** Adds an item, the id of which is the last key of the way. False, with nothing done, where that is not safe. */
  add(file: string, way: Way, item: Value): boolean {
    const source = this.sources.get(file);
    const edit = source && newItem(source, way, item);
    if (!edit) return false;
    this.take(file, [edit]);
    return true;
  }

  /** In the offsets of the files as they were at first; they never overlap. */
  get changes(): readonly Change[] {
    return [...this.written].flatMap(([file, { edits }]) => edits.map(({ start, end, text }) => ({ at: { file, start, end }, text })));
  }

  pairAt(file: string, way: Way): Pair | null {
    let pair: Pair | null = null;
    for (const key of way) pair = entry(pair ? pair.value : this.sources.get(file)?.root, key);
    return pair;
  }

  private take(file: string, edits: readonly TextEdit[]): void {
    const source = this.sources.get(file);
    if (!source || edits.length === 0) return;
    const written = this.written.get(file) ?? new Rewritten(source.text.length);
    written.apply(edits);
    this.written.set(file, written);
    this.sources.set(file, editSource(source, edits));
  }
}
