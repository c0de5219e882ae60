/** The status as JSON and as Markdown. */
import { capitalised } from '../../core/values/capitalised.ts';
import type { Plan } from '../../core/plan/model.ts';
import { ragDimensions, type Colour, type RagDimension } from '../../core/plan/words.ts';
import type { ForumAgenda } from '../../core/status/forumAgenda.ts';
import type { Evidence, RagStatus, Status } from '../../core/status/status.ts';
import type { Blocker } from '../../core/status/blockers.ts';
import { ragWord } from '../../core/status/words.ts';
import type { Quality } from '../../core/status/quality/quality.ts';
import type { Schedules } from '../../core/schedule/schedule.ts';
import type { CashFlow } from '../../core/status/cashFlow/cashFlow.ts';
import type { Utilisation } from '../../core/status/utilisation/utilisation.ts';
import type { Day } from '../../core/values/time.ts';
import { agendaJson, agendaMarkdown, type Agenda } from './agenda.ts';
import { blockersJson, blockersMarkdown } from './blockers.ts';
import type { Delivery } from '../../core/status/delivery/delivery.ts';
import { dayJson } from './dates.ts';
import { deliveryJson, deliveryMarkdown, isDelivering } from './delivery.ts';
import { earnedValueFigures } from './earnedValue.ts';
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import { hasFunds, moneyJson, moneyMarkdown } from './money.ts';
import { placeText, type Located, type Locator } from './place.ts';
import { forumAgendaJson, forumAgendaMarkdown } from './forumAgenda.ts';
import { qualityJson, qualityMarkdown } from './quality.ts';
import { requirementsJson, requirementsMarkdown } from './requirements.ts';
import { utilisationJson, utilisationMarkdown, type UtilisedBy } from './utilisation.ts';
import { statusSinceJson, statusSinceMarkdown, type Since } from './since.ts';

export interface Reported {
  readonly plan: Plan;
  readonly status: Status;
  readonly quality: Quality;
  readonly statusDate: Day | null;
  /** Null where there are no dates. */
  readonly schedules: Schedules | null;
  /** Null where nothing costs anything, or there are no dates. */
  readonly cashFlow: CashFlow | null;
  /** Null where there are no dates or no resources. */
  readonly utilisation: Utilisation | null;
  /** What its rows stand for, for people; programs get all. */
  readonly by: UtilisedBy;
  /** Null where there are no dates. */
  readonly delivery: Delivery | null;
  /** What has the least float left first. */
  readonly blockers: readonly Blocker[];
  readonly locator: Locator;
  /** What has moved, where that was asked for. */
  readonly since: Since | null;
  /** What falls due, where that was asked for. */
  readonly agenda: Agenda | null;
  /** Of the next meeting of a forum, where that was asked for. */
  readonly forumsAgenda: ForumAgenda | null;
}

/** What is not known yet is null. */
export function statusJson(reported: Reported): unknown {
  const { plan, status, quality, statusDate, schedules, utilisation, delivery, blockers, locator, since, agenda, forumsAgenda } = reported;
  const { bac, ac, eacByForecast } = status.money;
  const { pv, ev, spi, cpi, eacByIndex, eacAtRate, etc, vac, tcpi } = status.earned;
  return {
    version: 1,
    statusDate: dayJson(statusDate),
    rag: Object.fromEntries(ragDimensions.map((dimension) => [dimension, ragJson(status.rag.get(dimension)!, locator)])),
    evm: {
      ...{ bac, pv, ev, ac, spi, cpi },
      eac: { byIndex: eacByIndex, atRate: eacAtRate, byForecast: eacByForecast },
      ...{ etc, vac, tcpi },
    },
    money: moneyJson(reported),
    quality: qualityJson(quality, locator),
    utilisation: utilisation && schedules && utilisationJson(utilisation, schedules),
    delivery: delivery && deliveryJson(delivery, plan, locator),
    requirements: requirementsJson(reported, locator),
    blockers: blockersJson(blockers, plan, locator),
    ...(since && { since: statusSinceJson(since, locator) }),
    ...(agenda && { due: agendaJson(agenda, locator) }),
    ...(forumsAgenda && { agenda: forumAgendaJson(forumsAgenda, locator) }),
  };
}

