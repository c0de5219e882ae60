/** Resources and assignments as Project writes them. */
import { childOf, isTrueIn, listOf, numberIn, textIn, type Element } from '../element.ts';
import { dayOfMinute } from '../../values/civil.ts';
import type { Day, Minute } from '../../values/time.ts';
import type { ProjectAssignment, ProjectResource } from './projectFile.ts';
import { limitIn, lineIn, minutesIn, moneyIn } from './values.ts';

/** Null for a blank row: such a resource stands for "nobody" in Project. */
export function readResource(resource: Element): ProjectResource | null {
  const name = lineIn(resource, 'Name');
  if (isTrueIn(resource, 'IsNull') || name === null) return null;
  const type = numberIn(resource, 'Type');
  return {
    uid: numberIn(resource, 'UID') ?? -1,
    name,
    kind: isTrueIn(resource, 'IsCostResource') || type === 2 ? 'cost' : type === 0 ? 'material' : 'person',
    isBudget: isTrueIn(resource, 'IsBudget'),
    isInactive: isTrueIn(resource, 'IsInactive'),
    group: lineIn(resource, 'Group'),
    maxUnits: numberIn(resource, 'MaxUnits') ?? 1,
    rate: numberIn(resource, 'StandardRate') ?? 0,
    rateFormat: numberIn(resource, 'StandardRateFormat'),
    costPerUse: moneyIn(resource, 'CostPerUse'),
    hasOtherRates: listOf(resource, 'Rates', 'Rate').length > 1,
    calendar: numberIn(resource, 'CalendarUID'),
    notes: textIn(resource, 'Notes'),
    email: textIn(resource, 'EmailAddress'),
    hasCustomFields: childOf(resource, 'ExtendedAttribute') !== null || childOf(resource, 'OutlineCode') !== null,
    available: listOf(resource, 'AvailabilityPeriods', 'AvailabilityPeriod').map((period) => ({
      from: dayOf(limitIn(period, 'AvailableFrom')),
      to: dayOf(limitIn(period, 'AvailableTo')),
      units: numberIn(period, 'AvailableUnits') ?? 1,
    })),
  };
}

export function readAssignment(assignment: Element): ProjectAssignment {
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

function dayOf(moment: Minute | null): Day | null {
  return moment === null ? null : dayOfMinute(moment);
}
