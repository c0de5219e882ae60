/** The two sides of a comparison: from what was typed to plans before and now. */
import type { Arguments } from './arguments.ts';
import { Refusal } from './io.ts';
import type { Analysed, Target, Targets } from './targets.ts';

/** A plan on both sides; null where it is not. */
export interface Sides {
  /** As the user would write it. */
  readonly name: string;
  readonly before: Analysed | null;
  readonly now: Analysed | null;
}

/**
 * `FILE FILE`, `REF:FILE FILE`, `FOLDER FOLDER`; `REF` for everything here as it is on the disk, `REF PATH`; `A..B` and `A...B` (from where
 * the two parted) for two refs, with a path behind it or not.
 */
export async function sidesOf(targets: Targets, { paths }: Arguments): Promise<readonly Sides[]> {
  const [first, second, ...more] = paths;
  if (first === undefined || more.length > 0)
    throw new Refusal(`two sides are wanted: BASE HEAD, such as "main:plan.yaml plan.yaml", or "main"`);
  const range = targets.isPath(first) ? null : /^(.*?)(\.\.\.?)(.*)$/s.exec(first);
  if (range) return ofRange(targets, range, second ?? '.');
  if (targets.isPath(first)) {
    if (second === undefined) throw new Refusal(`"${first}" is one side; name the other too`);
    return paired(await targets.all([first]), await targets.all([second]), [first, second]);
  }
  const path = second ?? '.';
  return paired(await targets.atRef(first, path), await targets.all([path]), [`${first}:${path}`, path]);
}

async function ofRange(targets: Targets, [, one = '', dots, other = '']: RegExpExecArray, path: string): Promise<readonly Sides[]> {
  const [from, to] = [one || 'HEAD', other || 'HEAD'];
  const base = dots === '...' ? await targets.mergeBase(from, to) : from;
  return paired(await targets.atRef(base, path), await targets.atRef(to, path), [`${base}:${path}`, `${to}:${path}`]);
}

/** One plan on each side are two states of one, whatever they are called; more are told apart by where they lie. */
async function paired(before: readonly Target[], now: readonly Target[], named: readonly [string, string]): Promise<readonly Sides[]> {
  if (before.length === 0 && now.length === 0) throw new Refusal(`no plan at "${named[0]}" or at "${named[1]}"`);
  if (before.length === 1 && now.length === 1) return [await sides(before[0]!, now[0]!)];
  const [old, fresh] = [byPlace(before), byPlace(now)];
  const all: Sides[] = [];
  for (const place of [...new Set([...fresh.keys(), ...old.keys()])].sort())
    all.push(await sides(old.get(place) ?? null, fresh.get(place) ?? null));
  return all;
}

async function sides(before: Target | null, now: Target | null): Promise<Sides> {
  const { host, entry } = (now ?? before)!;
  return { name: host.display(entry), before: before && (await analysed(before)), now: now && (await analysed(now)) };
}

async function analysed(target: Target): Promise<Analysed> {
  return { ...target, analysis: await target.host.analyse(target.entry) };
}

/** Below the folder that all of them have in common, so that two folders can be compared. */
function byPlace(targets: readonly Target[]): ReadonlyMap<string, Target> {
  const folders = targets.map(({ entry }) => entry.split('/').slice(0, -1));
  let common = folders[0]?.length ?? 0;
  for (const folder of folders) while (!folder.slice(0, common).every((part, i) => part === folders[0]![i])) common--;
  return new Map(targets.map((target) => [target.entry.split('/').slice(common).join('/'), target]));
}
