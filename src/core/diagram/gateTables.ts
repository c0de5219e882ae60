/** Tables of gates, with what they ask for and what proves it, and of releases, with where they stand. */
import type { Gate, Plan, Release } from '../plan/model.ts';
import { filesUnder, markedFiles } from '../plan/namedFiles.ts';
import { partyName } from '../plan/partyName.ts';
import { inherited } from '../plan/wbs.ts';
import { named } from '../status/words.ts';
import { markCell, textCell } from './cells.ts';
import { lastDayBefore, sayDay } from './days.ts';
import type { Mark, Table } from './diagram.ts';
import type { Drawable } from './text.ts';

/** What is held at a milestone. */
type Held = Pick<Gate | Release, 'milestone'>;

export function gateTable(drawable: Drawable, marks: ReadonlyMap<string, Mark>): Table {
  const { plan } = drawable;
  return {
    caption: 'Gates and their evidence',
    look: 'list',
    columns: ['Gate', 'When', 'Stage', 'Status', 'Approver', 'Criteria', 'Conditions', 'Decision', 'Evidence'],
    rows: [...plan.gates.values()].map((gate) => [
      markCell(marks.get(gate.id)!, `${gate.id} ${gate.name}`),
      ...[
        whenOf(drawable, gate),
        standingText(plan, gate),
        gate.status,
        gate.approver === null ? 'nobody' : partyName(plan, gate.approver),
        gate.criteria.join('; ') || 'none',
        gate.conditions.join('; ') || 'none',
        decisionText(plan, gate),
        markedFiles(filesUnder(gate.node, 'evidence'), drawable.analysis, sayDay).join(', ') || 'none',
      ].map((text) => textCell(text)),
    ]),
  };
}

function decisionText({ raid }: Plan, { decision }: Gate): string {
  const entry = raid.get(decision ?? '');
  return entry ? `${named(entry)}, ${entry.status}` : (decision ?? 'none');
}

/** `execution, develop`: of the project, then of the product. */
function standingText(plan: Plan, { milestone }: Held): string {
  const index = plan.wbs.indexOf.get(milestone ?? '') ?? -1;
  const stages = [inherited(plan, index, 'stage'), inherited(plan, index, 'productStage')].filter((stage) => stage !== null);
  return stages.join(', ') || 'none';
}

/** Where each release stands, and the gate that it comes with: the one at its milestone, else the last that is held before it. */
export function releaseTables(drawable: Drawable, marks: ReadonlyMap<string, Mark>): readonly Table[] {
  const { plan } = drawable;
  if (plan.releases.size === 0 || plan.gates.size === 0) return [];
  const rows = [...plan.releases.values()].map((release) => {
    const gates = gatesOf(drawable, release).map((gate) => ({ id: marks.get(gate.id)!.id, text: gateText(gate) }));
    return [
      textCell(release.name),
      textCell(whenOf(drawable, release)),
      textCell(standingText(plan, release)),
      { text: gates.length === 0 ? 'none' : '', marks: gates, band: null },
    ];
  });
  return [{ caption: 'Where releases stand', look: 'list', columns: ['Release', 'When', 'Stage', 'Gate'], rows }];
}

function gatesOf({ plan, schedule }: Drawable, { milestone }: Release): readonly Gate[] {
  const gates = [...plan.gates.values()];
  const own = gates.filter((gate) => gate.milestone !== null && gate.milestone === milestone);
  if (own.length > 0) return own;
  const finishOf = (id: string | null): number => schedule.finish[plan.wbs.indexOf.get(id ?? '') ?? -1] ?? NaN;
  const before = gates.filter((gate) => finishOf(gate.milestone) <= finishOf(milestone));
  return before.sort((a, b) => finishOf(a.milestone) - finishOf(b.milestone)).slice(-1);
}

export function whenOf({ plan, schedule }: Drawable, { milestone }: Held): string {
  const index = plan.wbs.indexOf.get(milestone ?? '');
  const finish = index === undefined ? NaN : schedule.finish[index]!;
  return Number.isFinite(finish) ? sayDay(lastDayBefore(finish)) : 'no date';
}

/** `g2 Design approved, passed` */
export function gateText({ id, name, status, evidence }: Gate): string {
  return `${id} ${name}, ${status}${evidence.length === 0 ? ', no evidence' : ''}`;
}
