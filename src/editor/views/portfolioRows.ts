/** The rows of a portfolio in the RAG view: its plans, the worst first, in groups where it has some. */
import { worstOf } from '../../core/status/evidence.ts';
import { compareWorst, countsText, overallColour } from '../../core/status/rollUp.ts';
import { ragLetter, ragWord } from '../../core/status/words.ts';
import type { OpenPlan } from '../plans.ts';
import { colourIcon } from './icons.ts';
import type { Row } from './tree.ts';

/** The plans that a portfolio lists; none for a plan. */
export function membersOf(portfolio: OpenPlan, all: readonly OpenPlan[]): readonly OpenPlan[] {
  if (!portfolio.analysis.portfolio) return [];
  const files = new Set(portfolio.analysis.files.map((file) => portfolio.uriOf(file).toString()));
  return all.filter((plan) => plan.analysis.plan && files.has(plan.uri.toString()));
}

/** `rowOf` makes a plan's row, below what has the id `above`. */
type RowOf = (plan: OpenPlan, above: string) => Row;

/** `together` are rows of what only all plans together tell. */
export function portfolioRow(portfolio: OpenPlan, members: readonly OpenPlan[], rowOf: RowOf, together: readonly Row[]): Row {
  const { analysis } = portfolio;
  const { name, groups } = analysis.portfolio!;
  const id = portfolio.uri.toString();
  const grouped = [...groups.values()].map((group) => {
    const plans = members.filter((plan) => group.plans.includes(plan.analysis.plan!.project.id));
    return { at: group.key, row: rollUpRow(portfolio, `${id}#${group.id}`, group.name, plans, rowOf), plans };
  });
  const inGroups = new Set(grouped.flatMap(({ plans }) => plans));
  const others = worstFirst(members.filter((plan) => !inGroups.has(plan)));
  const whole = rollUpRow(portfolio, id, name || analysis.entry, members, rowOf);
  const groupRows = grouped.filter(({ plans }) => plans.length > 0).map(({ at, row }) => ({ ...row, at }));
  const at = analysis.sources.get(analysis.entry)?.root ?? null;
  return { ...whole, at, isOpen: true, children: [...groupRows, ...others.map((plan) => rowOf(plan, `${id}/`)), ...together] };
}

/** As bad as the worst of its plans. */
function rollUpRow(plan: OpenPlan, id: string, label: string, members: readonly OpenPlan[], rowOf: RowOf): Row {
  const colours = members.map(({ analysis }) => overallColour(analysis.status));
  const worst = worstOf(colours);
  return {
    id,
    plan,
    label,
    description: `${ragLetter(worst)} · ${countsText(colours)}`,
    spoken: `${label}, worst ${ragWord(worst)}, ${countsText(colours)}`,
    icon: colourIcon(worst),
    isOpen: true,
    at: null,
    children: worstFirst(members).map((member) => rowOf(member, `${id}/`)),
    context: 'portfolio',
  };
}

function worstFirst(plans: readonly OpenPlan[]): readonly OpenPlan[] {
  return [...plans].sort((a, b) => compareWorst(a.analysis.status, b.analysis.status));
}
