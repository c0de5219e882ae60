/** The sprint that a picture is of, day by day. */
import { deliveryOf, type Delivery } from '../status/delivery/delivery.ts';
import { datedSprints, sprintDays, type DatedSprint, type Delivering, type SprintDays } from '../status/delivery/sprints.ts';
import { sayDay } from './days.ts';
import type { Drawable } from './text.ts';

export const noSprint = 'no sprint with `start` and `finish`; add one under `sprints:`';

/** What the status has worked out of sprints and flow, for the forecast. */
export function deliveryIn({ plan, analysis }: Drawable): Delivery {
  return deliveryOf({ plan, schedules: analysis.schedules!, statusDate: analysis.statusDate });
}

function deliveringOf({ plan, schedule, analysis }: Drawable): Delivering {
  return { plan, schedule, statusDate: analysis.statusDate };
}

/** The one asked for, else the one at the status date, else the last that began before it, else the first. */
function chosenSprint({ analysis, settings }: Drawable, dated: readonly DatedSprint[]): DatedSprint | null {
  if (settings.sprint !== null) return dated.find((entry) => entry.sprint.id === settings.sprint) ?? null;
  const now = analysis.statusDate ?? -Infinity;
  const begun = dated.filter((entry) => entry.start <= now);
  return begun.find((entry) => entry.finish >= now) ?? begun.sort((a, b) => b.start - a.start)[0] ?? dated[0]!;
}

/** The sprint that is drawn, with its days; else why there is none. */
export function drawnSprint(drawable: Drawable): (DatedSprint & { readonly found: SprintDays }) | { readonly why: string } {
  const dated = datedSprints(drawable.plan);
  if (dated.length === 0) return { why: noSprint };
  const chosen = chosenSprint(drawable, dated);
  if (!chosen) return { why: `no sprint "${drawable.settings.sprint!}" with \`start\` and \`finish\`` };
  const found = sprintDays(deliveringOf(drawable), chosen);
  if (found.most > 0) return { ...chosen, found };
  return { why: `sprint "${chosen.sprint.name}" has no points; give its tasks \`points\`, or type its \`remaining\`` };
}

/** `2 Mar`, as the axis has it. */
export function dayLabels({ days }: Pick<SprintDays, 'days'>): string[] {
  return days.map((day) => sayDay(day).slice(0, -5));
}
