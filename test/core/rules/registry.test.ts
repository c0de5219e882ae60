/** Registry, pages and fixtures know the same rules. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ruleEntries, ruleIds, rulePage, rules } from '../../../src/core/rules/registry.ts';
import { severities } from '../../../src/core/problem.ts';

const root = new URL('../../../', import.meta.url);
const below = (folder: string): string[] => readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });

describe('registry of rules', () => {
  it('has no id twice', () => {
    assert.equal(ruleIds.size, ruleEntries.length);
  });

  it('names ids in kebab-case and titles that begin with a capital and end without a stop', () => {
    for (const { id, title, severity } of ruleEntries) {
      assert.match(id, /^[a-z]+(-[a-z]+)*$/);
      assert.match(title, /^["A-Z].*[^.]$/);
      assert.ok(severities.includes(severity));
    }
  });

  it('has a file for every rule about the meaning', () => {
    for (const { id } of rules) assert.ok(existsSync(new URL(`src/core/rules/${id}.ts`, root)), `src/core/rules/${id}.ts`);
  });

  it('knows the rules that others fall silent for', () => {
    for (const { id, quiets } of rules) for (const other of quiets ?? []) assert.ok(ruleIds.has(other), `${id} quiets ${other}`);
  });

  it('lists every rule with its severity on the overview', () => {
    const overview = readFileSync(new URL('docs/rules/README.md', root), 'utf8');
    for (const { id, title, severity } of ruleEntries) {
      const row = overview.split('\n').find((line) => line.includes(`[${id}](${id}.md)`));
      assert.ok(row, `docs/rules/README.md lacks ${id}`);
      const [, , said, level] = row.split('|').map((cell) => cell.trim());
      assert.deepEqual([said, level], [title, severity], id);
    }
  });
});

describe('pages of the rules', () => {
  const pages = below('docs/rules').filter((name) => name.endsWith('.md') && name !== 'README.md');

  it('are there for every rule, and for no other', () => {
    assert.deepEqual(pages.toSorted(), [...ruleIds].map((id) => `${id}.md`).toSorted());
  });

  for (const { id, title, severity } of ruleEntries) {
    it(`${id} says what, why, how to mend and how to silence`, () => {
      const page = readFileSync(new URL(rulePage(id), root), 'utf8');
      for (const part of [`# ${id}\n`, `${title}. Severity: ${severity}.`, '\nWrong:\n', '\nRight:\n', `# planloom-ignore ${id}`]) {
        assert.ok(page.includes(part), `${rulePage(id)} lacks ${JSON.stringify(part)}`);
      }
    });
  }
});

describe('fixtures of the rules', () => {
  const drawings = below('test/fixtures/rules').filter((name) => /\.ya?ml$/.test(name));

  it('are about rules', () => {
    for (const name of drawings) {
      const about = name.split('/')[0]!.replace(/(\.fixed)?\.ya?ml$/, '');
      assert.ok(ruleIds.has(about) || ruleIds.has(about.replace(/-[a-z]+$/, '')), `${name} is named after no rule`);
    }
  });

  for (const { id } of ruleEntries.filter(({ stage }) => stage === 'rules')) {
    it(`show ${id}`, () => {
      const own = drawings.filter((name) => name === `${id}.yaml` || name.startsWith(`${id}/`));
      const text = own.map((name) => readFileSync(new URL(`test/fixtures/rules/${name}`, root), 'utf8')).join('\n');
      assert.match(text, new RegExp(`^ *# *\\^+…? ${id}: `, 'm'), `no fixture draws ${id}`);
    });
  }
});
