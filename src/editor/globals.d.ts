/** What both extension hosts have, in Node and in the browser, and the types of VS Code do not name. */
declare function setTimeout(callback: () => void, milliseconds?: number): number;
/** In Node alone; ask `typeof` first. */
declare function setImmediate(callback: () => void): unknown;
declare function clearTimeout(handle: number | undefined): void;
declare const performance: { now(): number };
declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare function atob(base64: string): string;
declare function btoa(characters: string): string;
declare const console: { error(...values: unknown[]): void };

/** What the extension host in Node has: the little of it that we use. */
declare module 'node:module' {
  export function createRequire(file: string): (file: string) => unknown;
}
declare module 'node:worker_threads' {
  export class Worker {
    constructor(file: string);
    on(event: 'message', hear: (report: unknown) => void): void;
    on(event: 'error', hear: (error: Error) => void): void;
    postMessage(job: unknown): void;
    terminate(): Promise<number>;
  }
  export const parentPort: {
    once(event: 'message', hear: (job: unknown) => void): void;
    postMessage(report: unknown): void;
  } | null;
}
declare module 'node:process' {
  export const env: Readonly<Record<string, string | undefined>>;
}
declare module 'node:child_process' {
  interface Started {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
  }
  export interface ChildProcessWithoutNullStreams {
    readonly stdin: { write(text: string): boolean; on(event: 'error', hear: () => void): void };
    readonly stdout: { on(event: 'data', hear: (piece: Uint8Array) => void): void };
    on(event: 'error' | 'close', hear: () => void): void;
    kill(): boolean;
  }
  export function spawn(program: string, args: readonly string[], options: Started): ChildProcessWithoutNullStreams;
  export function execFile(
    program: string,
    args: readonly string[],
    options: Started & { readonly maxBuffer: number },
    done: (error: Error | null, output: string) => void,
  ): void;
}
/** What the extension host in the browser has, and a worker that it started. */
declare class Worker {
  constructor(url: string);
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
  postMessage(job: unknown): void;
  terminate(): void;
}
declare const Blob: new (parts: readonly Uint8Array[], options: { readonly type: string }) => { readonly size: number };
declare const URL: { createObjectURL(blob: { readonly size: number }): string; revokeObjectURL(address: string): void };
declare const self: { onmessage: ((event: { readonly data: unknown }) => void) | null; postMessage(report: unknown): void };
