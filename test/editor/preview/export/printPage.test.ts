import assert from 'node:assert/strict';
import { printPage } from '../../../../src/editor/preview/export/printPage.ts';
import { hostileNames } from '../../../support/hostileNames.ts';

describe('a page to print', () => {
  it('holds picture and tables, runs nothing and fetches nothing', () => {
    const cell = (text: string) => ({ text, marks: [], band: null });
    const rows = hostileNames.map((name) => [cell(name), { text: '', marks: [{ id: 't1', text: name }], band: null }]);
    const page = printPage({
      title: '<Atlas> & "Co"',
      picture: 'PHN2Zy8+',
      tables: [{ caption: 'All', look: 'list', columns: ['A', 'B'], rows }],
    });
    assert.match(page, /<title>&lt;Atlas&gt; &amp; &quot;Co&quot;<\/title>/);
    assert.match(page, /default-src 'none'/);
    assert.doesNotMatch(page, /<script|<img src=x|<b>/i);
    assert.equal(page.match(/<tr>/g)!.length, hostileNames.length + 1);
  });
});
