/**
 * Fixtures that say themselves what is wrong with them (drawing.ts). One file, or one folder for a plan of several files, is one
 * situation and becomes one `it`. Beside `name.yaml` there may be `name.fixed.yaml`: the text after all fixes.
 *
 * Run mocha with UPDATE_FIXTURES=1 to have the drawings and fixed texts written anew; then read what changed.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { draw, marksOf, readDrawing, type Drawable, type Mark } from './drawing.ts';

/** Problems and rule findings placed in their files both are this. */
export interface FixtureProblem extends Drawable {
  readonly fix?: {
    readonly changes: readonly { readonly at: { file: string; start: number; end: number }; readonly text: string }[];
  } | null;
}

/** Texts by path relative to the fixture's folder, and the file to begin with. */
export type Check = (files: ReadonlyMap<string, string>, entry: string) => readonly FixtureProblem[];

const isUpdate = process.env.UPDATE_FIXTURES === '1';

/** Registers one test for each fixture in `folder` (an absolute path, or a file URL ending in `/`). */
export function testFixtures(folder: string | URL, check: Check): void {
  const root = typeof folder === 'string' ? folder : decodeURIComponent(folder.pathname);
  for (const name of readdirSync(root).sort()) {
    if (/\.fixed(\.|$)/.test(name)) continue;
    it(name.replace(/\.ya?ml$/, ''), () => checkFixture(join(root, name), check));
  }
}

interface Fixture {
  /** Where each file stands on disk. */
  readonly disk: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  readonly entry: string;
}

function checkFixture(path: string, check: Check): void {
  const fixture = readFixture(path);
  const problems = check(fixture.files, fixture.entry);
  compareDrawings(fixture, problems);
  const fixed = applyFixes(fixture.files, problems);
  compareFixed(path, fixture, fixed);
  const left = check(fixed, fixture.entry).filter((problem) => problem.fix);
  assert.deepEqual(
    left.map(({ rule, message }) => `${rule}: ${message}`),
    [],
    'after all fixes there is still something to fix',
  );
}

function readFixture(path: string): Fixture {
  const isFolder = statSync(path).isDirectory();
  const folder = isFolder ? path : join(path, '..');
  const disk = isFolder ? filesBelow(path) : [path];
  const read = disk.map((file) => [relative(folder, file).replaceAll('\\', '/'), file, readDrawing(readFileSync(file, 'utf8'))] as const);
  const entry = read.find(([name]) => !isFolder || /^([^/]+\.)?(plan|portfolio)\.ya?ml$/.test(name));
  assert.ok(entry, `no plan or portfolio in ${path}`);
  return {
    disk: new Map(read.map(([name, file]) => [name, file])),
    files: new Map(read.map(([name, , { text }]) => [name, text])),
    marks: new Map(read.map(([name, , { marks }]) => [name, marks])),
    entry: (read.find(([name]) => name === 'portfolio.yaml' || name === 'plan.yaml') ?? entry)[0],
  };
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.map((name) => join(folder, name)).filter((file) => statSync(file).isFile());
}

function compareDrawings({ disk, files, marks }: Fixture, problems: readonly FixtureProblem[]): void {
  const foreign = problems.filter(({ at }) => !files.has(at.file)).map(({ rule, message, at }) => `${at.file}: ${rule}: ${message}`);
  assert.deepEqual(foreign, [], 'problems in files that are not in the fixture');
  const related = new Set([...marks.values()].flat().flatMap((mark) => (mark.related ? [mark.rule] : [])));
  for (const [name, text] of files) {
    const actual = draw(text, marksOf(name, text, problems, related));
    if (isUpdate) writeFileSync(disk.get(name)!, actual);
    else assert.equal(actual, draw(text, marks.get(name)!), `${name} has other problems than are drawn`);
  }
}

function compareFixed(path: string, { files, entry }: Fixture, fixed: ReadonlyMap<string, string>): void {
  const twin = statSync(path).isDirectory() ? null : path.replace(/(\.ya?ml)$/, '.fixed$1');
  if (twin === null) return;
  const isChanged = fixed.get(entry) !== files.get(entry);
  if (isUpdate && isChanged) writeFileSync(twin, fixed.get(entry)!);
  if (existsSync(twin)) assert.equal(fixed.get(entry), readDrawing(readFileSync(twin, 'utf8')).text, 'the fixes give another text');
}

/** Every fix applied at once; of two that overlap only the first. */
export function applyFixes(files: ReadonlyMap<string, string>, problems: readonly FixtureProblem[]): Map<string, string> {
  const result = new Map(files);
  for (const [name, text] of files) {
    const changes = problems
      .flatMap((problem) => problem.fix?.changes ?? [])
      .filter(({ at }) => at.file === name)
      .sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
    let [out, end] = ['', 0];
    for (const { at, text: replacement } of changes) {
      if (at.start < end) continue;
      out += text.slice(end, at.start) + replacement;
      end = at.end;
    }
    result.set(name, out + text.slice(end));
  }
  return result;
}
