/** Changes bars: shows what the host says that a change would do, and has it written where that is wanted. */
import type { BarChange, ChangeAnswer, ChangeRequest } from '../../../src/editor/preview/messages.ts';
import type { Tooltip } from '../overlays/tooltip.ts';
import type { Draft } from './draft.ts';
import type { Plot } from '../plot.ts';
import { requests } from './requests.ts';

/** What the page has to do with changes. */
export interface Workbench {
  readonly post: (request: ChangeRequest) => void;
  /** To assistive technology. */
  readonly say: (text: string) => void;
  /** Why it could not be; null takes that back. */
  readonly refuse: (text: string | null) => void;
}

/** What is on the page, and where things are on it. */
export interface Bench {
  readonly drawing: SVGSVGElement;
  readonly plot: Plot;
  readonly draft: Draft;
}

export interface Reshaping {
  /** What is held, and not written yet. */
  readonly change: BarChange | null;
  /** Null where nothing can be changed. */
  readonly bench: Bench | null;
  /** Another drawing took the place of the one before; what is held is let go of. */
  work(bench: Bench | null): void;
  /** Asks what the change would do; the same one is not asked again. */
  consider(change: BarChange): void;
  /** Has the change at hand written. */
  apply(): void;
  /** Nothing happens, and nothing is left to be seen. */
  cancel(): void;
  receive(answer: ChangeAnswer): void;
}

export function reshaping(root: Element, { post, say, refuse }: Workbench, tooltip: Tooltip): Reshaping {
  let change: BarChange | null = null;
  let bench: Bench | null = null;
  const asked = requests(post, (answer, isFinal) => {
    if (isFinal) finish(answer);
    else if (change) show(change, answer);
  });
  const show = ({ kind, mark, to }: BarChange, { stretch, text }: ChangeAnswer): void => {
    say(text);
    const held = kind === 'link' ? to! : mark;
    const bar = stretch && bench?.draft.show(rowOf(held), stretch);
    const beside = bar ?? root.querySelector(`[data-mark="${held}"] .shape`);
    if (beside) tooltip.show(text.split('; '), beside);
  };
  const finish = ({ stretch, text, isWritten }: ChangeAnswer): void => {
    say(text);
    if (!isWritten) clear();
    if (!stretch) refuse(text);
  };
  const clear = (): void => {
    change = null;
    root.classList.remove('reshaping');
    bench?.draft.clear();
    tooltip.hide();
  };
  return {
    get change() {
      return change;
    },
    get bench() {
      return bench;
    },
    work(next) {
      if (change) asked.drop();
      if (root.classList.contains('reshaping')) clear();
      bench = next;
    },
    consider(next) {
      if (!bench || JSON.stringify(next) === JSON.stringify(change)) return;
      change = next;
      refuse(null);
      root.classList.add('reshaping');
      asked.ask(next);
    },
    apply() {
      if (change) asked.apply(change);
      change = null;
    },
    cancel() {
      if (change) asked.drop();
      clear();
    },
    receive: (answer) => asked.receive(answer),
  };
}

/** The row is in the id, which counts from 1. */
function rowOf(mark: string): number {
  return Number(mark.slice(1)) - 1;
}
