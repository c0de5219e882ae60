/** What commands that read one plan have in common: where results go, and what is said of a plan with errors. */
import { problemLines, summaryText } from './formats/checkText.ts';
import { painter, type Paint } from './formats/paint.ts';
import { problemsOf } from './formats/problem.ts';
import { exitStatus, type Io } from './io.ts';
import type { Analysed } from './targets.ts';

/** Prints the result, then the plan's errors, if any, to standard error. */
export function give(io: Io, analysed: Analysed, result: string): number {
  io.out(result);
  return tellErrors(io, analysed);
}

/** There is nothing to show; the errors mostly say why, and the sentence does where there are none. */
export function withoutResult(io: Io, analysed: Analysed, sentence: string): number {
  const why = analysed.analysis.kind === 'part' ? 'no plan here includes this part' : sentence;
  if (tellErrors(io, analysed) === exitStatus.fine) io.err(`${analysed.host.display(analysed.entry)}: ${why}\n`);
  return exitStatus.problems;
}

/** Status 1 where one of the plans has errors, which go to standard error. */
export function tellErrors(io: Io, ...analysed: readonly Analysed[]): number {
  const errors = problemsOf(analysed).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return exitStatus.fine;
  const lines = problemLines(errors, io.columns, painter(io.colour.err));
  io.err(text([...lines, '', summaryText(errors, new Set(analysed.flatMap(({ analysis }) => analysis.files)).size)]));
  return exitStatus.problems;
}

export function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** How results for people are laid out. */
export interface Layout {
  readonly width: number | null;
  readonly paint: Paint;
}

export function layoutOf(io: Io): Layout {
  return { width: io.columns, paint: painter(io.colour.out) };
}
