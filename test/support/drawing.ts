/**
 * Problems drawn under the text they are about, in YAML's own comments:
 *
 *     tasks:
 *       design: {name: Design, owner: rbin}
 *     #                               ^^^^ unknown-owner: no resource "rbin"; did you mean "robin"?
 *
 * Each such line speaks of the nearest line above that is none. Carets that touch the `#` begin at the `#`; `!` marks an empty
 * place, `^^…` one that ends on a later line. Dashes draw the related places of that rule's problems, in the same way; where none
 * are drawn, they are not compared. The drawing is taken out before the text is read, so it may stand inside a broken quote too.
 */

/** Columns from 0, in UTF-16 units, end exclusive. */
export interface Mark {
  /** From 0, in the text without drawings. */
  readonly line: number;
  readonly from: number;
  /** Infinity for what ends on a later line. */
  readonly to: number;
  readonly related: boolean;
  readonly rule: string;
  readonly message: string;
}

/** What is drawn: a problem, or anything with the same fields. */
export interface Drawable {
  readonly rule: string;
  readonly message: string;
  readonly at: { readonly file: string; readonly start: number; readonly end: number };
  readonly related?: readonly {
    readonly at: { readonly file: string; readonly start: number; readonly end: number };
    readonly message: string;
  }[];
}

const drawn = /^( *)#( *)(\^+…?|!|-+…?) ([a-z][a-z0-9-]*): (.*)$/;

/** The text without its drawings, and what they said. */
export function readDrawing(text: string): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of text.split('\n')) {
    const match = drawn.exec(line);
    if (match) marks.push(markOf(match, lines.length - 1));
    else lines.push(line);
  }
  return { text: lines.join('\n'), marks };
}

/** The text with the marks drawn under its lines, always in the same way, so that two drawings can be compared as texts. */
export function draw(text: string, marks: readonly Mark[]): string {
  const lines = text.split('\n');
  const under = lines.map((): Mark[] => []);
  for (const mark of marks) under[Math.min(Math.max(mark.line, 0), lines.length - 1)]!.push(mark);
  return lines.flatMap((line, i) => [line, ...under[i]!.sort(byPlace).map(drawMark)]).join('\n');
}

/** The problems of one file as marks; with `related` those places of other problems that lie in it. */
export function marksOf(file: string, text: string, problems: readonly Drawable[], rulesWithRelated: ReadonlySet<string>): Mark[] {
  return problems.flatMap(({ rule, message, at, related }) => [
    ...(at.file === file ? [placed(text, at, rule, message, false)] : []),
    ...(rulesWithRelated.has(rule) ? (related ?? []) : [])
      .filter((other) => other.at.file === file)
      .map((other) => placed(text, other.at, rule, other.message, true)),
  ]);
}

function placed(text: string, at: { start: number; end: number }, rule: string, message: string, related: boolean): Mark {
  const lineStart = text.lastIndexOf('\n', at.start - 1) + 1;
  const newline = text.indexOf('\n', at.start);
  const lineEnd = newline < 0 ? text.length : newline;
  const line = text.slice(0, lineStart).split('\n').length - 1;
  return { line, from: at.start - lineStart, to: at.end > lineEnd ? Infinity : at.end - lineStart, related, rule, message };
}

function markOf([, indent, gap, carets, rule, message]: readonly string[], line: number): Mark {
  const hash = indent!.length;
  const from = gap === '' ? hash : hash + 1 + gap!.length;
  const length = carets === '!' ? 0 : carets!.endsWith('…') ? Infinity : carets!.length + (gap === '' ? 1 : 0);
  return { line, from, to: from + length, related: carets!.startsWith('-'), rule: rule!, message: message! };
}

function drawMark({ from, to, related, rule, message }: Mark): string {
  const length = to === Infinity ? 2 : to - from;
  const touches = from < 2;
  const sign = related ? '-' : '^';
  const carets = length === 0 ? '!' : sign.repeat(Math.max(1, touches ? length - 1 : length)) + (to === Infinity ? '…' : '');
  return `${touches ? ' '.repeat(from) : ''}#${touches ? '' : ' '.repeat(from - 1)}${carets} ${rule}: ${message}`;
}

function byPlace(a: Mark, b: Mark): number {
  return a.from - b.from || a.to - b.to || Number(a.related) - Number(b.related) || (a.rule + a.message < b.rule + b.message ? -1 : 1);
}
