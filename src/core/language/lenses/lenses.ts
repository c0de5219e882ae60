/** Lines above the sections of a plan: how much is in them, how it stands, and what was done to the finish since the last save. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import { child, entry, type Pair } from '../../source/node.ts';
import { textOf } from '../../source/part.ts';
import { placeOf, type Source } from '../../source/source.ts';
import { containerText, sectionText } from './counts.ts';
import { moveOf } from './moves.ts';

/** `counts` says how much is in a section, `gantt` asks for the chart, `finish` tells what unsaved changes do. */
export const lensKinds = ['counts', 'gantt', 'finish'] as const;
export type LensKind = (typeof lensKinds)[number];

export interface Lens {
  readonly kind: LensKind;
  /** The key it stands above: UTF-16 offsets in the text of its file. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * In the order of the text. `saved` is the analysis of what is on the disk; null where nothing is known of it or nothing was changed,
 * and then no lens tells of a move.
 */
export function lensesIn(analysis: Analysis, path: string, saved: Analysis | null): readonly Lens[] {
  const source = analysis.sources.get(path);
  const { plan } = analysis;
  if (!source || !plan) return [];
  const lenses = new LensesOfFile(source);
  const move = saved ? moveOf(analysis, saved) : null;
  const project = entry(source.root, 'project');
  if (move && project) lenses.add('finish', project, move.text);
  if (project) lenses.count(project, sectionText(analysis, plan, 'project', project.value));
  for (const pair of sectionsOf(source)) lenses.count(pair, sectionText(analysis, plan, textOf(pair.key), pair.value));
  addTasks(lenses, analysis, plan, source);
  const changed = move?.task ?? null;
  if (move && changed?.key.chunk.path === path) lenses.add('finish', { key: changed.key, value: changed.node }, move.text);
  return lenses.all();
}

/** The phases of a plan are its containers at the top. */
function addTasks(lenses: LensesOfFile, analysis: Analysis, plan: Plan, source: Source): void {
  const tasks = entry(source.root, 'tasks');
  if (tasks?.value.kind !== 'map') return;
  lenses.add('gantt', tasks, 'Show in Gantt');
  for (const pair of tasks.value.pairs) {
    const text = containerText(analysis, plan, pair);
    if (text === null) continue;
    lenses.add('counts', pair, text);
    lenses.add('gantt', pair, 'Show in Gantt');
  }
}

/** Maps keyed by id at the top, and the kinds of RAID. */
function sectionsOf({ root }: Source): readonly Pair[] {
  const top = root.kind === 'map' ? root.pairs : [];
  const raid = child(root, 'raid');
  return [...top.filter(({ key }) => textOf(key) !== 'project'), ...(raid?.kind === 'map' ? raid.pairs : [])];
}

class LensesOfFile {
  readonly #source: Source;
  readonly #lenses: Lens[] = [];

  constructor(source: Source) {
    this.#source = source;
  }

  add(kind: LensKind, { key }: Pair, text: string): void {
    const { start, end } = placeOf(this.#source, key);
    this.#lenses.push({ kind, start, end, text });
  }

  count(pair: Pair, text: string | null): void {
    if (text !== null) this.add('counts', pair, text);
  }

  /** Lenses of one line keep the order in which they were added. */
  all(): readonly Lens[] {
    return this.#lenses.sort((a, b) => a.start - b.start);
  }
}
