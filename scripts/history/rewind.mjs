/**
 * A plan as it stood on an earlier day, made from how it stands now: what happened after that day has not happened, what was raised
 * after it is not there, and nothing speaks of it. Plain files in, plain files out, the same for the same day.
 */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/**
 * `files` by path; `now` and `day` are dates as in plans. `came` says since when a thing has been in the plan that does not say so
 * itself, by id; `said` what was declared then, by path and key of the file (`rag`, `budget`), which takes the place of what is there.
 * Gives the files with their texts as they stood at the end of that day.
 * @param {ReadonlyMap<string, string>} files
 * @param {{ now: string, day: string, came?: Readonly<Record<string, string>>, said?: Readonly<Record<string, object>> }} span
 * @returns {Map<string, string>}
 */
export function rewound(files, { now, day, came = {}, said = {} }) {
  const documents = new Map([...files].map(([path, text]) => [path, parseDocument(text)]));
  const gone = new Set(Object.keys(came).filter((id) => came[id] > day));
  const roots = [...documents.values()].map(({ contents }) => contents).filter(isMap);
  for (const root of roots) collectGone(root, day, gone);
  for (const root of roots) forget(root, gone);
  for (const root of roots) rewindTasks(root.get('tasks'), { now, day });
  for (const root of roots) rewindRegister(root.get('raid'), day);
  const decided = new Set(
    roots.flatMap((root) =>
      pairsOf(root.getIn(['raid', 'decisions']))
        .filter(isDecided)
        .map(([id]) => id),
    ),
  );
  const finishes = Object.assign({}, ...roots.map(finishesIn));
  for (const root of roots) {
    rewindGovernance(root, { day, decided, finishes });
    rewindMoney(root, day);
    for (const top of ['project', 'portfolio']) if (root.hasIn([top, 'statusDate'])) root.setIn([top, 'statusDate'], day);
  }
  for (const [path, sections] of Object.entries(said))
    for (const [keys, value] of Object.entries(sections)) say(documents.get(path), keys.split('.'), value);
  return new Map([...documents].map(([path, document]) => [path, document.toString({ lineWidth: 0, flowCollectionPadding: false })]));
}

function isDecided([, entry]) {
  return String(entry.get('status')) === 'decided';
}

/** Undefined takes it away. */
function say(document, keys, value) {
  if (value === undefined) document.deleteIn(keys);
  else document.setIn(keys, document.createNode(value));
}

const registers = ['risks', 'assumptions', 'issues', 'dependencies', 'decisions', 'actions'];

/** What an entry is while it is open. */
const openStates = {
  risks: 'open',
  assumptions: 'unvalidated',
  issues: 'in-progress',
  dependencies: 'agreed',
  decisions: 'needed',
  actions: 'in-progress',
};

function pairsOf(map) {
  return isMap(map) ? map.items.filter(({ value }) => isMap(value)).map(({ key, value }) => [String(key.value), value]) : [];
}

function dateIn(map, key) {
  const date = map.get(key);
  return date === undefined ? null : String(date).slice(0, 10);
}

/** Entries and changes that were raised later, actions for them, and lessons from what was not over yet. */
function collectGone(root, day, gone) {
  for (const kind of registers) {
    for (const [id, entry] of pairsOf(root.getIn(['raid', kind]))) if ((dateIn(entry, 'raised') ?? '') > day) gone.add(id);
  }
  for (const [id, change] of pairsOf(root.get('changes'))) if ((dateIn(change, 'raised') ?? '') > day) gone.add(id);
  for (const [id, action] of pairsOf(root.getIn(['raid', 'actions']))) if (gone.has(String(action.get('for')))) gone.add(id);
  const over = new Map(Object.entries(finishesIn(root)));
  for (const [id, sprint] of pairsOf(root.get('sprints'))) over.set(id, dateIn(sprint, 'finish') ?? '');
  for (const [id, lesson] of pairsOf(root.get('lessons'))) {
    const from = String(lesson.get('from'));
    if (gone.has(from) || gone.has(String(lesson.get('action'))) || (over.get(from) ?? '') > day) gone.add(id);
  }
}

/** Actual finishes of tasks, by id; what is not finished ends never. */
function finishesIn(root) {
  const found = {};
  const visit = (tasks) => {
    for (const [id, task] of pairsOf(tasks)) {
      if (!task.has('tasks')) found[id] = dateIn(task, 'actualFinish') ?? '9999';
      visit(task.get('tasks'));
    }
  };
  visit(root.get('tasks'));
  return found;
}

/** Takes away what is gone and every mention of it; a key that says nothing more goes too. */
function forget(node, gone) {
  if (isMap(node)) {
    node.items = node.items.filter(
      ({ key, value }) => !(isScalar(key) && gone.has(String(key.value)) && isMap(value)) && !isGone(value, gone),
    );
    for (const { value } of node.items) forget(value, gone);
    node.items = node.items.filter(({ value }) => !((isSeq(value) || isMap(value)) && value.items.length === 0));
  } else if (isSeq(node)) {
    node.items = node.items.filter((item) => !isGone(item, gone));
    for (const item of node.items) forget(item, gone);
  }
}

