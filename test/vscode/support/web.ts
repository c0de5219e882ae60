/** Mocha inside the extension host that runs in the browser: the build of mocha that knows no modules and makes a global. */
import 'mocha/mocha.js';
import { finished } from './finished.ts';

export async function runTests(load: () => Promise<void>): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 40_000, retries: 1, color: false });
  mocha.reporter(Mocha.reporters.Spec);
  await load();
  await finished(Mocha.reporters, (ended) => mocha.run(ended));
}
