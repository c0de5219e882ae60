/** Whatever is said of whichever entry: it is read back as it was meant, and no line beside the entry's own changes. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Analysis } from '../../../../src/core/analysis.ts';
import { blockAt } from '../../../../src/core/language/edits/block.ts';
import { closeEntries, dueKey, setDue, setOwner, setScore, setStatus, statusesOf } from '../../../../src/core/language/register/entries.ts';
import { canBeEscalated, escalate } from '../../../../src/core/language/register/escalation.ts';
import { addEntry } from '../../../../src/core/language/register/newEntries.ts';
import type { Edited } from '../../../../src/core/language/register/sayings.ts';
import type { RaidEntry } from '../../../../src/core/plan/model.ts';
import { raidKinds } from '../../../../src/core/plan/words.ts';
import type { Change } from '../../../../src/core/problem.ts';
import { placeOf } from '../../../../src/core/source/source.ts';
import type { Day } from '../../../../src/core/values/time.ts';
import { atlasTexts } from '../../../support/atlas.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const folder = new URL('../../../../examples/', import.meta.url);

function textsOf(example: string): ReadonlyMap<string, string> {
  const names = readdirSync(new URL(`${example}/`, folder)).filter((name) => name.endsWith('.yaml'));
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(`${example}/${name}`, folder), 'utf8')]));
}

const entryOf = (texts: ReadonlyMap<string, string>) => [...texts.keys()].find((name) => /(?:^|\.)plan\.yaml$/.test(name))!;
const registers = [atlasTexts(), ...readdirSync(folder).map(textsOf)]
  .filter((texts) => entryOf(texts))
  .map((texts) => ({ texts, analysis: settledOn(factsOf(texts), entryOf(texts)) }))
  .filter(({ analysis }) => (analysis.plan?.raid.size ?? 0) > 0);

const text = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', ':', '#', "'", '"', '{', ',', 'é', '-', '1', '\\', '|', '!'),
  minLength: 1,
  maxLength: 12,
});
/** Days from the status date: a promise that comes much later would make the plan late, which is an error of its own. */
const ahead = fc.nat(40);
const now = ({ statusDate }: Pick<Analysis, 'statusDate'>) => statusDate!;

interface Doing {
  readonly what: string;
  readonly edit: (register: Analysis, entry: RaidEntry) => Edited;
  readonly isAsMeant: (after: RaidEntry, before: RaidEntry, today: Day) => boolean;
}

const doings: fc.Arbitrary<Doing> = fc.oneof(
  fc.nat(9).map((nth): Doing => {
    const status = ({ kind }: RaidEntry) => statusesOf(kind)[nth % statusesOf(kind).length]!;
    return { what: 'status', edit: (register, entry) => setStatus(register, [entry.id], status(entry), now(register)), isAsMeant: (after) => after.status === status(after) };
  }),
  ahead.map((days): Doing => ({
    what: `due in ${days} days`,
    edit: (register, { id }) => setDue(register, [id], now(register) + days),
    isAsMeant: (after, before, today) => after[dueKey(before)]?.day === today + days,
  })),
  fc.constant<Doing>({ what: 'no owner', edit: (register, { id }) => setOwner(register, [id], null), isAsMeant: (after) => after.owner === null }),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.boolean()).map(([probability, impact, isResidual]): Doing => ({
    what: `score ${probability} × ${impact}${isResidual ? ' residual' : ''}`,
    edit: (register, { id }) => setScore(register, [id], { probability, impact, isResidual }),
    isAsMeant: (after) => (isResidual ? after.residual : after)?.probability === probability && (isResidual ? after.residual : after)?.impact === impact,
  })),
  fc.tuple(text, fc.boolean()).map(([note, holds]): Doing => ({
    what: `close with ${note}`,
    edit: (register, { id }) => closeEntries(register, [id], { note, holds, today: now(register) }),
    isAsMeant: (after) => ['closed', 'valid', 'invalid', 'done', 'met', 'decided'].includes(after.status),
  })),
  fc.tuple(text, fc.option(ahead)).map(([reason, days]): Doing => ({
    what: `escalate because of ${reason}`,
    edit: (register, entry) => escalate(register, entry.id, { to: register.plan!.project.manager ?? 'x', reason, needBy: days === null ? null : now(register) + days, today: now(register) }),
    isAsMeant: ({ escalation }, _, today) =>
      escalation?.date?.day === today && escalation.reason === reason && (escalation.needBy?.day ?? null) === (days === null ? null : today + days),
  })),
); // prettier-ignore

