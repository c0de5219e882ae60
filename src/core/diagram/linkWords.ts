/** Links as people write them. */
import type { Link } from '../plan/model.ts';
import { formatLag } from '../values/link.ts';

/** `SS+3d`; empty for a plain finish to start. */
export function relationText({ type, lag }: Pick<Link, 'type' | 'lag'>): string {
  if (type === 'FS' && !lag) return '';
  return `${type}${lag ? formatLag(lag) : ''}`;
}
