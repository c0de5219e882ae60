/** Problems as SARIF 2.1.0, which code hosts keep from commit to commit: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
import type { Severity } from '../../core/problem.ts';
import { ruleEntries, rulePage } from '../../core/rules/registry.ts';
import type { Located } from './place.ts';
import type { LocatedProblem } from './problem.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

export interface SarifOptions {
  readonly version: string;
  /** Where the pages of the rules can be read: an address that the path of a page is put behind; null for nowhere. */
  readonly pages: string | null;
}

/** Only rules of which there is something to say are listed. Columns are UTF-16 units, from 1. */
export function sarifLog(problems: readonly LocatedProblem[], { version, pages }: SarifOptions): unknown {
  const broken = new Set(problems.map(({ rule }) => rule));
  const rules = ruleEntries.filter(({ id }) => broken.has(id));
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = {
    name: 'Planloom',
    semanticVersion: version,
    rules: rules.map(({ id, title, severity }) => ({
      id,
      shortDescription: { text: title },
      ...(pages !== null && { helpUri: new URL(rulePage(id), pages).href }),
      help: { text: `${title}. Explained in ${rulePage(id)}` },
      defaultConfiguration: { level: levels[severity] },
    })),
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: problems.map((problem) => resultOf(problem, indexes)) }],
  };
}

function resultOf(problem: LocatedProblem, indexes: ReadonlyMap<string, number>): unknown {
  const { rule, severity, message, path, range, related, fingerprint } = problem;
  const others = related.map((other, id) => ({ id, message: { text: other.message }, ...locationOf(other.path, other) }));
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule),
    level: levels[severity],
    message: { text: message },
    locations: [locationOf(path, { range })],
    ...(others.length > 0 && { relatedLocations: others }),
    partialFingerprints: { 'planloom/v1': fingerprint },
  };
}

function locationOf(path: string, { range: { start, end } }: Pick<Located, 'range'>): { readonly physicalLocation: unknown } {
  const region = { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
  return { physicalLocation: { artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') }, region } };
}
