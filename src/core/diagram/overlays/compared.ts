/** Where each task was in what the plan is compared with, which tasks are new, and which are gone. */
import type { Plan } from '../../plan/model.ts';
import type { Minute } from '../../values/time.ts';
import { sayDays, stretchOf } from '../days.ts';
import type { Compared } from '../diagram.ts';
import { pointOf, type ChartRow } from './chartRows.ts';
import { slipText, type Ghost } from './ghosts.ts';
import type { Charted } from './overlays.ts';

export interface ComparedSigns {
  /** Of the rows whose days are others now; `slip` is by how many working days they end later or earlier. */
  readonly ghosts: readonly Ghost[];
  /** Rows of tasks that were not there. */
  readonly came: readonly number[];
  /** Names of tasks that are gone, by WBS order; of a container that is gone with all below it, its own. */
  readonly gone: readonly string[];
}

/** Null while the plan is not compared with anything. */
export function comparedSigns(charted: Charted): ComparedSigns | null {
  const { compared, plan, rows } = charted;
  if (!compared) return null;
  const ghosts = rows.drawn.flatMap((row) => ghostOf(charted, compared, row) ?? []);
  const came = rows.drawn.flatMap(({ row, index }) => (formerIndex(compared, plan, index) === null ? [row] : []));
  return { ghosts, came, gone: goneFrom(compared, plan) };
}

/** When the task is in what the plan is compared with: `2 Mar 2026 to 6 Mar 2026 (+3d)`, `not there`; null where it has no dates there. */
export function comparedText({ compared, plan, schedules }: Charted, index: number): string | null {
  const was = compared && datesOf(compared, plan, index);
  const stretch = was && stretchOf(was.start, was.finish);
  if (!stretch) return compared && formerIndex(compared, plan, index) === null ? 'not there' : null;
  const slip = slipText(schedules, was.finish, index);
  return `${sayDays(stretch.start, stretch.end - 1)}${slip === null ? '' : ` (${slip})`}`;
}

function ghostOf({ plan, schedules }: Charted, compared: Compared, { row, index, stretch: now }: ChartRow): Ghost | null {
  const was = datesOf(compared, plan, index);
  const stretch = was && stretchOf(was.start, was.finish);
  if (!stretch) return null;
  const isPoint = was.start === was.finish;
  const drawn = isPoint ? pointOf(stretch) : stretch;
  if (drawn.start === now.start && drawn.end === now.end) return null;
  return { row, isPoint, ...drawn, slip: slipText(schedules, was.finish, index) };
}

function datesOf(compared: Compared, plan: Plan, index: number): { readonly start: Minute; readonly finish: Minute } | null {
  const was = formerIndex(compared, plan, index);
  const forecast = compared.analysis.schedules?.forecast;
  return forecast && was !== null ? { start: forecast.start[was]!, finish: forecast.finish[was]! } : null;
}

function formerIndex({ analysis, formerIds }: Compared, { wbs }: Plan, index: number): number | null {
  const { id } = wbs.tasks[index]!;
  return analysis.plan?.wbs.indexOf.get(formerIds.get(id) ?? id) ?? null;
}

function goneFrom({ analysis, formerIds }: Compared, { wbs: now }: Plan): readonly string[] {
  const wbs = analysis.plan?.wbs;
  if (!wbs) return [];
  const renamed = new Set(formerIds.values());
  const isGone = ({ id }: Plan['wbs']['tasks'][number]): boolean => !now.indexOf.has(id) && !renamed.has(id);
  const names: string[] = [];
  for (let index = 0; index < wbs.tasks.length;) {
    const end = wbs.end[index]!;
    const isWhole = wbs.tasks.slice(index, end).every(isGone);
    if (isWhole || isGone(wbs.tasks[index]!)) names.push(wbs.tasks[index]!.name);
    index = isWhole ? end : index + 1;
  }
  return names;
}
