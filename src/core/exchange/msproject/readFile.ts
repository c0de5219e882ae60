/** XML elements → what they say. Rows without content are left out here. */
import { childOf, childrenOf, isTrueIn, listOf, numberIn, textIn, type Element } from '../element.ts';
import { linkTypes, type LinkType } from '../../values/link.ts';
import { dayOfMinute } from '../../values/civil.ts';
import { readCalendar } from './readCalendar.ts';
import type { ProjectAssignment, ProjectBaseline, ProjectFile, ProjectLink, ProjectResource, ProjectTask } from './projectFile.ts';
import { limitIn, minutesIn, momentIn } from './values.ts';

/** Properties of the file that people fill in and a plan has no key for. */
const otherProperties = ['Subject', 'Category', 'Company', 'Keywords', 'Comments'];
/** By Project's code: 0 finish to finish, 1 finish to start, 2 start to finish, 3 start to start. */
const linkTypeByCode: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];

export function readFile(root: Element): ProjectFile {
  const assignments = listOf(root, 'Assignments', 'Assignment').map(readAssignment);
  return {
    name: textIn(root, 'Title') ?? withoutSuffix(textIn(root, 'Name')),
    manager: textIn(root, 'Manager'),
    currency: textIn(root, 'CurrencyCode'),
    start: momentIn(root, 'StartDate'),
    finish: momentIn(root, 'FinishDate'),
    statusDate: limitIn(root, 'StatusDate'),
    currentDate: momentIn(root, 'CurrentDate'),
    isScheduledFromFinish: textIn(root, 'ScheduleFromStart') === '0',
    calendar: numberIn(root, 'CalendarUID'),
    minutesPerDay: numberIn(root, 'MinutesPerDay'),
    minutesPerWeek: numberIn(root, 'MinutesPerWeek'),
    daysPerMonth: numberIn(root, 'DaysPerMonth'),
    durationFormat: numberIn(root, 'DurationFormat'),
    properties: otherProperties.filter((name) => textIn(root, name) !== null),
    calendars: listOf(root, 'Calendars', 'Calendar').map(readCalendar),
    tasks: listOf(root, 'Tasks', 'Task').flatMap((task) => readTask(task) ?? []),
    resources: listOf(root, 'Resources', 'Resource').flatMap((resource) => readResource(resource) ?? []),
    assignments,
  };
}

/** Null for a blank row, and for the row that stands for the project as a whole. */
function readTask(task: Element): ProjectTask | null {
  const uid = numberIn(task, 'UID') ?? -1;
  const level = numberIn(task, 'OutlineLevel') ?? 1;
  if (isTrueIn(task, 'IsNull') || uid === 0 || level < 1) return null;
  const wbs = textIn(task, 'WBS');
  return {
    uid,
    name: oneLine(textIn(task, 'Name')) ?? `Task ${textIn(task, 'ID') ?? uid}`,
    level,
    isActive: textIn(task, 'Active') !== '0',
    isManual: isTrueIn(task, 'Manual'),
    isMilestone: isTrueIn(task, 'Milestone'),
    isExternal: isTrueIn(task, 'ExternalTask'),
    isSubproject: isTrueIn(task, 'IsSubproject') || textIn(task, 'SubprojectName') !== null,
    isEstimated: isTrueIn(task, 'Estimated'),
    isFixedDuration: numberIn(task, 'Type') === 1,
    ignoresResourceCalendars: isTrueIn(task, 'IgnoreResourceCalendar'),
    ...datesOf(task),
    links: childrenOf(task, 'PredecessorLink').flatMap((link) => readLink(link) ?? []),
    ...progressOf(task),
    levellingDelay: (numberIn(task, 'LevelingDelay') ?? 0) / 10,
    fixedCost: moneyIn(task, 'FixedCost'),
    actualCost: moneyIn(task, 'ActualCost'),
    notes: textIn(task, 'Notes'),
    hyperlink: oneLine(textIn(task, 'HyperlinkAddress')),
    hasWbsCode: wbs !== null && wbs !== textIn(task, 'OutlineNumber'),
    hasCustomFields: childOf(task, 'ExtendedAttribute') !== null || childOf(task, 'OutlineCode') !== null,
    baselines: childrenOf(task, 'Baseline').flatMap((baseline) => readBaseline(baseline) ?? []),
  };
}

function datesOf(task: Element) {
  const calendar = numberIn(task, 'CalendarUID');
  return {
    start: momentIn(task, 'Start'),
    finish: momentIn(task, 'Finish'),
    duration: minutesIn(task, 'Duration'),
    durationFormat: numberIn(task, 'DurationFormat'),
    constraint: numberIn(task, 'ConstraintType') ?? 0,
    constraintDate: momentIn(task, 'ConstraintDate'),
    deadline: momentIn(task, 'Deadline'),
    priority: numberIn(task, 'Priority'),
    calendar: calendar === null || calendar < 0 ? null : calendar,
  };
}

