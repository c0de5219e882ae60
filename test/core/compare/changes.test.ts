/** What differs between two plans, and plans with differences left out. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { changesBetween, writtenAs, type Change } from '../../../src/core/compare/changes.ts';
import { sheetOf, type Sheet } from '../../../src/core/compare/sheet.ts';
import { rootWithout } from '../../../src/core/compare/undone.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import type { Source } from '../../../src/core/source/source.ts';
import { anyPlan, anything } from '../../support/anyPlan.ts';

function sheet(...texts: readonly string[]): Sheet {
  const sources = texts.map((text, i) => parseSource(`${i}.yaml`, text));
  return sheetOf({ files: sources.map(({ path }) => path), sources: new Map(sources.map((source) => [source.path, source])) });
}

function sheetOfRoot(root: Source['root']): Sheet {
  return sheetOf({ files: ['a'], sources: new Map([['a', { root } as Source]]) });
}

/** `cdc.duration 5d → 8d` */
function said(change: Change): string {
  if (change.kind === 'loose') return `${change.way} ${writtenAs(change.from) ?? '–'} → ${writtenAs(change.to) ?? '–'}`;
  const { section, id } = change.entry;
  if (change.kind === 'field') return `${id}.${change.key} ${writtenAs(change.from) ?? '–'} → ${writtenAs(change.to) ?? '–'}`;
  return change.kind === 'moved' ? `${id} ${change.from ?? 'top'} → ${change.to ?? 'top'}` : `${change.kind} ${section}/${id}`;
}

const between = (before: string, now: string) => {
  const { all, renamed } = changesBetween(sheet(before), sheet(now));
  return [...renamed.map(({ from, to }) => `${from} is ${to}`), ...all.map(said)];
};

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n';
const plan = anyPlan(anything).map((text) => `planloom: 1\n${text}`);

describe('changes', () => {
  it('are told by item and key, as they are written', () => {
    const before = `${head}tasks: {a: {name: A, duration: 5d, after: [b, c]}, b: {duration: 1d}, gone: {duration: 1d}}\nraid: {risks: {R-1: {name: R, probability: 2}}}\n`;
    const now = `${head.replace('01-05', '01-06')}tasks: {a: {name: A, duration: 8d, after: b, owner: mia}, b: {}, new: {duration: 2d}}\nraid: {risks: {R-1: {name: R, probability: 4}}}\n`;
    assert.deepEqual(between(before, now), [
      'a.duration 5d → 8d',
      'a.after b, c → b',
      'a.owner – → mia',
      'b.duration 1d → –',
      'added tasks/new',
      'R-1.probability 2 → 4',
      'project.start 2026-01-05 → 2026-01-06',
      'removed tasks/gone',
    ]);
  });

  it('follow a task into another container, and under another name', () => {
    const before = `${head}tasks: {box: {tasks: {dig: {name: Dig, duration: 3d}}}, fill: {name: Fill, duration: 1d, after: dig FS+1d, assign: {mia: 50%}}}\n`;
    const now = `${head}tasks: {box: {tasks: {other: {duration: 1d}}}, trench: {name: Dig, duration: 3d}, fill: {name: Fill, duration: 2d, after: trench FS+1d, assign: {mia: 50%}}}\n`;
    assert.deepEqual(between(before, now), ['dig is trench', 'added tasks/other', 'trench box → top', 'fill.duration 1d → 2d']);
    const named = now.replace('trench: {name: Dig, ', 'trench: {name: Trench, was: dig, ');
    assert.deepEqual(between(before, named).slice(0, 3), ['dig is trench', 'added tasks/other', 'trench box → top']);
  });

  it('leave out notes of the author, and how a plan is cut into files', () => {
    const whole = `${head}x-note: 1\ntasks: {a: {name: A, x-who: me}}\nraid: {risks: {R-1: {name: R}}, issues: {I-1: {name: I}}}\n`;
    const parts = sheet(
      `${head}include: [r.yaml]\ntasks: {a: {name: A}}\n`,
      'planloom: 1\nraid: {issues: {I-1: {name: I}}, risks: {R-1: {name: R}}}\n',
    );
    assert.deepEqual(changesBetween(sheet(whole), parts).all, []);
  });

  it('are none between a plan and itself, written with other keys first, in another style', () => {
    const seeds = fc.infiniteStream(fc.nat(1000));
    fc.assert(
      fc.property(plan, seeds, (text, seed) => {
        const shuffled = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(shuffled);
          if (typeof value !== 'object' || value === null) return value;
          const entries = Object.entries(value).map(([key, of]) => [key, shuffled(of), seed.next().value!] as const);
          return Object.fromEntries([...entries].sort((a, b) => a[2] - b[2]).map(([key, of]) => [key, of]));
        };
        const rewritten = stringify(shuffled(parse(text)));
        assert.deepEqual(between(text, rewritten), []);
        assert.deepEqual(between(text, text), []);
      }),
    );
  });

  it('left out give what was there before, all of them and each of them', () => {
    fc.assert(
      fc.property(plan, plan, (before, now) => {
        const [old, fresh] = [sheet(before), sheet(now)];
        const { all, renamed } = changesBetween(old, fresh);
        const newNames = new Map(renamed.map(({ from, to }) => [from, to]));
        const without = (left: readonly Change[]) => changesBetween(old, sheetOfRoot(rootWithout(fresh, left, newNames)));
        assert.deepEqual(without(all).all.map(said), []);
        if (renamed.length > 0) return;
        for (const one of all) {
          // Into a container that is gone it can only go back together with it.
          if (one.kind === 'moved' && one.from !== null && !fresh.items.has(`tasks/${one.from}`)) continue;
          const rest = without([one]).all.map(said);
          assert.ok(!rest.includes(said(one)), said(one));
        }
      }),
    );
  });

  it('left out of the examples give the very tasks that were read, where nothing is left out', () => {
    const folder = new URL('../../../examples/data-lake/', import.meta.url);
    const texts = readdirSync(folder).filter((name) => name.endsWith('.yaml')).map((name) => readFileSync(new URL(name, folder), 'utf8')); // prettier-ignore
    const all = sheet(...texts);
    const again = sheetOfRoot(rootWithout(all, [], new Map()));
    assert.deepEqual(changesBetween(all, again).all, []);
    for (const [key, { pair }] of again.items) if (key.startsWith('tasks/')) assert.equal(pair, all.items.get(key)!.pair, key);
  });
});
