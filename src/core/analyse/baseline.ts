/** The baseline a plan is measured against: a file, or the plan itself at a git ref. */
import type { BaselineRef, Plan } from '../plan/model.ts';
import type { BaselineState } from '../rules/rule.ts';
import { resolvePath } from '../source/paths.ts';
import type { Source } from '../source/source.ts';
import { baselineOf, type Baseline } from '../status/baseline.ts';
import { readBaseline } from '../status/baselineFile.ts';
import { sameItems } from '../plan/collect.ts';
import { blank } from './memory.ts';
import { readPlan, scheduleOnce } from './readPlan.ts';
import { baselineDateOf } from './statusDate.ts';
import type { Wants } from './wants.ts';

export interface FoundBaseline {
  readonly baseline: Baseline | null;
  readonly state: BaselineState;
}

/** Of the baseline that `project.baseline` names. */
export function baselineFor(plan: Plan, wants: Wants): FoundBaseline {
  const id = plan.project.baseline;
  const item = plan.baselines.get(id ?? '');
  if (id === null) return { baseline: null, state: { kind: 'none' } };
  if (!item || (item.file === null && item.ref === null)) return unreadable(id, 'the plan does not say where it is');
  return item.file !== null ? fromFile(item, item.file, wants) : fromRef(item, item.ref!, plan.entry, wants);
}

function fromFile({ id, key }: BaselineRef, file: string, wants: Wants): FoundBaseline {
  const path = resolvePath(key.chunk.path, file);
  if (path === null) return unreadable(id, `"${file}" lies outside the workspace`);
  const source = wants.source(path);
  if (source === undefined) return waiting;
  if (typeof source === 'string') return unreadable(id, source === 'missing' ? `no file "${file}"` : `the file "${file}" is ${source}`);
  const baseline = readOnce(source);
  return 'problem' in baseline ? unreadable(id, baseline.problem) : { baseline, state: { kind: 'read' } };
}

const files = new WeakMap<Source, ReturnType<typeof readBaseline>>();

function readOnce(source: Source): ReturnType<typeof readBaseline> {
  let known = files.get(source);
  if (!known) files.set(source, (known = readBaseline(source.text)));
  return known;
}

/** The forecast of the plan as it stood at the ref; it is read alone, without other plans. */
function fromRef({ id }: BaselineRef, ref: string, entry: string, wants: Wants): FoundBaseline {
  const source = wants.atRef(ref, entry);
  if (source === undefined) return waiting;
  if (typeof source === 'string') return unreadable(id, `no "${entry}" at "${ref}"`);
  const memory = past.get(source) ?? { ...blank(), baseline: null };
  past.set(source, memory);
  const { sources: before } = memory;
  const read = readPlan(source, (path) => wants.atRef(ref, path), memory);
  if (read.parts.wanted.length > 0) return waiting;
  if (memory.baseline?.name !== id || !sameItems(before, memory.sources)) {
    const statusDate = baselineDateOf(read.plan);
    const schedules = scheduleOnce(read, statusDate, new Map(), memory);
    memory.baseline = schedules && baselineOf({ plan: read.plan, schedules, statusDate }, id);
  }
  if (!memory.baseline) return unreadable(id, `the plan at "${ref}" has no dates`);
  return { baseline: memory.baseline, state: { kind: 'read' } };
}

const past = new WeakMap<Source, ReturnType<typeof blank> & { baseline: Baseline | null }>();
const waiting: FoundBaseline = { baseline: null, state: { kind: 'waiting' } };

function unreadable(id: string, why: string): FoundBaseline {
  return { baseline: null, state: { kind: 'unreadable', id, why } };
}
