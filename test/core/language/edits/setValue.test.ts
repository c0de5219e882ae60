/** What an item says is written, and nothing else: each case is a text before and after. */
import assert from 'node:assert/strict';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { setValue } from '../../../../src/core/language/edits/setValue.ts';
import type { Value } from '../../../../src/core/language/edits/value.ts';
import { itemNamed } from '../../../../src/core/plan/items.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';
import { applied } from '../../../support/planText.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-02-02}\n';

function analysed(text: string): Analysis {
  return settledOn(factsOf({ 'plan.yaml': text }), 'plan.yaml');
}

/** The text after the item with the id says it; null where that is refused. */
function withValue(text: string, id: string, key: string, value: Value | null): string | null {
  const analysis = analysed(text);
  const found = itemNamed(analysis.plan!, ['work', 'raid', 'requirement', 'change', 'deliverable'], id);
  const changes = setValue(analysis, found!.item, key, value);
  if (!changes) return null;
  const ordered = [...changes].sort((a, b) => b.at.start - a.at.start);
  return ordered.reduce((sofar, { at, text: put }) => applied(sofar, { ...at, text: put }), text);
}

type Case = readonly [what: string, before: string, key: string, value: Value | null, after: string | null];

/** Of a risk `R-1` on lines of its own. */
const inLines = (body: string) => `raid:\n  risks:\n    R-1:\n${body}    # next\n    R-2: {name: B, status: open}\n`;
/** Of a risk `R-1` in braces. */
const inBraces = (body: string) => `raid:\n  risks:\n    R-1: {${body}} # it\n    R-2: {name: B, status: open}\n`;
const map = { to: 'asha', date: '2026-03-02', reason: 'No money, no time' };

