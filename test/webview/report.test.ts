/** The status report as people get it: a file in a browser. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/vscode/window.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import { printable } from '../../src/core/report/printable.ts';
import { statusReportHtml } from '../../src/core/report/status/html.ts';
import { statusReportOf } from '../../src/core/report/status/statusReport.ts';
import { subjectOf } from '../../src/core/report/status/subject.ts';
import { analysedFolder, textsIn } from '../support/folder.ts';
import { factsOf, settledOn } from '../support/facts.ts';
import { hardestToRead } from '../support/contrast.ts';
import { hostileNames } from '../support/hostileNames.ts';
import { injections } from '../support/injections.ts';

const example = analysedFolder('examples/data-lake', 'plan.yaml');

/** The example as it was before the pilot was replanned, more or less: enough for every column of then and now. */
function earlier(): Analysis {
  const texts = new Map(textsIn('examples/data-lake'));
  const text = texts
    .get('plan.yaml')!
    .replace('statusDate: 2026-09-11', 'statusDate: 2026-08-31')
    .replace(/remaining: 3d/g, 'remaining: 1d');
  const files = new Map([...texts, ['plan.yaml', text]].filter(([name]) => /\.(?:yaml|json)$/.test(name!)) as [string, string][]);
  return settledOn(factsOf(files), 'plan.yaml');
}

const htmlOf = (analysis: Analysis, before: Analysis | null = null) =>
  statusReportHtml(statusReportOf(subjectOf(analysis, before && { ref: 'kickoff', analysis: before }, 28)!));

describe('the status report in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;
  const html = htmlOf(example, earlier());
  const asked: string[] = [];
  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
  });
  after(() => browser.close());

  for (const [colorScheme, media] of [
    ['light', 'screen'],
    ['dark', 'screen'],
    ['light', 'print'],
  ] as const) {
    // prettier-ignore
    it(`has nothing that axe finds, and words that can be read (${colorScheme}, ${media})`, async () => {
      await page.emulateMedia({ colorScheme, media });
      const { violations } = await axeOn(page);
      assert.deepEqual(violations, []);
      const worst = await page.evaluate(hardestToRead, 'body');
      assert.ok(worst.ratio >= 4.5, JSON.stringify(worst));
    });
  }

  it('keeps within a narrow screen: only tables scroll', async () => {
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.setViewportSize({ width: 420, height: 900 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 420);
  });

  it('keeps its details folded on a screen, and prints them', async () => {
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      assert.equal(await page.evaluate(() => document.querySelector('details li')!.checkVisibility()), media === 'print');
    }
  });

  it('asks nobody for anything', () => assert.deepEqual(asked, []));

  it('shows any name as that name, and runs none of it', async () => {
    const name = fc.oneof(fc.constantFrom(...hostileNames, ...injections), fc.string({ minLength: 1, maxLength: 40 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 20 })); // prettier-ignore
    const texts = [...hostileNames, ...injections, ...fc.sample(name, 200)];
    const named = texts.map((text) => {
      const q = JSON.stringify(text);
      const plan = `planloom: 1\nproject: {id: p, name: ${q}, start: 2026-01-05, statusDate: 2026-01-04}\ntasks: {live: {name: ${q}, milestone: true}, end: {milestone: true}}\n`;
      return { text, page: htmlOf(settledOn(factsOf({ 'a.plan.yaml': plan }), 'a.plan.yaml')) };
    });
    const shown = await page.evaluate((pages) => {
      const parser = new DOMParser();
      return pages.map((one) => {
        const read = parser.parseFromString(one, 'text/html');
        return [read.querySelector('h1')!.textContent, read.querySelector('[aria-labelledby="milestones"] tbody th')!.textContent, read.querySelectorAll('script, img, a, iframe, [onclick], [onload], [onerror]').length]; // prettier-ignore
      });
    }, named.map((one) => one.page)); // prettier-ignore
    // What goes over a wire as UTF-8 has no half letters.
    const whole = (text: string) => printable(text).toWellFormed();
    named.forEach(({ text }, i) => assert.deepEqual(shown[i], [whole(text), whole(text).trim(), 0], JSON.stringify(text)));
    assert.equal(await page.evaluate(() => (window as unknown as { run?: number }).run), undefined);
  });
});

async function axeOn(page: Page): Promise<{ violations: readonly string[] }> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const results = await (window as unknown as { axe: typeof axe }).axe.run();
    return { violations: results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: text }) => text).join(' ')}`) };
  });
}
