/** What holds for the comparison of any two plans. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { Analysis } from '../../../src/core/analysis.ts';
import { changesBetween, type Change } from '../../../src/core/compare/changes.ts';
import { compare } from '../../../src/core/compare/compare.ts';
import { sheetOf } from '../../../src/core/compare/sheet.ts';
import { verdictOf } from '../../../src/core/compare/words.ts';
import { keyText, type Node } from '../../../src/core/source/node.ts';
import { anyPlan, anything } from '../../support/anyPlan.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

const analysed = (text: string): Analysis => settledOn(factsOf({ 'a.plan.yaml': text }), 'a.plan.yaml');
const plan = anyPlan(anything).map((text) => `planloom: 1\n${text.replace('project: {', 'project: {statusDate: 2026-01-08, ')}`);

type Items = Record<string, unknown>;

/** What a comparison tells that is no text of the plan. */
function consequencesOf(before: Analysis, now: Analysis) {
  const { changes, finish, milestones, load, effort, promises, committedDates, trend } = compare(before, now);
  const colours = [...(trend?.rag.values() ?? [])].filter(({ computed, declared }) => computed.from !== computed.to || declared.from !== declared.to); // prettier-ignore
  const { people, overloads } = load ?? { people: [], overloads: { came: [], went: [] } };
  return [changes.all, changes.renamed, finish?.days ?? 0, milestones, people, overloads.came, overloads.went, effort?.tasks ?? [], promises, committedDates, colours]; // prettier-ignore
}

const nothing = [[], [], 0, [], [], [], [], [], [], [], []];

describe('any comparison', () => {
  it('of a plan with itself is empty', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const [before, now] = [analysed(text), analysed(text)];
        const { problems, criticalPath } = compare(before, now);
        assert.deepEqual(consequencesOf(before, now), nothing);
        assert.deepEqual([problems.came, problems.went, criticalPath.before], [[], [], criticalPath.now]);
        assert.deepEqual(verdictOf(compare(before, now)), ['Nothing in the plan means anything else than before']);
      }),
      { numRuns: 60 },
    );
  });

  it('with the same plan, its keys and items in another order and written otherwise, is empty', () => {
    fc.assert(
      fc.property(plan, fc.infiniteStream(fc.nat(1000)), (text, seeds) => {
        const rewritten = stringify(shuffled(parse(text), () => seeds.next().value as number));
        assert.deepEqual(consequencesOf(analysed(text), analysed(rewritten)), nothing);
      }),
      { numRuns: 60 },
    );
  });

  it('tells edits that make of the plan before what the plan means now', () => {
    fc.assert(
      fc.property(plan, plan, (before, now) => {
        const [old, fresh] = [analysed(before), analysed(now)];
        const { all, renamed } = changesBetween(sheetOf(old), sheetOf(fresh));
        if (renamed.length > 0) return;
        const edited = analysed(stringify(withEdits(parse(before) as Items, all)));
        assert.deepEqual(consequencesOf(edited, fresh), nothing);
        for (const [i, { id }] of fresh.plan!.wbs.tasks.entries()) {
          const at = edited.plan!.wbs.indexOf.get(id)!;
          assert.equal(edited.schedules!.forecast.finish[at], fresh.schedules!.forecast.finish[i], id);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function shuffled(value: unknown, seed: () => number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, of]) => [key, shuffled(of, seed), seed()] as const);
  return Object.fromEntries([...entries].sort((a, b) => a[2] - b[2]).map(([key, of]) => [key, of]));
}

/** The edits made by hand, on the mere data: nothing of the code that takes changes back. */
function withEdits(root: Items, changes: readonly Change[]): Items {
  const tasks = takenApart((root.tasks ?? {}) as Items);
  for (const change of changes) {
    if (change.kind === 'loose') put(root, change.way.split('.'), change.to && valueOf(change.to.value));
    else if (change.entry.section === 'tasks') editTask(tasks, change);
    else editItem(root, change);
  }
  return { ...root, tasks: putTogether(tasks, null) };
}

interface Task {
  readonly own: Items;
  parent: string | null;
}

function takenApart(items: Items, parent: string | null = null): Map<string, Task> {
  return new Map(
    Object.entries(items).flatMap(([id, item]): [string, Task][] => {
      const { tasks, ...own } = item as Items;
      return [[id, { own, parent }], ...takenApart((tasks ?? {}) as Items, id)];
    }),
  );
}

function putTogether(tasks: ReadonlyMap<string, Task>, parent: string | null): Items {
  const here = [...tasks].filter(([, task]) => task.parent === parent);
  return Object.fromEntries(
    here.map(([id, { own }]) => {
      const below = putTogether(tasks, id);
      return [id, Object.keys(below).length > 0 ? { ...own, tasks: below } : own];
    }),
  );
}

function editTask(tasks: Map<string, Task>, change: Exclude<Change, { kind: 'loose' }>): void {
  const { id, parent, fields } = change.entry;
  switch (change.kind) {
    case 'removed':
      tasks.delete(id);
      break;
    case 'added':
      tasks.set(id, { parent, own: Object.fromEntries([...fields].map(([key, { value }]) => [key, valueOf(value)])) });
      break;
    case 'moved':
      tasks.get(id)!.parent = change.to;
      break;
    case 'field':
      put(tasks.get(id)!.own, [change.key], change.to && valueOf(change.to.value));
  }
}

function editItem(root: Items, change: Exclude<Change, { kind: 'loose' }>): void {
  const { section, id, pair } = change.entry;
  const at = [...section.split('.'), id];
  if (change.kind === 'removed') put(root, at, null);
  else if (change.kind === 'added') put(root, at, valueOf(pair.value));
  else if (change.kind === 'field') put(root, [...at, change.key], change.to && valueOf(change.to.value));
}

/** Null takes the key away. */
function put(root: Items, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put((root[key!] ??= {}) as Items, rest, value);
  else if (value === null) Reflect.deleteProperty(root, key!);
  else root[key!] = value;
}

function valueOf(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(valueOf);
    case 'map':
      return Object.fromEntries(node.pairs.map(({ key, value }) => [keyText(key), valueOf(value)]));
  }
}
