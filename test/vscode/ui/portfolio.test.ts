import assert from 'node:assert/strict';
import { visit, type Window } from './person.ts';

describe('a plan that a portfolio lists', function () {
  this.timeout(120_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'portfolio', file: 'one.plan.yaml' });
    await window.openViews();
  });
  after(() => window.close());

  it('is the plan at hand, not the portfolio', async () => {
    await window.page.locator('.statusbar-item[aria-label^="Plan Plan one, overall"]').waitFor();
    await window.run('Planloom: Open Preview to the Side');
    await window.bar('Lay the cable').waitFor();
  });

  it('stands below the portfolio, the worst plan first', async () => {
    await window.row(/^All, worst (red|amber|green|unknown), \d /).waitFor();
    const rows = window.page.getByRole('treeitem', { name: /^Plan (one|two), overall/ });
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);
    for (const row of await rows.all()) assert.equal(await row.getAttribute('aria-level'), '2');
  });

  it('stands above what its plans need of each other', async () => {
    const row = window.row(/^Between plans, 1 link$/);
    await row.waitFor();
    await row.click();
    await window.page.keyboard.press('ArrowRight');
    await window.row(/^two:light waits for one:lay, 0 working days left$/).waitFor();
  });
});