const cases: readonly Case[] = [
  ['replaces a word and keeps the comment', inLines('      name: A\n      status: open # why\n'), 'status', 'closed', inLines('      name: A\n      status: closed # why\n')],
  ['fills an empty value', inLines('      name: A\n      status: # why\n'), 'status', 'closed', inLines('      name: A\n      status: closed # why\n')],
  ['fills an empty value in braces', inBraces('status, name: A'), 'status', 'closed', inBraces('status: closed, name: A')],
  ['inserts in the order of the format', inLines('      name: A\n      review: 2026-03-01 # then\n      escalation: {to: ben}\n'), 'status', 'closed', inLines('      name: A\n      review: 2026-03-01 # then\n      status: closed\n      escalation: {to: ben}\n')],
  ['inserts as the first', inLines('      # of all\n      status: open\n'), 'name', 'A', inLines('      # of all\n      name: A\n      status: open\n')],
  ['inserts in braces', inBraces('name: A, affects: [t]'), 'status', 'open', inBraces('name: A, status: open, affects: [t]')],
  ['inserts the first in braces', inBraces('status: open'), 'name', 'A', inBraces('name: A, status: open')],
  ['says all of an item of which nothing is said', 'raid:\n  risks:\n    R-1: # new\n    R-2: {name: B}\n', 'name', 'A', 'raid:\n  risks:\n    R-1: # new\n      name: A\n    R-2: {name: B}\n'],
  ['takes a key away', inLines('      name: A\n      status: open # why\n      affects: t\n'), 'status', null, inLines('      name: A\n      affects: t\n')],
  ['takes a key away in braces', inBraces('name: A, status: open'), 'status', null, inBraces('name: A')],
  ['leaves what is said already', inLines('      name: A\n      status: "open"\n'), 'status', 'open', inLines('      name: A\n      status: "open"\n')],
  ['takes nothing away where nothing is', inBraces('name: A'), 'status', null, inBraces('name: A')],
  ['refuses to leave nothing', inBraces('name: A'), 'name', null, null],
  ['writes a number', inLines('      name: A\n'), 'x-rank', 2.5, inLines('      name: A\n      x-rank: 2.5\n')],
  ['quotes a text that would be a number', inLines('      name: A\n'), 'name', '010', inLines('      name: "010"\n')],
  ['quotes a text that would begin a comment', inLines('      name: A # it\n'), 'name', 'A #1', inLines('      name: "A #1" # it\n')],
  ['quotes a comma in braces alone', inBraces('name: A'), 'name', 'A, b', inBraces('name: "A, b"')],
  ['quotes no comma elsewhere', inLines('      name: "A"\n'), 'name', "Zoë's, b", inLines("      name: Zoë's, b\n")],
  ['writes lines below', inLines('      name: A\n      description: B # it\n      status: open\n'), 'description', 'One\n\n  two: 2', inLines('      name: A\n      description: |- # it\n        One\n\n          two: 2\n      status: open\n')],
  ['inserts lines', inLines('      name: A\n      status: open\n'), 'description', 'One\ntwo\n', inLines('      name: A\n      description: |\n        One\n        two\n      status: open\n')],
  ['writes lines in braces in quotes', inBraces('name: A'), 'description', 'One\ntwo', inBraces('name: A, description: "One\\ntwo"')],
  ['puts a word for lines', inLines('      name: A\n      description: | # it\n        One\n        two\n      status: open\n'), 'description', 'B', inLines('      name: A\n      description: B # it\n      status: open\n')],
  ['writes a list', inLines('      name: A\n      affects: t # it\n'), 'affects', ['t', 'u'], inLines('      name: A\n      affects: [t, u] # it\n')],
  ['keeps the items of a list that stay', inLines('      name: A\n      affects:\n        - t # one\n        # two\n        - u\n        - v # three\n'), 'affects', ['t', 'w', 'v'], inLines('      name: A\n      affects:\n        - t # one\n        # two\n        - w\n        - v # three\n')],
  ['puts a list of lines in another order', inLines('      name: A\n      affects:\n      - t # one\n      - u\n'), 'affects', ['u', 't', 'v'], inLines('      name: A\n      affects:\n      - u\n      - t # one\n      - v\n')],
  ['empties a list of lines', inLines('      name: A\n      affects: # it\n        - t\n        - u\n      x-a: 1\n'), 'affects', [], inLines('      name: A\n      affects: [] # it\n      x-a: 1\n')],
  ['writes a map', inLines('      name: A\n      status: open\n'), 'escalation', map, inLines('      name: A\n      status: open\n      escalation: {to: asha, date: 2026-03-02, reason: "No money, no time"}\n')],
  ['changes of a map what is new', inLines('      name: A\n      escalation:\n        to: ben # boss\n        date: 2026-03-02 # soon\n        needBy: 2026-03-09\n'), 'escalation', map, inLines('      name: A\n      escalation:\n        to: asha # boss\n        date: 2026-03-02 # soon\n        reason: No money, no time\n')],
  ['changes a map in braces', inLines('      name: A\n      escalation: {date: 2026-03-02, to: ben} # soon\n'), 'escalation', map, inLines('      name: A\n      escalation: {date: 2026-03-02, to: asha, reason: "No money, no time"} # soon\n')],
  ['puts a word for a map', inLines('      name: A\n      x-a: # it\n        b: 1 # c\n      x-d: 2\n'), 'x-a', true, inLines('      name: A\n      x-a: true # it\n      x-d: 2\n')],
  ['refuses what an alias brings elsewhere', inLines('      name: &n A\n      x-n: *n\n'), 'name', 'B', null],
]; // prettier-ignore

describe('setting a value', () => {
  for (const [what, before, key, value, after] of cases) {
    it(what, () => {
      assert.equal(withValue(head + before, 'R-1', key, value), after && head + after);
      const windows = (text: string) => `\ufeff${(head + text).replaceAll('\n', '\r\n')}`;
      assert.equal(withValue(windows(before), 'R-1', key, value), after && windows(after));
    });
  }

  it('reaches a task below others, and the last line of a text', () => {
    const text = `${head}tasks:\n  a:\n    name: A\n    tasks:\n      b:\n        name: B\n        effort: 2d`;
    assert.equal(withValue(text, 'b', 'status', 'done'), `${text}\n        status: done`);
    assert.equal(withValue(text, 'a', 'status', 'on-hold'), text.replace('    tasks:', '    status: on-hold\n    tasks:'));
  });

  it('refuses an item of another text', () => {
    const [old, now] = [analysed(`${head}tasks:\n  a: {name: A}\n`), analysed(`${head}tasks:\n  a: {name: B}\n`)];
    assert.equal(setValue(now, itemNamed(old.plan!, ['task'], 'a')!.item, 'status', 'done'), null);
  });
});
