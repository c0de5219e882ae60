/** Whether XML is whole: every element closed by its own end tag, one root, no DOCTYPE. */

/** Elements inside elements; files of project tools stay below ten. */
const deepest = 60;
/** From behind a tag's `<` to its `>`, which may also stand in an attribute. */
const restOfTag = /[^"'<>]*(?:"[^"]*"[^"'<>]*|'[^']*'[^"'<>]*)*>/y;

/** What is wrong, as the end of a sentence, or null. Takes one pass. */
export function faultIn(text: string): string | null {
  const open: string[] = [];
  let hasRoot = false;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = endOfMarkup(text, at);
    if (end === null) return 'declares a DOCTYPE, which is not read; remove it';
    if (end < 0) return open.length > 0 || !hasRoot ? cutOff(open) : `is no well-formed XML: line ${lineOf(text, at)}`;
    const tag = /^<(\/?)([^\s/>]+)/.exec(text.slice(at, Math.min(end, at + 200)));
    if (tag && !/^[!?]/.test(tag[2]!)) {
      if (open.length === 0 && hasRoot) return `is no well-formed XML: line ${lineOf(text, at)} begins a second document`;
      hasRoot = true;
      const problem = tag[1] === '/' ? close(open, tag[2]!) : text[end - 2] === '/' ? null : begin(open, tag[2]!);
      if (problem !== null) return `is no well-formed XML: line ${lineOf(text, at)}: ${problem}`;
    }
    at = end;
  }
  return open.length > 0 ? cutOff(open) : hasRoot ? null : 'is no XML';
}

/** Behind the markup that begins here; -1 where it does not end, null for a DOCTYPE. */
function endOfMarkup(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return behind(text, ']]>', at + 9);
  if (text.startsWith('<?', at)) return behind(text, '?>', at + 2);
  if (text.startsWith('<!', at)) return null;
  restOfTag.lastIndex = at + 1;
  return restOfTag.test(text) ? restOfTag.lastIndex : -1;
}

function behind(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from);
  return found < 0 ? -1 : found + closing.length;
}

function begin(open: string[], name: string): string | null {
  open.push(name);
  return open.length > deepest ? `elements are nested more than ${deepest} deep` : null;
}

function close(open: string[], name: string): string | null {
  const expected = open.pop();
  if (expected === name) return null;
  return `</${name.slice(0, 60)}> closes nothing${expected === undefined ? '' : `; <${expected.slice(0, 60)}> is still open`}`;
}

function cutOff(open: readonly string[]): string {
  return open.length === 0 ? 'is no XML' : `is cut off: <${open.at(-1)!.slice(0, 60)}> is never closed`;
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
