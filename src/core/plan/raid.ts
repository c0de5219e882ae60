/** Risks, assumptions, issues, dependencies, decisions and actions as one register. */
import { child, type MapNode, type Node, type Pair } from '../source/node.ts';
import { collector, type Collection, type DuplicateId } from './collect.ts';
import * as field from './fields.ts';
import { itemOf } from './item.ts';
import type { RaidEntry } from './model.ts';
import type { RaidKind } from './words.ts';

/** The map each kind stands in, and the status of an entry that gives none. */
export const raidMaps: readonly { readonly kind: RaidKind; readonly map: string; readonly status: string }[] = [
  { kind: 'risk', map: 'risks', status: 'open' },
  { kind: 'assumption', map: 'assumptions', status: 'unvalidated' },
  { kind: 'issue', map: 'issues', status: 'open' },
  { kind: 'dependency', map: 'dependencies', status: 'proposed' },
  { kind: 'decision', map: 'decisions', status: 'needed' },
  { kind: 'action', map: 'actions', status: 'open' },
];

const readers = raidMaps.map(({ kind, map, status }) => ({ map, collect: collector((pair) => raidEntryOf(pair, kind, status)) }));

/** All kinds in one map, in the order of `raidMaps`; ids given twice are told. */
export function readRaid(mapsAt: (path: string) => readonly MapNode[], before: Collection<RaidEntry> | null): Collection<RaidEntry> {
  const kinds = readers.map(({ map, collect }) => collect(mapsAt(`raid.${map}`)));
  const known = before && readings.get(before);
  if (known && kinds.every((kind, i) => kind === known[i])) return before;
  const items = new Map<string, RaidEntry>();
  const duplicates: DuplicateId[] = kinds.flatMap((kind) => kind.duplicates);
  for (const kind of kinds) {
    for (const [id, entry] of kind.items) {
      const first = items.get(id);
      if (first) duplicates.push({ id, keys: [first.key, entry.key] });
      else items.set(id, entry);
    }
  }
  const reading = { items, duplicates };
  readings.set(reading, kinds);
  return reading;
}

/** What each register was put together from. */
const readings = new WeakMap<Collection<RaidEntry>, readonly Collection<RaidEntry>[]>();

function raidEntryOf(pair: Pair, kind: RaidKind, status: string): RaidEntry {
  const node = pair.value;
  const residual = scoresOf(child(node, 'residual'));
  return {
    ...itemOf(pair),
    kind,
    status: field.text(node, 'status') ?? status,
    owner: field.text(node, 'owner'),
    raised: field.date(node, 'raised'),
    due: field.date(node, 'due'),
    ...scoresOf(node),
    residual: residual.probability !== null && residual.impact !== null ? (residual as RaidEntry['residual']) : null,
    severity: field.word(node, 'severity', ['low', 'medium', 'high', 'critical']),
    cause: field.text(node, 'cause'),
    event: field.text(node, 'event'),
    effect: field.text(node, 'effect'),
    category: field.text(node, 'category'),
    proximity: field.text(node, 'proximity'),
    contingency: field.text(node, 'contingency'),
    ifFalse: field.text(node, 'ifFalse'),
    exposure: exposureOf(child(node, 'exposure')),
    response: field.text(node, 'response'),
    trigger: field.text(node, 'trigger'),
    review: field.date(node, 'review'),
    closed: field.date(node, 'closed'),
    decision: field.text(node, 'decision'),
    direction: field.word(node, 'direction', ['inbound', 'outbound']),
    provider: field.text(node, 'provider'),
    needed: field.date(node, 'needed'),
    promised: field.date(node, 'promised'),
    task: field.text(node, 'task'),
    by: field.text(node, 'by'),
    date: field.date(node, 'date'),
    for: field.text(node, 'for'),
    from: field.text(node, 'from'),
    affects: field.texts(node, 'affects'),
    escalation: escalationOf(child(node, 'escalation')),
  };
}

function scoresOf(node: Node | null): { probability: number | null; impact: number | null } {
  return { probability: field.whole(node, 'probability', 1, 5), impact: field.whole(node, 'impact', 1, 5) };
}

function exposureOf(node: Node | null): RaidEntry['exposure'] {
  return node?.kind === 'map' ? { schedule: field.duration(node, 'schedule'), cost: field.number(node, 'cost') } : null;
}

function escalationOf(node: Node | null): RaidEntry['escalation'] {
  if (node?.kind !== 'map') return null;
  return {
    to: field.text(node, 'to'),
    date: field.date(node, 'date'),
    needBy: field.date(node, 'needBy'),
    decision: field.text(node, 'decision'),
    reason: field.text(node, 'reason'),
  };
}
