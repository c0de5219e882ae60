/** The data-lake example with mistakes made in it, each with the place where it should be found. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { entry, type Pair } from '../../src/core/source/node.ts';
import { parseSource } from '../../src/core/source/parse.ts';
import { placeOf } from '../../src/core/source/source.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import type { Source } from '../../src/core/source/source.ts';
import { factsOf, settledOn } from './facts.ts';

export interface Mistake {
  readonly rule: string;
  readonly file: string;
  /** Keys from the top, joined by spaces, to the pair that is changed. */
  readonly path: string;
  /** What stands in place of its value (or its key) then; what the problem is about stands between « and ». */
  readonly value?: string;
  readonly key?: string;
  /** The problem is about the key of this pair instead. */
  readonly at?: string;
}

const folder = new URL('../../examples/data-lake/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
/** The example without mistakes. */
export const texts: Readonly<Record<string, string>> = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
);

/** By what was done wrong. */
export const mistakes: Readonly<Record<string, Mistake>> = {
  'a misspelt key': { rule: 'unknown-key', file: 'plan.yaml', path: 'tasks discovery tasks inventory effort', key: '«efort»' },
  'a key of another tool': { rule: 'unknown-key', file: 'plan.yaml', path: 'tasks discovery tasks census after', key: '«dependsOn»' },
  'a key too few': { rule: 'missing-key', file: 'delivery.yaml', path: 'requirements REQ-4 name', key: 'x-name', at: 'requirements REQ-4' },
  'a misspelt name': { rule: 'unknown-key', file: 'delivery.yaml', path: 'requirements REQ-4 name', key: '«nmae»' },
  'a text for a list': { rule: 'wrong-type', file: 'plan.yaml', path: 'lifecycle gates g1 criteria', value: '«Scope agreed»' },
  'a list for a map': { rule: 'wrong-type', file: 'plan.yaml', path: 'tasks initiation tasks interviews', value: '«[Interviews]»' },
  'a word nobody knows': { rule: 'unknown-value', file: 'raid.yaml', path: 'raid risks R-1 response', value: '«mitigate»' },
  'a unit nobody knows': { rule: 'wrong-value', file: 'plan.yaml', path: 'tasks initiation tasks charter duration', value: '9«dd»' },
  'a negative duration': { rule: 'wrong-value', file: 'plan.yaml', path: 'tasks initiation tasks onboarding duration', value: '«-10d»' },
  'a day that does not exist': { rule: 'wrong-value', file: 'plan.yaml', path: 'project deadline', value: '2026-02-«30»' },
  'a start that does not exist': { rule: 'wrong-value', file: 'plan.yaml', path: 'project start', value: '2026-«13»-01' },
  'an actual date that does not exist': {
    rule: 'wrong-value',
    file: 'plan.yaml',
    path: 'tasks initiation tasks charter actualFinish',
    value: '2026-03-«32»',
  },
  'a percentage without its sign': { rule: 'wrong-value', file: 'team.yaml', path: 'resources mara capacity', value: '"«60»"' },
  'a range that ends before it begins': {
    rule: 'wrong-value',
    file: 'team.yaml',
    path: 'resources hugo available',
    value: '«2026-12-18..2026-08-17»',
  },
  'a name read as a number': { rule: 'read-as-other', file: 'team.yaml', path: 'resources dan name', value: '«1.10»' },
  'an id with a space': { rule: 'wrong-id', file: 'governance.yaml', path: 'lessons L-1', key: 'L« »1' },
  'an owner nobody knows': { rule: 'unknown-reference', file: 'plan.yaml', path: 'tasks discovery owner', value: '«karen»' },
  'a predecessor nobody knows': {
    rule: 'unknown-reference',
    file: 'plan.yaml',
    path: 'tasks discovery tasks census after',
    value: '«charter-okay» FS+2d',
  },
  'an approver who is a task': {
    rule: 'wrong-kind-of-reference',
    file: 'plan.yaml',
    path: 'lifecycle gates g1 approver',
    value: '«charter-ok»',
  },
  'a key given twice': {
    rule: 'duplicate-key',
    file: 'team.yaml',
    path: 'resources jonas role',
    value: 'Data engineer\n    «role»: Tester',
  },
  'a file that is not there': {
    rule: 'include-missing',
    file: 'plan.yaml',
    path: 'include',
    value: '[team.yaml, raid.yaml, delivery.yaml, governance.yaml, budget.yaml, «gone.yaml»]',
  },
  'a misspelt include': {
    rule: 'include-missing',
    file: 'plan.yaml',
    path: 'include',
    value: '[«teams.yaml», raid.yaml, delivery.yaml, governance.yaml, budget.yaml]',
  },
  'a cycle': { rule: 'dependency-cycle', file: 'plan.yaml', path: 'tasks discovery tasks census after', value: '«triage»' },
  'a finish before the start': {
    rule: 'contradicting-dates',
    file: 'plan.yaml',
    path: 'tasks discovery tasks profile-tills actualFinish',
    value: '«2026-04-01»',
  },
  'a duration on a container': {
    rule: 'container-with-work',
    file: 'plan.yaml',
    path: 'tasks design owner',
    value: 'tomas\n    «duration»: 5d',
  },
  'an effort on a milestone': {
    rule: 'milestone-with-work',
    file: 'plan.yaml',
    path: 'tasks initiation tasks charter-ok milestone',
    value: 'true\n        «effort»: 5d',
  },
  'an unclosed quote': {
    rule: 'yaml-unclosed-quote',
    file: 'raid.yaml',
    path: 'raid risks R-3 cause',
    value: '«"Old and new differ»',
  },
  'a finish in the future': {
    rule: 'actual-after-status-date',
    file: 'plan.yaml',
    path: 'tasks design tasks cost-model actualFinish',
    value: '«2026-10-01»',
  },
  'a risk without an owner': {
    rule: 'unowned-risk',
    file: 'raid.yaml',
    path: 'raid risks R-5 owner',
    key: 'x-owner',
    at: 'raid risks R-5',
  },
  'a colour that has expired': {
    rule: 'expired-colour',
    file: 'plan.yaml',
    path: 'rag schedule since',
    value: '2026-08-21\n    until: «2026-09-01»',
  },
  'evidence that is not there': { rule: 'missing-file', file: 'plan.yaml', path: 'lifecycle gates g2 evidence', value: '[«docs/gone.md»]' },
  'a sprint that ends before it begins': {
    rule: 'contradicting-dates',
    file: 'delivery.yaml',
    path: 'sprints s8 finish',
    value: '«2026-09-01»',
  },
  'progress of a finished task': {
    rule: 'contradicting-actuals',
    file: 'plan.yaml',
    path: 'tasks discovery tasks profile-stock actualFinish',
    value: '2026-04-20\n        progress: «40%»',
  },
  'a tab': { rule: 'yaml-tab', file: 'raid.yaml', path: 'raid risks R-2 cause', value: 'Left out\n«\t  »note: x' },
  'a comma that splits a text': { rule: 'split-text', file: 'team.yaml', path: 'resources maja name', value: 'Ek, «Maja»' },
  'a text behind a hash': { rule: 'text-lost', file: 'raid.yaml', path: 'raid risks R-5 cause', value: 'He retires «#4 of the list»' },
  'an open bracket': {
    rule: 'yaml-unclosed-bracket',
    file: 'plan.yaml',
    path: 'lifecycle gates g3 criteria',
    value: '«[»Guard rails tested',
  },
  'a merge conflict': {
    rule: 'conflict-marker',
    file: 'governance.yaml',
    path: 'changes CR-1 owner',
    value: 'mara\n«<<<<<<< ours»\n    x-note: Half are read\n=======\n    x-note: Few are read\n>>>>>>> theirs',
  },
  'a second document': {
    rule: 'second-document',
    file: 'delivery.yaml',
    path: 'requirements REQ-12 acceptance',
    value: '[None]\n«---»\nplanloom: 1',
  },
  'a bad indent': { rule: 'yaml-indent', file: 'governance.yaml', path: 'changes CR-3 owner', value: 'astrid\n     «links»: {jira: A-1}' },
  'an alias of nothing': { rule: 'yaml-alias', file: 'governance.yaml', path: 'lessons L-4 recommendation', value: '«*nothing»' },
};

