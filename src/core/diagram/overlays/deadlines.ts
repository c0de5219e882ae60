/** The days by which tasks have to be finished. */
import type { Charted } from './overlays.ts';

export interface DeadlineSign {
  readonly row: number;
  /** It is over at the end of this day. */
  readonly day: number;
  /** The task is finished, or forecast to be, after it. */
  readonly isMissed: boolean;
}

export function deadlines({ plan, schedules: { calendar, forecast }, rows }: Charted): readonly DeadlineSign[] {
  return rows.drawn.flatMap(({ row, index }) => {
    const { deadline } = plan.wbs.tasks[index]!.constraints;
    return deadline ? [{ row, day: deadline.day, isMissed: forecast.finish[index]! > calendar.finishOf(deadline) }] : [];
  });
}
