/** The three states of a plan that a merge is about: from what was typed to plans. */
import { placeText, Locator } from './formats/place.ts';
import type { Arguments } from './arguments.ts';
import { Refusal } from './io.ts';
import type { Analysed, Target, Targets } from './targets.ts';

export interface MergeSides {
  readonly base: Analysed;
  readonly ours: Analysed;
  readonly theirs: Analysed;
}

/** `FILE FILE FILE`, each of which may be `REF:FILE`; `REF REF REF FILE`. */
export async function mergeSidesOf(targets: Targets, { paths }: Arguments): Promise<MergeSides> {
  const [base, ours, theirs, file, ...more] = paths;
  if (base === undefined || ours === undefined || theirs === undefined || more.length > 0)
    throw new Refusal('three states are wanted: BASE OURS THEIRS, such as "base.yaml ours.yaml theirs.yaml", or three refs and a file');
  const one = async (given: string) => readable(file === undefined ? await targets.one([given]) : await atRef(targets, given, file));
  return { base: await one(base), ours: await one(ours), theirs: await one(theirs) };
}

async function atRef(targets: Targets, ref: string, file: string): Promise<Analysed> {
  const found: readonly Target[] = await targets.atRef(ref, file);
  if (found.length === 0) throw new Refusal(`no plan at "${ref}:${file}"`);
  if (found.length > 1) throw new Refusal(`${found.length} plans at "${ref}:${file}"; name the file of one`);
  const { host, entry } = found[0]!;
  return { host, entry, analysis: await host.analyse(entry) };
}

/** What cannot be read would be missing in the merged plan. */
function readable(analysed: Analysed): Analysed {
  const { analysis, host, entry } = analysed;
  if (!analysis.plan) throw new Refusal(`"${host.display(entry)}" cannot be read as a plan`);
  const broken = new Set([...analysis.sources.values()].flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const mistake = analysis.problems.find(({ rule, severity }) => severity === 'error' && broken.has(rule));
  if (!mistake) return analysed;
  const place = placeText(new Locator(analysis.sources, host.display).locate(mistake.at));
  throw new Refusal(`"${host.display(entry)}" has to be mended first: ${place} ${mistake.message}`);
}
