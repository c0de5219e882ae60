import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildHistory, plansIn } from '../../scripts/history.mjs';
import { stories } from '../../scripts/history/stories.mjs';
import type { Analysis } from '../../src/core/analysis.ts';
import { analysedFolder, problemsOf } from '../support/folder.ts';

const entries = {
  'data-lake': ['plan.yaml'],
  'ml-product': ['copilot.plan.yaml'],
  'edge-ai': ['infra/infra.plan.yaml', 'platform/platform.plan.yaml', 'ml/ml.plan.yaml'],
} as const;

for (const [name, story] of Object.entries(stories)) {
  describe(`the history of the example "${name}"`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'planloom-history-'));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    before(() => buildHistory(name as keyof typeof stories, folder));
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('has a tag for each month end, and ends with the example as it stands', () => {
      const tags = git('log', '--reverse', '--format=%D').trim().split('\n');
      assert.deepEqual(
        tags.map((tag) => tag.replace('tag: ', '')),
        [...story.chapters.map(({ tag }) => tag), 'HEAD -> main'],
      );
      assert.deepEqual(plansIn(folder), plansIn(path.resolve('examples', name)));
    });

    for (const { tag, day, watermelons } of story.chapters) {
      it(`is sound at ${tag}, and says so where a colour was too kind`, () => {
        git('checkout', '--quiet', tag);
        for (const entry of entries[name as keyof typeof entries]) {
          const analysis = analysedFolder(folder, entry);
          assert.deepEqual(problemsOf(analysis, 'error'), []);
          assert.deepEqual(caught(analysis), [...((watermelons as Record<string, readonly string[]>)[entry] ?? [])].sort(), entry);
          assert.equal(analysis.sources.get(entry)!.text.includes(`statusDate: ${day}`), true);
        }
        git('checkout', '--quiet', 'main');
      });
    }

    it('is the same, byte for byte, whoever builds it', () => {
      const again = mkdtempSync(path.join(tmpdir(), 'planloom-history-'));
      buildHistory(name as keyof typeof stories, again);
      const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: again, encoding: 'utf8' });
      rmSync(again, { recursive: true, force: true });
      assert.equal(head, git('rev-parse', 'main'));
    });

    it('has a watermelon in it', () => assert.ok(story.chapters.some(({ watermelons }) => Object.keys(watermelons).length > 0)));
  });
}

/** The dimensions that are declared kinder than their evidence. */
function caught({ problems }: Analysis): readonly string[] {
  return problems.filter(({ rule }) => rule === 'watermelon').map(({ message }) => message.split(' ')[0]!).sort(); // prettier-ignore
}
