/** Random plans whose items are written in every way that YAML has: lines and braces, quotes, texts of several lines, comments anywhere. */
import fc from 'fast-check';
import type { ItemName } from '../../src/core/schema/generated/shape.ts';

/** A value as it stands in braces, and as it stands below or behind a key on a line of its own. */
interface Way {
  readonly flow: string;
  /** With `¶` for the end of a line and the blanks of the key, and two more. */
  readonly block: string;
}

const same = (...texts: readonly string[]): Way[] => texts.map((text) => ({ flow: text, block: text }));
const names = [...same('A', '"B: b"', "'It''s'", '"1.10"', 'Zoë'), { flow: '"C, c"', block: 'C, c' }, { flow: 'D d', block: 'D¶d' }];
const longer = [...names, { flow: 'E', block: '|¶One¶¶  two: 2' }, { flow: '""', block: '>-  # folded¶One¶# two' }];
const people = same('asha', 'ben', '"asha"', 'nobody');
const days = same('2026-01-09', '2026-02-02', '"2026-03-02"');
const ids = [
  ...same('t0', '[t0, t1]', '[]', '[ t0 , "t1" ]'),
  { flow: '[t1]', block: '¶- t0  # one¶- t1' },
  { flow: '[t1]', block: '¶# many¶- t1' },
];
const raised = [{ flow: '{to: asha, date: 2026-02-02}', block: '  # up¶to: asha # boss¶date: 2026-02-02' }, ...same('{to: ben}')];
const noted = [{ flow: '{b: 1}', block: '¶b: 1¶c: [x]' }, ...same('true', '~', '', '3')];

const common: readonly Entry[] = [['name', names], ['description', longer], ['owner', people], ['notes', longer], ['x-a', noted]]; // prettier-ignore
type Entry = readonly [key: string, ways: readonly Way[]];

const sections: readonly { readonly way: string; readonly definition: ItemName; readonly words: readonly string[]; readonly more: readonly Entry[] }[] = [
  { way: 'raid risks', definition: 'risk', words: ['open', 'occurred', 'closed'], more: [['review', days], ['affects', ids], ['escalation', raised]] },
  { way: 'raid issues', definition: 'issue', words: ['open', 'in-progress', 'done'], more: [['due', days], ['affects', ids], ['escalation', raised]] },
  { way: 'raid actions', definition: 'action', words: ['open', 'in-progress', 'done'], more: [['due', days], ['closed', days]] },
  { way: 'requirements', definition: 'requirement', words: ['draft', 'approved', 'verified'], more: [['priority', same('must', 'should')], ['labels', same('[x]', 'y')]] },
  { way: 'changes', definition: 'change', words: ['proposed', 'approved'], more: [['raised', days], ['affects', ids]] },
  { way: 'tasks', definition: 'task', words: ['done', 'on-hold', 'cancelled'], more: [['duration', same('5d', '"2w"')], ['labels', same('[x]', 'y')], ['blockedBy', same('I-1')]] },
]; // prettier-ignore

/** Choices from a list of numbers; when it is used up, every choice is the first. */
type Choose = <T>(choices: readonly T[]) => T;

/** Between any two lines, and behind any value. */
const between = ['', '', '', '', '¶', '# note¶', '¶# note¶'];
const behind = ['', '', '', '', ' # note', '  # note: x', ' '];

/** A plan with some items in each of some sections; its tasks may hold others. */
export const writtenItems: fc.Arbitrary<string> = fc.array(fc.nat(999), { minLength: 40, maxLength: 320, size: 'max' }).map((tape) => {
  let at = 0;
  const choose: Choose = (choices) => choices[(tape[at++] ?? 0) % choices.length]!;
  return planOf(choose);
});

function planOf(choose: Choose): string {
  const step = choose([2, 2, 4]);
  const lines = sections.flatMap(({ way }, i) => (choose([true, false]) || way === 'tasks' ? [sectionOf(i, step, choose)] : []));
  const head =
    'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, statusDate: 2026-01-12}\nresources: {asha: {name: Asha}, ben: {name: Ben}}\n';
  const text = head + joined(lines.join(''));
  return choose(['', '', '\ufeff']) + (choose([false, false, true]) ? text.replaceAll('\n', '\r\n') : text);
}

/** The sections of `raid:` have one key above them. */
function joined(text: string): string {
  let isFirst = true;
  return text.replaceAll(/^raid:\n/gm, (key) => (isFirst ? ((isFirst = false), key) : ''));
}

function sectionOf(index: number, step: number, choose: Choose): string {
  const { way, definition, words, more } = sections[index]!;
  const keys = way.split(' ');
  const indent = step * keys.length;
  const head = keys.map((key, i) => `${' '.repeat(step * i)}${key}:\n`).join('');
  const entries = [...common, ['status', same(...words, ...words.slice(0, 1).map((word) => `"${word}"`))] as const, ...more];
  const prefix = definition === 'task' ? 't' : `${definition[0]!.toUpperCase()}-`;
  const item = (n: number, column: number): string => itemOf(`${prefix}${n}`, entries, column, step, choose);
  const items = [0, 1].map((n) => item(n, indent));
  const inner =
    definition === 'task' && choose([true, false])
      ? `${' '.repeat(indent)}t8:\n${' '.repeat(indent + step)}tasks:\n${item(9, indent + 2 * step)}`
      : '';
  return head + items.join('') + inner;
}

function itemOf(id: string, all: readonly Entry[], column: number, step: number, choose: Choose): string {
  const entries = all.filter(([key]) => key === 'name' || choose([true, false]));
  const pad = ' '.repeat(column);
  if (choose([true, false])) {
    const parts = entries.map(([key, ways]) => `${key}: ${choose(ways).flow}`);
    return `${lined(choose(between), pad)}${pad}${id}: {${parts.join(choose([', ', ', ', ',', ' , ']))}}${choose(behind)}\n`;
  }
  const deeper = ' '.repeat(column + step);
  const lines = entries.map(([key, ways]) => `${lined(choose(between), deeper)}${deeper}${key}:${valueOf(choose(ways), deeper, choose)}\n`);
  return `${pad}${id}:${choose(behind)}\n${lines.join('')}`;
}

function valueOf({ block }: Way, pad: string, choose: Choose): string {
  const isBelow = block.includes('¶');
  const text = block.startsWith('¶') || block.startsWith(' ') ? block : ` ${block}`;
  return isBelow ? lined(text, `${pad}  `).trimEnd() : `${text}${block === '' ? '' : choose(behind)}`;
}

/** Line ends for their signs; what follows one stands as far in as the blanks say. */
function lined(text: string, pad: string): string {
  const lines = text.split('¶');
  return lines
    .map((line, i) => (i === 0 || line === '' ? line : pad + line))
    .join('\n')
    .replace(/^(?=#)/, pad);
}
