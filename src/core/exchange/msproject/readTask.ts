/** One row of the task list as Project writes it. */
import { childOf, childrenOf, isTrueIn, numberIn, textIn, type Element } from '../element.ts';
import type { LinkType } from '../../values/link.ts';
import { percentOf } from './durations.ts';
import type { ProjectBaseline, ProjectLink, ProjectTask } from './projectFile.ts';
import { lineIn, minutesIn, momentIn, moneyIn } from './values.ts';

/** By Project's code: 0 finish to finish, 1 finish to start, 2 start to finish, 3 start to start. */
const linkTypeByCode: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];

/** Null for a blank row, and for the row that stands for the project as a whole. */
export function readTask(task: Element): ProjectTask | null {
  const uid = numberIn(task, 'UID') ?? -1;
  const level = numberIn(task, 'OutlineLevel') ?? 1;
  if (isTrueIn(task, 'IsNull') || uid === 0 || level < 1) return null;
  const wbs = textIn(task, 'WBS');
  return {
    uid,
    name: lineIn(task, 'Name') ?? `Task ${textIn(task, 'ID') ?? uid}`,
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
    hyperlink: lineIn(task, 'HyperlinkAddress'),
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
  return {
    predecessor,
    type: linkTypeByCode[numberIn(link, 'Type') ?? 1] ?? 'FS',
    lag: percentOf(lagFormat) === null ? lag / 10 : lag,
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
