import assert from 'node:assert/strict';
import { visit, type Window } from './person.ts';

describe('the views', function () {
  this.timeout(120_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'delivery', file: 'delivery.plan.yaml' });
    await window.openViews();
  });
  after(() => window.close());

  it('show each colour declared beside computed, in letters too', async () => {
    await window.row(/^Data platform delivery, overall declared amber, computed/).waitFor();
    // The last row to come: it is judged when all else is quiet, and hands are too fast for a tree that is still growing.
    await window.row(/^Schedule quality, /).waitFor();
    await window.row(/^Schedule, declared amber, computed (green|amber|red)/).waitFor();
    await window.row(/^Budget, not declared, computed unknown/).waitFor();
    assert.match((await window.row(/^Schedule,/).textContent()) ?? '', /G computed · A declared/);
  });

  it('open the line of each piece of evidence', async () => {
    await window.expand(/^Risks and issues,/);
    await window.row(/^(red|amber): .*I-1/).click();
    await window.cursorIn(10);
    await window.page.locator('.tab.active', { hasText: 'raid.yaml' }).waitFor();
  });

  it('trace what is wanted, and open its line', async () => {
    await window.expand(/^Requirements, 0 of 1 traced/);
    await window.row(/^REQ-1 Orders within the hour, no specification · no task · no release · no tests · draft/).click();
    await window.cursorIn(43);
  });

  it('judge the schedule, and open the line of who offends', async () => {
    await window.expand(/^Schedule quality, \d+ of \d+ checks passed/);
    await window.row(/^Missed tasks, unknown, no baseline, wanted: at most 5 %/).waitFor();
    await window.expand(/^Lags, fail, 1 of 5, 20 %, wanted: at most 5 %/);
    await window.row(/^Change capture, a lag \(landing SS\+5d\)/).click();
    await window.cursorIn(25);
  });

  it('count what is overdue on the badge', async () => {
    await window.page.locator('.activitybar').getByRole('tab', { name: 'Planloom - 2 RAID entries overdue' }).waitFor();
  });

  it('show the register with score, owner, age, and what is overdue', async () => {
    await window.row(/^risk, R-1 Source freeze moves, open, score 16, ravi, 32 d old, due 2026-03-02/).waitFor();
    await window.row(/^issue, I-1 No test data, in-progress, overdue 7 d, high, ben, 18 d old, due 2026-02-06/).waitFor();
    await window.row(/^action, ACT-1 Agree extract window, open, overdue 3 d, asha/).click();
    await window.page.locator('.tab.active', { hasText: 'raid.yaml' }).waitFor();
    await window.cursorIn(16);
  });

  it('group the register as asked', async () => {
    await window.run('Planloom: Group RAID By');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Owner' }).click();
    await window.row(/^asha, 2/).waitFor();
    await window.row(/^ravi, 3/).waitFor();
  });

  it('sum the plan up in the status bar', async () => {
    const text = window.page.locator('.statusbar-item[aria-label^="Plan Data platform delivery, overall"]');
    await text.waitFor();
    assert.match((await text.textContent()) ?? '', /[GAR] · 2026-\d\d-\d\d/);
  });

  it('follow the text', async () => {
    await window.page.locator('.tab', { hasText: 'delivery.plan.yaml' }).click();
    await window.page.locator('.tab.active', { hasText: 'delivery.plan.yaml' }).waitFor();
    await window.goTo(40, 10);
    await window.run('Select All');
    await window.page.keyboard.press('Control+Home');
    await window.goTo(6, 9);
    await window.page.keyboard.press('Shift+End');
    await window.page.keyboard.type('Another name');
    await window.row(/^Another name, overall/).waitFor();
  });
});

describe('a folder without a plan', function () {
  this.timeout(120_000);

  it('offers a way forward', async () => {
    const window = await visit({ workspace: 'empty' });
    await window.page
      .locator('.activitybar')
      .getByRole('tab', { name: /^Planloom/ })
      .click();
    const button = window.page.locator('.welcome-view-content').getByRole('button', { name: 'New Plan' }).first();
    await button.click();
    await window.row(/^My first plan, overall/).waitFor();
    assert.equal(await window.page.locator('.squiggly-error').count(), 0);
    await window.close();
  });
});
