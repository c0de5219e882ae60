/** The part of `node:assert/strict` that the suite uses, for the extension host in the browser, which has no Node. */

export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new Error(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  ok(Object.is(actual, expected), message ?? difference(actual, expected));
}

export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  ok(JSON.stringify(actual) === JSON.stringify(expected), message ?? difference(actual, expected));
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(actual), message ?? `${actual} does not match ${String(pattern)}`);
}

/** The message of what it fails with is to match. */
export async function rejects(promise: Thenable<unknown>, pattern: RegExp): Promise<void> {
  const message = await promise.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  ok(message !== null, 'nothing failed');
  match(message, pattern);
}

function difference(actual: unknown, expected: unknown): string {
  return `expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
}

export default { ok, equal, deepEqual, match, rejects };
