/** What people type who come from other tools, and what it is called here. The first that the place knows counts. */

const keySynonyms: readonly (readonly [typed: string, meant: string])[] = [
  ['dependsOn depends dependencies dependency predecessors predecessor pred requires needs waitsFor', 'after'],
  ['start begin begins beginDate startDate from', 'start startNoEarlier'],
  ['end ends finish endDate finishDate finishBy', 'finish deadline until due'],
  ['due dueDate dueBy deadline targetDate by before', 'due deadline finish needed date until milestone'],
  ['plannedStart', 'startNoEarlier'],
  ['plannedFinish plannedEnd', 'deadline'],
  ['actualBegin actualStartDate started startedOn', 'actualStart'],
  ['actualEnd actualFinishDate finished finishedOn completedOn', 'actualFinish closed'],
  ['assignee assignees assigned assignedTo resource resources people who staff responsible', 'assign owner'],
  ['accountable lead leader responsible assignee assignedTo raisedBy', 'owner'],
  ['prio importance moscow rank', 'priority'],
  ['percentComplete percentageComplete complete completion percent percentage done', 'progress'],
  ['title summary label caption', 'name'],
  ['desc details detail text', 'description'],
  ['comment comments note remark remarks', 'notes'],
  ['tag tags label keywords', 'labels'],
  ['skill requiredSkills competence competences expertise', 'skills'],
  ['estimate length time est days', 'duration effort'],
  ['work hours manDays personDays', 'effort'],
  ['storyPoints sp estimate size', 'points'],
  ['remainingWork remainingEffort left todo', 'remaining'],
  ['actualWork spent timeSpent', 'actualEffort'],
  ['spent actuals actualCosts', 'actual actualCost'],
  ['likelihood chance odds', 'probability'],
  ['consequence consequences effect severity', 'impact effect severity'],
  ['mitigation treatment strategy', 'response'],
  ['state colour color rag', 'status'],
  ['subtasks children steps activities items stories epics phases workItems workPackages', 'tasks items'],
  ['team people persons members staff', 'resources'],
  ['goals targets', 'objectives'],
  ['iterations', 'sprints'],
  ['costs', 'budget'],
  ['vacation holiday holidays timeOff pto absence absences', 'leave exceptions'],
  ['zone tz timeZone', 'timezone'],
  ['total amount sum approvedBudget', 'approved amount planned'],
  ['budgeted plan estimate', 'planned'],
  ['opened created createdOn raisedOn date identified', 'raised'],
  ['closedOn resolvedOn closeDate resolved', 'closed'],
  ['id key oldId renamedFrom', 'was'],
  ['iteration iterations', 'sprint'],
  ['version fixVersion', 'release'],
  ['phase', 'stage'],
  ['effects impacts blocks threatens', 'affects'],
  ['blocked blocker blockers impediments', 'blockedBy'],
  ['group team swimlane category', 'lane team category'],
  ['every frequency', 'meets every'],
  ['parent base', 'extends'],
  ['title heading', 'summary'],
];

const wordSynonyms: readonly (readonly [typed: string, meant: string])[] = [
  ['yellow orange a', 'amber'],
  ['g ok', 'green'],
  ['r', 'red'],
  ['complete completed finished closed resolved', 'done closed met accepted implemented'],
  ['new todo to-do', 'open proposed pending draft planned'],
  ['wip doing started active ongoing', 'in-progress'],
  ['mitigate', 'reduce'],
  ['hold paused waiting', 'on-hold'],
  ['canceled cancel dropped stopped', 'cancelled dropped'],
  ['med moderate normal average', 'medium'],
  ['major', 'high'],
  ['minor', 'low'],
  ['severe blocker urgent', 'critical high'],
  ['human people', 'person'],
  ['machine', 'equipment'],
  ['off none never disable disabled', 'ignore'],
  ['warn', 'warning'],
  ['in', 'inbound'],
  ['out', 'outbound'],
];

const keys = indexed(keySynonyms);
const words = indexed(wordSynonyms);

/** A key of this place that the typed one stands for elsewhere, or null. */
export function keyMeant(typed: string, known: (key: string) => boolean): string | null {
  return (keys.get(folded(typed)) ?? []).find(known) ?? null;
}

export function wordMeant(typed: string, known: (word: string) => boolean): string | null {
  return (words.get(folded(typed)) ?? []).find(known) ?? null;
}

function indexed(table: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [typed, meant] of table) {
    for (const word of typed.split(' ')) {
      const all = index.get(folded(word)) ?? [];
      index.set(folded(word), [...all, ...meant.split(' ')]);
    }
  }
  return index;
}

function folded(word: string): string {
  return word.toLowerCase().replaceAll(/[-_ ]/g, '');
}
