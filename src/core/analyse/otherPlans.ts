/** The other plans that a plan's references lead to, directly or by way of others. */
import { fileKindByName } from '../schema/fileKind.ts';
import { child, type Node } from '../source/node.ts';
import { textOf } from '../plan/fields.ts';
import { memoryOf, type Memory } from './memory.ts';
import { readPlan, type ReadPlan } from './readPlan.ts';
import type { Wants } from './wants.ts';

export interface Connected {
  readonly read: ReadPlan;
  readonly memory: Memory;
}

export interface OtherPlans {
  /** By project id, the plan itself included; null as long as files are missing. */
  readonly byId: ReadonlyMap<string, Connected> | null;
  /** The project ids of all plans there are; empty where nobody asked. */
  readonly ids: readonly string[];
}

const none: OtherPlans = { byId: null, ids: [] };

/** Looks for nothing where the plan refers to no other. */
export function otherPlansOf(own: Connected, wants: Wants): OtherPlans {
  const { plan, references } = own.read;
  if (references.external.length === 0) return none;
  const files = planFilesById(wants);
  if (!files) return none;
  const byId = new Map([[plan.project.id, own]]);
  const waiting = namesIn(own.read);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const path = files.get(name);
    const source = path === undefined || byId.has(name) ? null : wants.source(path);
    if (typeof source !== 'object' || source === null) continue;
    const memory = memoryOf(source.path);
    const read = readPlan(source, wants.source, memory);
    byId.set(name, { read, memory });
    waiting.push(...namesIn(read));
  }
  return { byId, ids: [...files.keys()] };
}

/** The plans below the root by their project's id; of two with one id the first by path. Null while some are unread. */
function planFilesById(wants: Wants): ReadonlyMap<string, string> | null {
  const paths = wants.planFiles();
  if (!paths) return null;
  const files = new Map<string, string>();
  let isComplete = true;
  for (const path of [...paths].sort()) {
    if (fileKindByName(path) === 'portfolio') continue;
    const source = wants.glance(path);
    if (source === undefined) isComplete = false;
    if (typeof source !== 'object') continue;
    const id = projectId(source.root);
    if (id !== null && !files.has(id)) files.set(id, path);
  }
  return isComplete ? files : null;
}

export function projectId(root: Node): string | null {
  return textOf(child(child(root, 'project'), 'id'));
}

/** The plans that each refers to. */
export function followedBy(plans: ReadonlyMap<string, Connected>): ReadonlyMap<string, readonly string[]> {
  return new Map([...plans].map(([id, { read }]) => [id, namesIn(read)]));
}

function namesIn({ references }: ReadPlan): string[] {
  return [...new Set(references.external.map(({ plan }) => plan!))];
}
