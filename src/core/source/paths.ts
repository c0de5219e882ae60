/** Paths inside the root, with `/`. */

/**
 * The path of `relative` as written in `fromFile`, relative to the root; null where it leaves the root or is no relative path at all
 * (absolute, with a drive letter, a URL, with backslashes or NUL, empty, or the root itself).
 */
export function resolvePath(fromFile: string, relative: string): string | null {
  if (relative === '' || relative.startsWith('/') || /[\\\0]/.test(relative) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative)) return null;
  const parts = fromFile.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length > 0 ? parts.join('/') : null;
}
