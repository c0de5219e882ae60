/** What problems are known by from one commit to the next, though lines move and the dates in their messages change. */
import { createHash } from 'node:crypto';
import { numbered } from '../../core/values/numbered.ts';

export interface Known {
  readonly rule: string;
  /** Relative to the root. */
  readonly path: string;
  /** The keys that lead to the place in the file. */
  readonly way: string;
}

/** One for each, in their order; of several problems that are alike each gets its own. */
export function fingerprintsOf(problems: readonly Known[]): readonly string[] {
  const keys = numbered(problems.map(({ rule, path, way }) => JSON.stringify([rule, path, way])));
  return keys.map((key) => createHash('sha256').update(key).digest('hex').slice(0, 32));
}
