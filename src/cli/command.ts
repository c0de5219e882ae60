/** One command of the command line. */
import type { Arguments, OptionKind } from './arguments.ts';
import type { Io } from './io.ts';

export interface Command {
  readonly name: string;
  /** What `planloom <name> --help` prints, without the options that every command has. */
  readonly help: string;
  /** Beside the common ones. */
  readonly options: Readonly<Record<string, OptionKind>>;
  /** The exit status. */
  run(args: Arguments, io: Io): Promise<number>;
}
