/**
 * Names as Mermaid labels. Mermaid reads a label with regular expressions before any quoting counts, so whatever it could take for
 * syntax is written as a character reference (`#58;` for a colon), which it draws as the character itself.
 * https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */

const longest = 120;

/** For the bare labels of a Gantt chart: tasks, sections, titles. */
export function bareLabel(name: string, fallback = '–'): string {
  const label = tidied(name, fallback).replace(bareSyntax, reference);
  return keyword.test(label) || mistakenStart.test(label) ? reference(label) + label.slice(firstLength(label)) : label;
}

/** For labels between double quotes, which are read as Markdown and as HTML besides. */
export function quotedLabel(name: string, fallback = '–'): string {
  return `"${tidied(name, fallback).replace(quotedSyntax, reference)}"`;
}

/** A quoted label broken into lines of about `width` characters at its spaces. */
export function wrappedLabel(name: string, width: number, fallback = '–'): string {
  const lines: string[] = [];
  for (const word of tidied(name, fallback).split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `"${lines.map((line) => quotedLabel(line).slice(1, -1)).join('<br/>')}"`;
}

/** On one line, without what cannot be drawn, and cut where no chart has room for more. */
export function tidied(name: string, fallback: string): string {
  const text = name.replace(unseen, ' ').replace(loneSurrogate, '\uFFFD').replace(/\s+/g, ' ').trim().replace(placeholder, '$&\u200B');
  if (text === '') return fallback;
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const bareSyntax = /[#:;%<>"`&\\{}]/g;
const quotedSyntax = /[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}\u200D\uFE0F ,./()–—…·€£-]|^-|\.(?=\s)|(?<=^\d+)[.)]/gu;
/** Words that begin a statement of a Gantt chart, also inside a longer word: its lexer does not look that far. */
const keyword =
  /^(?:section|title|excludes|includes|dateformat|axisformat|tickinterval|todaymarker|weekday|weekend|click|call|href|acctitle|accdescr|gantt|topaxis|inclusiveenddates)/i;
/** An ISO date begins a statement too; a number or `__proto__` as a section's name would be mistaken for an index or a prototype. */
const mistakenStart = /^(?:\d{4}-\d\d-\d\d|\d+$|_)/;
/** Mermaid writes references as `ﬂ°°58¶ß` while it reads; an unseen space keeps a name that has such signs from being taken for one. */
const placeholder = /ﬂ(?=°)|¶(?=ß)/g;
const unseen = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g;
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function firstLength(text: string): number {
  return String.fromCodePoint(text.codePointAt(0)!).length;
}

function reference(text: string): string {
  return `#${text.codePointAt(0)!};`;
}
