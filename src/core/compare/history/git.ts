/** What a host lets a history ask of git, in two long-lived questions: no process for a commit or a file. */
import type { Unreadable } from '../../analysis.ts';

/** A file as it was, by the name that git has for this very text. */
export interface Blob {
  readonly id: string;
  readonly text: string;
}

/** Nothing here may reject: what git refuses is an answer too. */
export interface Git {
  /** What `git` with these arguments prints; null where it fails. */
  ask(args: readonly string[]): Promise<string | null>;
  /** A file by git's name for it, `REF:PATH`. */
  blob(name: string): Promise<Blob | Unreadable>;
}
