/** The rows of the RAG view: what each plan declares of itself, what the numbers say, and why; what is wanted of it, and how good its schedule is. */
import * as vscode from 'vscode';
import { ragDimensions, type Colour } from '../../core/plan/words.ts';
import type { DeclaredRag } from '../../core/plan/model.ts';
import type { Evidence, RagStatus } from '../../core/status/status.ts';
import type { Quality } from '../../core/status/quality/quality.ts';
import { shownColour } from '../../core/status/rollUp.ts';
import { movementOf } from '../../core/status/trend.ts';
import { ragLetter, ragTitles, ragWord } from '../../core/status/words.ts';
import { formatDate } from '../../core/values/civil.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import { colourIcon } from './icons.ts';
import { membersOf, portfolioRow } from './portfolioRows.ts';
import type { Past } from './ragTrend.ts';
import { programmeRows } from './programmeRows.ts';
import { programmesOf, type Programmes } from './programmesInPauses.ts';
import { judgeInPauses } from './qualityInPauses.ts';
import { qualityRow } from './qualityRows.ts';
import { requirementsRow } from './requirementRows.ts';
import type { Row } from './tree.ts';

export interface RagRows {
  readonly make: () => readonly Row[];
  /** A plan has changed, or the rows are seen again. */
  renew(): void;
  dispose(): void;
}

/** What the view knows besides its plans. */
export interface RagView {
  readonly plans: Plans;
  /** Null where nobody looks back. */
  readonly pastOf: (plan: OpenPlan) => Past | null;
  readonly isSeen: () => boolean;
  /** There is more to show. */
  readonly refresh: () => void;
}

export function ragRows({ plans, pastOf, isSeen, refresh }: RagView): RagRows {
  const programmes = programmesOf(plans);
  const judgements = judgeInPauses(plans, programmes, isSeen, refresh);
  judgements.renew();
  const seenOf = (plan: OpenPlan) => ({ isOnly: plans.all.length === 1, quality: judgements.of(plan), past: pastOf(plan) });
  return {
    make: () => topRows(plans.all, seenOf, programmes),
    renew: () => judgements.renew(),
    dispose: () => judgements.dispose(),
  };
}

/** What is known of a plan besides its analysis. */
interface Seen {
  readonly isOnly: boolean;
  readonly quality: Quality | null;
  readonly past: Past | null;
}

/** Portfolios with their plans, then the plans that are in none. */
function topRows(all: readonly OpenPlan[], seenOf: (plan: OpenPlan) => Seen, programmes: Programmes): readonly Row[] {
  const portfolios = all.map((plan) => ({ plan, members: membersOf(plan, all) })).filter(({ members }) => members.length > 0);
  const listed = new Set(portfolios.flatMap(({ members }) => members));
  const alone = all.filter((plan) => !listed.has(plan) && portfolios.every((portfolio) => portfolio.plan !== plan));
  const rowOf = (plan: OpenPlan, above = '') => planRow(plan, `${above}${plan.uri.toString()}`, seenOf(plan));
  const rowsOf = portfolios.map(({ plan, members }) => {
    const together = programmes.of(plan);
    return portfolioRow(plan, members, rowOf, together ? programmeRows(plan, together.members, together.programme) : []);
  });
  return [...rowsOf, ...alone.map((plan) => rowOf(plan))];
}

function planRow(plan: OpenPlan, id: string, { isOnly, quality, past }: Seen): Row {
  const { analysis } = plan;
  const status = analysis.status;
  if (!status) return unknownPlanRow(plan, id);
  const overall = status.rag.get('overall');
  const children = ragDimensions.flatMap((dimension) => {
    const rag = status.rag.get(dimension);
    return rag ? [dimensionRow(plan, id, rag, past)] : [];
  });
  const project = analysis.plan?.project;
  return {
    id,
    plan,
    label: project?.name ?? analysis.entry,
    description: summaryOf(overall, past),
    spoken: `${project?.name ?? analysis.entry}, overall ${spokenOf(overall, past)}`,
    icon: colourIcon(shownColour(overall)),
    isOpen: isOnly,
    at: project?.node ?? null,
    children: [...children, ...requirementsRow(plan, id), ...(quality ? [qualityRow(plan, id, quality)] : [])],
    context: 'plan',
  };
}

