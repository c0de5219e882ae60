/** Edits on edits: what all of them together do to the text that was there first. */
import type { TextEdit } from '../../source/source.ts';

/** A stretch of the first text that is still there, or what was written since. */
type Segment = { readonly from: number; readonly to: number } | { readonly text: string };

export class Rewritten {
  private segments: readonly Segment[];
  private readonly length: number;

  /** `length` of the first text, in UTF-16 units. */
  constructor(length: number) {
    this.length = length;
    this.segments = [{ from: 0, to: length }];
  }

  /** Edits of the text as it is by now, which may not overlap. */
  apply(edits: readonly TextEdit[]): void {
    // From the last to the first, so that none moves what another one means.
    for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
      this.segments = [...this.slice(0, edit.start), { text: edit.text }, ...this.slice(edit.end, Infinity)];
    }
  }

  /** Of the first text, in order; what is the same on both sides of a stretch is left alone. */
  get edits(): readonly TextEdit[] {
    const edits: TextEdit[] = [];
    let [done, text] = [0, ''];
    for (const segment of [...this.segments, { from: this.length, to: this.length }]) {
      if ('text' in segment) text += segment.text;
      else {
        if (segment.from > done || text !== '') edits.push({ start: done, end: segment.from, text });
        [done, text] = [segment.to, ''];
      }
    }
    return edits;
  }

  private slice(start: number, end: number): Segment[] {
    let at = 0;
    return this.segments.flatMap((segment) => {
      const length = 'text' in segment ? segment.text.length : segment.to - segment.from;
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
      at += length;
      if (from >= to) return [];
      return 'text' in segment ? { text: segment.text.slice(from, to) } : { from: segment.from + from, to: segment.from + to };
    });
  }
}
