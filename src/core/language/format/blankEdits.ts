/** From one line to the same with other blanks: an edit for each run of blanks that differs. */
import type { TextEdit } from '../../source/source.ts';

/** `start` is where the line begins in its text. One edit for the whole line where more than blanks differ. */
export function blankEdits(start: number, line: string, wanted: string): readonly TextEdit[] {
  if (line === wanted) return [];
  const [was, is] = [runsOf(line), runsOf(wanted)];
  const isBlanksOnly = was.length === is.length && was.every(({ sign }, i) => sign === is[i]!.sign);
  if (!isBlanksOnly) return [{ start, end: start + line.length, text: wanted }];
  return was.flatMap(({ at, blanks }, i) => {
    const text = is[i]!.blanks;
    return text === blanks ? [] : [{ start: start + at, end: start + at + blanks.length, text }];
  });
}

/** Blanks and the sign behind them; the last has none. */
function runsOf(line: string): { readonly at: number; readonly blanks: string; readonly sign: string }[] {
  return [...line.matchAll(/(\s*)(\S?)/g)].map(({ index, 1: blanks, 2: sign }) => ({ at: index, blanks: blanks!, sign: sign! }));
}
