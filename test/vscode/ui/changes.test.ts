import assert from 'node:assert/strict';
import { visit, type Window } from './person.ts';

describe('the Changes view', function () {
  this.timeout(180_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'delivery', file: 'delivery.plan.yaml', tag: 'kickoff' });
    await window.openViews();
    for (const view of ['RAG', 'RAID']) await window.collapse(view);
  });
  after(() => window.close());

  const quickPick = (words: string) => window.page.locator('.quick-input-widget').getByText(words, { exact: false }).first();

  /** Another length of the change capture, as typing gives it. */
  async function stretchTo(days: number): Promise<void> {
    await window.goTo(25, 49);
    await window.page.keyboard.press('Delete');
    await window.page.keyboard.press('Delete');
    await window.page.keyboard.type(String(days));
  }

  it('says of a ref that is none what would be one', async () => {
    await window.run('Planloom: Compare Plan with');
    await quickPick('Another ref…').click();
    await window.page.locator('.quick-input-widget', { hasText: 'A branch, a tag or a commit' }).locator('input').fill('-x');
    await window.page.keyboard.press('Enter');
    await window.page.locator('.notification-toast', { hasText: 'Git knows no "-x" here; take a branch, a tag or a commit' }).waitFor();
  });

  it('tells against a tag what the text comes to, and why', async () => {
    await window.run('Planloom: Compare Plan with');
    await quickPick('Tag…').click();
    await quickPick('kickoff').click();
    await window.page.getByText(/^Against kickoff \(\w{7}\): Nothing in the plan means anything else than before\.$/).waitFor();
    await stretchTo(14);
    await window.row(/^Go-live, moves 4 working days later, to .* · because of capture\.duration/).waitFor();
    await window.row(/^capture Change capture, duration 10d → 14d/).waitFor();
  });

  it('opens the lines on both sides', async () => {
    await window.row(/^capture Change capture/).click();
    await window.page.locator('.monaco-diff-editor .editor.original').waitFor();
    const texts = window.page.locator('.monaco-diff-editor .editor .view-line', { hasText: 'Change capture' });
    await texts.nth(1).waitFor();
    const lines = (await texts.allTextContents()).map((text) => /duration:\s(\d+d)/.exec(text)?.[1]);
    assert.deepEqual(lines.sort(), ['10d', '14d']);
    await window.page.locator('.tab', { hasText: 'kickoff' }).first().waitFor();
  });

  it('gives the chart ghosts of the bars that moved', async () => {
    await window.run('Planloom: Open Preview to the Side');
    await window.bar('Change capture').waitFor();
    await window.preview.locator('.badge.shift', { hasText: 'Δ +4d' }).first().waitFor();
    assert.ok((await window.preview.locator('.overlays .former').count()) > 1);
  });

  it('goes, with the ghosts, when it is closed', async () => {
    await window.run('Planloom: Close Comparison');
    await window.row(/^capture Change capture/).waitFor({ state: 'detached' });
    await window.preview.locator('.overlays .former').first().waitFor({ state: 'detached' });
  });
});
