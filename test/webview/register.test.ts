import assert from 'node:assert/strict';
import { firstView } from '../../src/editor/preview/messages.ts';
import { hostileNames } from '../support/hostileNames.ts';
import { pagesForTests, sketched, snapshotOf } from '../support/previewTests.ts';

const tasks = [{ id: 'a', on: '2026-03-02' }];

describe('the pages of the register', () => {
  const pageWith = pagesForTests();

  it('show a risk as it is and after its response, in the picture and in the matrix', async () => {
    const preview = await pageWith();
    const risks = [
      { id: 'R-1', name: 'Freeze', probability: 4, impact: 5, residual: { probability: 2, impact: 3 } },
      { id: 'R-2', name: 'Frost', probability: 1, impact: 1 },
    ];
    await preview.show(sketched({ tasks, risks }, { kind: 'risks' }));
    const { page } = preview;
    const drawn = await page
      .locator('svg [data-mark]')
      .evaluateAll((points) => points.map((point) => [point.querySelector('text')!.textContent, point.classList.contains('target')]));
    assert.deepEqual(drawn.toSorted(), [
      ['(R-1)', true],
      ['R-1', false],
      ['R-2', false],
    ]);
    assert.equal(await page.locator('.arrows path').count(), 1);
    const cell = (probability: number, impact: number) =>
      page.locator(`.matrix tr:nth-child(${6 - probability}) td:nth-child(${impact + 1})`);
    assert.equal(await cell(4, 5).textContent(), 'high 20R-1');
    assert.equal(await cell(2, 3).textContent(), 'low 6(R-1)');
    assert.equal(await page.getByRole('table').first().getByRole('rowheader').first().textContent(), 'Probability 5');
  });

  it('are left by one Tab for the tables, which arrows walk through and Enter opens', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'risks' });
    await preview.show(snapshot);
    const { page } = preview;
    const focused = async () => page.evaluate(() => [document.activeElement!.tagName, document.activeElement!.getAttribute('data-mark')]);
    await page.locator('.scroller').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const links = await page.locator('.tables .link').evaluateAll((all) => all.map((link) => link.getAttribute('data-mark')));
    assert.deepEqual(await focused(), ['BUTTON', links[0]]);
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await focused(), ['BUTTON', links[1]]);
    const before = (await preview.received()).length;
    for (const key of ['Enter', 'Space']) await page.keyboard.press(key);
    await page.locator('.tables .link').last().click();
    const opened = [links[1], links[1], links.at(-1)].map((mark) => ({ type: 'open', number: snapshot.number, mark }));
    assert.deepEqual((await preview.received()).slice(before), opened);
  });

  it('mark what the cursor stands in, in the picture and wherever the tables name it', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'risks' });
    await preview.show(snapshot);
    await preview.post({ type: 'selection', selected: 't1', selectedRow: null });
    await preview.page.locator('svg .selected[data-mark="t1"]').waitFor();
    const tables = preview.page.locator('.tables');
    assert.equal(await tables.locator('[aria-current="true"]').count(), await tables.locator('[data-mark="t1"]').count());
  });

  it('keep the focus in the table when the picture changes', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf({ kind: 'raid-burndown' }));
    await preview.page.locator('.tables [data-mark="t3"]').first().focus();
    await preview.show(snapshotOf({ kind: 'raid-burndown' }));
    assert.equal(await preview.page.evaluate(() => document.activeElement!.getAttribute('data-mark')), 't3');
  });

  it('tell the kinds of a bar apart by pattern, and say so in the legend', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'raid-burndown' });
    await preview.show(snapshot);
    const { page } = preview;
    const kinds = snapshot.tables[0]!.columns.slice(2, -2);
    assert.deepEqual(await page.locator('.legend li').allTextContents(), kinds);
    const fills = await page.locator('svg .plot rect').evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
    assert.equal(new Set(fills).size, kinds.length);
    const newest = page.locator('svg .bar-plot-0 rect').last();
    const [week, , first] = snapshot.tables[0]!.rows.at(-1)!.map(({ text }) => text);
    assert.equal(await newest.locator('title').textContent(), `${week}: ${first} · ${kinds[0]}`);
  });

  it('count exposure in money or in working days, as the reader likes', async () => {
    const preview = await pageWith();
    await preview.show(snapshotOf({ kind: 'exposure' }));
    const { page } = preview;
    assert.equal(await page.locator('svg .plot rect').count(), 4);
    assert.equal(await page.locator('.left-axis .axis-title, .left-axis .title').textContent(), 'EUR');
    await page.getByRole('combobox', { name: 'In' }).click();
    await page.getByRole('option', { name: 'Working days' }).click();
    assert.deepEqual((await preview.received()).at(-1), { type: 'view', view: { ...firstView, kind: 'exposure', measure: 'days' } });
    await page
      .locator('.tables')
      .getByRole('button', { name: /^finance-live/ })
      .first()
      .waitFor();
    assert.equal(await page.locator('.tables code').first().textContent(), 'exposure');
  });

  it('write no two dates of the axis over each other, and always the last', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf({ kind: 'raid-burndown' });
    await preview.show(snapshot);
    const labels = await preview.page
      .locator('.bottom-axis .label text')
      .evaluateAll((texts) =>
        texts.map((text) => [text.textContent, text.getBoundingClientRect().left, text.getBoundingClientRect().right] as const),
      );
    assert.equal(labels.at(-1)![0], snapshot.tables[0]!.rows.at(-1)![0]!.text);
    labels.slice(1).forEach(([, left], index) => assert.ok(left > labels[index]![2]));
  });

  it('show any name as itself and run none of it', async () => {
    const preview = await pageWith();
    const risks = hostileNames.map((name, index) => ({ id: `R-${index}`, name, probability: (index % 5) + 1, impact: 3 }));
    await preview.show(sketched({ tasks, risks }, { kind: 'risks' }));
    const wanted = hostileNames.map((name, index) => `R-${index} ${name}`);
    assert.deepEqual((await preview.page.locator('.list .link').allTextContents()).toSorted(), wanted.toSorted());
    assert.equal(await preview.page.locator('#preview :is(script, img, b, i, a)').count(), 0);
    assert.equal(await preview.page.locator('svg [data-mark]').count(), hostileNames.length);
  });
});
