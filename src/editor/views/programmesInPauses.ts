/** What the plans of each portfolio tell together, worked out in pauses: it takes a look at all of them, which no keystroke is to wait for. */
import type { Analysis } from '../../core/analysis.ts';
import { sameItems } from '../../core/plan/collect.ts';
import { programmeSteps, type Programme } from '../../core/status/portfolio/programme.ts';
import { inSlicesWhile } from '../files/slices.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { membersOf } from './portfolioRows.ts';

export interface Together {
  readonly members: readonly OpenPlan[];
  readonly programme: Programme;
}

export interface Programmes {
  /** Null as long as nothing is known of the plans as they are now. */
  of(portfolio: OpenPlan): Together | null;
  /** Works out what is not known; whether there was any. */
  renew(): Promise<boolean>;
}

interface Known extends Together {
  readonly analyses: readonly Analysis[];
}

export function programmesOf(plans: Plans): Programmes {
  const known = new WeakMap<OpenPlan, Known>();
  const isKnown = (portfolio: OpenPlan) => sameItems(known.get(portfolio)?.analyses ?? [], analysesOf(portfolio, plans));
  return {
    of: (portfolio) => (isKnown(portfolio) ? (known.get(portfolio) ?? null) : null),
    async renew() {
      const stale = plans.all.filter((plan) => plan.analysis.portfolio && !isKnown(plan));
      for (const portfolio of stale) {
        const members = membersOf(portfolio, plans.all);
        const analyses = analysesOf(portfolio, plans);
        const list = portfolio.analysis.portfolio!;
        const isNewest = () => sameItems(analyses, analysesOf(portfolio, plans));
        const programme = await inSlicesWhile(isNewest, programmeSteps(list, members.map(({ analysis }) => analysis))); // prettier-ignore
        if (programme && isNewest()) known.set(portfolio, { members, analyses, programme });
      }
      return stale.length > 0;
    },
  };
}

function analysesOf(portfolio: OpenPlan, { all }: Plans): readonly Analysis[] {
  return [portfolio, ...membersOf(portfolio, all)].map(({ analysis }) => analysis);
}
