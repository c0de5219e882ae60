/** What little can be said of a part without its plan, and of a file that is not there. */
import type { Analysis, Facts } from '../analysis.ts';
import { ignoresIn } from '../rules/ignores.ts';
import { fileKindByName } from '../schema/fileKind.ts';
import { shapeFindings } from '../schema/shape.ts';
import type { Source } from '../source/source.ts';
import { problemsOf } from './problems.ts';
import { wantsOf } from './wants.ts';

/** Only YAML mistakes and mistakes of shape: what a part refers to stands in the plans that include it. */
export function analysePart(facts: Facts, source: Source): Analysis {
  const sources = new Map([[source.path, source]]);
  const findings = [...source.findings, ...shapeFindings(source, 'part')];
  const shapeRules = new Set(findings.map(({ rule }) => rule));
  const { all, ...rest } = ignoresIn(source);
  // Whether a comment about the meaning is of use, only the plan can tell.
  const ignores = [{ ...rest, all: all.filter(({ rule }) => shapeRules.has(rule)) }];
  const problems = problemsOf(findings, { sources, ignores, plan: null, facts });
  return { ...empty(source.path, 'part'), files: [source.path], sources, problems };
}

/** With the want of the entry, unless the host has said already that it cannot be read. */
export function nothingOf(facts: Facts, entry: string): Analysis {
  const wants = wantsOf(facts);
  wants.source(entry);
  return { ...empty(entry, fileKindByName(entry) ?? 'part'), wants: wants.all };
}

function empty(entry: string, kind: Analysis['kind']): Analysis {
  return {
    entry,
    kind,
    files: [],
    sources: new Map(),
    plan: null,
    portfolio: null,
    schedules: null,
    status: null,
    baseline: null,
    statusDate: null,
    exists: new Map(),
    problems: [],
    wants: [],
    restsOn: new Set([entry]),
  };
}
