import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readXml } from '../../../src/core/exchange/xml.ts';
import { importProject } from '../../../src/core/exchange/msproject/importProject.ts';

const problemOf = (text: string) => {
  const read = readXml(text);
  return 'problem' in read ? read.problem : null;
};

describe('XML from elsewhere', () => {
  const refused: readonly (readonly [text: string, problem: string])[] = [
    ['', 'is empty'],
    [' \n', 'is empty'],
    ['planloom: 1', 'is no XML'],
    ['{"a": 1}', 'is no XML'],
    ['<?xml version="1.0"?>', 'is no XML'],
    ['<a><b>', 'is cut off: <b> is never closed'],
    ['<a><b', 'is cut off: <a> is never closed'],
    ['<a><!-- x', 'is cut off: <a> is never closed'],
    ['<a>\n<b></c></a>', 'is no well-formed XML: line 2: </c> closes nothing; <b> is still open'],
    ['</a>', 'is no well-formed XML: line 1: </a> closes nothing'],
    ['<a/>\n<b/>', 'is no well-formed XML: line 2 begins a second document'],
    ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'declares a DOCTYPE, which is not read; remove it'],
    ['<!doctype a><a/>', 'declares a DOCTYPE, which is not read; remove it'],
    [`${'<a>'.repeat(61)}${'</a>'.repeat(61)}`, 'is no well-formed XML: line 1: elements are nested more than 60 deep'],
  ];
  for (const [text, problem] of refused)
    it(`is refused: ${JSON.stringify(text.slice(0, 40))}`, () => assert.equal(problemOf(text), problem));

  it('gives elements, without namespaces, attributes and comments', () => {
    assert.deepEqual(readXml('\uFEFF<?xml version="1.0"?><p:a x="1>2"><!-- <c> --><b>x</b><b/></p:a>'), {
      root: {
        name: 'a',
        text: '',
        children: [
          { name: 'b', text: 'x', children: [] },
          { name: 'b', text: '', children: [] },
        ],
      },
    });
  });

  it("knows XML's own entities and characters, once, and leaves others as they are", () => {
    const read = readXml('<a>&lt;&amp;amp;&quot;&apos;&gt;&#65;&#x1F600;&nbsp;&#0;&#xD800;<![CDATA[ &amp; <b> ]]></a>');
    assert.equal('root' in read && read.root.text, '<&amp;"\'>A😀&nbsp;&#0;&#xD800; &amp; <b> ');
  });

  for (const name of ['__proto__', 'constructor', 'prototype']) {
    it(`refuses the name ${name}, which no tool writes`, () => {
      const problem = `is no XML that can be read: Invalid name: "${name}" is a reserved JavaScript keyword that could cause prototype pollution`;
      assert.equal(problemOf(`<Project><${name}><polluted>1</polluted></${name}></Project>`), problem);
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
    });
  }

  it('never makes the reader throw', () => {
    const scraps = fc.constantFrom('<', '>', '</', '/>', '<a>', '</a>', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '"', "'", '&', '&lt;', '=', 'x', ' ', '<a b="', '__proto__', '\0', '\uD800', '<!D'); // prettier-ignore
    const text = fc.array(scraps, { maxLength: 30 }).map((parts) => `<Project>${parts.join('')}`);
    fc.assert(fc.property(text, (xml) => void readXml(xml)), { numRuns: 2000 }); // prettier-ignore
    fc.assert(fc.property(text, (xml) => void readXml(`${xml}</Project>`)), { numRuns: 2000 }); // prettier-ignore
  });
});

describe('XML that is no Microsoft Project plan', () => {
  const refused: readonly (readonly [text: string, problem: string])[] = [
    ['<html><body/></html>', 'is XML of another kind: it holds "html", not "Project"'],
    ['<Project><PropertyGroup/></Project>', 'holds no Microsoft Project plan'],
    ['<Project><SaveVersion>14</SaveVersion><Tasks/></Project>', 'holds no tasks and no resources'],
    ['<Project><SaveVersion>14</SaveVersion><Tasks><Task><UID>0</UID></Task></Tasks></Project>', 'holds no tasks and no resources'],
  ];
  for (const [xml, problem] of refused) it(problem, () => assert.deepEqual(importProject(xml), { problem }));
});
