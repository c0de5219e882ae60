/** XML → elements. The text is from elsewhere, so nothing in it is expanded, fetched or trusted. */
import { XMLParser } from 'fast-xml-parser';
import type { Element } from './element.ts';
import { faultIn } from './wellFormed.ts';

/** The root element, or what is wrong with the text as the end of a sentence (`is no XML: …`). */
export function readXml(text: string): { readonly root: Element } | { readonly problem: string } {
  if (!/^\uFEFF?\s*</.test(text)) return { problem: text.trim() === '' ? 'is empty' : 'is no XML' };
  const fault = faultIn(text);
  if (fault !== null) return { problem: fault };
  try {
    const root = elementsOf(newParser().parse(text) as unknown).find(({ name }) => !name.startsWith('?'));
    return root ? { root } : { problem: 'is no XML' };
  } catch (error) {
    return { problem: `is no XML that can be read: ${sentence(error instanceof Error ? error.message : String(error))}` }; // The reader throws what it refuses.
  }
}

function newParser(): XMLParser {
  return new XMLParser({
    preserveOrder: true,
    ignoreAttributes: true,
    removeNSPrefix: true,
    parseTagValue: false,
    trimValues: false,
    entityDecoder: { setExternalEntities: ignore, addInputEntities: ignore, reset: ignore, setXmlVersion: ignore, decode },
  });
}

/** What the parser gives with `preserveOrder`: `[{Task: […]}, {'#text': '…'}]`. */
function elementsOf(nodes: unknown): readonly Element[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: unknown) => {
    const [name, content] = Object.entries(node as object)[0] as [string, unknown];
    return name === textKey ? [] : [{ name, children: elementsOf(content), text: textOf(content) }];
  });
}

const textKey = '#text';

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  const texts = nodes.map((node: unknown) => (node as Readonly<Record<string, unknown>>)[textKey]);
  return texts.filter((text) => typeof text === 'string').join('');
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML's own five entities and character references; any other stays as it is written. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
    return isCharacter(code) ? String.fromCodePoint(code) : whole;
  });
}

/** https://www.w3.org/TR/xml/#charsets */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Without a full stop, and on one line. */
function sentence(message: string): string {
  return message
    .replace(/^\[SECURITY\] /, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
    .slice(0, 200);
}

function ignore(): void {
  // No entity but XML's own is known, whatever the file declares.
}
