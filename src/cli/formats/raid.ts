/** The RAID register's rows, whatever they are printed as. */
import { partyName } from '../../core/plan/partyName.ts';
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import type { Plan, RaidEntry } from '../../core/plan/model.ts';
import type { RaidKind } from '../../core/plan/words.ts';
import type { RegisterExposure } from '../../core/status/exposure.ts';
import type { Outlook } from '../../core/status/outlook.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { inCents } from '../../core/status/words.ts';
import { csvText } from './csv.ts';
import { dayJson, tenths } from './dates.ts';
import type { Located, Locator } from './place.ts';
import { fateOf, raidSinceJson, raidSinceMarkdown, type Since } from './since.ts';

/** The part of a register that was asked for. */
export interface Register {
  readonly plan: Plan;
  /** In the plan's order. */
  readonly entries: readonly RaidStatus[];
  readonly outlooks: ReadonlyMap<string, Outlook>;
  /** Of all open risks, whatever was asked for. */
  readonly exposure: RegisterExposure | null;
  readonly locator: Locator;
  /** What has moved, where that was asked for. */
  readonly since: Since | null;
}

export interface RaidRow {
  readonly id: string;
  readonly kind: RaidKind;
  readonly name: string;
  readonly status: string;
  /** Of a decision, who decides where nobody owns it. */
  readonly owner: string | null;
  readonly score: number | null;
  readonly raised: string | null;
  readonly due: string | null;
  readonly ageDays: number | null;
  readonly overdue: boolean;
  readonly affects: readonly string[];
  readonly place: Located;
  readonly residualScore: number | null;
  readonly severity: string | null;
  readonly response: string | null;
  /** Working days in tenths, as all below, and money in cents precision. */
  readonly exposureDays: number | null;
  readonly exposureCost: number | null;
  readonly expectedDays: number | null;
  readonly expectedCost: number | null;
  /** Ids of tasks; the milestones are those behind them, the next first. */
  readonly threatens: readonly string[];
  readonly milestones: readonly string[];
  readonly floatDays: number | null;
  readonly startsInDays: number | null;
  readonly dueInDays: number | null;
  readonly proximityDays: number | null;
}

export function raidJson(register: Register): unknown {
  const { exposure, since } = register;
  return { version: 1, entries: raidRows(register), exposure, ...(since && { since: raidSinceJson(since) }) };
}

function raidRows({ plan, entries, outlooks, locator }: Register): readonly RaidRow[] {
  return entries.map((status) => ({ ...entryRow(status, locator), ...outlookRow(plan, outlooks.get(status.entry.id)!) }));
}

function entryRow({ entry, score, residualScore, due, ageDays, isOverdue }: RaidStatus, locator: Locator) {
  return {
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    status: entry.status,
    owner: ownerOf(entry),
    score,
    raised: dayJson(entry.raised?.day ?? null),
    due: dayJson(due),
    ageDays,
    overdue: isOverdue,
    affects: entry.affects,
    place: locator.spot(entry.key),
    residualScore,
    severity: entry.severity,
    response: entry.response,
  };
}

function outlookRow({ wbs: { tasks } }: Plan, { exposure, expected, ...outlook }: Outlook) {
  const ids = (indexes: readonly number[]) => indexes.map((index) => tasks[index]!.id);
  return {
    exposureDays: inTenths(exposure.days),
    exposureCost: exposure.cost,
    expectedDays: inTenths(expected.days),
    expectedCost: expected.cost && inCents(expected.cost),
    threatens: ids(outlook.threatens),
    milestones: ids(outlook.milestones),
    floatDays: inTenths(outlook.floatDays),
    startsInDays: inTenths(outlook.startsInDays),
    dueInDays: inTenths(outlook.dueInDays),
    proximityDays: inTenths(outlook.proximityDays),
  };
}

function inTenths(days: number | null): number | null {
  return days && Number(tenths(days));
}

const figures = ['residualScore', 'severity', 'response', 'exposureDays', 'exposureCost', 'expectedDays', 'expectedCost'] as const;
const distances = ['floatDays', 'startsInDays', 'dueInDays', 'proximityDays'] as const;

/** What was not there from the beginning stands behind the place; `since` says what became of the entry since then. */
export function raidCsv(register: Register): string {
  const first = ['id', 'kind', 'name', 'status', 'owner', 'score', 'raised', 'due', 'ageDays', 'overdue', 'affects', 'file', 'line'];
  const { since } = register;
  const columns = [...first, ...figures, 'threatens', 'milestones', ...distances, ...(since ? ['since'] : [])];
  const cells = (row: RaidRow) => [
    ...[row.id, row.kind, row.name, row.status, row.owner, row.score, row.raised, row.due, row.ageDays, row.overdue],
    ...[row.affects.join(' '), row.place.file, row.place.range.start.line],
    ...figures.map((key) => row[key]),
    ...[row.threatens.join(' '), row.milestones.join(' ')],
    ...distances.map((key) => row[key]),
    ...(since ? [fateOf(since, row.id)] : []),
  ];
  return csvText(columns, raidRows(register).map(cells));
}

export function raidMarkdown(register: Register): string {
  const table = registerTable(register);
  return register.since ? `${table}\n${raidSinceMarkdown(register.since)}` : table;
}

function registerTable({ plan, entries, outlooks }: Register): string {
  const head = ['Id', 'Kind', 'Name', 'Status', 'Owner', 'Severity', 'Due', 'Age', 'Affects', 'Float', 'Behind it'];
  return markdownTable(
    head,
    entries.map((status) => {
      const { entry, score, due, isOverdue, isOpen, ageDays } = status;
      const outlook = outlooks.get(entry.id)!;
      return [
        ...[entry.id, entry.kind, entry.name, entry.status, ownerName(plan, entry)].map(markdownText),
        String(score ?? entry.severity ?? ''),
        isOverdue ? `**${dayJson(due) ?? ''} overdue**` : (dayJson(due) ?? ''),
        ageDays === null || !isOpen ? '' : `${ageDays} d`,
        markdownText(entry.affects.join(', ')),
        floatText(outlook),
        markdownText(nextMilestone(plan, outlook)),
      ];
    }),
  );
}

/** `3.5 d`, of the work it threatens. */
export function floatText({ floatDays }: Outlook): string {
  return floatDays === null ? '' : `${tenths(floatDays)} d`;
}

/** The id of the next milestone whose date hangs on what it threatens. */
export function nextMilestone({ wbs }: Plan, { milestones }: Outlook): string {
  return wbs.tasks[milestones[0] ?? -1]?.id ?? '';
}

/** Of a decision, who decides where nobody owns it. */
export function ownerOf({ owner, by }: RaidEntry): string | null {
  return owner ?? by;
}

/** By name. */
export function ownerName(plan: Plan, entry: RaidEntry): string {
  return nameOfParty(plan, ownerOf(entry));
}

/** Nothing where there is none. */
export function nameOfParty(plan: Plan, party: string | null): string {
  return party === null ? '' : partyName(plan, party);
}
