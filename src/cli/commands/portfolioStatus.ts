/** `status` of a portfolio. */
import { programmeOf } from '../../core/status/portfolio/programme.ts';
import type { Arguments } from '../arguments.ts';
import { Locator } from '../formats/place.ts';
import { portfolioJson, type PortfolioReport } from '../formats/portfolio.ts';
import { portfolioLines, portfolioMarkdown } from '../formats/portfolioText.ts';
import { Refusal, type Io } from '../io.ts';
import { json, layoutOf, tellErrors, text } from '../result.ts';
import { listedIn, type Analysed } from '../targets.ts';

export async function portfolioStatus(args: Arguments, io: Io, analysed: Analysed): Promise<number> {
  for (const option of ['since', 'owner', 'due-within']) {
    if (args.has(option)) throw new Refusal(`--${option} is for one plan; ${analysed.host.display(analysed.entry)} is a portfolio`);
  }
  const plans = await listedIn(analysed);
  const { host, analysis } = analysed;
  const sources = new Map([analysis, ...plans.map((plan) => plan.analysis)].flatMap((one) => [...one.sources]));
  const report: PortfolioReport = {
    programme: programmeOf(analysis.portfolio!, plans.map((plan) => plan.analysis)), // prettier-ignore
    statusDate: analysis.statusDate,
    locator: new Locator(sources, host.display),
    unreadable: plans.filter((plan) => !plan.analysis.plan || !plan.analysis.status).map(({ entry }) => host.display(entry)),
  };
  io.out(written(report, args.choice('format', ['text', 'json', 'markdown']), io));
  return tellErrors(io, analysed, ...plans);
}

function written(report: PortfolioReport, format: 'text' | 'json' | 'markdown', io: Io): string {
  switch (format) {
    case 'text':
      return text(portfolioLines(report, layoutOf(io)));
    case 'markdown':
      return portfolioMarkdown(report);
    case 'json':
      return json(portfolioJson(report));
  }
}
