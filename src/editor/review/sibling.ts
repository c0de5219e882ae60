/** Another file at the place where a copy of one is: beside `git:/w/plan.yaml?{"path":"/w/plan.yaml","ref":"HEAD"}` that of raid.yaml. */
import type * as vscode from 'vscode';

/** `from` and `to` are paths below one root. Null where the address does not end with the file's path. */
export function siblingOf<U extends Pick<vscode.Uri, 'path' | 'query'>>(
  document: U & { with(change: { path: string; query: string }): U },
  from: string,
  to: string,
): U | null {
  if (!document.path.endsWith(from)) return null;
  const exchanged = (text: string): string => pathWith(pathWith(text, from, to), from.replaceAll('/', '\\'), to.replaceAll('/', '\\'));
  return document.with({ path: exchanged(document.path), query: queryWith(document.query, exchanged) });
}

function pathWith(text: string, from: string, to: string): string {
  return text.endsWith(from) ? text.slice(0, text.length - from.length) + to : text;
}

/** Other extensions keep what they know of a copy as JSON, the path of the file among it. */
function queryWith(query: string, exchanged: (text: string) => string): string {
  const read = readJson(query);
  if (typeof read !== 'object' || read === null) return exchanged(query);
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(read).map(([key, value]: [string, unknown]) => [key, typeof value === 'string' ? exchanged(value) : value]),
    ),
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A query in words of its own.
    return null;
  }
}
