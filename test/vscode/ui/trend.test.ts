import assert from 'node:assert/strict';
import { visit, type Window } from './person.ts';

describe('the trend in the RAG view', function () {
  this.timeout(180_000);
  let window: Window;

  before(async () => {
    const before = { file: 'delivery.plan.yaml', now: 'Reports, duration: 15d', then: 'Reports, duration: 9d' };
    window = await visit({ workspace: 'delivery', file: 'raid.yaml', tag: 'kickoff', before });
    await window.openViews();
    await window.row(/^Schedule quality, /).waitFor();
  });
  after(() => window.close());

  async function lookBackTo(ref: string): Promise<void> {
    await window.run('Planloom: Show RAG Trend Since');
    await window.page.locator('.quick-input-widget').getByText('A tag, branch or commit').first().waitFor();
    await window.page.locator('.quick-input-widget input').fill(ref);
    await window.page.keyboard.press('Enter');
  }

  it('says what is as it was at a tag', async () => {
    await window.row(/^Risks and issues, not declared, computed red$/).waitFor();
    await lookBackTo('kickoff');
    await window.row(/^Risks and issues, not declared, computed red, the same as at kickoff: red/).waitFor();
    await window.row(/^Budget, not declared, computed unknown, at kickoff: unknown/).waitFor();
    await window.row(/^Data platform delivery, overall declared amber, computed red, the same as at kickoff: red/).waitFor();
  });

  it('is in the status report, compared with what the view looks back to', async () => {
    await window.run('Planloom: Status Report');
    await window.page.locator('.quick-input-widget').getByText('what the RAG view looks back to').first().waitFor();
    await window.page.keyboard.press('Enter');
    await window.page
      .getByText(/Compared\swith:\skickoff/)
      .first()
      .waitFor();
  });

  it('follows the text, with an arrow beside the letter', async () => {
    // Without it a click would open the line as well, and take the keys there.
    await window.row(/^risk, R-1/).click({ modifiers: ['Control'] });
    await window.row(/^issue, I-1/).click({ modifiers: ['Control'] });
    await window.page.keyboard.press('Delete');
    await window.page.locator('.quick-input-widget').getByText('What came of it').first().waitFor();
    await window.page.keyboard.press('Enter');
    const row = window.row(/^Risks and issues, not declared, computed amber, better than at kickoff: red/);
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /A ↑ computed/);
  });

  it('says nothing where nobody looks back', async () => {
    await lookBackTo('');
    await window.row(/^Risks and issues, not declared, computed amber$/).waitFor();
  });

  it('has the plan as it was in the Gantt chart, and how its milestones moved', async () => {
    const { preview, page } = window;
    await window.run('Planloom: Open Preview to the Side');
    await window.bar('Reports, 2 Mar 2026 to 20 Mar 2026').waitFor();
    await preview.getByRole('button', { name: 'Look back' }).click();
    await preview.getByRole('slider', { name: 'Commit' }).focus();
    await page.keyboard.press('Home');
    await preview.getByText(/^As of .*, First \(Test, /).waitFor();
    await window.bar('Reports, 2 Mar 2026 to 12 Mar 2026').waitFor();
    await page.keyboard.press('Escape');
    await window.bar('Reports, 2 Mar 2026 to 20 Mar 2026').waitFor();
    await preview.getByRole('combobox', { name: 'Show' }).click();
    await preview.getByRole('option', { name: 'Milestones over time' }).click();
    await preview.locator('svg [data-mark][aria-label^="Go-live, moved once, +6 working days"]').waitFor();
  });
});