export interface Expected {
  readonly rule: string;
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The plan with mistakes in it, and where they should be found. */
export function made(list: readonly Mistake[]): { changed: Record<string, string>; expected: Expected[] } {
  const changed = { ...texts };
  const expected: Expected[] = [];
  const edits = list.flatMap(editsOf);
  for (const [file, text] of Object.entries(texts)) {
    let [out, done] = ['', 0];
    for (const edit of edits.filter((candidate) => candidate.file === file).sort((a, b) => a.start - b.start)) {
      out += text.slice(done, edit.start);
      const start = out.length + edit.text.indexOf('«');
      const end = out.length + edit.text.indexOf('»') - 1;
      if (end > start) expected.push({ rule: edit.rule, file, start, end });
      out += edit.text.replace(/[«»]/g, '');
      done = edit.end;
    }
    changed[file] = out + text.slice(done);
  }
  return { changed, expected };
}

function editsOf({
  rule,
  file,
  path,
  value,
  key,
  at,
}: Mistake): { rule: string; file: string; start: number; end: number; text: string }[] {
  const source = parseSource(file, texts[file]!);
  const pair = pairAt(path);
  return [
    ...(key === undefined ? [] : [{ rule, text: key, ...placeOf(source, pair.key) }]),
    ...(value === undefined ? [] : [{ rule, text: value, ...placeOf(source, pair.value) }]),
    ...(at === undefined ? [] : [{ rule, text: `«${at.split(' ').at(-1)!}»`, ...placeOf(source, pairAt(at).key) }]),
  ];

  function pairAt(keys: string): Pair {
    let pair: Pair | null = null;
    for (const step of keys.split(' ')) pair = entry(pair ? pair.value : source.root, step);
    assert.ok(pair, `${file} has no ${keys}`);
    return pair;
  }
}

/** Answers for every path: what stands on disk is there. */
const onDisk: ReadonlyMap<string, boolean> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => [path.replaceAll('\\', '/'), true]),
);

/** Of the example with these texts. */
export function analysisOf(files: Readonly<Record<string, string>>): Analysis {
  return settledOn({ ...factsOf(files), exists: onDisk }, 'plan.yaml');
}

/** The same for texts that were read already. */
export function analysisWith(sources: ReadonlyMap<string, Source>): Analysis {
  return settledOn({ ...factsOf({}), sources, planFiles: ['plan.yaml'], exists: onDisk }, 'plan.yaml');
}
