/** Who and what does the work, who takes an interest in it, and who meets to steer it. */
import { child, type Node, type Pair } from '../source/node.ts';
import { parseCadence, type Cadence } from '../values/cadence.ts';
import { parsePercentage, parseRate } from '../values/numbers.ts';
import { collector } from './collect.ts';
import * as field from './fields.ts';
import { itemOf } from './item.ts';
import type { Forum, ForumKind, Resource, Stakeholder } from './model.ts';

const forumKinds: readonly ForumKind[] = ['steering', 'working-group', 'standup', 'planning', 'review', 'retrospective'];
const levels = ['low', 'medium', 'high'] as const;

export const readResources = collector(resourceOf);
export const readStakeholders = collector(stakeholderOf);
export const readForums = collector(forumOf);

function resourceOf(pair: Pair): Resource {
  const node = pair.value;
  return {
    ...itemOf(pair),
    kind: field.word(node, 'kind', ['person', 'equipment', 'material']) ?? 'person',
    role: field.text(node, 'role'),
    team: field.text(node, 'team'),
    capacity: capacityOf(child(node, 'capacity')) ?? 1,
    rate: field.parsed(child(node, 'rate'), parseRate),
    calendar: field.text(node, 'calendar'),
    skills: field.texts(node, 'skills'),
    available: field.ranges(node, 'available'),
    leave: field.ranges(node, 'leave'),
  };
}

/** `80%` of full time, or how many. */
function capacityOf(node: Node | null): number | null {
  const share = field.parsed(node, parsePercentage);
  if (share !== null) return share;
  const count = field.numberOf(node);
  return count !== null && count >= 0 ? count : null;
}

function stakeholderOf(pair: Pair): Stakeholder {
  const node = pair.value;
  return {
    ...itemOf(pair),
    role: field.text(node, 'role'),
    influence: field.word(node, 'influence', levels),
    interest: field.word(node, 'interest', levels),
    updates: field.text(node, 'updates'),
  };
}

function forumOf(pair: Pair): Forum {
  const node = pair.value;
  return {
    ...itemOf(pair),
    kind: field.word(node, 'kind', forumKinds),
    meets: cadenceOf(child(node, 'meets')),
    inputs: field.texts(node, 'inputs'),
    chair: field.text(node, 'chair'),
    members: field.texts(node, 'members'),
    respond: field.duration(node, 'respond'),
  };
}

function cadenceOf(node: Node | null): Cadence | null {
  const text = (key: string) => field.text(node, key);
  const [every, from] = [text('every'), text('from')];
  if (every === null || from === null) return null;
  const parsed = parseCadence({ every, from, length: text('length'), timezone: text('timezone'), until: text('until') });
  return parsed.ok ? parsed.value : null;
}
