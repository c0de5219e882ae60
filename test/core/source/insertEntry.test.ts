import assert from 'node:assert/strict';
import { editSource } from '../../../src/core/source/edit.ts';
import { insertEntry } from '../../../src/core/source/insertEntry.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

function inserted(text: string): string | null {
  const source = parseSource('plan.yaml', text);
  const edit = insertEntry(source, 'baselines', 'rb1', '{file: b.json}');
  return edit && editSource(source, [edit]).text;
}

describe('inserting an entry', () => {
  const cases: readonly [string, string, string][] = [
    ['makes the section', 'planloom: 1\n', 'planloom: 1\nbaselines:\n  rb1: {file: b.json}\n'],
    ['ends an unfinished last line', 'planloom: 1', 'planloom: 1\nbaselines:\n  rb1: {file: b.json}\n'],
    ['keeps Windows line ends', 'planloom: 1\r\n', 'planloom: 1\r\nbaselines:\r\n  rb1: {file: b.json}\r\n'],
    [
      'follows the last entry and its comment',
      'baselines:\n    k: {ref: v1} # first\n\ntasks: {}\n',
      'baselines:\n    k: {ref: v1} # first\n    rb1: {file: b.json}\n\ntasks: {}\n',
    ],
    [
      'follows a nested entry',
      'baselines:\n  k:\n    ref: v1\n    change: CR-1\ntasks: {}\n',
      'baselines:\n  k:\n    ref: v1\n    change: CR-1\n  rb1: {file: b.json}\ntasks: {}\n',
    ],
    ['joins a flow map', 'baselines: {k: {ref: v1}} # one\n', 'baselines: {k: {ref: v1}, rb1: {file: b.json}} # one\n'],
    ['fills an empty flow map', 'baselines: {}\n', 'baselines: {rb1: {file: b.json}}\n'],
    ['fills an empty section', 'baselines: # none yet\ntasks: {}\n', 'baselines: # none yet\n  rb1: {file: b.json}\ntasks: {}\n'],
  ];
  for (const [what, before, after] of cases) it(what, () => assert.equal(inserted(before), after));

  const refused: readonly [string, string][] = [
    ['a key that is taken', 'baselines:\n  rb1: {ref: v1}\n'],
    ['a section that is no map', 'baselines: [a]\n'],
  ];
  for (const [what, before] of refused) it(`refuses ${what}`, () => assert.equal(inserted(before), null));
});
