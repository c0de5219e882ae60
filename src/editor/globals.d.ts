/** What both extension hosts have, in Node and in the browser, and the types of VS Code do not name. */
declare function setTimeout(callback: () => void, milliseconds?: number): number;
declare function clearTimeout(handle: number | undefined): void;
declare const performance: { now(): number };
declare class TextDecoder {
  constructor(encoding?: string);
  decode(bytes: Uint8Array): string;
}
declare const console: { error(...values: unknown[]): void };
