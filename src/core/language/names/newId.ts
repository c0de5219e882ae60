/** Whether an id may be given to something in place of the one it has. */
import type { Analysis } from '../../analysis.ts';
import { itemNamed, itemsBesidesTasks } from '../../plan/items.ts';
import type { Plan } from '../../plan/model.ts';
import { nounOfDefinition } from '../../schema/located.ts';
import { plainValue } from '../../source/plainValue.ts';
import { parseId } from '../../values/id.ts';
import { quoted } from '../../values/parsed.ts';
import { planCalled, planIn, spaceOf, type Meaning, type Plans } from './meaning.ts';
import { mentionsOfId, type Mention } from './mention.ts';
import type { Use } from './uses.ts';

/** Why not, with what would be right; null where it may. */
export function whyNot(meaning: Meaning, uses: readonly Use[], to: string, plans: Plans): string | null {
  return whyNoId(meaning, uses, to) ?? whyTaken(meaning, uses, to, plans);
}

function whyNoId({ kind }: Meaning, uses: readonly Use[], to: string): string | null {
  if (kind === 'team') return /^(?:\P{Cc})+$/u.test(to) && to.trim() === to ? null : 'no team without a name; write a text on one line';
  const id = parseId(to);
  if (!id.ok) return id.message;
  if (typeof plainValue(to) !== 'string') return `YAML reads ${to} as something other than a text; take another id`;
  const isNote = to.startsWith('x-') && uses.some(({ mention }) => mention.role === 'referred' && mention.isKey);
  return isNote
    ? `${quoted(to)} would be a note of your own where it is a key, as under assign; take an id that does not begin with x-`
    : null;
}

function whyTaken(meaning: Meaning, uses: readonly Use[], to: string, plans: Plans): string | null {
  if (meaning.kind === 'plan') return planCalled(to, plans) ? taken(to, `the plan ${planCalled(to, plans)!.entry}`) : null;
  for (const analysis of homesOf(meaning, uses, plans)) {
    const reason = whyTakenIn(analysis, meaning, uses, to, plans);
    if (reason !== null) return reason;
  }
  return null;
}

/** The plans that the id is given in; a reference from another plan leaves that plan's own ids alone. */
function homesOf({ key }: Meaning, uses: readonly Use[], plans: Plans): Plans {
  const files = key ? [key.chunk.path] : uses.map(({ source }) => source.path);
  return plans.filter(({ sources }) => files.some((path) => sources.has(path)));
}

function whyTakenIn(analysis: Analysis, meaning: Meaning, uses: readonly Use[], to: string, plans: Plans): string | null {
  if (meaning.kind === 'group') return analysis.portfolio?.groups.has(to) ? taken(to, 'another group') : null;
  const plan = planIn(analysis);
  if (!plan) return null;
  const owner = ownerIn(plan, meaning, to);
  if (owner !== null) return taken(to, owner);
  if (meaning.kind === 'calendar' && [meaning.id, to].includes('standard') && !plan.calendars.has(plan.project.calendar ?? ''))
    return `"standard" is the project's calendar by that name alone; name a calendar under project first`;
  const rival = rivalOf(analysis, plan, meaning, uses, to, plans);
  return rival === null ? null : `${rival} could not tell ${quoted(to)} from another that has this id; take another id`;
}

function taken(id: string, owner: string): string {
  return `${quoted(id)} is taken by ${owner}; take another id`;
}

/** What has the id in the same space, in words; null where nothing has. */
function ownerIn(plan: Plan, { kind }: Meaning, id: string): string | null {
  if (kind === 'team') return [...plan.resources.values()].some(({ team }) => team === id) ? 'another team' : null;
  if (kind === 'project-stage') return plan.stages.project.includes(id) ? 'another stage' : null;
  if (kind === 'product-stage') return plan.stages.product.includes(id) ? 'another stage' : null;
  const space = spaceOf(kind);
  const task = space === 'work' ? itemNamed(plan, ['task'], id) : null;
  if (task) return `the task ${quoted(task.item.name)}`;
  for (const [definition, items] of itemsBesidesTasks(plan)) {
    if (spaceOf(definition) !== space) continue;
    for (const item of items.values()) if (item.id === id) return `the ${nounOfDefinition(definition)} ${quoted(item.name)}`;
  }
  return null;
}

/**
 * A reference that may name several kinds, such as `affects`, takes the first that has the id: where another kind has the new one, it
 * would mean that, or those that mean that now would mean this. Gives the key of such a reference, or null.
 */
function rivalOf(analysis: Analysis, plan: Plan, meaning: Meaning, uses: readonly Use[], to: string, plans: Plans): string | null {
  const space = spaceOf(meaning.kind);
  for (const mention of [...uses.map((use) => use.mention), ...referencesTo(to, analysis, plans)]) {
    if (mention.role !== 'referred' || !mention.refs.some((kind) => spaceOf(kind) === space)) continue;
    if (itemNamed(plan, mention.refs, to)) return quoted(mention.path[0] ?? mention.id);
  }
  return null;
}

/** In the plan itself, and in others by way of its project id. */
function referencesTo(id: string, analysis: Analysis, plans: Plans): readonly Mention[] {
  return plans.flatMap((from) =>
    [...from.sources.values()].flatMap((source) =>
      mentionsOfId(source, id).filter(
        (mention) =>
          mention.role === 'referred' && (mention.plan === null ? from === analysis : planCalled(mention.plan, plans) === analysis),
      ),
    ),
  );
}
