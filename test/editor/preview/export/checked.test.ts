import assert from 'node:assert/strict';
import fc from 'fast-check';
import { largestPicture, pictureBytes } from '../../../../src/editor/preview/export/checked.ts';

const magic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const base64 = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64');
const drawing = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4">${content}</svg>`;

describe('a picture that a page hands over', () => {
  it('is kept byte for byte where it is what it says', () => {
    const text = drawing('<title>Straße 東京</title><rect fill="url(#p)" width="4"/>');
    assert.equal(Buffer.from(pictureBytes('svg', text)!).toString('utf8'), text);
    assert.deepEqual([...pictureBytes('png', base64([...magic, 1, 2, 3]))!], [...magic, 1, 2, 3]);
  });

  it('shows what looks like a script as the text that it is', () => {
    assert.ok(pictureBytes('svg', drawing('<text>&lt;script&gt; onload=alert(1) href=x</text>')));
  });

  it('is dropped where it would run or fetch something', () => {
    const contents = [
      '<script>alert(1)</script>',
      '<g onload="alert(1)"/>',
      '<a href="https://example.com">x</a>',
      '<a xlink:href="javascript:alert(1)">x</a>',
      '<image width="1" height="1"/>',
      '<foreignObject><b>x</b></foreignObject>',
      '<rect fill="url(https://example.com/x)"/>',
      '<style>@import "https://example.com"</style>',
      '<?xml-stylesheet href="x"?>',
      '<!DOCTYPE svg>',
    ];
    for (const content of contents) assert.equal(pictureBytes('svg', drawing(content)), null, content);
  });

  it('is dropped where it is something else, or too large', () => {
    for (const text of ['', 'MZ', '<html></html>', '<svg ', `${drawing('')}<script>`]) assert.equal(pictureBytes('svg', text), null, text);
    for (const text of ['', 'AAAA', 'no base64!', base64(magic).slice(0, -2), base64(magic.toReversed())])
      assert.equal(pictureBytes('png', text), null, text);
    assert.equal(pictureBytes('svg', drawing('x'.repeat(largestPicture))), null);
  });

  it('is never what it should not be, whatever is handed over', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.equal(pictureBytes('png', text), null);
        const bytes = pictureBytes('svg', text);
        assert.ok(bytes === null || text.startsWith('<svg '));
      }),
    );
  });
});
