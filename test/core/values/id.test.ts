import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatReference, parseId, parseReference } from '../../../src/core/values/id.ts';
import { parseHorizon } from '../../../src/core/values/horizon.ts';
import { parseHours } from '../../../src/core/values/hours.ts';
import { parseDate, parseRange } from '../../../src/core/values/date.ts';
import { parseDuration, parseEstimate } from '../../../src/core/values/duration.ts';
import { parsePredecessor } from '../../../src/core/values/link.ts';
import { parsePercentage, parseRate } from '../../../src/core/values/numbers.ts';
import { parseWeekdays } from '../../../src/core/values/week.ts';
import type { Parsed } from '../../../src/core/values/parsed.ts';
import { accepts, refuses } from './tables.ts';

describe('id', () => {
  accepts(parseId, (id) => id, ['landing', 'R-1', 'v1.2_b', 'constructor', 'Z']);
  refuses(parseId, [
    ['land«/»ing', 'no id "land/ing": "/" cannot stand in an id; write land-ing'],
    ['go« »live', 'no id "go live": a space cannot stand in an id; write go-live'],
    ['«1»st', 'no id "1st": an id begins with a letter; write x1st'],
    ['«_»_proto__', 'no id "__proto__": an id begins with a letter; write proto__'],
    ['«é»tude', 'no id "étude": an id begins with a letter; write tude'],
    ['a«😀»', 'no id "a😀": "😀" cannot stand in an id; write a'],
    ['«»', 'no id; write a letter, then letters, digits, "_", "." or "-"'],
  ]);
});

describe('reference', () => {
  accepts(parseReference, formatReference, ['landing', 'infra:racks']);
  refuses(parseReference, [
    ['«»:racks', 'no id; write a letter, then letters, digits, "_", "." or "-"'],
    ['infra:«»', 'no id; write a letter, then letters, digits, "_", "." or "-"'],
  ]);
});

describe('every parser', () => {
  const parsers: Record<string, (text: string) => Parsed<unknown>> = {
    parseId,
    parseReference,
    parseHorizon,
    parseHours,
    parseDate,
    parseRange,
    parseDuration,
    parseEstimate,
    parsePredecessor,
    parsePercentage,
    parseRate,
    parseWeekdays,
  };
  const pieces = fc.constantFrom(
    '5',
    '2026-02-30',
    '..',
    '/',
    'd',
    'mo',
    ' ',
    '-',
    '+',
    '%',
    'FS',
    'api',
    ':',
    'Q',
    '09:00',
    'mon',
    '😀',
    ',',
    '.',
    '٣',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
  );
  for (const [name, parse] of Object.entries(parsers)) {
    it(`${name} points inside the text, in one line, whatever is typed`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const parsed = parse(text);
          if (parsed.ok) return;
          assert.ok(
            parsed.start >= 0 && parsed.start <= parsed.end && parsed.end <= text.length,
            `${parsed.start}..${parsed.end} of ${text.length}`,
          );
          assert.ok(parsed.message.length > 0 && !/[\n\r]/.test(parsed.message) && !parsed.message.endsWith('.'), parsed.message);
        }),
        { numRuns: 300 },
      );
    });
    it(`${name} suggests only what it reads, or what has one mistake less`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const parsed = parse(text);
          if (parsed.ok || parsed.right === undefined) return;
          const mended = parse(text.slice(0, parsed.start) + parsed.right + text.slice(parsed.end));
          assert.ok(mended.ok || mended.message !== parsed.message, parsed.message);
        }),
        { numRuns: 300 },
      );
    });
    it(`${name} takes no longer than linear on long texts`, () => {
      for (const long of ['1'.repeat(100_000), ' '.repeat(100_000), 'a '.repeat(50_000), '1d'.repeat(50_000), '-'.repeat(100_000)])
        parse(long);
    });
  }
});
