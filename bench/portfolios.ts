/** Portfolios of any size: plans of one size with links between them, and people whom they share. The same numbers give the same texts. */
import { planOf } from './plans.ts';

export interface Sketched {
  readonly portfolio: string;
  /** The plan files, each plan after those that it follows. */
  readonly plans: readonly string[];
  /** Every text, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

const team = 'shared/team.yaml';

/** Each plan waits for tasks of the plan before it and of one further back, so that every edit early on moves many. */
export function portfolioOf(plans: number, tasksEach: number): Sketched {
  const text = planOf(tasksEach);
  const resources = text.slice(text.indexOf('resources:\n'), text.indexOf('tasks:\n'));
  const own = text.replace(resources, '').replace('planloom: 1\n', `planloom: 1\ninclude: [../${team}]\n`);
  const texts = new Map([[team, `planloom: 1\n\n${resources}`]]);
  const paths = Array.from({ length: plans }, (_, i) => `${idOf(i)}/${idOf(i)}.plan.yaml`);
  for (const [i, path] of paths.entries()) texts.set(path, linked(own.replace('id: bench', `id: ${idOf(i)}`), i));
  texts.set('all.portfolio.yaml', 'planloom: 1\nportfolio: {id: all, name: All of it, statusDate: 2026-03-13}\nplans: ["*/*.plan.yaml"]\n');
  return { portfolio: 'all.portfolio.yaml', plans: paths, texts };
}

/** The same plan without a word of the others. */
export function unlinked(text: string): string {
  return text.replaceAll(/, p\d\d:[\w-]+/g, '');
}

/** Every fifteenth task that follows another waits for one of another plan too. */
function linked(text: string, plan: number): string {
  let count = 0;
  return text.replaceAll(/after: \[([^\]]+)\]/g, (written, inside: string) => {
    if (plan === 0 || ++count % 15 !== 0) return written;
    const other = count % 2 === 0 ? plan - 1 : plan >> 1;
    return other === plan ? written : `after: [${inside}, ${idOf(other)}:p1-w${1 + (count % 3)}-t2]`;
  });
}

function idOf(plan: number): string {
  return `p${String(plan).padStart(2, '0')}`;
}
