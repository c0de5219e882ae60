import { visit, type Window } from './person.ts';

describe('renaming by hand', function () {
  this.timeout(120_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'names', file: 'infra.plan.yaml' });
  });
  after(() => window.close());

  it('changes the id in the file and in the plan that refers to it', async () => {
    await window.page.locator('.statusbar-item[aria-label^="Plan Infrastructure"]').waitFor();
    await window.goTo(11, 4);
    await window.page.keyboard.press('F2');
    const box = window.page.locator('.rename-box input');
    await box.fill('cages');
    await box.press('Enter');
    await window.page.locator('.view-line', { hasText: /cages:.*name:.*Racks/ }).waitFor();
    await window.page.getByRole('treeitem', { name: /^ml\.plan\.yaml/ }).dblclick();
    await window.page.locator('.view-line', { hasText: /after:.*infra:cages.*SS\+2d/ }).waitFor();
  });
});
