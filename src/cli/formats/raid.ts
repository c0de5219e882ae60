/** The RAID register's rows, whatever they are printed as. */
import type { Analysis } from '../../core/analysis.ts';
import type { Plan, RaidEntry } from '../../core/plan/model.ts';
import type { RaidKind } from '../../core/plan/words.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { csvText } from './csv.ts';
import { dayJson } from './dates.ts';
import { markdownTable, markdownText } from '../../core/report/markdown.ts';
import { Locator, type Located } from './place.ts';

export interface RaidFilter {
  /** Null for all. */
  readonly kinds: readonly RaidKind[] | null;
  readonly openOnly: boolean;
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
}

/** In the plan's order. */
export function chosen(analysis: Analysis, { kinds, openOnly }: RaidFilter): readonly RaidStatus[] {
  const all = [...(analysis.status?.raid.values() ?? [])];
  return all.filter(({ entry, isOpen }) => (kinds?.includes(entry.kind) ?? true) && (isOpen || !openOnly));
}

export function raidRows(analysis: Analysis, statuses: readonly RaidStatus[], display: (path: string) => string): readonly RaidRow[] {
  const locator = new Locator(analysis.sources, display);
  return statuses.map(({ entry, score, due, ageDays, isOverdue }) => ({
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    status: entry.status,
    owner: entry.owner ?? entry.by,
    score,
    raised: dayJson(entry.raised?.day ?? null),
    due: dayJson(due),
    ageDays,
    overdue: isOverdue,
    affects: entry.affects,
    place: locator.spot(entry.key),
  }));
}

export function raidCsv(rows: readonly RaidRow[]): string {
  const columns = ['id', 'kind', 'name', 'status', 'owner', 'score', 'raised', 'due', 'ageDays', 'overdue', 'affects', 'file', 'line'];
  return csvText(
    columns,
    rows.map((row) => [
      ...[row.id, row.kind, row.name, row.status, row.owner, row.score, row.raised, row.due, row.ageDays, row.overdue],
      ...[row.affects.join(' '), row.place.file, row.place.range.start.line],
    ]),
  );
}

export function raidMarkdown(plan: Plan, statuses: readonly RaidStatus[]): string {
  const head = ['Id', 'Kind', 'Name', 'Status', 'Owner', 'Severity', 'Due', 'Age', 'Affects'];
  return markdownTable(
    head,
    statuses.map(({ entry, score, due, isOverdue, isOpen, ageDays }) => [
      ...[entry.id, entry.kind, entry.name, entry.status, ownerName(plan, entry)].map(markdownText),
      String(score ?? entry.severity ?? ''),
      isOverdue ? `**${dayJson(due) ?? ''} overdue**` : (dayJson(due) ?? ''),
      ageDays === null || !isOpen ? '' : `${ageDays} d`,
      markdownText(entry.affects.join(', ')),
    ]),
  );
}

/** By name; of a decision, who decides where nobody owns it. */
export function ownerName(plan: Plan, entry: RaidEntry): string {
  const party = entry.owner ?? entry.by ?? '';
  return plan.resources.get(party)?.name ?? plan.stakeholders.get(party)?.name ?? plan.forums.get(party)?.name ?? party;
}
