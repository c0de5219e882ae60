/** How far each task may slip before something that counts does. */
import { stretchOf } from '../days.ts';
import type { Charted } from './overlays.ts';

export interface FloatTail {
  readonly row: number;
  /** From the end of the bar to the end of the day of its late finish. */
  readonly start: number;
  readonly end: number;
}

/** Of what has total float and is not finished, where it is a day or more. */
export function floatTails({ schedules: { forecast }, rows }: Charted): readonly FloatTail[] {
  return rows.drawn.flatMap(({ row, index, isPoint, stretch }) => {
    if (forecast.done[index] === 1 || !(forecast.totalFloat[index]! > 0)) return [];
    const late = forecast.lateFinish[index]!;
    const end = (stretchOf(late, late)?.end ?? -Infinity) - (isPoint ? 1 : 0);
    return end > stretch.end ? [{ row, start: stretch.end, end }] : [];
  });
}
