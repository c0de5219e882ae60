/** The bytes of an XML file as text, in the encoding that they begin with or declare. */

/** Encodings by their byte order mark, or by how `<` is written in them. */
const beginnings: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** `problem` is the end of a sentence (`is not UTF-8 text`). */
export function decodedXml(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  const encoding = beginnings.find(([begin]) => begin.every((byte, i) => bytes[i] === byte))?.[1] ?? declared(bytes) ?? 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { problem: 'is no text; save it in Microsoft Project as XML' } : { text };
  } catch {
    return { problem: `is no ${encoding.toUpperCase()} text; save it in Microsoft Project as XML` }; // The decoder has no other way of saying so.
  }
}

/** `<?xml version="1.0" encoding="windows-1252"?>`, which is ASCII in every encoding that needs to say so. */
function declared(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1]?.toLowerCase();
  // What is declared as UTF-16 and begins like ASCII was converted without changing the declaration.
  return name === undefined || name.startsWith('utf-16') ? null : name;
}
