/** Each file in test/fixtures/rules says itself what is wrong with its meaning. */
import { testFixtures } from '../../support/fixtures.ts';
import { mendableProblems } from '../../support/mended.ts';

describe('rule fixtures', () => {
  testFixtures(new URL('../../fixtures/rules/', import.meta.url), mendableProblems);
});
