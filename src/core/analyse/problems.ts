/** From findings to problems: placed, with the severity that holds, silenced where a comment says so, each told once, in order. */
import type { Facts } from '../analysis.ts';
import type { Plan } from '../plan/model.ts';
import { severities, type Fix, type Level, type Mend, type Place, type Problem, type RuleFinding, type Severity } from '../problem.ts';
import { ignoresFor, unusedIgnore, type Ignore, type Ignores } from '../rules/ignores.ts';
import { ruleEntries, ruleIds, rules } from '../rules/registry.ts';
import type { Rule } from '../rules/rule.ts';
import { noSuchRule } from '../rules/unknown-rule.ts';
import type { Spot } from '../source/node.ts';
import { placeOf, type Source } from '../source/source.ts';

export interface Judged {
  readonly sources: ReadonlyMap<string, Source>;
  readonly ignores: readonly Ignores[];
  /** Null for portfolios and parts. */
  readonly plan: Pick<Plan, 'levels'> | null;
  readonly facts: Pick<Facts, 'levels' | 'mildest'>;
}

const yamlMistakes = new Set(ruleEntries.filter(({ stage }) => stage === 'source').map(({ id }) => id));

export function problemsOf(findings: Iterable<RuleFinding>, judged: Judged): readonly Problem[] {
  const used = new Set<Ignore>();
  const spoken = unsilenced(findings, judged, used);
  return told(withoutEchoes(placed([...spoken, ...unneeded(judged, used)], judged)), judged);
}

/** Those of the problems of which it is certain, before anything else is found, that they will be told. */
export function firstProblemsOf(findings: Iterable<RuleFinding>, judged: Judged): readonly Problem[] {
  const certain = unsilenced(findings, judged, new Set()).filter(({ rule }) => !louderThan.has(rule));
  return told(placed(certain, judged), judged);
}

/** Adds the comments that silence some to `used`. */
function unsilenced(findings: Iterable<RuleFinding>, { ignores }: Judged, used: Set<Ignore>): RuleFinding[] {
  const spoken: RuleFinding[] = [];
  for (const finding of findings) {
    // Where a chunk has a syntax error, what its nodes lack proves nothing.
    if (finding.at.chunk.damaged && !yamlMistakes.has(finding.rule)) continue;
    const silencing = ignores.flatMap((one) => ignoresFor(one, finding.rule, finding.at));
    for (const ignore of silencing) used.add(ignore);
    if (silencing.length === 0) spoken.push(finding);
  }
  return spoken;
}

function unneeded({ ignores }: Judged, used: ReadonlySet<Ignore>): RuleFinding[] {
  return ignores.flatMap(({ all }) => all.filter((ignore) => !used.has(ignore)).map(unused));
}

/** Each problem once. */
function placed(findings: readonly RuleFinding[], judged: Judged): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const finding of findings) {
    const level = levelOf(finding.rule, finding.severity, judged);
    if (level === 'ignore') continue;
    const problem = problemOf(finding, level, judged.sources);
    const key = `${problem.rule}\n${problem.at.file}\n${problem.at.start}\n${problem.message}`;
    if (!problems.has(key)) problems.set(key, problem);
  }
  return [...problems.values()];
}

function told(problems: readonly Problem[], judged: Judged): readonly Problem[] {
  return problems.filter(({ severity }) => isTold(severity, judged)).sort(inOrder);
}

/** Which rules a rule falls silent for. */
const louderThan = new Map(quietable().map((id) => [id, rules.flatMap((rule) => (rule.quiets?.includes(id) ? rule.id : []))]));

function quietable(): readonly string[] {
  return [...new Set(rules.flatMap(({ quiets }) => quiets ?? []))];
}

/** One mistake, one problem: what only repeats another rule's word at the same place is left out. */
function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const places = new Set(problems.map(({ rule, at }) => `${rule}\n${at.file}\n${at.start}`));
  return problems.filter(({ rule, at }) => !louderThan.get(rule)?.some((louder) => places.has(`${louder}\n${at.file}\n${at.start}`)));
}

function unused({ rule, at }: Ignore): RuleFinding {
  if (!ruleIds.has(rule)) return { ...noSuchRule(at, rule, ruleIds), rule: 'unknown-rule', severity: 'warning' };
  return {
    at,
    mend: { remove: at, isSure: true },
    message: `"${rule}" finds nothing on that line; take the comment away`,
    rule: unusedIgnore.id,
    severity: unusedIgnore.severity,
  };
}

/**
 * Whether nothing comes of a rule's findings. Those of errors count where they are not told too: dates that suffer from them are doubtful.
 * So do those that keep another rule quiet of which something would be told, and a comment that silences the rule wants to know whether it
 * was needed.
 */
export function isSilent({ id, severity, quiets = none }: Rule, judged: Judged): boolean {
  if (severity === 'error') return false;
  for (const { all } of judged.ignores) for (const { rule } of all) if (rule === id) return false;
  const own = levelOf(id, severity, judged);
  if (own === 'ignore') return true;
  if (isTold(own, judged)) return false;
  for (const rule of quiets) if (isTold(levelOf(rule, severityOf(rule), judged), judged)) return false;
  return true;
}

const none: readonly never[] = [];

function isTold(level: Level, { facts: { mildest = 'hint' } }: Judged): boolean {
  return level !== 'ignore' && severities.indexOf(level) >= severities.indexOf(mildest);
}

function severityOf(rule: string): Severity {
  return ruleEntries[positions.get(rule)!]!.severity;
}

/** The plan's own word beats the host's settings, and these the rule's default. */
function levelOf(rule: string, severity: Severity, { plan, facts }: Judged): Level {
  return plan?.levels.get(rule)?.level ?? facts.levels.get(rule) ?? severity;
}

function problemOf(
  { rule, message, at, related, fix, mend }: RuleFinding,
  severity: Problem['severity'],
  sources: Judged['sources'],
): Problem {
  const place = (spot: Spot): Place => placeIn(sources, spot);
  return {
    rule,
    severity,
    message,
    at: place(at),
    related: (related ?? []).map((one) => ({ at: place(one.at), message: one.message })),
    fix: fix ? placedFix(fix, place) : null,
    ...(mend && { mend: placedMend(mend, place) }),
  };
}

function placedMend({ remove, ...mend }: Mend<Spot>, place: (spot: Spot) => Place): Mend {
  return remove ? { ...mend, remove: place(remove) } : mend;
}

function placedFix({ title, changes }: NonNullable<RuleFinding['fix']>, place: (spot: Spot) => Place): Fix {
  return { title, changes: changes.map(({ at, text }) => ({ at: place(at), text })) };
}

export function placeIn(sources: ReadonlyMap<string, Source>, spot: Spot): Place {
  const source = sources.get(spot.chunk.path);
  return source ? placeOf(source, spot) : { file: spot.chunk.path, start: 0, end: 0 };
}

function inOrder(a: Problem, b: Problem): number {
  return (
    compare(a.at.file, b.at.file) || a.at.start - b.at.start || a.at.end - b.at.end || order(a) - order(b) || compare(a.message, b.message)
  );
}

const positions = new Map(ruleEntries.map(({ id }, i) => [id, i]));

function order({ rule }: Problem): number {
  return positions.get(rule) ?? positions.size;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
