/** What the user's settings say; the plan's own words are stronger. */
import * as vscode from 'vscode';
import { severities, type Level } from '../core/problem.ts';
import { dayOf } from '../core/values/civil.ts';
import { parseDate } from '../core/values/date.ts';
import type { Day } from '../core/values/time.ts';
import type { OffsetAt } from '../core/values/zone.ts';
import { offsetAt } from '../zones/offsets.ts';

export interface Settings {
  readonly levels: ReadonlyMap<string, Level>;
  /** Overrides the plans' own. */
  readonly statusDate: Day | null;
  readonly today: Day;
  readonly offsetAt: OffsetAt;
}

const levels = new Set<string>([...severities, 'ignore']);

export function readSettings(): Settings {
  const settings = vscode.workspace.getConfiguration('planloom');
  return {
    levels: levelsIn(settings.get<unknown>('rules')),
    statusDate: dayIn(settings.get<unknown>('statusDate')),
    today: today(),
    offsetAt,
  };
}

/** Who sits before the screen, by an id or a name of the plans; empty where nobody says. */
export function readPerson(): string {
  const settings = vscode.workspace.getConfiguration('planloom');
  const person = settings.get<unknown>('me');
  return typeof person === 'string' ? person : '';
}

/** Whether plans show their worst colour at their files. */
export function coloursFiles(): boolean {
  const settings = vscode.workspace.getConfiguration('planloom');
  return settings.get<unknown>('fileColours') === true;
}

/** Whether an open diff editor of a plan is compared by itself. */
export function followsDiffEditors(): boolean {
  const settings = vscode.workspace.getConfiguration('planloom');
  return settings.get<unknown>('review.followDiffEditors') === true;
}

/** Settings are typed by hand: whatever is no level is left out. */
function levelsIn(value: unknown): ReadonlyMap<string, Level> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).filter((entry): entry is [string, Level] => levels.has(entry[1] as string)));
}

function dayIn(value: unknown): Day | null {
  const date = typeof value === 'string' && value !== '' ? parseDate(value) : null;
  return date?.ok ? date.value.day : null;
}

function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
