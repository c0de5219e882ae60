/** Each file in test/fixtures/schema says itself what is wrong with its shape. */
import { fileKindOf } from '../../../src/core/schema/fileKind.ts';
import { shapeFindings } from '../../../src/core/schema/shape.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { placeFinding } from '../../support/placed.ts';
import { testFixtures } from '../../support/fixtures.ts';

describe('schema fixtures', () => {
  testFixtures(new URL('../../fixtures/schema/', import.meta.url), (files) =>
    [...files].flatMap(([path, text]) => {
      const source = parseSource(path, text);
      const findings = [...source.findings, ...shapeFindings(source, fileKindOf(source) ?? 'part')];
      return findings.map((finding) => placeFinding(source, finding));
    }),
  );
});
