/** Each file in test/fixtures/rules says itself what is wrong with its meaning. */
import { testFixtures } from '../../support/fixtures.ts';
import { factsOf, settledOn } from '../../support/facts.ts';

describe('rule fixtures', () => {
  testFixtures(new URL('../../fixtures/rules/', import.meta.url), (texts, entry) => settledOn(factsOf(texts), entry).problems);
});
