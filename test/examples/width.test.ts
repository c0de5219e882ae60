/** What the command line says of the examples, in terminals of several widths. */
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { widthOf } from '../../src/cli/formats/width.ts';
import { runCli } from '../support/cli.ts';

describe('the command line fits its terminal', () => {
  const cwd = new URL('../../examples/', import.meta.url).pathname;
  const plans = globSync(['*/plan.yaml', '**/*.{plan,portfolio}.yaml'], { cwd }).sort();
  const commands: readonly (readonly [string, ...string[]])[] = [
    ['status'],
    ['status', '--by', 'role'],
    ['status', '--due-within', '14d'],
    ['check'],
    ['schedule'],
    ['raid'],
  ];

  for (const plan of plans) {
    for (const [command, ...options] of commands) {
      if (plan.includes('portfolio') && (command !== 'status' || options.length > 0)) continue;
      it(`where ${[command, plan, ...options].join(' ')} is asked`, async () => {
        for (const columns of [80, 100, 140]) {
          const { out, err } = await runCli([command, plan, ...options], { cwd, columns });
          assert.equal(err, '');
          const wide = out.split('\n').filter((line) => widthOf(line) > columns);
          assert.deepEqual(wide, [], `${columns} columns`);
        }
      });
    }
  }
});
