/** What the command line knows of the world; `process.ts` gives it the process's, a test its own. */
import type { Day } from '../core/values/time.ts';

export interface Io {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly version: string;
  /** Stands in where neither the plan nor `--status-date` says which day it is. */
  readonly today: Day;
  /** Whether colours may be used on standard output and standard error. */
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** Width of the terminal in columns; null where the output goes to a file or another program. */
  readonly columns: number | null;
  /** The result, and nothing but the result. */
  out(text: string): void;
  /** What has to be said beside the result. */
  err(text: string): void;
  stdin(): Promise<Uint8Array>;
}

/** Wrong usage, or something that cannot be read: one sentence for the user, and exit status 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

export const exitStatus = { fine: 0, problems: 1, refused: 2 } as const;
