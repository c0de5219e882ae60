/** A comparison as JSON. */
import { changeName, isUnchanged, verdictOf, writtenChange } from '../../core/compare/words.ts';
import type { Change, FieldChange } from '../../core/compare/changes.ts';
import type { Comparison, Shift } from '../../core/compare/compare.ts';
import type { EffortChanges } from '../../core/compare/effort.ts';
import type { LoadChanges, Overload } from '../../core/compare/load.ts';
import type { PromiseShift } from '../../core/compare/promises.ts';
import type { Compared } from '../commands/diff.ts';
import { dayJson, hours, momentJson, numberJson } from './dates.ts';
import { commitJson } from './history.ts';
import { raidTrendJson } from './since.ts';

/** Of one plan its comparison itself; of several a list by file. */
export function diffJson(compared: readonly Compared[]): unknown {
  const [only] = compared;
  if (compared.length === 1 && only?.kind === 'both') return { version: 1, ...comparisonJson(only.comparison) };
  const plans = compared.map((one) => (one.kind === 'both' ? { file: one.name, kind: 'compared', ...comparisonJson(one.comparison) } : { file: one.name, kind: one.kind })); // prettier-ignore
  return { version: 1, plans };
}

function comparisonJson(comparison: Comparison) {
  const { changes, finish, milestones, criticalPath, trend, money, load, effort, promises, committedDates, problems } = comparison;
  return {
    verdict: verdictOf(comparison),
    unchanged: isUnchanged(comparison),
    finish: finish && shiftJson(finish),
    milestones: milestones.map((milestone) => ({
      ...{ id: milestone.id, name: milestone.name, ...shiftJson(milestone), committed: milestone.isCommitted },
      causes: (milestone.causes?.changes ?? []).map(changeName),
      ...(milestone.by && { by: milestone.by.map((commit) => commit && commitJson(commit)) }),
      causedOutside: milestone.causes?.isOutside ?? false,
    })),
    tasks: itemsJson(changes.all.filter((change) => sectionOf(change) === 'tasks')),
    items: itemsBySection(changes.all),
    plan: Object.fromEntries(changes.all.flatMap((change) => (change.kind === 'loose' ? [[change.way, writtenChange(change)]] : []))),
    renamed: changes.renamed,
    criticalPath: { before: criticalPath.before, after: criticalPath.now },
    rag: [...(trend?.rag.values() ?? [])].map(({ dimension, computed, movement, declared }) => ({
      dimension,
      ...computed,
      movement,
      declared,
    })),
    raid: trend && raidTrendJson(trend.raid),
    budget: { eacFrom: money.from, eacTo: money.to },
    load: load && loadJson(load),
    effort: effort && effortJson(effort),
    promises: promises.map(promiseJson),
    committedDates: committedDates.map(({ kind, id, key, from, to, change, isApproved }) => ({
      ...{ kind, id, key, from, to, change: change?.id ?? null, approved: isApproved },
    })),
    problems: { came: problems.came.map(problemJson), went: problems.went.map(problemJson) },
  };
}

function loadJson({ people, overloads }: LoadChanges) {
  const weekJson = ({ resource, week, usedHours, capacityHours, over, daysOver }: Overload) => ({
    ...{ resource, week: dayJson(week), usedHours: hours(usedHours), capacityHours: hours(capacityHours), over, daysOver },
  });
  return {
    people: people.map(({ id, name, from, to }) => ({ id, name, fromHours: hours(from), toHours: hours(to) })),
    overAllocation: { came: overloads.came.map(weekJson), went: overloads.went.map(weekJson) },
  };
}

function effortJson({ from, to, added, removed, tasks }: EffortChanges) {
  return {
    ...{ fromHours: hours(from), toHours: hours(to), addedHours: hours(added), removedHours: hours(removed) },
    tasks: tasks.map((task) => ({ id: task.id, fromHours: hours(task.from), toHours: hours(task.to) })),
  };
}

function promiseJson({ kind, id, name, promised, forecast, late }: PromiseShift) {
  return { kind, id, name, promised, forecast: shiftJson(forecast), lateBy: { from: daysJson(late.from), to: daysJson(late.to) } };
}

function shiftJson({ from, to, days }: Shift) {
  return { from: momentJson(from), to: momentJson(to), workingDays: daysJson(days) };
}

/** In hundredths; null where it is not known. */
function daysJson(days: number) {
  return numberJson(Math.round(days * 100) / 100);
}

function sectionOf(change: Change): string | null {
  return change.kind === 'loose' ? null : change.entry.section;
}

function itemsJson(changes: readonly Change[]) {
  const ids = (kind: 'added' | 'removed') => changes.flatMap((change) => (change.kind === kind ? [change.entry.id] : []));
  const fields = changes.filter((change): change is FieldChange => change.kind === 'field');
  const changed = [...new Set(fields.map(({ entry }) => entry.id))].map((id) => ({
    id,
    fields: Object.fromEntries(fields.filter(({ entry }) => entry.id === id).map((change) => [change.key, writtenChange(change)])),
  }));
  const moved = changes.flatMap((change) => (change.kind === 'moved' ? [{ id: change.entry.id, from: change.from, to: change.to }] : []));
  return { added: ids('added'), removed: ids('removed'), changed, ...(moved.length > 0 && { moved }) };
}

/** Everything but tasks. */
function itemsBySection(changes: readonly Change[]) {
  const sections = [...new Set(changes.map(sectionOf))].filter((section) => section !== null && section !== 'tasks') as string[];
  return Object.fromEntries(sections.map((section) => [section, itemsJson(changes.filter((change) => sectionOf(change) === section))]));
}

function problemJson({ rule, severity, message }: Comparison['problems']['came'][number]) {
  return { rule, severity, message };
}
