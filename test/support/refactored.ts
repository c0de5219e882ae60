/** Refactorings of plans drawn with a cursor, and what must stay true of a plan whatever is refactored. */
import type { Analysis } from '../../src/core/analysis.ts';
import type { Action } from '../../src/core/language/action.ts';
import { refactoringsAt } from '../../src/core/language/refactor/refactorings.ts';
import { atCursor } from './cursor.ts';
import { factsOf, settledOn } from './facts.ts';
import { applied } from './planText.ts';

export type Files = Readonly<Record<string, string>>;

export function offered(drawn: string | Files): readonly Action[] {
  const { analysis, path, offset } = atCursor(drawn);
  return refactoringsAt(analysis, path, offset, offset);
}

/** All files after the refactoring whose title begins so; null where it is not offered, or refuses. */
export function refactored(drawn: string | Files, title: string): Files | null {
  const { analysis, path, offset } = atCursor(drawn);
  const action = refactoringsAt(analysis, path, offset, offset).find((one) => one.title.startsWith(title));
  return action ? done(textsOf(analysis), action) : null;
}

export function textsOf({ sources }: Analysis): Files {
  return Object.fromEntries([...sources].map(([path, { text }]) => [path, text]));
}

export function done(files: Files, { doing }: Action): Files | null {
  const made = doing();
  if (!made) return null;
  const after: Record<string, string> = { ...files };
  const changes = [...made.changes].sort((a, b) => b.at.start - a.at.start || b.at.end - a.at.end);
  for (const { at, text } of changes) after[at.file] = applied(after[at.file]!, { ...at, text });
  if (made.newFile) after[made.newFile.path] = made.newFile.text;
  return after;
}

export interface Meaning {
  /** Of each task by id: start and finish in plan and forecast. */
  readonly dates: ReadonlyMap<string, string>;
  /** Total float in both. */
  readonly floats: ReadonlyMap<string, string>;
  /** Rule and message, sorted. */
  readonly problems: readonly string[];
}

export function meaningOf(files: Files): Meaning {
  const { plan, schedules, problems } = settledOn(factsOf(files), 'plan.yaml');
  const dates = new Map<string, string>();
  const floats = new Map<string, string>();
  for (const [id, i] of (schedules && plan?.wbs.indexOf) ?? []) {
    const { plan: planned, forecast } = schedules!;
    dates.set(id, [planned.start[i], planned.finish[i], forecast.start[i], forecast.finish[i]].join(' '));
    floats.set(id, `${planned.totalFloat[i]!} ${forecast.totalFloat[i]!}`);
  }
  return { dates, floats, problems: problems.map(({ rule, message }) => `${rule}: ${message}`).sort() };
}
