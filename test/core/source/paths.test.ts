import assert from 'node:assert/strict';
import { resolvePath } from '../../../src/core/source/paths.ts';

const cases: readonly (readonly [from: string, relative: string, path: string | null])[] = [
  ['plan.yaml', 'team.yaml', 'team.yaml'],
  ['a/plan.yaml', 'team.yaml', 'a/team.yaml'],
  ['a/plan.yaml', './b/../team.yaml', 'a/team.yaml'],
  ['a/plan.yaml', '../team.yaml', 'team.yaml'],
  ['a/plan.yaml', 'b//c.yaml', 'a/b/c.yaml'],
  ['plan.yaml', 'Größe 😀.yaml', 'Größe 😀.yaml'],
  ['plan.yaml', '__proto__', '__proto__'],
  ['plan.yaml', '../team.yaml', null],
  ['a/plan.yaml', '../../team.yaml', null],
  ['a/plan.yaml', 'b/../../../a/team.yaml', null],
  ['plan.yaml', '/etc/passwd', null],
  ['plan.yaml', '//host/share', null],
  ['plan.yaml', 'C:/x.yaml', null],
  ['plan.yaml', 'c:x.yaml', null],
  ['plan.yaml', 'file:///x.yaml', null],
  ['plan.yaml', 'https://example.org/x.yaml', null],
  ['plan.yaml', 'a\\b.yaml', null],
  ['plan.yaml', 'a\0.yaml', null],
  ['plan.yaml', '', null],
  ['plan.yaml', '.', null],
  ['a/plan.yaml', '..', null],
];

describe('resolvePath', () => {
  for (const [from, relative, path] of cases) {
    it(`${path === null ? 'refuses' : 'follows'} ${JSON.stringify(relative)} in ${from}`, () =>
      assert.equal(resolvePath(from, relative), path));
  }
});
