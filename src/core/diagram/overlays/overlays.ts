/** What is drawn over the bars of a Gantt chart: all that Mermaid's chart lacks, in days and rows. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import type { Schedules } from '../../schedule/schedule.ts';
import type { Day } from '../../values/time.ts';
import type { Stretch } from '../days.ts';
import type { Compared, Diagram } from '../diagram.ts';
import type { Drawable } from '../text.ts';
import { chartRows, type ChartRows } from './chartRows.ts';
import { comparedSigns, type ComparedSigns } from './compared.ts';
import { daysOff } from './daysOff.ts';
import { deadlines, type DeadlineSign } from './deadlines.ts';
import { floatTails, type FloatTail } from './floatTails.ts';
import { ghosts, type Ghost } from './ghosts.ts';
import type { OverlayKind } from './kinds.ts';
import { chartLinks, type ChartLink } from './links.ts';
import { owners, type OwnerSign } from './owners.ts';
import { raidSigns, type RaidSign } from './raidSigns.ts';

/** Of the rows that are drawn. Rows are counted over the whole chart, days since 1970-01-01; what nobody asked for is empty. */
export interface Overlays {
  readonly links: readonly ChartLink[];
  readonly ghosts: readonly Ghost[];
  /** Null while the plan is not compared, too. */
  readonly compared: ComparedSigns | null;
  readonly tails: readonly FloatTail[];
  readonly daysOff: readonly Stretch[];
  readonly deadlines: readonly DeadlineSign[];
  /** The project's own deadline; null where it has none. */
  readonly projectDeadline: { readonly day: Day; readonly isMissed: boolean } | null;
  readonly owners: readonly OwnerSign[];
  readonly raid: readonly RaidSign[];
}

/** A plan with dates, and which of its tasks have which row. */
export interface Charted {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly schedules: Schedules;
  readonly rows: ChartRows;
  /** What the axis covers, end exclusive. */
  readonly span: Stretch;
  readonly compared: Compared | null;
}

/** Null for pictures other than the preview's Gantt chart, and where there is nothing to draw over. */
export function overlaysOf(drawable: Drawable, diagram: Diagram): Overlays | null {
  const charted = chartedOf(drawable, diagram);
  if (!charted) return null;
  const wanted = drawable.settings.overlays;
  const given = <T>(kind: OverlayKind, of: (charted: Charted) => readonly T[]) => (wanted.includes(kind) ? of(charted) : []);
  return {
    links: given(wanted.includes('links') ? 'links' : 'all-links', chartLinks),
    ghosts: given('baseline', ghosts),
    compared: wanted.includes('base') ? comparedSigns(charted) : null,
    tails: given('float', floatTails),
    daysOff: given('days-off', daysOff),
    deadlines: given('deadlines', deadlines),
    projectDeadline: wanted.includes('deadlines') ? projectDeadline(charted) : null,
    owners: given('owners', owners),
    raid: given('raid', raidSigns),
  };
}

export function chartedOf(drawable: Drawable, { rows, span }: Diagram): Charted | null {
  const { analysis, plan, settings } = drawable;
  const { schedules } = analysis;
  const compared = settings.compared ?? null;
  return rows && span && schedules ? { analysis, plan, schedules, rows: chartRows(drawable, rows), span, compared } : null;
}

function projectDeadline({ plan: { project }, schedules: { calendar, forecast } }: Charted): Overlays['projectDeadline'] {
  const { deadline } = project;
  return deadline && { day: deadline.day, isMissed: forecast.projectFinish > calendar.finishOf(deadline) };
}
