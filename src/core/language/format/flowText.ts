/** `{a: 1, b: [x, y]}`: blanks and key order within brackets that stand on one line. */
import { fieldBelow, type Field } from '../../schema/field.ts';
import { keyText, type ListNode, type MapNode, type Node } from '../../source/node.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { keyOrder } from './keyOrder.ts';

/** What is between brackets, or the brackets themselves: where it stands, and what to write for it. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class FlowText {
  readonly #source: Source;
  readonly #text: string;
  readonly #isTied: (text: string) => boolean;

  /** `isTied` says of a stretch of the text that its keys must stay where they stand. */
  constructor(source: Source, isTied: (text: string) => boolean) {
    this.#source = source;
    this.#text = source.text;
    this.#isTied = isTied;
  }

  /** The text to write for a value on one line; as it stands for all but brackets. */
  of(node: Node, field: Field | null): string {
    const { start, end } = placeOf(this.#source, node);
    if (node.kind === 'scalar' || !/[[{]/.test(this.#text.charAt(start))) return this.#text.slice(start, end);
    return node.kind === 'map' ? this.#map(node, field, start, end) : this.#list(node, field, start, end);
  }

  #map(node: MapNode, field: Field | null, start: number, end: number): string {
    const parts = node.pairs.map(({ key, value }) => {
      const at = placeOf(this.#source, key);
      const name = this.#text.slice(at.start, at.end);
      if (value.kind === 'scalar' && value.style === 'empty') return { ...at, text: name };
      const below = placeOf(this.#source, value);
      const colon = this.#text.slice(at.end, below.start);
      // Glued to a plain key, the colon is none yet.
      const isPlain = /^\s*:\s+$/.test(colon) || (/^\s*:$/.test(colon) && /["']$/.test(name));
      const text = `${name}${isPlain ? ': ' : colon}${this.of(value, fieldBelow(field, keyText(key)))}`;
      return { start: at.start, end: below.end, text };
    });
    const order = keyOrder(node.pairs, field);
    return this.#joined(start, end, parts, order && !this.#isTied(this.#text.slice(start, end)) ? order : null);
  }

  #list(node: ListNode, field: Field | null, start: number, end: number): string {
    const parts = node.items.map((item) => ({ ...placeOf(this.#source, item), text: this.of(item, field?.items ?? null) }));
    return this.#joined(start, end, parts, null);
  }

  /** Everything between two parts that is not plainly a comma stays, and with it the order. */
  #joined(start: number, end: number, parts: readonly Written[], order: readonly number[] | null): string {
    const gaps = [...parts, null].map((part, i) => this.#text.slice(i === 0 ? start + 1 : parts[i - 1]!.end, part ? part.start : end - 1));
    const isPlain = gaps.every((gap, i) => (i === 0 || i === parts.length ? /^\s*$/ : /^\s*,\s*$/).test(gap));
    const [open, close] = [this.#text.charAt(start), this.#text.charAt(end - 1)];
    if (order && isPlain) return open + order.map((i) => parts[i]!.text).join(', ') + close;
    return open + gaps.map((gap, i) => spaced(gap, i === 0 || i === parts.length) + (parts[i]?.text ?? '')).join('') + close;
  }
}

function spaced(gap: string, isAtBracket: boolean): string {
  const [, colon, comma] = /^\s*(:?)\s*(,?)\s*$/.exec(gap) ?? [];
  if (colon === undefined || comma === undefined) return gap;
  return colon + comma + (comma !== '' && !isAtBracket ? ' ' : '');
}
