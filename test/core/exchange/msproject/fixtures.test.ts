import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { noteLines } from '../../../../src/cli/formats/notes.ts';
import { baselineText } from '../../../../src/core/status/baselineFile.ts';
import { importedFrom } from '../../../support/msproject.ts';
import { factsOf, settledOn } from '../../../support/facts.ts';

const folder = 'test/fixtures/msproject';
const isUpdate = process.env.UPDATE_FIXTURES === '1';

/** `name.xml` has beside it the plan, what is told of it (`name.notes.txt`) and its baselines (`name.baselines.json`). */
describe('Microsoft Project files become plans', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.xml'))) {
    const name = file.replace('.xml', '');
    const imported = () => importedFrom(readFileSync(`${folder}/${file}`, 'utf8'));

    it(name, () => {
      const { text, notes, baselines } = imported();
      isAsDrawn(`${name}.yaml`, text);
      isAsDrawn(`${name}.notes.txt`, noteLines(notes, Infinity).map((line) => `${line}\n`).join('')); // prettier-ignore
      if (baselines.size > 0) isAsDrawn(`${name}.baselines.json`, [...baselines.values()].map(baselineText).join(''));
    });

    it(`${name}: the plan has no errors`, () => {
      const { problems, schedules } = settledOn(factsOf({ 'plan.yaml': imported().text }), 'plan.yaml');
      assert.ok(schedules);
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors.map(({ rule, message }) => `${rule}: ${message}`), []); // prettier-ignore
    });
  }
});

function isAsDrawn(name: string, text: string): void {
  const at = `${folder}/${name}`;
  if (isUpdate) writeFileSync(at, text);
  else assert.equal(text, existsSync(at) ? readFileSync(at, 'utf8') : '', name);
}
