import assert from 'node:assert/strict';
import { foldsIn } from '../../../../src/core/language/outline/folding.ts';
import { selectionsAt } from '../../../../src/core/language/outline/selection.ts';
import { symbolsIn, type DocumentSymbol } from '../../../../src/core/language/outline/symbols.ts';
import { workspaceSymbols } from '../../../../src/core/language/outline/workspaceSymbols.ts';
import { parseSource } from '../../../../src/core/source/parse.ts';
import { atCursor } from '../../../support/cursor.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const plan = `planloom: 1
project: {id: p, name: The plan, start: 2026-01-05, statusDate: 2026-01-04}
# Who
# works
resources:
  asha: {name: Asha, role: Engineer}
tasks:
  a:
    name: Box
    tasks:
      b:
        name: B
        duration: 5d
        notes: |
          one
          # two
      go: {name: Go, milestone: true, after: b}
raid:
  risks:
    R-1: {name: Rain, status: open}
`;

function analysed(text = plan) {
  return settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
}

function drawn(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, kind, range, selection, children }) => [
    `${'  '.repeat(depth)}${name} | ${detail} | ${kind} | ${range.start.line}–${range.end.line} at ${selection.start.character}`,
    ...drawn(children, depth + 1),
  ]);
}

describe('the outline', () => {
  it('has sections, items, and the tasks of containers, with dates', () => {
    assert.deepEqual(drawn(symbolsIn(analysed(), 'plan.yaml')), [
      'project | The plan | Namespace | 1–1 at 0',
      'resources |  | Namespace | 4–5 at 0',
      '  asha Asha | Engineer | Object | 5–5 at 2',
      'tasks |  | Namespace | 6–16 at 0',
      '  a Box | 2026-01-05..2026-01-09 | Class | 7–16 at 2',
      '    b B | 2026-01-05..2026-01-09 | Function | 10–15 at 6',
      '    go Go | 2026-01-09 | Event | 16–16 at 6',
      'raid |  | Namespace | 17–19 at 0',
      '  risks |  | Namespace | 18–19 at 2',
      '    R-1 Rain | open | Event | 19–19 at 4',
    ]);
  });

  it('is there for a part, a portfolio and a text in the making', () => {
    const of = (texts: Record<string, string>, path: string) => drawn(symbolsIn(settledOn(factsOf(texts), path), path));
    assert.deepEqual(of({ 'raid.yaml': 'planloom: 1\nraid: {risks: {R-1: {name: R}}}\n' }, 'raid.yaml').length, 3);
    assert.deepEqual(
      of({ 'portfolio.yaml': 'planloom: 1\nportfolio: {id: a, name: A}\nplans: []\ngroups: {g: {name: G}}\n' }, 'portfolio.yaml').at(-1),
      '  g G |  | Module | 3–3 at 9',
    );
    assert.deepEqual(of({ 'plan.yaml': 'planloom: 1\nproject: {id: a, na\ntasks:\n  a:\n  b: {name\n' }, 'plan.yaml').slice(-2), [
      '  a |  | Function | 3–3 at 2',
      '  b |  | Function | 4–4 at 2',
    ]);
    assert.deepEqual(of({ 'plan.yaml': 'nothing' }, 'plan.yaml'), []);
  });

  it('takes for a container what holds tasks, and for a milestone what says that it is one, with dates or without', () => {
    const tasks = '  c: {name: C, duration: 1d, tasks: , milestone: false}\n  d: {tasks: {}, duration: 1d}\n  e: {milestone: true}\n';
    const drawnTasks = (head: string) => symbolsIn(analysed(`${head}tasks:\n${tasks}`), 'plan.yaml').at(-1)!.children;
    for (const head of [plan.slice(0, plan.indexOf('# Who')), 'planloom: 1\n']) {
      assert.deepEqual(
        drawnTasks(head).map(({ name, kind }) => `${name} ${kind}`),
        ['c C Function', 'd Function', 'e Event'],
      );
    }
  });

  it('finds items by letters of id and name', () => {
    const names = (query: string) => workspaceSymbols(analysed(), query).map(({ name }) => name);
    assert.deepEqual(names('r1'), ['R-1 Rain']);
    assert.deepEqual(names('ain'), ['R-1 Rain']);
    assert.deepEqual(names('box'), ['a Box']);
    assert.equal(names('').length, 5);
    assert.deepEqual(names('zz'), []);
  });
});

describe('folding', () => {
  it('hides sections, items, texts and comments of several lines', () => {
    assert.deepEqual(
      foldsIn(parseSource('plan.yaml', plan)).map(({ start, end, isComment }) => `${start}–${end}${isComment ? ' comment' : ''}`),
      ['2–3 comment', '4–5', '6–16', '7–16', '9–16', '10–15', '13–15', '17–19', '18–19'],
    );
  });

  it('hides flow over several lines and items of lists', () => {
    const text = 'tasks:\n  a: {name: A,\n    after: [b,\n      c]}\nx-list:\n  - k: 1\n    l: 2\n  - 3\n';
    assert.deepEqual(
      foldsIn(parseSource('plan.yaml', text)).map(({ start, end }) => `${start}–${end}`),
      ['0–3', '1–3', '2–3', '4–7', '5–6'],
    );
  });
});

describe('a growing selection', () => {
  const grown = (text: string): string[] => {
    const { analysis, path, offset } = atCursor(text);
    const source = analysis.sources.get(path)!;
    return selectionsAt(source, offset).map(({ start, end }) => source.text.slice(start, end).replaceAll('\n', '⏎'));
  };

  it('is word, reference, value, list, pair, item, section, file', () => {
    const text = 'planloom: 1\ntasks:\n  a:\n    after: [b, "land▮ing-zone FS+2d"]\n    name: A\n';
    assert.deepEqual(grown(text), [
      'landing',
      'landing-zone',
      'landing-zone FS+2d',
      '"landing-zone FS+2d"',
      '[b, "landing-zone FS+2d"]',
      'after: [b, "landing-zone FS+2d"]',
      'after: [b, "landing-zone FS+2d"]⏎    name: A',
      'a:⏎    after: [b, "landing-zone FS+2d"]⏎    name: A',
      'tasks:⏎  a:⏎    after: [b, "landing-zone FS+2d"]⏎    name: A',
      'planloom: 1⏎tasks:⏎  a:⏎    after: [b, "landing-zone FS+2d"]⏎    name: A',
      'planloom: 1⏎tasks:⏎  a:⏎    after: [b, "landing-zone FS+2d"]⏎    name: A⏎',
    ]);
  });

  it('begins at a key, and is the file where nothing stands', () => {
    assert.deepEqual(grown('planloom: 1\ntasks: {a: {na▮me: A}}\n').slice(0, 3), ['name', 'name: A', '{name: A}']);
    assert.deepEqual(grown('▮'), ['']);
  });
});
