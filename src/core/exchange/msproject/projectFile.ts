/**
 * What a Microsoft Project XML file (MSPDI) says, as far as a plan can hold it. Moments are minutes of the plan's clock; null where
 * the file says nothing or nothing that can be read. Meaning of the elements: https://learn.microsoft.com/office-project/xml-data-interchange
 */
import type { LinkType } from '../../values/link.ts';
import type { TimeSpan } from '../../values/hours.ts';
import type { Day, Minute } from '../../values/time.ts';

export interface ProjectFile {
  readonly name: string | null;
  readonly manager: string | null;
  readonly currency: string | null;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  readonly statusDate: Minute | null;
  /** What counted as now when the file was saved. */
  readonly currentDate: Minute | null;
  readonly isScheduledFromFinish: boolean;
  /** Of the project's calendar. */
  readonly calendar: number | null;
  readonly minutesPerDay: number | null;
  readonly minutesPerWeek: number | null;
  readonly daysPerMonth: number | null;
  readonly durationFormat: number | null;
  /** Elements that are set and have no place in a plan. */
  readonly properties: readonly string[];
  readonly calendars: readonly ProjectCalendar[];
  readonly tasks: readonly ProjectTask[];
  readonly resources: readonly ProjectResource[];
  readonly assignments: readonly ProjectAssignment[];
}

export interface ProjectCalendar {
  readonly uid: number;
  readonly name: string;
  readonly isBase: boolean;
  readonly base: number | null;
  /** Monday first; null where the calendar says nothing of a day. */
  readonly week: readonly (readonly TimeSpan[] | null)[];
  readonly exceptions: readonly CalendarException[];
  /** Weeks that differ for a time. */
  readonly workWeeks: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly name: string | null;
    readonly week: ProjectCalendar['week'];
  }[];
}

export interface CalendarException {
  readonly name: string | null;
  readonly from: Day;
  readonly to: Day;
  /** Empty: no work. */
  readonly hours: readonly TimeSpan[];
  /** Null: every day from `from` to `to`. */
  readonly recurrence: Recurrence | null;
}

/** As Project's exception types 1 to 6 say it; numbers as in the file. */
export interface Recurrence {
  readonly kind: 'daily' | 'weekly' | 'monthly' | 'monthly-position' | 'yearly' | 'yearly-position';
  /** Every so many days, weeks or months. */
  readonly every: number;
  /** At most so often; null: up to the end. */
  readonly occurrences: number | null;
  /** 1 Sunday, 2 Monday, 4 Tuesday … 64 Saturday. */
  readonly weekdays: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly monthDay: number;
  /** 0 any day, 1 weekday, 2 day of the weekend, 3 Sunday … 9 Saturday. */
  readonly item: number;
  /** 0 first … 3 fourth, 4 last. */
  readonly position: number;
}

export interface ProjectTask {
  readonly uid: number;
  readonly name: string;
  readonly level: number;
  readonly isActive: boolean;
  readonly isManual: boolean;
  readonly isMilestone: boolean;
  readonly isExternal: boolean;
  readonly isSubproject: boolean;
  readonly isEstimated: boolean;
  readonly isFixedDuration: boolean;
  readonly ignoresResourceCalendars: boolean;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  /** Minutes, in elapsed time where the format says so. */
  readonly duration: number | null;
  readonly durationFormat: number | null;
  readonly constraint: number;
  readonly constraintDate: Minute | null;
  readonly deadline: Minute | null;
  readonly priority: number | null;
  readonly calendar: number | null;
  readonly links: readonly ProjectLink[];
  /** 0–100 */
  readonly percentComplete: number;
  readonly physicalPercentComplete: number | null;
  readonly actualStart: Minute | null;
  readonly actualFinish: Minute | null;
  readonly remainingDuration: number | null;
  readonly remainingWork: number | null;
  readonly actualWork: number | null;
  /** Minutes on the clock that levelling delays it. */
  readonly levellingDelay: number;
  /** Money. */
  readonly fixedCost: number;
  readonly actualCost: number;
  readonly notes: string | null;
  readonly hyperlink: string | null;
  readonly hasWbsCode: boolean;
  readonly hasCustomFields: boolean;
  readonly baselines: readonly ProjectBaseline[];
}

export interface ProjectLink {
  readonly predecessor: number;
  readonly type: LinkType;
  /** Minutes, or per cent of the predecessor's duration. */
  readonly lag: number;
  readonly lagFormat: number;
  readonly isCrossProject: boolean;
}

export interface ProjectBaseline {
  /** 0–10 */
  readonly number: number;
  readonly start: Minute | null;
  readonly finish: Minute | null;
  /** Minutes. */
  readonly work: number;
  /** Money. */
  readonly cost: number;
  readonly fixedCost: number | null;
}

export interface ProjectResource {
  readonly uid: number;
  readonly name: string;
  readonly kind: 'person' | 'material' | 'cost';
  readonly isBudget: boolean;
  readonly isInactive: boolean;
  readonly group: string | null;
  /** 1 for a full-time person. */
  readonly maxUnits: number;
  /** Money an hour (material: a unit). */
  readonly rate: number;
  readonly rateFormat: number | null;
  readonly costPerUse: number;
  readonly hasOtherRates: boolean;
  readonly calendar: number | null;
  readonly notes: string | null;
  readonly email: string | null;
  readonly hasCustomFields: boolean;
  /** Days inclusive; null where open. */
  readonly available: readonly { readonly from: Day | null; readonly to: Day | null; readonly units: number }[];
}

export interface ProjectAssignment {
  readonly task: number;
  readonly resource: number;
  /** 1 for full time. */
  readonly units: number;
  /** Minutes. */
  readonly work: number;
  /** Money. */
  readonly cost: number;
  readonly actualCost: number;
  readonly isContoured: boolean;
  /** Starts later than its task. */
  readonly isDelayed: boolean;
  readonly hasOvertime: boolean;
}
