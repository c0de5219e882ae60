/** XML elements → what they say. Rows without content are left out. */
import { listOf, numberIn, textIn, type Element } from '../element.ts';
import { readCalendar } from './readCalendar.ts';
import { readAssignment, readResource } from './readResource.ts';
import { readTask } from './readTask.ts';
import type { ProjectFile } from './projectFile.ts';
import { limitIn, momentIn } from './values.ts';

/** Properties of the file that people fill in and a plan has no key for. */
const otherProperties = ['Subject', 'Category', 'Company', 'Keywords', 'Comments'];

export function readFile(root: Element): ProjectFile {
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
    assignments: listOf(root, 'Assignments', 'Assignment').map(readAssignment),
  };
}

function withoutSuffix(name: string | null): string | null {
  return name?.replace(/\.(?:xml|mpp|mspdi)$/i, '') ?? null;
}
