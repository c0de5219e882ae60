import { visit, type Window } from './person.ts';

const plan = { workspace: 'delivery', file: 'delivery.plan.yaml' };
const openPreview = 'Planloom: Open Preview to the Side';

describe('the preview', function () {
  this.timeout(300_000);
  let window: Window;

  before(async () => {
    window = await visit(plan);
    await window.run(openPreview);
    await window.bar('Landing zone').waitFor();
  });
  after(() => window.close());

  it('has a bar for every task and milestone', async () => {
    for (const name of ['Design agreed', 'Landing zone', 'Change capture', 'Reports', 'Go-live']) await window.bar(name).waitFor();
  });

  it('moves the cursor to the line of a bar that is clicked', async () => {
    await window.bar('Reports').click();
    await window.cursorIn(26);
    await window.page.locator('.tab.active', { hasText: 'delivery.plan.yaml' }).waitFor();
  });

  it('marks the bar of the line that the cursor stands in', async () => {
    await window.goTo(25, 20);
    await window.preview.locator('[data-mark][aria-current="true"][aria-label^="Change capture"]').waitFor();
    await window.goTo(19, 20);
    await window.preview.locator('[data-mark][aria-current="true"][aria-label^="Design agreed"]').waitFor();
  });

  it('opens the line of a bar by the keyboard too', async () => {
    await window.bar('Landing zone').focus();
    await window.page.keyboard.press('Enter');
    await window.cursorIn(24);
  });

  it('closes a container, which then stands for what the cursor is in', async () => {
    await window.preview.getByRole('row', { name: 'Ingestion' }).locator('.twisty').click();
    await window.bar('Landing zone').waitFor({ state: 'detached' });
    await window.preview.locator('[data-mark][aria-current="true"][aria-label^="Ingestion"]').waitFor();
    await window.preview.getByRole('button', { name: 'Expand all' }).click();
    await window.bar('Landing zone').waitFor();
  });

  it('writes where a bar is dragged to, and undo takes it back', async () => {
    const { page } = window;
    const written = page.locator('.view-line', { hasText: 'startNoEarlier' });
    const box = (await window.bar('Reports').locator('.shape').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 20, box.y + box.height / 2, { steps: 4 });
    await window.preview.locator('.tip', { hasText: 'the finish moves by' }).waitFor();
    await page.mouse.up();
    await written.waitFor();
    await window.goTo(26);
    await page.keyboard.press('Control+z');
    await written.waitFor({ state: 'detached' });
  });

  it('draws an arrow by the keyboard, and says why it cannot', async () => {
    await window.bar('Reports').focus();
    await window.page.keyboard.press('l');
    await window.page.keyboard.press('Home');
    await window.page.keyboard.press('Enter');
    await window.preview.locator('.notice', { hasText: /finished and waits for nothing/ }).waitFor();
  });

  it('follows every edit', async () => {
    await window.goTo(26, 19);
    await window.page.keyboard.type('Weekly ');
    await window.bar('Weekly Reports').waitFor();
  });

  it('keeps the last picture while the text is broken, and says so', async () => {
    await window.goTo(27);
    await window.page.keyboard.press('End');
    await window.page.keyboard.type(' }');
    await window.preview.locator('.notices', { hasText: /to mend|cannot be drawn/ }).waitFor();
    await window.bar('Weekly Reports').waitFor();
    // What is typed is not in the text that was drawn, and the cursor stands in its item all the same.
    await window.preview.locator('[data-mark][aria-current="true"][aria-label^="Go-live"]').waitFor();
    await window.goTo(1);
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.press('Enter');
    await window.bar('Weekly Reports').click();
    await window.cursorIn(28);
    await window.goTo(3);
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Backspace');
    await window.goTo(27);
    await window.page.keyboard.press('End');
    await window.page.keyboard.press('Backspace');
    await window.page.keyboard.press('Backspace');
    await window.preview.locator('.notices', { hasText: /to mend|cannot be drawn/ }).waitFor({ state: 'hidden' });
  });

  it('writes the picture where the dialog says', async () => {
    await window.preview.getByRole('button', { name: 'Export' }).click();
    await window.preview.getByRole('menuitem', { name: 'Save as SVG…' }).click();
    const dialog = window.page.locator('.quick-input-widget', { hasText: 'Save as SVG' });
    await dialog.locator('.monaco-list-row', { hasText: '.vscode' }).waitFor();
    // By keyboard: a pointer left there would call up the tip of the tab below, which then lies over the page.
    await window.page.keyboard.press('Enter');
    await window.page.locator('.statusbar-item', { hasText: 'Saved delivery.plan-gantt.svg' }).waitFor();
    await window.page.locator('.explorer-folders-view').getByRole('treeitem', { name: 'delivery.plan-gantt.svg' }).waitFor();
  });

  it('shows the roadmap as well', async () => {
    await window.preview
      .getByRole('combobox', { name: /view|kind|show|chart/i })
      .first()
      .click();
    await window.preview.getByRole('option', { name: 'Roadmap' }).click();
    await window.bar('Lake foundation').waitFor();
  });

  it('is there again after a reload, as it was', async () => {
    await window.goTo(26);
    await window.page.keyboard.press('Control+s');
    await window.page.locator('.tab.dirty').waitFor({ state: 'hidden' });
    await window.remembers(/planloom\.preview.*kind\W+roadmap/s);
    await window.page.reload();
    await window.bar('Lake foundation').waitFor({ timeout: 60_000 });
  });
});

describe('the preview in every kind of theme', function () {
  this.timeout(240_000);
  const themes = {
    'Default Light Modern': 'vscode-light',
    'Default Dark Modern': 'vscode-dark',
    'Default High Contrast': 'vscode-high-contrast',
    'Default High Contrast Light': 'vscode-high-contrast-light',
  };

  let window: Window;
  before(async () => {
    window = await visit(plan);
    await window.run(openPreview);
  });
  after(() => window.close());

  for (const [theme, kind] of Object.entries(themes)) {
    it(`can be read in ${theme}`, async () => {
      await window.set({ 'workbench.colorTheme': theme });
      await window.previewIn(kind).waitFor();
      await window.bar('Landing zone').waitFor();
    });
  }
});
