/** Whole files, for one in which nothing stands yet. */
import type { Day } from '../../values/time.ts';
import { formatDay } from '../../values/civil.ts';
import { wholeWord, type Offer, type Offers, type Question } from './offer.ts';

export function skeletonOffers({ slot, host, path }: Question): Offers {
  const today = host.today ?? null;
  const skeletons = [planSkeleton(today), partSkeleton, portfolioSkeleton];
  const offers = skeletons.map((offer) => ({ ...offer, snippet: offer.snippet.replaceAll('\n', slot.layout.newline) }));
  // The name of the file tells what it is to be.
  return wholeWord(slot, /portfolio\.ya?ml$/.test(path) ? offers.toReversed() : offers);
}

function planSkeleton(today: Day | null): Offer {
  const start = today === null ? '2026-01-05' : formatDay(today);
  return {
    label: 'plan',
    kind: 'item',
    description: 'a whole plan to start from',
    filter: 'planloom plan project',
    snippet: `planloom: 1
project:
  id: \${1:my-plan}
  name: \${2:My plan}
  start: \${3:${start}}

resources:
  \${4:sam}: {name: \${5:Sam}}

tasks:
  \${6:first}: {name: \${7:First task}, duration: \${8:5d}, assign: \${4:sam}}
  \${9:done}: {name: \${10:Done}, milestone: true, after: \${6:first}}
`,
  };
}

const partSkeleton: Offer = {
  label: 'part',
  kind: 'item',
  description: 'a part that a plan includes',
  filter: 'planloom part include',
  snippet: `planloom: 1
tasks:
  \${1:first}: {name: \${2:First task}, duration: \${3:5d}}
`,
};

const portfolioSkeleton: Offer = {
  label: 'portfolio',
  kind: 'item',
  description: 'several plans seen together',
  filter: 'planloom portfolio plans',
  snippet: `planloom: 1
portfolio: {id: \${1:my-portfolio}, name: \${2:My portfolio}}
plans: ["\${3:**/*.plan.yaml}"]
`,
};
