/** Random YAML that looks like plans, well formed and not, drawn from a tape of numbers so that failures shrink to short texts. */
import fc from 'fast-check';
import type { TextEdit } from '../../src/core/source/source.ts';

/** Reads choices from a list of numbers; when it is used up, every choice is the first. */
class Tape {
  private at = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  below(limit: number): number {
    return (this.numbers[this.at++] ?? 0) % limit;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!;
  }

  /** True once in so many times, never on an empty tape. */
  oneIn(times: number): boolean {
    return this.below(times) === times - 1;
  }

  get isEmpty(): boolean {
    return this.at >= this.numbers.length;
  }
}

const keys = [
  'name',
  'effort',
  'tasks',
  'tasks',
  'a',
  'b1',
  'owner',
  'tasks',
  'risks',
  'resources',
  'after',
  'x-y',
  '010',
  '2026-01',
  '"q k"',
  "'s'",
  'two words',
  'é',
  '__proto__',
  'T.1',
];
const plain = [
  '5d',
  'Landing zone',
  '1.10',
  '010',
  'true',
  'null',
  '~',
  '0x1F',
  '-1',
  'a:b',
  'x#y',
  'café',
  '😀',
  "it's",
  'say "hi"',
  '2026-03-02',
  '100%',
  '-x',
  '?y',
  'a, b',
  '.inf',
  '1e3',
];
const quoted = ['"x"', "'y'", '"a: b # c"', "'it''s'", '"tab\\tnew\\n"', '""', "''", '"é\\u00e9"', '"\ud800"'];
const flows = [
  '{}',
  '[]',
  '[a, b]',
  '{a: 1, b: [x, y]}',
  '{name: "x, y", tasks: {t: {a: 1}}}',
  '[a: b, {c: d}]',
  '{a, b: c}',
  '[ ]',
  "{'q': 1}",
];
const comments = ['# note', '#note', '#', '# name: x', '## a: b'];

class Writer {
  private readonly lines: string[] = [];
  private readonly tape: Tape;
  private readonly anchors: boolean;

  constructor(tape: Tape) {
    this.tape = tape;
    this.anchors = tape.oneIn(8);
  }

  document(): string {
    const { tape } = this;
    if (tape.oneIn(10)) this.lines.push('---');
    const indent = tape.oneIn(12) ? 2 : 0;
    this.map(indent, 0);
    if (tape.oneIn(12)) this.lines.push('...');
    const newline = tape.oneIn(5) ? '\r\n' : '\n';
    const end = tape.oneIn(6) ? '' : newline;
    return (tape.oneIn(20) ? '\ufeff' : '') + this.lines.join(newline) + end;
  }

  private map(indent: number, depth: number): void {
    const used = new Set<string>();
    const count = 1 + this.tape.below(4);
    for (let i = 0; i < count; i++) {
      let key = this.tape.pick(keys);
      if (used.has(key) && !this.tape.oneIn(12)) key = `${key.replace(/\W/g, '')}${i}`;
      used.add(key);
      this.filler(indent);
      this.entry(`${' '.repeat(indent)}${key}:`, indent, depth);
    }
  }

  private entry(head: string, indent: number, depth: number): void {
    const { tape, lines } = this;
    const nested = indent + 1 + tape.below(4);
    const prop = this.anchors && tape.oneIn(4) ? ` &${tape.pick(['p', 'q'])}` : '';
    const kind = tape.below(depth > 4 || tape.isEmpty ? 6 : 14);
    if (kind === 0) lines.push(head + prop + this.trail());
    else if (kind === 1) lines.push(`${head}${prop} ${tape.pick(quoted)}${this.trail()}`);
    else if (kind === 2) lines.push(`${head}${prop} ${tape.pick(flows)}${this.trail()}`);
    else if (kind === 3 && this.anchors) lines.push(`${head} *${tape.pick(['p', 'q'])}`);
    else if (kind <= 4) lines.push(`${head}${prop} ${tape.pick(plain)}${this.trail()}`);
    else if (kind === 5) this.longText(head + prop, nested);
    else if (kind === 6) {
      lines.push(head + prop + this.trail());
      this.list(tape.oneIn(2) ? indent : nested, depth + 1);
    } else {
      lines.push(head + prop + this.trail());
      this.filler(nested);
      this.map(nested, depth + 1);
    }
  }

  private list(indent: number, depth: number): void {
    const count = 1 + this.tape.below(3);
    for (let i = 0; i < count; i++) {
      const pad = ' '.repeat(indent);
      if (this.tape.oneIn(3)) this.entry(`${pad}- ${this.tape.pick(keys)}:`, indent + 2, depth);
      else this.lines.push(`${pad}- ${this.tape.pick([...plain, ...quoted, ...flows])}${this.trail()}`);
    }
  }

  private longText(head: string, nested: number): void {
    const { tape, lines } = this;
    const pad = ' '.repeat(nested);
    const words = ['text', 'tasks:', '# heading', '- item', 'a: b', 'more  ', '"', '{'];
    switch (tape.below(4)) {
      case 0:
        lines.push(`${head} ${tape.pick(['|', '>', '|-', '>-', '|+', '>+', '|2'])}${this.trail()}`);
        for (let i = tape.below(4); i >= 0; i--)
          lines.push(tape.oneIn(5) ? '' : pad + (head.endsWith('|2') ? '  ' : '') + tape.pick(words));
        return;
      case 1:
        lines.push(`${head} first`, `${pad}second`);
        return;
      case 2:
        lines.push(`${head} "first`, ...(tape.oneIn(3) ? [''] : []), `${pad}tasks: second # x"`);
        return;
      default:
        lines.push(`${head} {a: 1,`, `${pad}tasks: x,`, `${pad}b: [c,`, `${pad}d]`, `${pad}}`);
    }
  }

  /** Comments and blank lines between others. */
  private filler(indent: number): void {
    const { tape } = this;
    if (tape.oneIn(5)) this.lines.push(tape.pick(['', '', '  ', '\t']));
    if (tape.oneIn(6)) this.lines.push(' '.repeat(tape.oneIn(4) ? tape.below(8) : indent) + tape.pick(comments));
  }

  private trail(): string {
    return this.tape.oneIn(8) ? this.tape.pick([' # note', ' #note', ' #5', '  ', '\t', ' # a: b']) : '';
  }
}

const tape = (size: number) => fc.array(fc.nat({ max: 999 }), { maxLength: size, size: 'max' }).map((numbers) => new Tape(numbers));

/** Mostly well formed. */
export const planText: fc.Arbitrary<string> = tape(240).map((choices) => new Writer(choices).document());

const scraps = [
  '',
  '\n',
  ' ',
  '  ',
  '\t',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ', ',
  '#',
  ' #',
  '- ',
  '? ',
  '&p ',
  '*p',
  '|',
  '>',
  'x',
  'name',
  'tasks:',
  '\n    tasks:\n',
  '---\n',
  '...\n',
  '%',
  '!t ',
  '\r',
  '\u0000',
  '\u0007',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '\n  new:\n    name: x',
  '@',
];

/** An edit of a text of this length, given as parts of it so that it fits any text. */
export const roughEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  text: fc.constantFrom(...scraps),
});

export function fitted(text: string, edit: { at: number; length: number; text: string }): TextEdit {
  const start = Math.round(edit.at * text.length);
  return { start, end: Math.min(text.length, start + edit.length), text: edit.text };
}

/** Often broken. */
export const damagedText: fc.Arbitrary<string> = fc
  .tuple(planText, fc.array(roughEdit, { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => edits.reduce((sofar, rough) => applied(sofar, fitted(sofar, rough)), text));

export function applied(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
