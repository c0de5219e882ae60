/** What a hover says of an item, whatever it is. */
import type { Analysis } from '../../analysis.ts';
import type { DefinedItem } from '../../plan/items.ts';
import type {
  BaselineRef,
  BudgetLine,
  CalendarItem,
  ChangeRequest,
  Deliverable,
  Forum,
  Gate,
  Item,
  Lesson,
  Objective,
  Plan,
  RaidEntry,
  Release,
  Requirement,
  Resource,
  RoadmapItem,
  Sprint,
  Stakeholder,
} from '../../plan/model.ts';
import { calendarLines } from './calendar.ts';
import { deliverableLines, objectiveLines, releaseLines, roadmapLines, sprintLines } from './delivery.ts';
import { baselineLines, budgetLineLines, changeLines, forumLines, gateLines, stakeholderLines } from './governance.ts';
import { lessonLines } from './lessons.ts';
import { line, present, title, type Line } from './lines.ts';
import { raidLines } from './raid.ts';
import { requirementLines } from './requirement.ts';
import { resourceLines } from './resource.ts';
import { taskLines } from './task.ts';

/** The title comes first. */
export function itemLines(analysis: Analysis, plan: Plan, { definition, item }: DefinedItem): readonly Line[] {
  switch (definition) {
    case 'task':
      return taskLines(analysis, plan, plan.wbs.indexOf.get(item.id)!);
    case 'risk':
    case 'assumption':
    case 'issue':
    case 'dependency':
    case 'decision':
    case 'action':
      return raidLines(analysis, plan, item as RaidEntry);
    case 'resource':
      return resourceLines(analysis, plan, item as Resource);
    case 'release':
      return releaseLines(analysis, plan, item as Release);
    case 'sprint':
      return sprintLines(analysis, plan, item as Sprint);
    case 'requirement':
      return requirementLines(analysis, plan, item as Requirement);
    case 'deliverable':
      return deliverableLines(analysis, plan, item as Deliverable);
    case 'objective':
      return objectiveLines(plan, item as Objective);
    case 'roadmapItem':
      return roadmapLines(analysis, plan, item as RoadmapItem);
    case 'calendar':
      return calendarLines(analysis, plan, item as CalendarItem);
    case 'gate':
      return gateLines(analysis, plan, item as Gate);
    case 'stakeholder':
      return stakeholderLines(analysis, plan, item as Stakeholder);
    case 'forum':
      return forumLines(analysis, plan, item as Forum);
    case 'change':
      return changeLines(analysis, plan, item as ChangeRequest);
    case 'baseline':
      return baselineLines(analysis, plan, item as BaselineRef);
    case 'budgetLine':
      return budgetLineLines(plan, item as BudgetLine);
    case 'lesson':
      return lessonLines(plan, item as Lesson);
    case 'lane':
    case 'group':
      return plainLines(definition, item);
  }
}

function plainLines(what: string, { id, name, description }: Item): readonly Line[] {
  return present([title(name, what, id === name ? null : id), line(description)]);
}