/** `returns FS+2d` speaks of `returns`. */
function isGone(value, gone) {
  return isScalar(value) && typeof value.value === 'string' && gone.has(value.value.split(' ')[0]) && !value.value.includes('. ');
}

function rewindTasks(tasks, span) {
  for (const [, task] of pairsOf(tasks)) {
    rewindTask(task, span);
    rewindTasks(task.get('tasks'), span);
  }
}

function rewindTask(task, { now, day }) {
  const [start, finish] = [dateIn(task, 'actualStart'), dateIn(task, 'actualFinish')];
  const takeAway = (...keys) => keys.forEach((key) => task.delete(key));
  if (start === null) {
    if (finish !== null && finish > day) takeAway('actualFinish');
    return;
  }
  if (start > day) takeAway('actualStart', 'actualFinish', 'actualEffort', 'progress', 'remaining');
  else if (finish !== null && finish > day) {
    takeAway('actualFinish', 'actualEffort');
    task.set('progress', `${share(daysBetween(start, day) / daysBetween(start, finish), 100)}%`);
  } else if (finish === null && day < now) {
    takeAway('actualEffort', 'remaining');
    const done = Number.parseFloat(String(task.get('progress') ?? '0'));
    task.set('progress', `${share(daysBetween(start, day) / daysBetween(start, now), done)}%`);
  }
}

/** In steps of five, never all of it. */
function share(part, most) {
  return Math.min(95, 5 * Math.round((Math.min(1, part) * most) / 5));
}

/** Both ends count. */
function daysBetween(from, to) {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

function rewindRegister(raid, day) {
  for (const kind of isMap(raid) ? registers : []) {
    for (const [, entry] of pairsOf(raid.get(kind))) {
      if (String(entry.getIn(['escalation', 'date']) ?? '') > day) entry.delete('escalation');
      if (!isClosed(entry, kind) || closingDay(entry) <= day) continue;
      entry.set('status', openStates[kind]);
      for (const key of ['closed', 'rationale', 'resolution']) entry.delete(key);
      if (kind !== 'decisions') continue;
      entry.set('due', entry.get('date'));
      entry.delete('date');
    }
  }
}

const closedStates = {
  risks: 'closed',
  assumptions: 'valid invalid',
  issues: 'done',
  dependencies: 'met',
  decisions: 'decided',
  actions: 'done',
};

function isClosed(entry, kind) {
  return closedStates[kind].split(' ').includes(String(entry.get('status')));
}

/** Of those that do not say when, the day they were due. */
function closingDay(entry) {
  return dateIn(entry, 'closed') ?? dateIn(entry, 'date') ?? dateIn(entry, 'due') ?? dateIn(entry, 'promised') ?? '9999';
}

/** Gates, deliverables, sprints and changes: nothing is passed, accepted, counted or approved before it was. */
function rewindGovernance(root, { day, decided, finishes }) {
  for (const [, gate] of pairsOf(root.getIn(['lifecycle', 'gates']))) {
    if ((finishes[String(gate.get('milestone'))] ?? '9999') <= day) continue;
    gate.set('status', 'pending');
    for (const key of ['conditions', 'decision']) gate.delete(key);
  }
  for (const [, deliverable] of pairsOf(root.get('deliverables'))) {
    const isAccepted = String(deliverable.get('status')) === 'accepted';
    if (isAccepted && (dateIn(deliverable, 'date') ?? '9999') > day) deliverable.set('status', 'in-progress');
  }
  for (const [, requirement] of pairsOf(root.get('requirements'))) {
    if ((dateIn(requirement, 'approved') ?? '') <= day) continue;
    requirement.set('status', 'draft');
    requirement.delete('approved');
  }
  for (const [, sprint] of pairsOf(root.get('sprints'))) {
    const keys = ['committed', 'added', 'removed', 'remaining'];
    if ((dateIn(sprint, 'start') ?? '') > day) for (const key of keys) sprint.delete(key);
    keepUntil(sprint.get('remaining'), day);
  }
  for (const [, change] of pairsOf(root.get('changes'))) {
    if (decided.has(String(change.get('decision')))) continue;
    change.set('status', 'proposed');
    change.delete('decision');
  }
}

/** Months that are over have actual sums, and what changes brought later is not in the approved budget. */
function rewindMoney(root, day) {
  for (const [, line] of pairsOf(root.getIn(['budget', 'lines']))) {
    keepUntil(line.get('actual'), monthOver(day));
    if (isMap(line.get('actual')) && line.get('actual').items.length === 0) line.delete('actual');
  }
}

/** Of a map by dates or months. */
function keepUntil(map, last) {
  if (isMap(map)) map.items = map.items.filter(({ key }) => String(key.value) <= last);
}

/** The last month whose bills are in: this one from the 28th on. */
function monthOver(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, date >= 28 ? month - 1 : month - 2, 1)).toISOString().slice(0, 7);
}