export function statusMarkdown(reported: Reported): string {
  const { plan, status, quality, statusDate, utilisation, by, delivery, locator, since, agenda, forumsAgenda } = reported;
  const rags = ragDimensions.map((dimension) => status.rag.get(dimension)!);
  const head = `# ${markdownText(plan.project.name)}: status${statusDate === null ? '' : ` at ${dayJson(statusDate) ?? ''}`}\n`;
  const table = markdownTable(
    ['', 'Declared', 'Computed', 'Why'],
    rags.map((rag) => [
      `**${title(rag.dimension)}**`,
      declaredCell(rag),
      colourCell(rag.computed),
      markdownText(rag.evidence[0]?.text ?? ''),
    ]),
  );
  const sections = rags.filter(({ dimension }) => dimension !== 'overall').map((rag) => section(rag, locator));
  const moved = since ? [statusSinceMarkdown(since, locator)] : [];
  const due = [...(agenda ? [agendaMarkdown(agenda, plan)] : []), ...(forumsAgenda ? [forumAgendaMarkdown(forumsAgenda)] : [])];
  const sprints = delivery && isDelivering(delivery) ? [deliveryMarkdown(delivery, plan)] : [];
  const people = utilisation ? [utilisationMarkdown(utilisation, by, plan.project.currency)] : [];
  const money = [earnedValueSection(reported), ...(hasFunds(reported) ? [moneyMarkdown(reported)] : [])];
  const traced = [blockersMarkdown(reported.blockers, plan), requirementsMarkdown(reported)].filter((section) => section !== '');
  return [head, table, ...moved, ...due, ...sections, ...money, ...people, ...sprints, ...traced, qualityMarkdown(quality)].join('\n');
}

/** `Schedule` */
export function title(dimension: RagDimension): string {
  return capitalised(dimension);
}

/** What the plan says of a colour it declares: `reason`, `pathToGreen`. */
export function reasonsOf({ declared }: RagStatus): readonly string[] {
  return [
    ...(declared?.reason ? [`Reason: ${declared.reason}`] : []),
    ...(declared?.pathToGreen ? [`Path to green: ${declared.pathToGreen}`] : []),
  ];
}

function ragJson({ declared, computed, evidence }: RagStatus, locator: Locator): unknown {
  return {
    declared: declared?.colour ?? null,
    computed,
    evidence: evidence.map(({ text, at }) => ({ text, place: at && locator.spot(at) })),
  };
}

const signs: Readonly<Record<Colour, string>> = { green: '🟢', amber: '🟡', red: '🔴' };

function colourCell(colour: Colour | null): string {
  return `${colour ? signs[colour] : '⚪'} ${ragWord(colour)}`;
}

function declaredCell({ declared }: RagStatus): string {
  return declared ? colourCell(declared.colour) : '';
}

function section(rag: RagStatus, locator: Locator): string {
  const lines = [
    ...reasonsOf(rag).map((reason) => `- ${markdownText(reason)}`),
    ...rag.evidence.map((item) => evidenceLine(item, locator)),
  ];
  return `## ${title(rag.dimension)}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

function earnedValueSection({ plan, status }: Reported): string {
  const figures = earnedValueFigures(status);
  const { currency } = plan.project;
  const cells = figures.map(({ term, value, meaning }) => [term && `**${term}**`, value, meaning]);
  return [
    '## Earned value\n',
    ...(figures.length > 0 ? [markdownTable(['', currency ? markdownText(currency) : 'Figure', 'Meaning'], cells)] : []),
    ...(status.earned.missing.length > 0 ? [status.earned.missing.map((sentence) => `- ${sentence}\n`).join('')] : []),
  ].join('\n');
}

function evidenceLine({ text, colour, at }: Evidence, locator: Locator): string {
  const place: Located | null = at && locator.spot(at);
  return `- ${colour ? `${signs[colour]} ` : ''}${markdownText(text)}${place ? ` (\`${placeText(place)}\`)` : ''}`;
}
