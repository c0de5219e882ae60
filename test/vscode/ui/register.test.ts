import { visit, type Window } from './person.ts';

describe('the preview of the register', function () {
  this.timeout(240_000);
  let window: Window;

  before(async () => {
    window = await visit({ workspace: 'register', file: 'register.plan.yaml' });
    await window.run('Planloom: Open Preview to the Side');
    await window.bar('Go-live').waitFor();
  });
  after(() => window.close());

  const show = async (kind: string) => {
    await window.preview.getByRole('combobox', { name: 'Show' }).click();
    await window.preview.getByRole('option', { name: kind }).click();
  };

  /** The register stands in a file of its own. */
  const raidLine = async (line: number) => {
    await window.cursorIn(line);
    await window.page.locator('.tab.active', { hasText: 'raid.yaml' }).waitFor();
  };

  it('leads from the risk matrix to the line of a risk', async () => {
    await show('Risk matrix');
    await window.preview.locator('.matrix .link', { hasText: '(R-1)' }).click();
    await raidLine(4);
  });

  it('leads from the weeks of the register to the line of an entry, by the keyboard too', async () => {
    await show('Open RAID');
    await window.preview.locator('.tables .link', { hasText: 'ACT-1' }).focus();
    await window.page.keyboard.press('Enter');
    await raidLine(9);
  });

  it('leads from risk exposure to the milestone that it threatens', async () => {
    await show('Risk exposure');
    await window.preview.locator('.empty', { hasText: 'No open risk says what it may cost' }).waitFor();
    await window.goTo(4, 36);
    await window.page.keyboard.type(' exposure: {cost: 900},');
    await window.preview.getByRole('table', { name: 'Risk exposure against contingency' }).waitFor();
    await window.preview.locator('.tables .link', { hasText: /^live$/ }).click();
    await window.cursorIn(26);
    await window.page.locator('.tab.active', { hasText: 'register.plan.yaml' }).waitFor();
  });
});
