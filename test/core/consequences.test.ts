/** One mistake, one problem: what only follows from it stays silent (`Rule.restsOn`). */
import { testFixtures } from '../support/fixtures.ts';
import { factsOf, settledOn } from '../support/facts.ts';

describe('consequences of a mistake', () => {
  testFixtures(new URL('../fixtures/consequences/', import.meta.url), (texts, entry) => {
    return settledOn(factsOf(texts), entry).problems;
  });
});
