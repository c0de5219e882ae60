/** What the checks of the schedule's quality and the rules have in common: a rule tells a few offenders on their lines. */
import type { Finding } from '../problem.ts';
import { allowedShare } from '../schedule/quality/tasks.ts';
import { exceeds } from '../status/quality/check.ts';
import type { Judge } from '../status/quality/judged.ts';
import type { Offender } from '../status/quality/quality.ts';
import type { Rule } from './rule.ts';

/** The first so many are told; all of them are in the schedule's quality. */
const mostTold = 5;

/** Of fewer than so many, 5 % are less than one, and any plan has a first task, a last one and some that wait. */
export const manyEnough = 20;

export interface QualityRule extends Pick<Rule, 'id' | 'title' | 'quiets'> {
  readonly judge: Judge;
  /** What would be right. */
  readonly right: string;
  /** Nothing is told of fewer than so many tasks or links; 1 where left out. */
  readonly least?: number;
  /** The share that may offend; 5 % where left out. */
  readonly allowed?: number;
  readonly fix?: (offender: Offender) => Finding['fix'];
  readonly mend?: Finding['mend'];
}

/** Tells nothing where no more offend than may. */
export function qualityRule({ judge, right, least = 1, allowed = allowedShare, fix, mend, ...rule }: QualityRule): Rule {
  return {
    ...rule,
    severity: 'hint',
    restsOn: 'plan',
    *check({ plan, schedules, references, isWhole }) {
      const judged = judge({ plan, schedules });
      if (!judged || judged.of < least || !exceeds(judged, allowed)) return;
      // What a link could not find, or what nobody could read, may be what is missing.
      if (!isWhole || references.dangling.some(({ path }) => path[0] === 'after')) return;
      const more = judged.count - mostTold;
      for (let i = 0; i < Math.min(judged.count, mostTold); i++) {
        const offender = judged.offender(i);
        const { task, text, at } = offender;
        const message = `"${task.id}" has ${text}; ${right}${i === mostTold - 1 && more > 0 ? ` (${more} more like it)` : ''}`;
        const change = fix?.(offender);
        yield { at, message, ...(change && { fix: change }), ...(mend && { mend }) };
      }
    },
  };
}
