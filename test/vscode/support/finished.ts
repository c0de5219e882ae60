/** Runs mocha inside VS Code; its lines are marked, so that they can be told from VS Code's own log. */
import { marker } from './marker.ts';

interface Reporters {
  readonly Base: { consoleLog: (format?: string, ...values: unknown[]) => void };
}

/** Rejects where a test failed, which gives VS Code the status 1. */
export function finished(reporters: Reporters, run: (ended: (failures: number) => void) => void): Promise<void> {
  reporters.Base.consoleLog = (format = '', ...values) => {
    const text = format.replaceAll(/%[sd]/g, () => String(values.shift()));
    for (const line of text.split('\n')) console.log(marker + line);
  };
  return new Promise((resolve, reject) => {
    run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
