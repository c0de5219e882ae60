/** Analyses of a plan with some of the edits of two sides made. */
import type { Analysis } from '../../analysis.ts';
import { planText } from './planText.ts';
import { signsOf, type Signs } from './signs.ts';
import type { ThreeWay } from './threeWay.ts';

/** What a plan of that text comes to, among the files and on the day that count for the merge. */
export type Judge = (text: string) => Analysis;

/** The same question is answered once. */
export class States {
  private readonly merge: ThreeWay;
  private readonly judge: Judge;
  private readonly mostItems: number;
  private readonly known = new Map<string, { readonly analysis: Analysis; readonly signs: Signs }>();
  private items = 0;

  constructor(merge: ThreeWay, judge: Judge, mostItems: number) {
    this.merge = merge;
    this.judge = judge;
    this.mostItems = mostItems;
  }

  /** Enough has been analysed for one merge. */
  get isExhausted(): boolean {
    return this.items > this.mostItems;
  }

  of(indices: Iterable<number>): Analysis {
    return this.ask(indices).analysis;
  }

  signs(indices: Iterable<number>): Signs {
    return this.ask(indices).signs;
  }

  private ask(indices: Iterable<number>) {
    const ordered = [...indices].sort((a, b) => a - b);
    const key = ordered.join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const analysis = this.judge(planText(this.merge.rootWith(ordered)));
    const state = { analysis, signs: signsOf(analysis) };
    this.known.set(key, state);
    this.items += this.merge.size;
    return state;
  }
}
