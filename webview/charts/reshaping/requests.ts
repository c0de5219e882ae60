/** Questions to the host about a change: one at a time, the newest takes the place of the one that waits. */
import type { BarChange, ChangeAnswer, ChangeRequest } from '../../../src/editor/preview/messages.ts';

export interface Requests {
  /** What it would do. */
  ask(change: BarChange): void;
  /** Has it written, once what is asked is answered. */
  apply(change: BarChange): void;
  /** Forgets what is asked and what waits; the answer to it is none any more. */
  drop(): void;
  /** From the host; whatever was not asked, or no longer matters, is passed over. */
  receive(answer: ChangeAnswer): void;
}

let numbers = 0;

export function requests(post: (request: ChangeRequest) => void, answered: (answer: ChangeAnswer, isFinal: boolean) => void): Requests {
  let underWay: ChangeRequest | null = null;
  let waiting: Omit<ChangeRequest, 'request'> | null = null;
  const send = (wanted: Omit<ChangeRequest, 'request'>): void => {
    waiting = wanted;
    if (underWay) return;
    underWay = { ...waiting, request: ++numbers };
    waiting = null;
    post(underWay);
  };
  return {
    ask: (change) => send({ type: 'preview-change', change }),
    apply: (change) => send({ type: 'apply-change', change }),
    drop() {
      underWay = null;
      waiting = null;
    },
    receive(answer) {
      if (answer.request !== underWay?.request) return;
      const isFinal = underWay.type === 'apply-change';
      underWay = null;
      answered(answer, isFinal);
      if (waiting) send(waiting);
    },
  };
}
