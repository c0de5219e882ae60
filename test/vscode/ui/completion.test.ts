import type { Locator } from 'playwright-core';
import { visit, type Window } from './person.ts';

describe('completion by hand', function () {
  this.timeout(120_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'delivery', file: 'delivery.plan.yaml' });
    await window.page.locator('.statusbar-item[aria-label^="Plan Data platform delivery, overall"]').waitFor();
  });
  after(() => window.close());

  const row = (label: string): Locator => window.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label });

  it('leads from a few letters to a key, and from there to the people', async () => {
    const { page } = window;
    await window.goTo(25);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', own', { delay: 40 });
    await row('owner').first().waitFor();
    await page.keyboard.press('Enter');
    await row('Asha Rao').waitFor();
    await page.keyboard.type('ash', { delay: 40 });
    await row('Ben Okoro').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /SS\+5d,\sowner:\sasha}/ }).waitFor();
    await row('Asha Rao').waitFor({ state: 'hidden' });
  });
});