function progressOf(task: Element) {
  const isPhysical = numberIn(task, 'EarnedValueMethod') === 1;
  return {
    percentComplete: Math.min(100, Math.max(0, numberIn(task, 'PercentComplete') ?? 0)),
    physicalPercentComplete: isPhysical ? Math.min(100, Math.max(0, numberIn(task, 'PhysicalPercentComplete') ?? 0)) : null,
    actualStart: momentIn(task, 'ActualStart'),
    actualFinish: momentIn(task, 'ActualFinish'),
    remainingDuration: minutesIn(task, 'RemainingDuration'),
    remainingWork: minutesIn(task, 'RemainingWork'),
    actualWork: minutesIn(task, 'ActualWork'),
  };
}

function readLink(link: Element): ProjectLink | null {
  const predecessor = numberIn(link, 'PredecessorUID');
  if (predecessor === null) return null;
  const lagFormat = numberIn(link, 'LagFormat') ?? 7;
  const lag = numberIn(link, 'LinkLag') ?? 0;
  const isPercent = [19, 20, 51, 52].includes(lagFormat);
  return {
    predecessor,
    type: linkTypeByCode[numberIn(link, 'Type') ?? 1] ?? linkTypes[0],
    lag: isPercent ? lag : lag / 10,
    lagFormat,
    isCrossProject: isTrueIn(link, 'CrossProject'),
  };
}

function readBaseline(baseline: Element): ProjectBaseline | null {
  const number = numberIn(baseline, 'Number') ?? 0;
  const [start, finish] = [momentIn(baseline, 'Start'), momentIn(baseline, 'Finish')];
  if ((start === null && finish === null) || !(number >= 0 && number <= 10)) return null;
  const fixedCost = textIn(baseline, 'FixedCost') === null ? null : moneyIn(baseline, 'FixedCost');
  return { number, start, finish, work: minutesIn(baseline, 'Work') ?? 0, cost: moneyIn(baseline, 'Cost'), fixedCost };
}

/** Null for a blank row: such a resource stands for "nobody" in Project. */
function readResource(resource: Element): ProjectResource | null {
  const name = oneLine(textIn(resource, 'Name'));
  if (isTrueIn(resource, 'IsNull') || name === null) return null;
  const type = numberIn(resource, 'Type');
  return {
    uid: numberIn(resource, 'UID') ?? -1,
    name,
    kind: isTrueIn(resource, 'IsCostResource') || type === 2 ? 'cost' : type === 0 ? 'material' : 'person',
    isBudget: isTrueIn(resource, 'IsBudget'),
    isInactive: isTrueIn(resource, 'IsInactive'),
    group: oneLine(textIn(resource, 'Group')),
    maxUnits: numberIn(resource, 'MaxUnits') ?? 1,
    rate: numberIn(resource, 'StandardRate') ?? 0,
    rateFormat: numberIn(resource, 'StandardRateFormat'),
    costPerUse: moneyIn(resource, 'CostPerUse'),
    hasOtherRates: listOf(resource, 'Rates', 'Rate').length > 1,
    calendar: numberIn(resource, 'CalendarUID'),
    notes: textIn(resource, 'Notes'),
    email: textIn(resource, 'EmailAddress'),
    hasCustomFields: childOf(resource, 'ExtendedAttribute') !== null || childOf(resource, 'OutlineCode') !== null,
    available: listOf(resource, 'AvailabilityPeriods', 'AvailabilityPeriod').map((period) => {
      const [from, to] = [limitIn(period, 'AvailableFrom'), limitIn(period, 'AvailableTo')];
      return {
        from: from === null ? null : dayOfMinute(from),
        to: to === null ? null : dayOfMinute(to),
        units: numberIn(period, 'AvailableUnits') ?? 1,
      };
    }),
  };
}

function readAssignment(assignment: Element): ProjectAssignment {
  return {
    task: numberIn(assignment, 'TaskUID') ?? -1,
    resource: numberIn(assignment, 'ResourceUID') ?? -1,
    units: Math.max(0, numberIn(assignment, 'Units') ?? 1),
    work: minutesIn(assignment, 'Work') ?? 0,
    cost: moneyIn(assignment, 'Cost'),
    actualCost: moneyIn(assignment, 'ActualCost'),
    isContoured: (numberIn(assignment, 'WorkContour') ?? 0) !== 0,
    isDelayed: (numberIn(assignment, 'Delay') ?? 0) > 0 || (numberIn(assignment, 'LevelingDelay') ?? 0) > 0,
    hasOvertime: (minutesIn(assignment, 'OvertimeWork') ?? 0) > 0,
  };
}

/** Project writes sums in hundredths of the currency's unit. */
function moneyIn(element: Element, name: string): number {
  return Math.round(numberIn(element, name) ?? 0) / 100;
}

function withoutSuffix(name: string | null): string | null {
  return name?.replace(/\.(?:xml|mpp|mspdi)$/i, '') ?? null;
}

/** Names are lines; null stays null. */
function oneLine(text: string | null): string | null {
  return text?.replaceAll(/\s*[\r\n]+\s*/g, ' ') ?? null;
}
