/** Runs mocha inside VS Code; its lines are marked, so that they can be told from VS Code's own log. */
import { marker } from './marker.ts';

interface Reporters {
  readonly Base: { consoleLog: (format?: string, ...values: unknown[]) => void };
}

interface Runner {
  on(event: 'retry', told: (test: { fullTitle(): string }) => void): unknown;
}

/** Rejects where a test failed, which gives VS Code the status 1; says which tests are tried a second time, which is worth a look. */
export function finished(reporters: Reporters, run: (ended: (failures: number) => void) => Runner): Promise<void> {
  reporters.Base.consoleLog = (format = '', ...values) => {
    const text = format.replaceAll(/%[sd]/g, () => String(values.shift()));
    for (const line of text.split('\n')) console.log(marker + line);
  };
  return new Promise((resolve, reject) => {
    const runner = run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
    runner.on('retry', (test) => console.log(`${marker}    tried again: ${test.fullTitle()}`));
  });
}
