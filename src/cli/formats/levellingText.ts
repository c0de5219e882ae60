/** What levelling delayed and why, for people. */
import type { Plan } from '../../core/plan/model.ts';
import { unlevelledText } from '../../core/schedule/levelling/sentences.ts';
import type { Delay, Levelling } from '../../core/schedule/schedule.ts';
import type { Layout } from '../result.ts';
import { tenths } from './dates.ts';
import type { Scheduled } from './schedule.ts';
import { tableLines, type Column } from './table.ts';
import { sentenceLines } from './width.ts';

export function levellingLines({ plan, schedules, schedule }: Scheduled, layout: Layout): readonly string[] {
  const { width, paint } = layout;
  const { levelling } = schedules;
  if (!levelling || schedule.kind === 'plan') return [];
  const waiting = levelling.delays.filter(({ resource }) => resource !== null);
  const sentences = [summary(levelling, waiting), ...levelling.unlevelled.map((item) => `Not levelled: ${unlevelledText(plan, item)}`)];
  const told = sentences.flatMap((sentence) => sentenceLines(sentence, layout));
  if (waiting.length === 0) return ['', ...told];
  return ['', ...tableLines(columns(plan, levelling, schedules.calendar.units.d), waiting, width, paint), '', ...told];
}

function columns({ wbs, resources }: Plan, { mode }: Levelling, day: number): readonly Column<Delay>[] {
  const title = mode === 'full' ? 'Delayed' : 'Moved';
  return [
    { title, shrinksTo: 16, text: ({ task }) => wbs.tasks[task]!.name },
    { title: 'Days', align: 'right', text: ({ minutes }) => tenths(minutes / day) },
    { title: mode === 'full' ? 'Waits for' : 'Eases', shrinksTo: 12, text: ({ resource }) => resources.get(resource ?? '')?.name ?? '' },
    { title: mode === 'full' ? 'Which is with' : 'Beside', shrinksTo: 16, text: ({ because }) => namesOf(because, wbs) },
  ];
}

/** The resource is with nobody where it is away. */
function namesOf(tasks: readonly number[], { tasks: all }: Plan['wbs']): string {
  return tasks.length === 0 ? 'away' : tasks.map((task) => all[task]!.id).join(', ');
}

function summary({ mode, effort, seed, generated, delays }: Levelling, waiting: readonly Delay[]): string {
  const how =
    mode === 'full'
      ? `Levelled (${effort}, ${generated} ${generated === 1 ? 'schedule' : 'schedules'} tried, seed ${seed})`
      : 'Smoothed within float';
  if (delays.length === 0) return `${how}: nothing had to move`;
  const others = delays.length - waiting.length;
  const follow = others > 0 ? `, and ${others} that ${others === 1 ? 'follows' : 'follow'}` : '';
  return `${how}: ${waiting.length} ${waiting.length === 1 ? 'task' : 'tasks'} ${mode === 'full' ? 'delayed' : 'moved'}${follow}`;
}
