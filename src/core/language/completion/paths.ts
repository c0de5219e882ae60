/** Files that are there, as they are written in the file that names them. */
import { wholeWord, type Offers, type Question } from './offer.ts';
import type { Slot } from './slot.ts';

/** Names that YAML takes for nothing but a text, without quotes. */
const plain = /^[A-Za-z0-9_.][\w./-]*(?: [\w./()-]+)*$/;

export function wantsFiles({ kind, field }: Slot): boolean {
  const { value } = field.shape.type?.includes('array') && field.items ? field.items.shape : field.shape;
  return kind !== 'key' && (value === 'path' || value === 'glob');
}

export function pathOffers({ slot, path, host }: Question): Offers {
  const named = new Set([...slot.others(200), path]);
  const isInclude = slot.way.includes('include') || slot.way.includes('plans');
  const files = host.files.filter((file) => file !== path && (!isInclude || /\.ya?ml$/.test(file)));
  const offers = files.map((file) => relative(path, file)).filter((file) => plain.test(file) && !named.has(file));
  return wholeWord(
    slot,
    offers.map((label) => ({ label, kind: 'path', snippet: label })),
    false,
  );
}

function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}
