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

  it('stands beside the portfolio, which has no colour of its own', async () => {
    await window.row(/^all\.portfolio\.yaml.*portfolio of 2 plans/).waitFor();
    await window.row(/^Plan one, overall/).waitFor();
  });
});
