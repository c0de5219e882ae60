/** What our server answers besides publishing problems: the same functions of `core/language` that the editor calls. */
import type { Analysis } from '../../src/core/analysis.ts';
import type { LineStarts } from './lineStarts.ts';

export interface Asked {
  readonly analysis: Analysis;
  readonly path: string;
  readonly offset: number;
  readonly lines: LineStarts;
}

export type Feature = 'completion' | 'hover' | 'documentSymbol';

export const features: Partial<Readonly<Record<Feature, (asked: Asked) => unknown>>> = {};
