/** action.yml, the GitLab template, the hooks and the page about them name what there is, and all of it. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { check } from '../../../src/cli/commands/check.ts';
import { Folder } from '../../support/cli.ts';
import { action, buildCli, job } from '../../support/steps.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/code-hosts.md');
const names = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))].sort();

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args?: readonly string[];
  readonly language: string;
}

describe('action.yml', () => {
  const [build, review] = action.runs.steps;

  it('hands every input to its step, and nothing by way of a script', () => {
    const given = Object.values(review!.env!).flatMap((value) => names(value, /^\$\{\{ inputs\.([\w-]+) \}\}$/g));
    assert.deepEqual(given.sort(), Object.keys(action.inputs).sort());
    assert.equal(given.length, Object.keys(review!.env!).length);
    for (const step of action.runs.steps) {
      assert.equal(step.uses, undefined, 'no other action');
      assert.doesNotMatch(step.run!, /\$\{\{/);
    }
  });

  it('runs scripts that are there, and they read what they are given', () => {
    const scripts = [build!, review!].map(({ run }) => /^node "\$GITHUB_ACTION_PATH\/(\S+)"$/.exec(run!)![1]!);
    const [, text] = scripts.map(read);
    assert.deepEqual(names(text!, /\b(PLANLOOM_\w+)/g), Object.keys(review!.env!).sort());
  });

  it('gives the outputs that its step writes', () => {
    const block = /const outputs = \{([^]*?)\n {2}\};/.exec(read('scripts/review/github.mjs'))![1]!;
    const written = names(block, /^ {4}'?([\w-]+)'?:/gm);
    assert.deepEqual(written, Object.keys(action.outputs).sort());
    for (const [name, { value }] of Object.entries(action.outputs)) assert.equal(value, `\${{ steps.review.outputs.${name} }}`);
  });

  it('is told on its page, default by default', () => {
    const told = [...page.matchAll(/^\| `([\w-]+)` \| (?:`(.*?)`)? ?\|/gm)].map(([, name, value = '']) => `${name!} ${value}`);
    const inputs = Object.entries(action.inputs).map(([name, { default: value }]) => `${name} ${value}`);
    assert.deepEqual(told, inputs);
    for (const name of Object.keys(action.outputs)) assert.ok(page.includes(`\`${name}\``), name);
  });
});

describe('the GitLab template', () => {
  it('runs scripts that are there, and they read its variables', () => {
    const script = job.script.join('\n');
    const files = names(script, /"\$PLANLOOM_FOLDER\/([\w/]+\.mjs)"/g);
    assert.deepEqual(files, ['scripts/review/build.mjs', 'scripts/review/gitlab.mjs']);
    const used = names(script + files.map(read).join(''), /\b(PLANLOOM_\w+)/g).filter((name) => !['PLANLOOM_TOKEN', 'PLANLOOM_CLI'].includes(name)); // prettier-ignore
    assert.deepEqual(used, names(Object.keys(job.variables).join('\n'), /^(PLANLOOM_\w+)$/gm));
    assert.ok(read('scripts/review/gitlab.mjs').includes(`'${job.artifacts.reports.codequality}'`));
    for (const name of [...used, 'PLANLOOM_TOKEN']) assert.ok(page.includes(`\`${name}\``), `${name} is not told`);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as readonly Hook[];

  it('runs a program that is there, with options that there are', () => {
    for (const { id, entry, args = [], language } of hooks) {
      assert.equal(language, 'script');
      const mode = execFileSync('git', ['ls-files', '--stage', entry], { cwd: root, encoding: 'utf8' });
      assert.match(mode, /^100755 /, `${id}: ${entry} can be run`);
      for (const option of args.filter((arg) => arg.startsWith('--'))) assert.ok(Object.hasOwn(check.options, option.slice(2)), option);
      assert.ok(page.includes(`id: ${id}`), id);
    }
  });

  it('stops a commit that brings an error in', function () {
    this.timeout(60_000);
    buildCli();
    const folder = new Folder({ 'a.plan.yaml': 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\ny: 1\n' });
    folder.git('init', '--quiet');
    folder.commit('base');
    folder.write({ 'a.plan.yaml': 'planloom: 1\nproject: {id: a, name: A, start: 2026-01-05}\nx: 1\n' });
    const ran = hooks.map(({ entry, args = [] }) => {
      const { status, stdout } = spawnSync(path.join(root, entry), args, { cwd: folder.path, encoding: 'utf8', env: { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env.PATH!}` } }); // prettier-ignore
      return [status, stdout.includes('no key "x"')];
    });
    folder.remove();
    assert.deepEqual(ran, [
      [1, true],
      [1, true],
    ]);
  });
});

describe('docs/code-hosts.md', () => {
  it('has workflows that can be read, with every action pinned and every input known', () => {
    const blocks = [...page.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text!);
    assert.ok(blocks.length >= 4);
    for (const block of blocks) assert.notEqual(parse(block), null);
    for (const [, uses] of page.matchAll(/uses: (\S+)/g)) assert.match(uses!, /@([0-9a-f]{40}|COMMIT)$/, uses);
    const ofCheckout = ['fetch-depth', 'persist-credentials'];
    const given = names(blocks.join('\n'), /^ {10}([a-z-]+): /gm).filter((name) => !ofCheckout.includes(name));
    for (const name of given) assert.ok(Object.hasOwn(action.inputs, name), name);
  });
});
