/** What is told of a bar to whoever rests on it: what a hover in the text says of its task. */
import { taskLines } from '../../language/hover/task.ts';
import type { Diagram } from '../diagram.ts';
import type { Drawable } from '../text.ts';
import { comparedText } from './compared.ts';
import { chartedOf } from './overlays.ts';

export interface Tip {
  readonly mark: string;
  /** The first names the task; never empty. */
  readonly lines: readonly string[];
}

/** Of the rows that are drawn; none for other pictures. It takes longer than the picture, so it is for who has the time. */
export function tipsOf(drawable: Drawable, diagram: Diagram): readonly Tip[] {
  const charted = chartedOf(drawable, diagram);
  if (!charted) return [];
  const { analysis, plan, rows } = charted;
  return rows.drawn.map(({ mark, index }) => {
    const lines = taskLines(analysis, plan, index).map((line) => line.map(({ text }) => text).join(''));
    const then = comparedText(charted, index);
    return { mark, lines: then === null ? lines : [...lines, `In ${charted.compared!.name}: ${then}`] };
  });
}