function textAfter(before: string, file: string, changes: readonly Change[]): string {
  const own = changes.filter(({ at }) => at.file === file).sort((a, b) => b.at.start - a.at.start);
  return own.reduce((now, { at, text: written }) => now.slice(0, at.start) + written + now.slice(at.end), before);
}

function textsAfter(texts: ReadonlyMap<string, string>, changes: readonly Change[]): ReadonlyMap<string, string> {
  return new Map([...texts].map(([file, before]) => [file, textAfter(before, file, changes)]));
}

/** Of one in braces its own braces. */
function linesOf({ sources }: Analysis, { key, node }: RaidEntry): { readonly start: number; readonly end: number } {
  const source = sources.get(key.chunk.path)!;
  return blockAt(source.text, placeOf(source, key).start, false) ?? placeOf(source, node);
}

const seriousIn = ({ problems }: Analysis) =>
  problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'unknown-reference').length;

describe('every entry of every register', () => {
  it('is changed in its own lines alone, and says what was meant', () => {
    assert.ok(registers.length >= 3);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), doings, (which, nth, { what, edit, isAsMeant }) => {
        const { texts, analysis } = registers[which % registers.length]!;
        const entries = [...analysis.plan!.raid.values()];
        const entry = entries[nth % entries.length]!;
        const answer = edit(analysis, entry);
        if ('refusal' in answer) {
          assert.ok(what.startsWith('score') ? entry.kind !== 'risk' : !canBeEscalated(entry), `${entry.id}: ${answer.refusal}`);
          return;
        }
        const file = entry.key.chunk.path;
        const own = linesOf(analysis, entry);
        for (const { at } of answer.changes)
          assert.ok(at.file === file && at.start >= own.start && at.end <= own.end, `${entry.id}: ${what}`);
        const then = settledOn(factsOf(textsAfter(texts, answer.changes)), analysis.entry);
        assert.ok(isAsMeant(then.plan!.raid.get(entry.id)!, entry, now(analysis)), `${entry.id}: ${what} is not read back`);
        assert.ok(
          seriousIn(then) <= seriousIn(analysis),
          `${entry.id}: ${what} makes an error: ${then.problems.map((one) => one.message).join('; ')}`,
        );
        const others = (of: Analysis) =>
          [...of.plan!.raid.values()].filter(({ id }) => id !== entry.id).map(({ id, name, status, owner }) => [id, name, status, owner]);
        assert.deepEqual(others(then), others(analysis));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every line where a new one comes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...raidKinds), text, (which, kind, name) => {
        const { texts, analysis } = registers[which % registers.length]!;
        const answer = addEntry(analysis, kind, { name }, now(analysis));
        assert.ok('id' in answer, JSON.stringify(answer));
        assert.ok(answer.changes.every(({ at }) => at.start === at.end));
        const then = settledOn(factsOf(textsAfter(texts, answer.changes)), analysis.entry);
        assert.equal(then.plan!.raid.get(answer.id)?.name, name);
        assert.equal([...then.plan!.raid.values()].findLast((entry) => entry.kind === kind)?.id, answer.id);
        assert.ok(seriousIn(then) <= seriousIn(analysis));
      }),
      { numRuns: 40 },
    );
  });
});
