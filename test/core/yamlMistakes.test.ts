/** YAML mistakes that people make with plans, each told once in plain words by the whole analysis. */
import { testFixtures } from '../support/fixtures.ts';
import { mendableProblems } from '../support/mended.ts';

describe('YAML mistakes', () => {
  testFixtures(new URL('../fixtures/yaml/', import.meta.url), mendableProblems);
});
