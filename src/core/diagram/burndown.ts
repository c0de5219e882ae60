/** What is left of a sprint, day by day, against an even pace. */
import type { Sprint } from '../plan/model.ts';
import { weekdayOf } from '../values/civil.ts';
import type { Day } from '../values/time.ts';
import { sayDay } from './days.ts';
import type { Diagram } from './diagram.ts';
import { quotedLabel } from './escape.ts';
import { accessibleLines, count, drawnDiagram, emptyDiagram, type Drawable } from './text.ts';

interface DatedSprint {
  readonly sprint: Sprint;
  readonly start: Day;
  readonly finish: Day;
}

export function burndown(drawable: Drawable): Diagram {
  const dated = datedSprints(drawable);
  if (dated.length === 0) return emptyDiagram('burndown', 'no sprint with `start` and `finish`; add one under `sprints:`');
  const sprint = chosenSprint(drawable, dated);
  if (!sprint) return emptyDiagram('burndown', `no sprint "${drawable.settings.sprint!}" with \`start\` and \`finish\``);
  const days = sprintDays(sprint);
  const left = typedRemaining(sprint, days, drawable) ?? countedRemaining(sprint, days, drawable);
  const most = Math.max(0, ...left);
  if (most === 0) {
    return emptyDiagram('burndown', `sprint "${sprint.sprint.name}" has no points; give its tasks \`points\`, or type its \`remaining\``);
  }
  const pace = days.map((_, index) => most * (1 - index / Math.max(1, days.length - 1)));
  const content = `${count(Math.round(left[0]!), 'point')} at the start, ${sayDay(sprint.start)} to ${sayDay(sprint.finish)}`;
  return drawnDiagram(
    'burndown',
    [
      'xychart-beta',
      ...accessibleLines(drawable, `burn-down of ${sprint.sprint.name}`, content),
      `  title ${quotedLabel(`${sprint.sprint.name} · points left`)}`,
      `  x-axis [${days.map((day) => quotedLabel(sayDay(day).slice(0, -5))).join(', ')}]`,
      `  y-axis "Points" 0 --> ${Math.ceil(most)}`,
      `  bar [${left.map(short).join(', ')}]`,
      `  line [${pace.map(short).join(', ')}]`,
    ],
    [],
  );
}

function datedSprints({ plan }: Drawable): DatedSprint[] {
  return [...plan.sprints.values()].flatMap((sprint) => {
    const [start, finish] = [sprint.start?.day, sprint.finish?.day];
    return start !== undefined && finish !== undefined && finish >= start && finish - start < 200 ? [{ sprint, start, finish }] : [];
  });
}

/** The one asked for, else the one at the status date, else the last that began before it, else the first. */
function chosenSprint({ analysis, settings }: Drawable, dated: readonly DatedSprint[]): DatedSprint | null {
  if (settings.sprint !== null) return dated.find((entry) => entry.sprint.id === settings.sprint) ?? null;
  const now = analysis.statusDate ?? -Infinity;
  const begun = dated.filter((entry) => entry.start <= now);
  return begun.find((entry) => entry.finish >= now) ?? begun.sort((a, b) => b.start - a.start)[0] ?? dated[0]!;
}

function sprintDays({ start, finish }: DatedSprint): Day[] {
  const days: Day[] = [];
  for (let day = start; day <= finish; day++) if (weekdayOf(day) < 5 || finish - start < 5) days.push(day);
  return days;
}

/** `remaining: {2026-03-09: 34}`, where the stories live elsewhere; each figure holds until the next. */
function typedRemaining({ sprint }: DatedSprint, days: readonly Day[], { analysis }: Drawable): number[] | null {
  const known = sprint.remaining;
  if (known.length === 0) return null;
  const last = Math.max(analysis.statusDate ?? -Infinity, known.at(-1)!.date.day);
  const before = sprint.committed ?? known[0]!.points;
  return days.map((day) => (day > last ? 0 : (known.findLast(({ date }) => date.day <= day)?.points ?? before)));
}

/** Points of the sprint's tasks that were not finished at the end of each day; nothing is known of days to come. */
function countedRemaining({ sprint }: DatedSprint, days: readonly Day[], { plan, schedule, analysis }: Drawable): number[] {
  const stories = plan.wbs.tasks.flatMap((task, index) => {
    if (task.sprints.at(-1) !== sprint.id || task.points === null || task.status === 'cancelled') return [];
    const isDone = schedule.done[index] === 1;
    return [{ points: task.points, finished: isDone ? Math.floor((schedule.finish[index]! - 1) / 1440) : Infinity }];
  });
  return days.map((day) => {
    if (analysis.statusDate !== null && day > analysis.statusDate) return 0;
    return stories.reduce((sum, story) => sum + (story.finished <= day ? 0 : story.points), 0);
  });
}

function short(number: number): string {
  return String(Math.round(number * 10) / 10);
}
