import assert from 'node:assert/strict';
import type { RuleFinding } from '../../../src/core/problem.ts';
import { parseSource, parseWhole } from '../../../src/core/source/parse.ts';
import { sourceRules } from '../../../src/core/source/rules.ts';
import { placeOf, type Source } from '../../../src/core/source/source.ts';

interface Mistake {
  /** What is wrong stands between « and ». */
  readonly text: string;
  readonly rule: string;
  readonly says: string;
  /** The text after the fix, where there is one. */
  readonly fixed?: string;
}

const mistakes: Readonly<Record<string, Mistake>> = {
  'a tab before a key': {
    text: 'tasks:\n  a:\n«\t»name: x\n  b: {name: y}\n',
    rule: 'yaml-tab',
    says: 'a tab is used to indent; use spaces',
    fixed: 'tasks:\n  a:\n    name: x\n  b: {name: y}\n',
  },
  'a file indented by tabs is one mistake': {
    text: 'planloom: 1\ntasks:\n«\t»a:\n\t\tname: x\n\tb:\n\t\tname: y\n',
    rule: 'yaml-tab',
    says: 'a tab is used to indent; use spaces',
    fixed: 'planloom: 1\ntasks:\n  a:\n    name: x\n  b:\n    name: y\n',
  },
  'a key too far out': {
    text: 'tasks:\n    a:\n        name: x\n  «b»:\n        name: y\n    c:\n        name: z\n',
    rule: 'yaml-indent',
    says: '"b" is indented by 2 spaces; 4 would line up with the lines above',
  },
  'keys too far out, of one kind, are one mistake': {
    text: 'planloom: 1\nproject:\n    name: x\n  «id»: a\n  start: 2026-01-05\nscope: {}\n',
    rule: 'yaml-indent',
    says: '"id" is indented by 2 spaces; 0 or 4 would line up with the lines above',
  },
  'a key too far in': {
    text: 'planloom: 1\nproject:\n  name: x\n    «id»: a\n  start: 2026-01-05\n',
    rule: 'yaml-indent',
    says: '"id" stands below "name", which has a value already',
  },
  'a key among list items': {
    text: 'planloom: 1\nscope:\n  in:\n    - a\n    «b»: c\n',
    rule: 'yaml-indent',
    says: '"b" does not belong with the lines above; a list and keys cannot be mixed',
  },
  'an unclosed quote before others': {
    text: 'tasks:\n  a:\n    name: «"Landing zone»\n    effort: 5d\n    owner: "asha"\n',
    rule: 'yaml-unclosed-quote',
    says: 'a text begins with " and does not end with it',
    fixed: 'tasks:\n  a:\n    name: "Landing zone"\n    effort: 5d\n    owner: "asha"\n',
  },
  'an unclosed quote before none': {
    text: "tasks:\n  a:\n    name: «'Landing zone»\n    effort: 5d\n  b: {name: y}\n",
    rule: 'yaml-unclosed-quote',
    says: "a text begins with ' and does not end with it",
    fixed: "tasks:\n  a:\n    name: 'Landing zone'\n    effort: 5d\n  b: {name: y}\n",
  },
  'a quote inside such quotes': {
    text: "planloom: 1\nname: «'Client's plan'»\n",
    rule: 'yaml-unclosed-quote',
    says: "' inside a text in such quotes ends it too soon",
    fixed: 'planloom: 1\nname: "Client\'s plan"\n',
  },
  'text after the closing quote': {
    text: 'planloom: 1\nname: «"Go" live»\nb: 1\n',
    rule: 'yaml-unclosed-quote',
    says: 'text after the closing quote; quote all of it',
    fixed: 'planloom: 1\nname: \'"Go" live\'\nb: 1\n',
  },
  'an unclosed brace': {
    text: 'tasks:\n  a: «{»name: x, effort: 5d\n  b: {name: y}\n',
    rule: 'yaml-unclosed-bracket',
    says: '"{" is not closed',
    fixed: 'tasks:\n  a: {name: x, effort: 5d}\n  b: {name: y}\n',
  },
  'a bracket closed by a brace': {
    text: 'tasks:\n  a: {name: x, after: «[»b, c}\n  b: {name: y}\n',
    rule: 'yaml-unclosed-bracket',
    says: '"[" is closed by "}"',
  },
  'a # that hides the closing bracket': {
    text: 'tasks:\n  a: {name: x, labels: [b, «#c]}»\n  b: {name: y}\n',
    rule: 'yaml-unclosed-bracket',
    says: '"#" begins a comment, which hides the end of "["; quote the text',
  },
  'one brace too many': { text: 'tasks:\n  a: {name: x}«}»\n  b: {name: y}\n', rule: 'yaml-syntax', says: '"}" closes nothing' },
  'a colon inside a text': {
    text: 'tasks:\n  a:\n    name: «Phase 1: design»\n    effort: 5d\n',
    rule: 'yaml-syntax',
    says: 'a text with ": " in it needs quotes',
    fixed: 'tasks:\n  a:\n    name: "Phase 1: design"\n    effort: 5d\n',
  },
  'a colon inside a text in braces': {
    text: 'tasks:\n  a: {name: «Phase 1: design», effort: 5d}\n',
    rule: 'yaml-syntax',
    says: 'a text with ": " in it needs quotes',
    fixed: 'tasks:\n  a: {name: "Phase 1: design", effort: 5d}\n',
  },
  'a comma left out': {
    text: 'tasks:\n  a: {name: x «effort»: 5d}\n',
    rule: 'yaml-syntax',
    says: 'a comma is missing before "effort"',
    fixed: 'tasks:\n  a: {name: x, effort: 5d}\n',
  },
  'no blank after a colon': {
    text: 'tasks:\n  a:\n    «effort:5d»\n    name: x\n',
    rule: 'yaml-syntax',
    says: 'a blank is missing after "effort:"',
    fixed: 'tasks:\n  a:\n    effort: 5d\n    name: x\n',
  },
  'no blank after a colon in braces': {
    text: 'tasks:\n  a: {«name:Foo», effort: 5d}\n',
    rule: 'yaml-syntax',
    says: 'a blank is missing after "name:"',
    fixed: 'tasks:\n  a: {name: Foo, effort: 5d}\n',
  },
  'no blank after a dash': {
    text: 'planloom: 1\nscope:\n  in:\n    - a\n    «-b»\n',
    rule: 'yaml-syntax',
    says: 'a blank is missing after "-"',
    fixed: 'planloom: 1\nscope:\n  in:\n    - a\n    - b\n',
  },
  'a key being typed': {
    text: 'tasks:\n  a: {name: x}\n  «b»\n  c: {name: z}\n',
    rule: 'yaml-syntax',
    says: 'a colon is missing after "b"',
  },
  'the first key being typed': { text: 'tasks:\n  «b»\n  c: {name: z}\n', rule: 'yaml-syntax', says: 'a colon is missing after "b"' },
  'a list on its key’s line': {
    text: 'planloom: 1\na: «- b»\nc: 1\n',
    rule: 'yaml-syntax',
    says: 'a list begins on the line below its key, or stands in []',
  },
  'a text that begins with @': {
    text: 'planloom: 1\nowner: «@ravi»\n',
    rule: 'yaml-syntax',
    says: 'a text that begins with "@" needs quotes',
    fixed: 'planloom: 1\nowner: "@ravi"\n',
  },
  'a text that begins with >': {
    text: 'planloom: 1\nmeasure: «> 5 per day»\nb: 1\n',
    rule: 'yaml-syntax',
    says: 'a text that begins with ">" needs quotes',
    fixed: 'planloom: 1\nmeasure: "> 5 per day"\nb: 1\n',
  },
  'a backslash in double quotes': {
    text: 'planloom: 1\nspec: "C:«\\s»pec"\n',
    rule: 'yaml-syntax',
    says: '"\\s" has no meaning in double quotes; write two backslashes',
    fixed: 'planloom: 1\nspec: "C:\\\\spec"\n',
  },
  'an alias of nothing': {
    text: 'planloom: 1\nname: «*bold»\n',
    rule: 'yaml-alias',
    says: 'no anchor "&bold" before this; quote the text if it begins with *',
  },
  'an alias of itself': { text: 'planloom: 1\na: &x [1, «*x»]\n', rule: 'yaml-alias', says: '"*x" stands inside what it stands for' },
  'a key given twice': {
    text: 'tasks:\n  a: {name: x}\n  b: {name: y}\n  «a»: {name: z}\n',
    rule: 'duplicate-key',
    says: '"a" is given twice',
  },
  'a conflict': {
    text: 'tasks:\n  a:\n    name: x\n«<<<<<<< HEAD»\n    effort: 5d\n  b:\n    name: y\n=======\n    effort: 6d\n>>>>>>> topic\n  c: {name: z}\n',
    rule: 'conflict-marker',
    says: 'a merge conflict is not resolved: keep one side and remove the lines with <<<<<<<, ======= and >>>>>>>',
  },
  'a second document': {
    text: 'planloom: 1\nname: x\n«---»\nname: y\n',
    rule: 'second-document',
    says: 'a second document begins here; one file holds one plan or part',
  },
  'a directive': {
    text: '«%YAML 1.1»\n---\nname: NO\n',
    rule: 'yaml-directive',
    says: 'plans are plain YAML 1.2; a line that begins with % has no place in them',
    fixed: '---\nname: NO\n',
  },
  'an invisible character': {
    text: 'planloom: 1\nname: a«\u0007»b\n',
    rule: 'yaml-character',
    says: 'the invisible character U+0007 is not allowed here',
    fixed: 'planloom: 1\nname: ab\n',
  },
  'a number behind #': {
    text: 'tasks:\n  a:\n    name: Fix bug «#12»\n',
    rule: 'text-lost',
    says: '"#12" is read as a comment; quote the text if it belongs to it',
    fixed: 'tasks:\n  a:\n    name: "Fix bug #12"\n',
  },
  'a value that begins with #': {
    text: 'tasks:\n  a:\n    owner: «#ravi»\n    name: x\n',
    rule: 'text-lost',
    says: '"#ravi" is read as a comment; quote the text if it belongs to it',
    fixed: 'tasks:\n  a:\n    owner: "#ravi"\n    name: x\n',
  },
  'a word that begins with !': {
    text: 'planloom: 1\nname: «!urgent» fix\n',
    rule: 'text-lost',
    says: '"!urgent" is read as a tag and lost; quote the text if it belongs to it',
    fixed: 'planloom: 1\nname: "!urgent fix"\n',
  },
  'a comma in a text in braces': {
    text: 'tasks:\n  a: {name: Sales, «stock, returns», owner: x}\n',
    rule: 'split-text',
    says: 'the comma ends the text before "stock, returns"; quote all of it',
    fixed: 'tasks:\n  a: {name: "Sales, stock, returns", owner: x}\n',
  },
};

