/**
 * The same list without the room to grow that adding to it has left (17 places after the first): most lists of a plan are short, and there
 * are as many as lines in it.
 */
export function fitted<T>(list: readonly T[]): readonly T[] {
  return list.length < 16 ? list.slice() : list;
}
