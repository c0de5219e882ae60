import { visit, type Window } from './person.ts';

describe('what needs me', function () {
  this.timeout(120_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'delivery', file: 'delivery.plan.yaml', settings: { 'planloom.me': 'asha' } });
  });
  after(() => window.close());

  it('shows the worst colour of a plan at its file', async () => {
    await window.page.locator('.explorer-folders-view [aria-label*="worst colour is red"]').first().waitFor();
  });

  it('lists what falls due for the person, and opens the line', async () => {
    await window.openViews();
    await window.page.getByRole('button', { name: /^What needs me/ }).click();
    await window.row(/^Overdue/).waitFor();
    await window.row(/^ACT-1 Agree extract window, overdue 3 d, action/).click();
    await window.page.locator('.tab.active', { hasText: 'raid.yaml' }).waitFor();
    await window.cursorIn(16);
  });
});