describe('a YAML mistake', () => {
  for (const [what, mistake] of Object.entries(mistakes)) {
    it(`is told once, on its words: ${what}`, () => {
      const text = mistake.text.replace(/[«»]/g, '');
      const start = mistake.text.indexOf('«');
      const end = mistake.text.indexOf('»') - 1;
      for (const parse of [parseSource, parseWhole]) {
        const source = parse('a.yaml', text);
        assert.deepEqual(
          source.findings.map((finding) => [finding.rule, placeOf(source, finding.at).start, placeOf(source, finding.at).end]),
          [[mistake.rule, start, end]],
        );
      }
      const source = parseSource('a.yaml', text);
      assert.equal(source.findings[0]!.message, mistake.says);
      assert.equal(fixedText(source, source.findings[0]!), mistake.fixed);
    });
  }

  it('has a rule of its own, by that rule’s severity', () => {
    const known = new Map(sourceRules.map(({ id, severity }) => [id, severity]));
    for (const { text } of Object.values(mistakes)) {
      for (const { rule, severity } of parseSource('a.yaml', text.replace(/[«»]/g, '')).findings) assert.equal(severity, known.get(rule));
    }
    const unseen = ['file-too-large', 'not-text', 'yaml-too-deep'];
    assert.deepEqual(
      new Set(Object.values(mistakes).map(({ rule }) => rule)),
      new Set([...known.keys()].filter((id) => !unseen.includes(id))),
    );
  });

  it('links a key given twice to where it is given first', () => {
    const source = parseSource('a.yaml', 'tasks:\n  a: {name: x}\n  b: {name: y}\n  a: {name: z}\n');
    assert.deepEqual(
      source.findings[0]!.related?.map(({ at }) => placeOf(source, at).start),
      ['tasks:\n  '.length],
    );
  });
});

