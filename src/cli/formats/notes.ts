/** What an import could not take over, a line each: what happened, how often, and to whom first. */
import type { Note } from '../../core/exchange/notes.ts';

const mostNames = 3;
const longestName = 60;

export function noteLines(notes: readonly Note[], most = mostNames): readonly string[] {
  return notes.map(({ text, names }) => (names.length === 0 ? text : `${text}: ${namesText(names, most)}`));
}

/** `Design, Build, Test and 9 more` */
function namesText(names: readonly string[], most: number): string {
  const first = names.slice(0, most).map(printable).join(', ');
  return names.length > most ? `${first} and ${names.length - most} more` : first;
}

/** Names come from elsewhere: nothing in them may steer a terminal. */
function printable(name: string): string {
  const line = name.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
  return line.length > longestName ? `${line.slice(0, longestName).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
