/** Says which tests are tried a second time: whatever made them fail is worth a look. */
import type { RootHookObject } from 'mocha';

export const mochaHooks: RootHookObject = {
  beforeEach(this: Mocha.Context) {
    const test = this.currentTest as (Mocha.Test & { currentRetry(): number }) | undefined;
    if (test && test.currentRetry() > 0) process.stdout.write(`    tried again: ${test.fullTitle()}\n`);
  },
};