describe('what is no mistake', () => {
  const fine = {
    'a comment behind a value': 'status: open #waiting\neffort: 5d # five\nname: Two words # and a note\n',
    'a comment behind a key': 'tasks: #all of it\n  a: {name: x}\n',
    'a note to oneself': 'owner: #TODO\n',
    'a set of keys': 'assign: {asha, ben}\nother: {asha: 50%, ben}\n',
    'a tab in an empty line': 'a:\n\t\nb: 1\n',
    'a tab between a key and its value': 'a:\tb\n',
    'a list at its key’s column': 'a:\n- b\n- c\nd: 1\n',
    'the first line of a file of parts': '---\na: 1\n...\n',
    'an anchor and its alias': 'a: &x {b: 1}\nc: *x\n',
    'markers inside a text': 'a: |\n  <<<<<<< HEAD\n  =======\n  >>>>>>> x\nb: 1\n',
  };
  for (const [what, text] of Object.entries(fine)) {
    it(`is not told: ${what}`, () => {
      for (const parse of [parseSource, parseWhole]) assert.deepEqual(parse('a.yaml', text).findings, []);
    });
  }
});

function fixedText(source: Source, { fix }: RuleFinding): string | undefined {
  if (!fix) return undefined;
  const places = fix.changes.map(({ at, text: by }) => ({ ...placeOf(source, at), by }));
  return places
    .sort((a, b) => b.start - a.start)
    .reduce((sofar, { start, end, by }) => sofar.slice(0, start) + by + sofar.slice(end), source.text);
}
