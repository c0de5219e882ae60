import assert from 'node:assert/strict';
import { tidied } from '../../src/core/diagram/escape.ts';
import { hostileNames } from '../support/hostileNames.ts';
import { pagesForTests, sketched, snapshotOf } from '../support/previewTests.ts';

describe('the preview page', () => {
  const pageWith = pagesForTests();

  it('draws every mark of a real plan, each with a role and a name', async () => {
    const preview = await pageWith();
    const snapshot = snapshotOf();
    await preview.show(snapshot);
    const drawn = await preview.page
      .locator('[data-mark]')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.getAttribute('data-mark'), mark.getAttribute('role'), mark.getAttribute('aria-label')]),
      );
    assert.ok(drawn.length > 60);
    assert.deepEqual(
      drawn,
      snapshot.marks.map((mark) => [mark.id, 'button', mark.label]),
    );
  });

  for (const [kind, view] of [
    ['roadmap by horizon', { kind: 'roadmap' }],
    ['roadmap by quarter', { kind: 'roadmap', roadmapBy: 'quarter' }],
    ['dependencies', { kind: 'dependencies' }],
    ['risks', { kind: 'risks' }],
    ['open RAID entries', { kind: 'raid-burndown' }],
    ['risk exposure', { kind: 'exposure' }],
  ] as const) {
    it(`draws every mark of the ${kind}`, async () => {
      const preview = await pageWith();
      const snapshot = snapshotOf(view);
      await preview.show(snapshot);
      const ids = await preview.page.locator('[data-mark]').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')));
      assert.deepEqual([...new Set(ids)].toSorted(), snapshot.marks.map((mark) => mark.id).toSorted());
      assert.ok(ids.length > 3);
    });
  }

  it('puts each risk where its name says it is', async () => {
    const preview = await pageWith();
    await preview.show(
      sketched(
        {
          tasks: [{ id: 'a', on: '2026-03-02' }],
          risks: [
            { id: 'R-1', name: 'Low', probability: 1, impact: 2 },
            { id: 'R-2', name: 'High', probability: 5, impact: 5 },
            { id: 'R-3', name: 'Middle', probability: 3, impact: 3 },
          ],
        },
        { kind: 'risks' },
      ),
    );
    const named = await preview.page
      .locator('svg [data-mark]')
      .evaluateAll((marks) =>
        marks.map((mark) => [mark.querySelector('text')!.textContent, mark.getAttribute('aria-label')!.split(',')[0]!]),
      );
    assert.deepEqual(named.toSorted(), [
      ['R-1', 'R-1 Low'],
      ['R-2', 'R-2 High'],
      ['R-3', 'R-3 Middle'],
    ]);
  });

  it('shows any name as itself and runs none of it', async () => {
    const preview = await pageWith();
    const tasks = hostileNames.map((name, index) => ({
      id: `h${index}`,
      name,
      tasks: [{ id: `t${index}`, name, on: '2026-03-02..2026-03-06' }],
    }));
    const lanes = Object.fromEntries(hostileNames.map((name, index) => [`l${index}`, name]));
    const roadmap = hostileNames.map((name, index) => ({ id: `i${index}`, name, lane: `l${index}`, horizon: 'next' }));
    const after = hostileNames.map((name, index) => ({
      id: `d${index}`,
      name,
      on: '2026-03-02',
      ...(index > 0 && { after: [`d${index - 1}`] }),
    }));
    const wanted = hostileNames.map((name) => tidied(name, '–'));
    const textsOf = async (selector: string): Promise<string[]> =>
      preview.page.locator(selector).evaluateAll((elements) => elements.map((element) => element.textContent.trim()));

    const twice = wanted.flatMap((name) => [name, name]);
    await preview.show(sketched({ tasks }));
    assert.deepEqual(await textsOf('[data-mark] .label'), twice);
    assert.deepEqual(await textsOf('.row-name'), twice);
    await preview.show(sketched({ tasks: [{ id: 'a', on: '2026-03-02' }], lanes, roadmap }, { kind: 'roadmap', roadmapBy: 'quarter' }));
    assert.deepEqual(await textsOf('[data-mark] .label'), wanted);
    assert.deepEqual(await textsOf('.band-name'), wanted);
    await preview.show(sketched({ tasks: after }, { kind: 'dependencies' }));
    assert.deepEqual(
      (await textsOf('[data-mark] .nodeLabel')).map((text) => text.replaceAll(/\s/g, '')).toSorted(),
      wanted.map((text) => text.replaceAll(/\s/g, '')).toSorted(),
    );
    assert.equal(await preview.page.locator('#preview :is(script, img, b, i, a)').count(), 0);
  });
});
