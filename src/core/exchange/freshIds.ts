/** Ids for what has only a name elsewhere: readable, unique, and the same for the same file every time. */
import { idPattern } from '../values/id.ts';

/** What YAML, of whatever version, might take for something other than a text. */
const mistakable = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);
const longest = 40;

/** The ids of one namespace. */
export class FreshIds {
  private readonly taken = new Set<string>();
  /** The last number tried behind each id, so that a thousand tasks of one name do not take a million tries. */
  private readonly tried = new Map<string, number>();

  /** An id like the name; `fallback` (an id) is used where the name has no Latin letters. */
  of(name: string, fallback: string): string {
    const wanted = idLike(name) ?? fallback;
    let id = wanted;
    let number = this.tried.get(wanted) ?? 1;
    while (this.taken.has(id)) id = `${wanted}-${++number}`;
    this.tried.set(wanted, number);
    this.taken.add(id);
    return id;
  }
}

/** `Landing zone (Azure)` → `landing-zone-azure`; null where nothing is left. */
export function idLike(name: string): string | null {
  const words = name
    .slice(0, 200)
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  if (first < 0) return null;
  const id = shortened(first === 0 ? words : [...words.slice(first), ...words.slice(0, first)]);
  return idPattern.test(id) && !mistakable.has(id) ? id : null;
}

/** Whole words as long as they fit. */
function shortened(words: readonly string[]): string {
  let id = words[0]!.slice(0, longest);
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return id;
}
