/** Microsoft Project's XML, as far as the test files go, made a plan. */

/** A task as Project scheduled it; moments as `2014-10-17T08:00`. */
export interface ProjectTask {
  readonly uid: string;
  readonly start: string;
  readonly finish: string;
  readonly critical: boolean;
  /** Minutes. */
  readonly totalSlack: number;
  readonly freeSlack: number;
}

export interface ProjectFile {
  /** The plan as YAML, a task's id being `t` and its UID. */
  readonly text: string;
  readonly tasks: readonly ProjectTask[];
}

/** Project's code for a link type, FF first. */
const linkTypes = ['FF', 'FS', 'SF', 'SS'];
/** Sunday first. */
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export function readProjectFile(xml: string): ProjectFile {
  const elements = elementsOf(xml, 'Task').filter((task) => valueOf(task, 'Summary') === '0');
  const head = {
    id: 'p',
    name: 'P',
    start: valueOf(xml, 'StartDate').slice(0, 10),
    calendar: `c${valueOf(xml, 'CalendarUID')}`,
  };
  const calendars = elementsOf(elementsOf(xml, 'Calendars')[0]!, 'Calendar').map((calendar) => [
    `c${valueOf(calendar, 'UID')}`,
    calendarOf(calendar, xml),
  ]);
  const tasks = elements.map((task) => [`t${valueOf(task, 'UID')}`, taskOf(task)]);
  const plan = { project: head, calendars: Object.fromEntries(calendars) as object, tasks: Object.fromEntries(tasks) as object };
  return {
    text:
      JSON.stringify(plan, null, 1)
        .slice(1, -1)
        .replace(/^\n /, '')
        .replaceAll('\n ', '\n')
        .replace(/,\n(?=")/g, '\n')
        .trim() + '\n',
    tasks: elements.map(resultOf),
  };
}

function calendarOf(calendar: string, xml: string) {
  const week = elementsOf(calendar, 'WeekDay').flatMap((day) => {
    const spans = elementsOf(day, 'WorkingTime').map(
      (time) => `${valueOf(time, 'FromTime').slice(0, 5)}-${valueOf(time, 'ToTime').slice(0, 5)}`,
    );
    return spans.length > 0 ? [[days[Number(valueOf(day, 'DayType')) - 1]!, spans.join(' ')]] : [];
  });
  const hoursPerDay = Number(valueOf(xml, 'MinutesPerDay')) / 60;
  return {
    week: Object.fromEntries(week) as object,
    hoursPerDay,
    daysPerWeek: Number(valueOf(xml, 'MinutesPerWeek')) / 60 / hoursPerDay,
    daysPerMonth: Number(valueOf(xml, 'DaysPerMonth')),
  };
}

function taskOf(task: string) {
  const [, hours, minutes] = /^PT(\d+)H(\d+)M/.exec(valueOf(task, 'Duration'))!;
  const after = elementsOf(task, 'PredecessorLink').map((link) => {
    const lag = Number(valueOf(link, 'LinkLag')) / 10;
    return `t${valueOf(link, 'PredecessorUID')} ${linkTypes[Number(valueOf(link, 'Type'))]!}${lag === 0 ? '' : `+${lag}min`}`;
  });
  return { name: valueOf(task, 'Name'), duration: `${60 * Number(hours) + Number(minutes)}min`, after };
}

function resultOf(task: string): ProjectTask {
  return {
    uid: valueOf(task, 'UID'),
    start: valueOf(task, 'Start').slice(0, 16),
    finish: valueOf(task, 'Finish').slice(0, 16),
    critical: valueOf(task, 'Critical') === '1',
    totalSlack: Number(valueOf(task, 'TotalSlack')) / 10,
    freeSlack: Number(valueOf(task, 'FreeSlack')) / 10,
  };
}

/** The contents of all elements of a name that do not hold another of that name. */
function elementsOf(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'gs'))].map((match) => match[1]!);
}

/** The text of the first element of a name. */
function valueOf(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
}
