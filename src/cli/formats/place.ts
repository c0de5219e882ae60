/** Places as people and programs read them: file relative to the current folder, lines and columns from 1. */
import { placeIn, type Analysis } from '../../core/analysis.ts';
import type { Place } from '../../core/problem.ts';
import type { Spot } from '../../core/source/node.ts';
import { Lines, type Position } from '../../core/source/positions.ts';
import type { Source } from '../../core/source/source.ts';

export interface Located {
  readonly file: string;
  /** Columns in UTF-16 units, `end` exclusive. */
  readonly range: { readonly start: Position; readonly end: Position };
}

/** Turns offsets into lines, and paths from the root into paths from the current folder. */
export class Locator {
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly display: (path: string) => string;
  private readonly lines = new Map<string, Lines>();
  private readonly shown = new Map<string, string>();

  constructor(sources: ReadonlyMap<string, Source>, display: (path: string) => string) {
    this.sources = sources;
    this.display = display;
  }

  locate({ file, start, end }: Place): Located {
    const lines = this.linesOf(file);
    return { file: this.shownAs(file), range: { start: lines.positionAt(start), end: lines.positionAt(end) } };
  }

  spot(spot: Spot): Located {
    return this.locate(placeIn({ sources: this.sources } satisfies Pick<Analysis, 'sources'>, spot));
  }

  /** The line on which it begins. */
  line(spot: Spot): { readonly file: string; readonly line: number } {
    const { file, start } = placeIn({ sources: this.sources }, spot);
    return { file: this.shownAs(file), line: this.linesOf(file).positionAt(start).line };
  }

  private shownAs(file: string): string {
    let shown = this.shown.get(file);
    if (shown === undefined) this.shown.set(file, (shown = this.display(file)));
    return shown;
  }

  private linesOf(file: string): Lines {
    let lines = this.lines.get(file);
    if (!lines) this.lines.set(file, (lines = new Lines(this.sources.get(file)?.text ?? '')));
    return lines;
  }
}

/** `plan.yaml:12:5` */
export function placeText({ file, range }: Located): string {
  return `${file}:${range.start.line}:${range.start.column}`;
}
