/** What all tasks of one import are written against. */
import type { Plan } from '../../plan/model.ts';
import type { Times } from '../../schedule/calendars.ts';
import type { Day, Minute } from '../../values/time.ts';
import type { Notes } from '../notes.ts';
import type { Calendars } from './calendars.ts';
import type { Outline } from './outline.ts';
import type { ProjectAssignment, ProjectFile } from './projectFile.ts';
import type { Resources } from './resources.ts';

export interface Frame {
  readonly file: ProjectFile;
  readonly outline: Outline;
  readonly calendars: Calendars;
  readonly resources: Resources;
  /** By the UID of the task. */
  readonly assignments: ReadonlyMap<number, readonly ProjectAssignment[]>;
  /** The plan's calendars and resources as the engine reads them. */
  readonly times: Times;
  readonly planResources: Plan['resources'];
  readonly start: Minute;
  readonly statusDay: Day | null;
  readonly notes: Notes;
}
