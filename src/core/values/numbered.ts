/** Each key followed by how many of the same came before it, so that none is there twice: `a 0`, `b 0`, `a 1`. */
export function numbered(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${key} ${count}`;
  });
}
