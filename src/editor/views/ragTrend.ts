/** The computed colours of each plan at an earlier git ref, so that the RAG view can say what moved since. */
import type * as vscode from 'vscode';
import type { Colour, RagDimension } from '../../core/plan/words.ts';
import { analysisAtRef } from '../files/atRef.ts';
import { watchRefs } from '../files/git.ts';
import type { OpenPlan, Plans } from '../plans.ts';

const key = 'planloom.rag.since';

export type Colours = ReadonlyMap<RagDimension, Colour | null>;

/** What a plan was like. */
export interface Past {
  readonly ref: string;
  readonly colours: Colours;
}

export interface Earlier {
  /** A tag, branch or commit; empty where nobody looks back. */
  readonly ref: string;
  /** Null where nobody looks back, where it is not known yet, and where the plan cannot be read there. */
  pastOf(plan: OpenPlan): Past | null;
  /** Looks back to the ref from now on, which is remembered with the workspace; the plans that it has. */
  lookBackTo(ref: string): Promise<readonly OpenPlan[]>;
  dispose(): void;
}

/** `found` is called when there is more to say. */
export function lookBack(plans: Plans, memory: vscode.Memento, found: () => void): Earlier {
  let ref = memory.get<string>(key, '');
  const known = new Map<string, Colours | null>();
  const look = async (plan: OpenPlan): Promise<void> => {
    const name = plan.uri.toString();
    if (ref === '' || known.has(name)) return;
    known.set(name, null);
    const from = ref;
    const analysis = await analysisAtRef(plan, from);
    if (from !== ref || !analysis?.status) return;
    known.set(name, new Map([...analysis.status.rag].map(([dimension, { computed }]) => [dimension, computed])));
    found();
  };
  const lookAgain = (): Promise<unknown> => {
    known.clear();
    return Promise.all(plans.all.map(look));
  };
  const changed = plans.onDidChange((plan) => void look(plan));
  const refs = watchRefs(() => void lookAgain());
  return {
    get ref() {
      return ref;
    },
    pastOf(plan) {
      const colours = known.get(plan.uri.toString());
      return colours ? { ref, colours } : null;
    },
    async lookBackTo(to) {
      ref = to;
      await memory.update(key, to);
      await lookAgain();
      found();
      return plans.all.filter((plan) => known.get(plan.uri.toString()));
    },
    dispose() {
      changed.dispose();
      void refs.then((watching) => {
        watching.dispose();
      });
    },
  };
}
