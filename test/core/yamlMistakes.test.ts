/** YAML mistakes that people make with plans, each told once in plain words by the whole analysis. */
import { testFixtures } from '../support/fixtures.ts';
import { factsOf, settledOn } from '../support/facts.ts';

describe('YAML mistakes', () => {
  testFixtures(new URL('../fixtures/yaml/', import.meta.url), (texts, entry) => settledOn(factsOf(texts), entry).problems);
});
