/** A table of texts and what a parser says of them. */
import assert from 'node:assert/strict';
import type { Parsed } from '../../../src/core/values/parsed.ts';

/** Text, the part that is wrong between « and », then the message. */
export type WrongRow = readonly [marked: string, message: string];

/** Each text must parse, and be written back as it was typed. */
export function accepts<T>(parse: (text: string) => Parsed<T>, format: (value: T) => string, texts: readonly string[]): void {
  for (const text of texts) {
    it(`reads ${JSON.stringify(text)}`, () => {
      const parsed = parse(text);
      assert.ok(parsed.ok, parsed.ok ? '' : parsed.message);
      assert.equal(format(parsed.value), text);
    });
  }
}

export function refuses(parse: (text: string) => Parsed<unknown>, rows: readonly WrongRow[]): void {
  for (const [marked, message] of rows) {
    it(`refuses ${JSON.stringify(marked)}`, () => {
      const text = marked.replace(/[«»]/g, '');
      const parsed = parse(text);
      assert.ok(!parsed.ok, 'it was read');
      assert.equal(parsed.message, message);
      const shown = `${text.slice(0, parsed.start)}«${text.slice(parsed.start, parsed.end)}»${text.slice(parsed.end)}`;
      assert.equal(shown, marked);
    });
  }
}
