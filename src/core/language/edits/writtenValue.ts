/** A value as the text that stands behind its key. */
import { hasControls, scalarText } from './scalarText.ts';
import { isList, isMap, type Value } from './value.ts';

export interface WrittenValue {
  /** On the line of the key. */
  readonly inline: string;
  /** Lines of a text below, without their indentation or line ends. */
  readonly below: readonly string[];
}

/** Lists and maps stand in brackets; a text of several lines has them below the key, but where that stands in brackets itself. */
export function writtenValue(value: Value, isFlow: boolean): WrittenValue {
  if (typeof value === 'string' && !isFlow && isWrittenInLines(value)) return inLines(value);
  return { inline: onOneLine(value, isFlow), below: [] };
}

export function onOneLine(value: Value, isFlow: boolean): string {
  if (typeof value === 'string') return scalarText(value, isFlow);
  if (isList(value)) return `[${value.map((one) => onOneLine(one, true)).join(', ')}]`;
  if (!isMap(value)) return String(value);
  return `{${Object.entries(value).map(([key, one]) => `${scalarText(key, true)}: ${onOneLine(one, true)}`).join(', ')}}`; // prettier-ignore
}

/** Blanks at its beginning, or line breaks at its end, would be read as something else. */
function isWrittenInLines(text: string): boolean {
  return text.includes('\n') && /^\S/.test(text) && /\S\n?$/.test(text) && !hasControls(text.replaceAll(/[\n\t]/g, ''));
}

function inLines(text: string): WrittenValue {
  const isEnded = text.endsWith('\n');
  return { inline: isEnded ? '|' : '|-', below: (isEnded ? text.slice(0, -1) : text).split('\n') };
}

/** Each line as far in as a map below the key would be; `column` is the key's. */
export function linesBelow(newline: string, lines: readonly string[], column: number): string {
  return lines.map((line) => newline + (line === '' ? '' : ' '.repeat(column + 2) + line)).join('');
}
