/** What a page hands over as a picture, looked at before it is written anywhere. It is data: nobody interprets it. */
import type { PictureFormat } from '../messages.ts';

/** Bytes; a picture of a thousand rows takes a tenth of it. */
export const largestPicture = 40_000_000;

/** Its bytes; null where it is no such picture, or too large. */
export function pictureBytes(format: PictureFormat, data: string): Uint8Array | null {
  if (data.length > (largestPicture * 4) / 3) return null;
  const bytes = format === 'svg' ? svgBytes(data) : pngBytes(data);
  return bytes && bytes.length <= largestPicture ? bytes : null;
}

/** A drawing that begins and ends as one, runs nothing and fetches nothing. */
function svgBytes(text: string): Uint8Array | null {
  if (!text.startsWith('<svg ') || !text.trimEnd().endsWith('</svg>')) return null;
  const tags = text.match(/<[^>]*>/g) ?? [];
  return tags.some((tag) => active.test(tag)) ? null : new TextEncoder().encode(text);
}

/** Tags that run or hold a page, attributes that run or fetch; what stands in a text is none of these. */
const active = /^<(?:script|foreignObject|iframe|image|use|style|!|\?)|\s(?:on\w+|(?:xlink:)?href|src)\s*=|url\(\s*(?!&quot;#|#)/i;

const pngMagic = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngBytes(base64: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64) || base64.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return pngMagic.every((byte, at) => bytes[at] === byte) ? bytes : null;
}