/** A portfolio of no plans, or a file that has no project in it as yet. */
function unknownPlanRow(plan: OpenPlan, id: string): Row {
  const { analysis } = plan;
  const source = analysis.sources.get(analysis.entry);
  const isPortfolio = analysis.kind === 'portfolio';
  return {
    id,
    plan,
    label: analysis.entry,
    description: isPortfolio ? 'portfolio of no plans' : 'no status yet',
    icon: colourIcon(null),
    at: source?.root ?? null,
    children: [],
    context: 'plan',
  };
}

function dimensionRow(plan: OpenPlan, planId: string, rag: RagStatus, past: Past | null): Row {
  const id = `${planId}#${rag.dimension}`;
  const title = ragTitles[rag.dimension];
  const rows = [...declaredRows(plan, id, rag.declared), ...rag.evidence.map((evidence, index) => evidenceRow(plan, id, evidence, index))];
  return {
    id,
    plan,
    label: title,
    description: summaryOf(rag, past),
    spoken: `${title}, ${spokenOf(rag, past)}`,
    tooltip: [`${title}: ${summaryOf(rag, past)}`, ...movedText(rag, past), ...rows.map((row) => row.label)],
    icon: colourIcon(shownColour(rag)),
    at: rag.declared?.node ?? rag.evidence.find((evidence) => evidence.at)?.at ?? null,
    children: rows,
    context: 'dimension',
    subject: { kind: 'dimension', dimension: rag.dimension },
  };
}

function declaredRows(plan: OpenPlan, parent: string, declared: DeclaredRag | null): Row[] {
  if (!declared) return [];
  const said: readonly (readonly [string, string | null])[] = [
    ['Reason', declared.reason],
    ['Path to green', declared.pathToGreen],
    ['Accepted by', acceptance(declared)],
  ];
  return said.flatMap(([title, text]) =>
    text === null
      ? []
      : [{ ...leaf(plan, `${parent}/${title}`, `${title}: ${text}`, declared.node), icon: new vscode.ThemeIcon('comment') }],
  );
}

function acceptance({ by, until }: DeclaredRag): string | null {
  if (!by) return null;
  return until ? `${by} until ${formatDate(until)}` : by;
}

function evidenceRow(plan: OpenPlan, parent: string, evidence: Evidence, index: number): Row {
  const spoken = `${evidence.colour ? `${ragWord(evidence.colour)}: ` : ''}${evidence.text}`;
  return { ...leaf(plan, `${parent}/${index}`, evidence.text, evidence.at), spoken, icon: evidenceIcon(evidence.colour) };
}

function evidenceIcon(colour: Colour | null): vscode.ThemeIcon {
  return colour ? colourIcon(colour) : new vscode.ThemeIcon('info');
}

function leaf(plan: OpenPlan, id: string, label: string, at: Row['at']): Row {
  return { id, plan, label, tooltip: [label], at, children: [], context: 'evidence' };
}

/** `R ↓ computed · A declared`; what the numbers say comes first, for what comes last is cut off where it is narrow. */
function summaryOf(rag: RagStatus | undefined, past: Past | null): string {
  const computed = rag?.computed ?? null;
  const declared = rag?.declared?.colour ?? null;
  const movement = movementSince(rag, past);
  const letters = [computed && ragLetter(computed), movement && arrows[movement]].filter(Boolean).join(' ');
  const parts = [computed && `${letters} computed`, declared && `${ragLetter(declared)} declared`].filter(Boolean);
  return parts.join(' · ') || 'not known';
}

function spokenOf(rag: RagStatus | undefined, past: Past | null): string {
  const declared = rag?.declared ? `declared ${ragWord(rag.declared.colour)}` : 'not declared';
  return [declared, `computed ${ragWord(rag?.computed ?? null)}`, ...movedText(rag, past)].join(', ');
}

const arrows = { better: '↑', same: '→', worse: '↓' } as const;

function movementSince(rag: RagStatus | undefined, past: Past | null): keyof typeof arrows | null {
  return rag && past ? movementOf({ from: past.colours.get(rag.dimension) ?? null, to: rag.computed }) : null;
}

/** One sentence, or none where nobody looks back: `worse than at kickoff: amber`. */
function movedText(rag: RagStatus | undefined, past: Past | null): readonly string[] {
  if (!rag || !past) return [];
  const movement = movementSince(rag, past);
  const how = movement === null ? 'at' : movement === 'same' ? 'the same as at' : `${movement} than at`;
  return [`${how} ${past.ref}: ${ragWord(past.colours.get(rag.dimension) ?? null)}`];
}
