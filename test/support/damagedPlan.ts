/** Plans that people have got wrong: keys misspelt, doubled, taken away or out of place, values of another kind. */
import fc from 'fast-check';
import { anyPlan, anything } from './anyPlan.ts';
import { writtenItems } from './writtenItems.ts';

/** A line in another way; the same where the damage has no place in it. */
type Damage = (line: string, what: number) => string;

const values = ['5', 'yes', '[a]', '{a: 1}', '2026-02-30', 'nobody', '""', '', 'A # b', '1.10', '2026-01-20', 'dnoe', '5dd', '-2d', '150%', '[t0, t0]', 't0']; // prettier-ignore
const keys = ['efort: 5d', 'duration: 5d', 'milestone: true', 'foo: 1', 'name: B', 'due: 2026-02-01', 'planned: 3', 'was: t0', 'owner: asha', 'dependsOn: t0', 'tests: x', 'tasks: {t7: {name: T}}']; // prettier-ignore

const damages: readonly Damage[] = [
  (line, n) => inKey(line, n, (key) => (key.length < 4 ? key : key.slice(0, 1) + key[2]! + key[1]! + key.slice(3))),
  (line, n) => inKey(line, n, (key) => key.slice(0, -1)),
  (line, n) => inValue(line, n, () => values[n % values.length]!),
  (line, n) => inValue(line, n, (value) => `"${value.replaceAll(/["\\]/g, '')}"`),
  (line) => (/^\s+[\w-]+:/.test(line) ? `${line}\n${line}` : line),
  (line, n) => (/^\s+[\w-]+: \S/.test(line) ? `${/^\s*/.exec(line)![0]}${keys[n % keys.length]!}\n${line}` : line),
  (line, n) => line.replace(/\{(?=\w)/, `{${keys[n % keys.length]!}, `),
  (line, n) => (n % 3 === 0 ? line.replace(/, (?=\})|(?<=: \{)\w+: [^,{}[\]]+, /, '') : ''),
  (line, n) => (n % 4 === 0 ? `${line} # planloom-ignore overdue-raid` : line),
  (line, n) => (n % 6 === 0 ? line.replace(/^ /, '') : n % 6 === 1 ? line.replace(/[}\]"]/, '') : line),
];

function inKey(line: string, n: number, change: (key: string) => string): string {
  return nth(line, /[A-Za-z-]+(?=:(?:\s|$))/g, n, change);
}

function inValue(line: string, n: number, change: (value: string) => string): string {
  return nth(line, /(?<=[A-Za-z]: )[^,{}[\]#"|>\s][^,{}[\]#"]*/g, n, change);
}

/** One of the places where the pattern is. */
function nth(line: string, pattern: RegExp, n: number, change: (found: string) => string): string {
  const found = [...line.matchAll(pattern)];
  const one = found[n % Math.max(1, found.length)];
  return one ? line.slice(0, one.index) + change(one[0]) + line.slice(one.index + one[0].length) : line;
}

const wholePlan = fc.oneof(
  writtenItems,
  anyPlan(anything).map((text) => `planloom: 1\n${text}`),
);
const strokes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(damages.length - 1), fc.nat(999)), {
  minLength: 1,
  maxLength: 3,
});

/** With one to three mistakes; some of them are none. */
export const damagedPlan: fc.Arbitrary<string> = fc.tuple(wholePlan, strokes).map(([text, done]) => {
  const lines = text.split('\n');
  for (const [at, damage, what] of done) {
    const line = Math.floor(at * lines.length);
    lines[line] = damages[damage]!(lines[line]!, what);
  }
  return lines.join('\n');
});
