/** Options and paths of a command, checked: what is not understood is refused in one sentence. */
import { parseArgs } from 'node:util';
import { nearest } from '../core/values/nearest.ts';
import { parseDate } from '../core/values/date.ts';
import { parseDuration } from '../core/values/duration.ts';
import type { Day, Duration } from '../core/values/time.ts';
import { Refusal } from './io.ts';

export type OptionKind = 'string' | 'boolean';

/** Understood by every command. */
export const commonOptions: Readonly<Record<string, OptionKind>> = {
  'status-date': 'string',
  'stdin-filename': 'string',
  help: 'boolean',
  version: 'boolean',
};

export class Arguments {
  readonly paths: readonly string[];
  private readonly values: ReadonlyMap<string, string | true>;

  constructor(paths: readonly string[], values: ReadonlyMap<string, string | true>) {
    this.paths = paths;
    this.values = values;
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** Null where the option was not given. */
  text(name: string): string | null {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : null;
  }

  /** One of the words; the first where the option was not given. */
  choice<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    const given = this.text(name);
    if (given === null) return words[0];
    const found = words.find((word) => word === given);
    if (found === undefined) throw new Refusal(`no ${name} "${given}"; use ${alternatives(words)}`);
    return found;
  }

  /** A whole number from 0 up, or null. */
  count(name: string): number | null {
    const given = this.text(name);
    if (given === null) return null;
    if (!/^\d{1,9}$/.test(given)) throw new Refusal(`--${name} wants a whole number, not "${given}"`);
    return Number(given);
  }

  /** A duration such as `7d`, or null. */
  duration(name: string): Duration | null {
    const given = this.text(name);
    if (given === null) return null;
    const duration = parseDuration(given);
    if (!duration.ok) throw new Refusal(`--${name}: ${duration.message}`);
    return duration.value;
  }

  /** The day of `--status-date`, or null. */
  get statusDate(): Day | null {
    const given = this.text('status-date');
    if (given === null) return null;
    const date = parseDate(given);
    if (!date.ok) throw new Refusal(`--status-date: ${date.message}`);
    return date.value.day;
  }
}

/** What follows the command's name; `options` are its own, beside the common ones. */
export function readArguments(argv: readonly string[], options: Readonly<Record<string, OptionKind>>): Arguments {
  const known = { ...options, ...commonOptions };
  const { tokens } = parseArgs({
    args: argv.map((arg) => (arg === '-h' ? '--help' : arg)),
    options: Object.fromEntries(Object.entries(known).map(([name, type]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const paths: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind === 'option') values.set(token.name, valueOf(token, known));
  }
  return new Arguments(paths, values);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function valueOf({ name, rawName, value, inlineValue }: OptionToken, known: Readonly<Record<string, OptionKind>>): string | true {
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  if (kind === undefined) throw new Refusal(`no option "${rawName}"${didYouMean(name, Object.keys(known), '--')}`);
  if (kind === 'boolean') {
    if (value !== undefined) throw new Refusal(`${rawName} takes no value`);
    return true;
  }
  if (value === undefined || (!inlineValue && value.startsWith('--'))) throw new Refusal(`${rawName} wants a value`);
  return value;
}

/** `; did you mean "--format"?`, or nothing where nothing is like it. */
export function didYouMean(given: string, known: readonly string[], prefix = ''): string {
  const meant = nearest(given, known);
  return meant === null ? '' : `; did you mean "${prefix}${meant}"?`;
}

/** `text, json or csv` */
export function alternatives(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)!}` : words.join('');
}
