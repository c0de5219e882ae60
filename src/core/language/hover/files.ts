/** What a hover says of a file that the plan is made of. */
import type { Analysis } from '../../analysis.ts';
import { itemsBesidesTasks } from '../../plan/items.ts';
import type { Plan } from '../../plan/model.ts';
import { fileKindOf } from '../../schema/fileKind.ts';
import { resolvePath } from '../../source/paths.ts';
import { counted } from '../../status/words.ts';
import { line, present, title, type Line } from './lines.ts';

/** `text` as it stands under `include`, in the file `from`. */
export function includeLines(analysis: Analysis, from: string, text: string): readonly Line[] {
  const path = resolvePath(from, text);
  const source = path === null ? undefined : analysis.sources.get(path);
  if (path === null || !source)
    return [title(text, 'cannot be read'), ...present([line(path === null ? 'It lies outside of the folder' : null)])];
  const kind = fileKindOf(source);
  return present([
    title(path, kind === 'part' || kind === null ? 'part of this plan' : kind),
    line(analysis.plan && contentsText(analysis.plan, path)),
  ]);
}

/** `12 tasks, 5 risks, 2 actions`, in the order of the format. */
function contentsText(plan: Plan, path: string): string {
  const tasks = plan.wbs.tasks.filter(({ key }) => key.chunk.path === path).length;
  const counts = [tasks > 0 ? counted(tasks, 'task') : ''];
  for (const [definition, items] of itemsBesidesTasks(plan)) {
    const count = [...items.values()].filter(({ key }) => key.chunk.path === path).length;
    if (count > 0) counts.push(`${count} ${nounOf(definition, count)}`);
  }
  return counts.filter((count) => count !== '').join(', ') || 'No items';
}

const nouns: Readonly<Record<string, string>> = { roadmapItem: 'roadmap item', budgetLine: 'budget line' };

function nounOf(definition: string, count: number): string {
  const one = nouns[definition] ?? definition;
  return count === 1 ? one : one.endsWith('y') ? `${one.slice(0, -1)}ies` : `${one}s`;
}
