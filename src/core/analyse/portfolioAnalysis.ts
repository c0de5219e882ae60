/** What there is to say of a portfolio's own file; its plans are analysed one by one. */
import type { Analysis, Facts } from '../analysis.ts';
import type { Plan } from '../plan/model.ts';
import { matchesOf, readPortfolio } from '../plan/portfolio.ts';
import type { RuleFinding } from '../problem.ts';
import { ignoresIn } from '../rules/ignores.ts';
import { portfolioChecks, type PortfolioContext } from '../rules/portfolio.ts';
import { shapeFindings } from '../schema/shape.ts';
import type { Source } from '../source/source.ts';
import { memoryOf } from './memory.ts';
import { problemsOf } from './problems.ts';
import { readPlan } from './readPlan.ts';
import { wantsOf } from './wants.ts';

export function analysePortfolio(facts: Facts, source: Source): Analysis {
  const wants = wantsOf(facts);
  const portfolio = readPortfolio(source);
  const planFiles = wants.planFiles();
  const matches = portfolio.patterns.map(({ text }) =>
    matchesOf(text, source.path, planFiles ?? []).filter((file) => file !== source.path),
  );
  const files = [...new Set(matches.flat())];
  const plans = new Map<string, Plan>();
  for (const file of files) {
    const found = wants.source(file);
    if (typeof found === 'object') plans.set(file, readPlan(found, wants.source, memoryOf(file)).plan);
  }
  // While plans are missing, whatever is said of them would be premature.
  const isComplete = planFiles !== null && wants.all.length === 0;
  const context: PortfolioContext = { portfolio, matches, plans };
  const findings = [...source.findings, ...shapeFindings(source, 'portfolio'), ...(isComplete ? checked(context) : [])];
  const sources = new Map([[source.path, source]]);
  return {
    entry: source.path,
    kind: 'portfolio',
    files: [source.path, ...files],
    sources,
    plan: null,
    portfolio,
    schedules: null,
    status: null,
    baseline: null,
    statusDate: facts.statusDate ?? portfolio.statusDate?.day ?? facts.today,
    exists: facts.exists,
    problems: problemsOf(findings, { sources, ignores: [ignoresIn(source)], plan: null, facts }),
    wants: wants.all,
    restsOn: new Set([source.path, ...wants.restsOn]),
  };
}

function* checked(context: PortfolioContext): Iterable<RuleFinding> {
  for (const { id, severity, check } of portfolioChecks) {
    for (const finding of check(context)) yield { ...finding, rule: id, severity };
  }
}
