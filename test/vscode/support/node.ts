/** Mocha inside the extension host for Node. */
import { finished } from './finished.ts';

export async function runTests(load: () => Promise<void>): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 40_000, retries: 1, color: false, reporter: 'spec' });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await load();
  await finished(Mocha.reporters, (ended) => mocha.run(ended));
}
