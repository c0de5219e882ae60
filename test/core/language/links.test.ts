import assert from 'node:assert/strict';
import { linksIn } from '../../../src/core/language/links.ts';
import { parseSource } from '../../../src/core/source/parse.ts';

function linked(text: string, path = 'plans/plan.yaml', missing: readonly string[] = []): string[] {
  return linksIn(parseSource(path, text), (file) => !missing.includes(file)).map(({ at, target }) => {
    const goal = 'path' in target ? `${target.path}${target.fragment && `#${target.fragment}`}` : target.address;
    return `${text.slice(at.start, at.end)} → ${goal}`;
  });
}

describe('links', () => {
  it('lead to parts, specifications, evidence, tests and baselines', () => {
    const text = `planloom: 1
include: [raid.yaml, "../team.yaml"]
baselines: {k: {file: kick.json}}
lifecycle: {gates: {g: {name: G, evidence: [docs/spec.md]}}}
requirements: {Q: {name: Q, source: docs/prd.md#latency, spec: ./spec.md, tests: [t.md]}}
`;
    assert.deepEqual(linked(text), [
      'raid.yaml → plans/raid.yaml',
      '../team.yaml → team.yaml',
      'kick.json → plans/kick.json',
      'docs/spec.md → plans/docs/spec.md',
      'docs/prd.md#latency → plans/docs/prd.md#latency',
      './spec.md → plans/spec.md',
      't.md → plans/t.md',
    ]);
  });

  it('lead to addresses, also under links', () => {
    const text =
      'planloom: 1\ntasks: {t: {name: T, links: {jira: ATL-41, page: "https://a.b/c"}, notes: x}}\nrequirements: {Q: {name: Q, spec: https://a.b/spec}}\n';
    assert.deepEqual(linked(text), ['https://a.b/c → https://a.b/c', 'https://a.b/spec → https://a.b/spec']);
  });

  it('lead to the plans of a portfolio that are named without wildcards', () => {
    assert.deepEqual(linked('planloom: 1\nportfolio: {id: a, name: A}\nplans: ["*.plan.yaml", ml/ml.plan.yaml]\n', 'portfolio.yaml'), [
      'ml/ml.plan.yaml → ml/ml.plan.yaml',
    ]);
  });

  it('do not lead to what is missing, outside or no file', () => {
    assert.deepEqual(linked('planloom: 1\ninclude: [gone.yaml, ../../up.yaml, "#x", ""]\n', 'plans/plan.yaml', ['plans/gone.yaml']), []);
  });
});
