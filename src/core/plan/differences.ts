/** What an edit has changed among many things, nearly all of which are the very same. */

interface Known {
  /** Weakly, or each list would keep all those before it. */
  readonly before: WeakRef<readonly unknown[]>;
  readonly differing: readonly number[];
}

/** Several stages ask the same of the same lists, which are never written to once they are made. */
const remembered = new WeakMap<readonly unknown[], Known>();

/** Ascending indices at which `now` holds another object than `before`, a list of the same length. */
export function differences(before: readonly unknown[], now: readonly unknown[]): readonly number[] {
  if (before === now) return none;
  const known = remembered.get(now);
  if (known?.before.deref() === before) return known.differing;
  const differing = find(before, now);
  remembered.set(now, { before: new WeakRef(before), differing });
  return differing;
}

const none: readonly never[] = [];

function find(before: readonly unknown[], now: readonly unknown[]): readonly number[] {
  const differing: number[] = [];
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) differing.push(i);
  return differing;
}
