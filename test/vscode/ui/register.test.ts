/** The register kept by hand: keys, quick input, dragging. */
import assert from 'node:assert/strict';
import { visit, type Window } from './person.ts';

describe('the register', function () {
  this.timeout(180_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'delivery', file: 'raid.yaml' });
    await window.openViews();
    await window.row(/^risk, R-1 Source freeze moves/).waitFor();
    await window.row(/^Schedule quality, /).waitFor();
  });
  after(() => window.close());

  const input = () => window.page.locator('.quick-input-widget input');
  const title = (text: string | RegExp) => window.page.locator('.quick-input-title', { hasText: text }).waitFor();
  const asked = (text: string) => window.page.locator('.quick-input-widget').getByText(text).first().waitFor();
  const press = (key: string) => window.page.keyboard.press(key);

  async function choose(question: string, answer: string): Promise<void> {
    await input().and(window.page.getByPlaceholder(question)).fill(answer);
    await press('Enter');
  }

  async function type(text: string): Promise<void> {
    await input().fill(text);
    await press('Enter');
  }

  async function answer(question: string, text: string): Promise<void> {
    await asked(question);
    await type(text);
  }

  const back = () => window.page.locator('.quick-input-widget').getByRole('button', { name: 'Back' });

  async function goBackFrom(question: string): Promise<void> {
    await input().and(window.page.getByPlaceholder(question)).waitFor();
    await back().click();
  }

  /** A click opens the row's line and takes the keys there, so they are brought back. */
  async function select(spoken: RegExp): Promise<void> {
    await window.row(spoken).click();
    await window.run('Planloom: Show RAID View');
    await window.page.locator('.pane-body .monaco-list:focus').waitFor();
    await window.row(spoken).and(window.page.locator('[aria-selected="true"]')).waitFor();
  }

  /** The only text that an editor shows. */
  async function sees(text: string): Promise<void> {
    await window.page.locator('.view-line', { hasText: text }).first().waitFor();
  }

  it('gets a new risk, question by question, with a way back', async () => {
    await window.run('Planloom: Add RAID Entry');
    await title('Add RAID entry (1/6)');
    await choose('What it is', 'Issue');
    await asked('What it is called');
    await type('Licence');
    await choose('How bad it is', 'critical');
    await goBackFrom('Who answers for it');
    await goBackFrom('How bad it is');
    await asked('What it is called');
    await back().click();
    await choose('What it is', 'Risk');
    await asked('What it is called');
    assert.equal(await input().inputValue(), 'Licence');
    await input().fill('');
    await press('Enter');
    await asked('an entry needs a name; say in a few words what it is about');
    await type('Licence runs out');
    await choose('How likely it is', '2');
    await goBackFrom('How bad it would be');
    await choose('How likely it is', '4');
    await choose('How bad it would be', '5');
    await choose('Who answers for it', 'Asha');
    await asked('When it is looked at next');
    await input().fill('2026-3-6');
    await asked('no date "2026-3-6"; write 2026-03-06');
    await type('2026-03-06');
    await sees(
      'R-3: {name: Licence runs out, owner: asha, raised: 2026-02-13, probability: 4, impact: 5, review: 2026-03-06, status: open}',
    );
    await window.row(/^risk, R-3 Licence runs out, open, score 20, asha, 0 d old, due 2026-03-06/).waitFor();
  });

  it('closes an entry with a note from the keyboard', async () => {
    await select(/^issue, I-1 No test data/);
    await press('Delete');
    await title('Close I-1 No test data');
    await answer('What came of it', 'Masked copy');
    await sees('status: done, resolution: Masked copy, closed: 2026-02-13');
    await window.row(/^issue, I-1/).waitFor({ state: 'detached' });
  });

  it('changes all that is selected with F2', async () => {
    await select(/^dependency, D-1 Private circuit/);
    await window.row(/^risk, R-2 Key engineer leaves/).click({ modifiers: ['Control'] });
    await press('F2');
    await title('Change 2 entries');
    await choose('What to change', 'Owner');
    await choose('Who answers for it', 'Ben');
    await sees('R-2: {name: Key engineer leaves, owner: ben');
    await window.row(/^dependency, D-1 Private circuit, agreed, ben/).waitFor();
  });

  it('writes where the entry stands by then, where the text changes meanwhile', async () => {
    await select(/^action, ACT-1 Agree extract window/);
    await window.run('Planloom: Change RAID Due Date');
    await asked('By when');
    await window.page.locator('.view-line', { hasText: 'actions:' }).click();
    await press('Control+Home');
    await window.page.keyboard.type('# Kept by hand\n');
    await input().click();
    await type('2026-02-27');
    await sees('ACT-1: {name: Agree extract window, for: R-1, owner: asha, raised: 2026-01-20, due: 2026-02-27, status: open}');
    await sees('# Kept by hand');
  });

  it('shows what the filter leaves, and says by what it is filtered', async () => {
    await window.run('Planloom: Filter RAID');
    await input().fill('risk ravi');
    await window.row(/^action, ACT-1/).waitFor({ state: 'detached' });
    await press('Enter');
    await window.row(/^risk, R-1/).waitFor();
    assert.match((await window.page.locator('.pane-header', { hasText: 'RAID' }).textContent()) ?? '', /filtered: risk ravi/);
    await window.run('Planloom: Clear RAID Filter');
    await window.row(/^action, ACT-1/).waitFor();
  });

  it('sets the owner of what is dragged to another owner', async () => {
    await window.run('Planloom: Group RAID By');
    await choose('Group the RAID view by', 'Owner');
    await window.row(/^ravi, /).waitFor();
    await window.row(/^action, ACT-1/).dragTo(window.row(/^ravi, /));
    await sees('ACT-1: {name: Agree extract window, for: R-1, owner: ravi');
    await window.row(/^action, ACT-1 Agree extract window, open, ravi/).waitFor();
  });
});
