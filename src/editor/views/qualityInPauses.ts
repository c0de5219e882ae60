/** The quality of each plan's schedule, and what plans tell together, judged in pauses: it takes scheduling the plan again, which no keystroke is to wait for. */
import type { Analysis } from '../../core/analysis.ts';
import { qualitySteps, type Quality } from '../../core/status/quality/quality.ts';
import { inSlicesWhile } from '../files/slices.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import type { Programmes } from './programmesInPauses.ts';

/** Milliseconds without a change. */
const pause = 400;

export interface Judgements {
  /** The newest that is known; null as long as nothing is. */
  of(plan: OpenPlan): Quality | null;
  /** Something has changed: judges anew as soon as it is quiet. */
  renew(): void;
  dispose(): void;
}

export function judgeInPauses(plans: Plans, programmes: Programmes, isSeen: () => boolean, judged: () => void): Judgements {
  const known = new WeakMap<OpenPlan, { readonly analysis: Analysis; readonly quality: Quality | null }>();
  let timer: number | undefined;
  const judge = async () => {
    if (!isSeen()) return;
    const stale = plans.all.filter((plan) => known.get(plan)?.analysis !== plan.analysis);
    for (const plan of stale) {
      const { analysis } = plan;
      const isNewest = () => plan.analysis === analysis;
      const { plan: read, schedules, statusDate, baseline } = analysis;
      const quality = read && (await inSlicesWhile(isNewest, qualitySteps({ plan: read, schedules, statusDate, baseline })));
      if (isNewest()) known.set(plan, { analysis, quality });
    }
    const isNew = await programmes.renew();
    if (stale.length > 0 || isNew) judged();
  };
  return {
    of: (plan) => known.get(plan)?.quality ?? null,
    renew() {
      clearTimeout(timer);
      timer = setTimeout(() => void judge(), pause);
    },
    dispose: () => clearTimeout(timer),
  };
}
