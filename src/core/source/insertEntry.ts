/** A new entry in a map of the top level, as the smallest edit: all other bytes stay as they are. */
import { editSource } from './edit.ts';
import { child, entry, type MapNode } from './node.ts';
import { placeOf, type Source, type TextEdit } from './source.ts';

/**
 * The edit that adds `key: value` at the end of the map `section`, which is made at the end of the file where there is none.
 * `value` is YAML on one line. Null where the key is taken, or the text is such that no safe edit can be found.
 */
export function insertEntry(source: Source, section: string, key: string, value: string): TextEdit | null {
  const found = entry(source.root, section);
  if (found && entry(found.value, key)) return null;
  const edit = editFor(source, section, `${key}: ${value}`);
  return edit && isAsMeant(source, edit, section, key) ? edit : null;
}

function editFor(source: Source, section: string, line: string): TextEdit | null {
  const found = entry(source.root, section);
  const newline = source.text.includes('\r\n') ? '\r\n' : '\n';
  if (!found) return lineAt(source.text, source.text.length, `${section}:${newline}  ${line}`, newline);
  if (found.value.kind === 'map' && found.value.flow) return intoFlow(source, found.value, line);
  if (found.value.kind === 'map') return afterLast(source, found.value, line, newline);
  const isEmpty = found.value.kind === 'scalar' && found.value.style === 'empty';
  return isEmpty ? lineAt(source.text, lineEnd(source.text, placeOf(source, found.key).end), `  ${line}`, newline) : null;
}

/** On a line of its own below the last entry, as far in as the first. */
function afterLast(source: Source, map: MapNode, line: string, newline: string): TextEdit | null {
  const [first, last] = [map.pairs[0], map.pairs.at(-1)];
  if (!first || !last) return null;
  const start = placeOf(source, first.key).start;
  const indent = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  if (!/^ +$/.test(indent)) return null;
  const end = placeOf(source, last.value).end;
  return lineAt(source.text, source.text[end - 1] === '\n' ? end : lineEnd(source.text, end), indent + line, newline);
}

/** `{a: 1}` → `{a: 1, b: 2}` */
function intoFlow(source: Source, map: MapNode, line: string): TextEdit {
  const last = map.pairs.at(-1);
  const at = last ? placeOf(source, last.value).end : placeOf(source, map).end - 1;
  return { start: at, end: at, text: last ? `, ${line}` : line };
}

/** Offset after the line break of the line that holds `offset`. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}

function lineAt(text: string, at: number, line: string, newline: string): TextEdit {
  const before = at > 0 && text[at - 1] !== '\n' ? newline : '';
  return { start: at, end: at, text: `${before}${line}${newline}` };
}

/** The edit is read back: it must add this entry and no mistake. */
function isAsMeant(source: Source, edit: TextEdit, section: string, key: string): boolean {
  const after = editSource(source, [edit]);
  const [before, now] = [child(source.root, section), child(after.root, section)];
  const known = before?.kind === 'map' ? before.pairs.length : 0;
  const isOneMore = now?.kind === 'map' && now.pairs.length === known + 1 && entry(now, key) !== null;
  return isOneMore && after.findings.length <= source.findings.length;
}
