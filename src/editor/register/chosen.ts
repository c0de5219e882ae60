/** The entries that a command is for: the rows it was called on, else one that the user picks. */
import { append } from '../../core/values/append.ts';
import type { RaidStatus } from '../../core/status/status.ts';
import { named } from '../../core/status/words.ts';
import type { OpenPlan } from '../plans.ts';
import type { Row } from '../views/tree.ts';
import { tell, type Chosen, type House } from './house.ts';
import { askAll, type Answers } from './questions.ts';

export interface Wanted {
  /** What to do with them: `Close`. */
  readonly title: string;
  /** Entries that it can be done with; all where it is left out. */
  readonly fits?: (status: RaidStatus) => boolean;
  /** Said where none fits: what would. */
  readonly otherwise: string;
}

/** By plan; null where there are none, and the user has been told why or thought better of it. */
export async function chosenFor(house: House, rows: readonly Row[], given: Answers, wanted: Wanted): Promise<readonly Chosen[] | null> {
  const { fits = () => true, otherwise } = wanted;
  const called = entriesOf(house, rows);
  const chosen = called.length > 0 ? called : await picked(house, given, wanted);
  if (chosen?.every(({ entries }) => entries.every(fits))) return chosen;
  if (chosen) tell(otherwise);
  return null;
}

function entriesOf(house: House, rows: readonly Row[]): readonly Chosen[] {
  const byPlan = new Map<OpenPlan, string[]>();
  for (const { plan, subject } of rows) {
    if (subject?.kind !== 'entry') continue;
    append(byPlan, plan, subject.id);
  }
  return [...byPlan].flatMap(([plan, ids]) => {
    const analysis = house.analysisOf(plan);
    const entries = ids.flatMap((id) => analysis.status?.raid.get(id) ?? []);
    return entries.length > 0 ? { plan, analysis, entries } : [];
  });
}

/** From the command palette: an open entry of the plan at hand. */
async function picked(house: House, given: Answers, { title, fits = () => true, otherwise }: Wanted): Promise<readonly Chosen[] | null> {
  const { current, all } = house.plans;
  const plan = (current?.analysis.status ? current : null) ?? all.find((one) => one.analysis.status);
  if (!plan) return null;
  const analysis = house.analysisOf(plan);
  const open = [...(analysis.status?.raid.values() ?? [])].filter((status) => status.isOpen && fits(status));
  if (open.length === 0) tell(otherwise);
  const choices = open.map(({ entry }) => ({ value: entry.id, label: named(entry), description: `${entry.kind}, ${entry.status}` }));
  const answers = open.length > 0 ? await askAll(title, [() => ({ key: 'entry', prompt: 'Which entry?', choices })], given) : null;
  const entry = answers && open.find((status) => status.entry.id === answers.entry);
  return entry ? [{ plan, analysis, entries: [entry] }] : null;
}
