/** Texts with a shape of their own that need no meaning here: currency codes and git refs. */
import { bad, good, quoted, type Parsed } from './parsed.ts';

/** A code of ISO 4217 by its shape. */
export function parseCurrency(text: string): Parsed<string> {
  if (/^[A-Z]{3}$/.test(text)) return good(text);
  const meant = signs.get(text) ?? (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : null);
  return bad(`no currency ${quoted(text)}; write ${meant ?? 'a code such as USD or EUR'}`, 0, text.length, meant);
}

/** A tag, branch or commit; one that begins with `-` would be taken for an option of git. */
export function parseGitRef(text: string): Parsed<string> {
  if (text.startsWith('-')) return bad(`a git ref cannot begin with "-"; write a tag, branch or commit`, 0, 1);
  const space = text.search(/\s/);
  if (space >= 0 || text === '') return bad(`no git ref ${quoted(text)}; write a tag, branch or commit, without spaces`, 0, text.length);
  return good(text);
}

const signs: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
]);
