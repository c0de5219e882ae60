/** Colour on a terminal, never the only sign of anything. */
import { styleText } from 'node:util';
import type { Colour } from '../../core/plan/words.ts';
import type { Severity } from '../../core/problem.ts';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Whether to colour is decided by the caller, not by the stream that Node would ask. */
export function painter(isColoured: boolean): Paint {
  return isColoured ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

export const severityStyle: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' };

export function ragStyle(colour: Colour | null): Style {
  return colour === null ? 'gray' : ({ green: 'green', amber: 'yellow', red: 'red' } as const)[colour];
}
