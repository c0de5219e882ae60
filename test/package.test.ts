/** What is published: its size, and that manifest, code and docs say the same. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { hintKinds } from '../src/core/language/hints/hints.ts';
import { lensKinds } from '../src/core/language/lenses/lenses.ts';
import { ruleEntries, rulePage } from '../src/core/rules/registry.ts';
import { activationTimes } from '../scripts/test/inVscode.ts';
import { packageExtension } from '../scripts/vscode/package.ts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly properties?: Readonly<Record<string, unknown>> }>> };
  };
}

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, views, menus, configuration } = manifest.contributes;
const viewIds = Object.values(views)
  .flat()
  .map(({ id }) => id);

describe('the package', () => {
  let vsix = '';
  before(async function () {
    this.timeout(120_000);
    vsix = await packageExtension();
  });

  it('is small', () => {
    const webview = readdirSync(path.join(root, 'dist/webview')).reduce((sum, file) => sum + sizeOf(`dist/webview/${file}`), 0);
    assert.ok(sizeOf(manifest.main) < 500_000, `extension: ${sizeOf(manifest.main)} bytes`);
    assert.ok(sizeOf(manifest.browser) < 500_000, `extension for the browser: ${sizeOf(manifest.browser)} bytes`);
    assert.ok(webview < 2_000_000, `webview: ${webview} bytes`);
    assert.ok(statSync(vsix).size < 1_600_000, `vsix: ${statSync(vsix).size} bytes`);
  });

  it('has what the extension needs, and nothing of how it was made', () => {
    const names = namesIn(readFileSync(vsix));
    for (const needed of [
      manifest.main,
      manifest.browser,
      'dist/library.cjs',
      'dist/simulation.cjs',
      'dist/web/simulation.js',
      'dist/webview/main.js',
      'media/planloom.svg',
      rulePage('unknown-reference'),
    ])
      assert.ok(names.includes(`extension/${needed.replace('./', '')}`), `${needed} is missing`);
    assert.deepEqual(
      names.filter((name) => /node_modules|\.ts$|\.map$|test\/|\.vscode/.test(name)),
      [],
    );
  });
});

describe('the extension', () => {
  it('starts in less than 50 ms', async function () {
    this.timeout(300_000);
    const times = [...(await activationTimes(3))].sort((a, b) => a - b);
    // The least of them: whatever else the machine does only adds to it.
    assert.ok(times[0]! < 50, `activate() took ${times.map((time) => time.toFixed(1)).join(', ')} ms`);
  });
});

describe('the manifest', () => {
  it('has in its menus only commands that it contributes', () => {
    const contributed = new Set(commands.map(({ command }) => command));
    const inMenus = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      inMenus.filter((command) => !contributed.has(command)),
      [],
    );
  });

  it('agrees with the page about the editor', () => {
    const page = read('docs/editor.md');
    const told = new Set([...page.matchAll(/`(planloom\.[\w.]+)`/g)].map((match) => match[1]!));
    const known = [...commands.map(({ command }) => command), ...viewIds, ...Object.keys(configuration.properties)];
    assert.deepEqual([...told].sort(), [...known].sort());
    for (const { command, title } of commands)
      assert.ok(page.includes(`Planloom: ${title} (\`${command}\`)`), `${command} is told otherwise`);
  });

  it('has the settings that the code reads', () => {
    const inSettings = [...read('src/editor/settings.ts').matchAll(/settings\.get<unknown>\('([\w.]+)'\)/g)].map((match) => match[1]!);
    const readByCode = [
      ...inSettings.map((key) => `planloom.${key}`),
      ...hintKinds.map((kind) => `planloom.inlayHints.${kind}`),
      ...lensKinds.map((kind) => `planloom.codeLens.${kind}`),
    ];
    assert.deepEqual(readByCode.sort(), Object.keys(configuration.properties).sort());
  });

  it('has a view for every tree', () => {
    const files = ['views/needsTree', 'views/ragTree', 'views/raidTree', 'review/changesTree'];
    const created = files.map((file) => /rowTree(?:<\w+>)?\('([\w.]+)'/.exec(read(`src/editor/${file}.ts`))?.[1]);
    assert.deepEqual(created.sort(), [...viewIds].sort());
  });
});

describe('every rule', () => {
  it('can be set', () => {
    const settable = Object.keys(configuration.properties['planloom.rules']?.properties ?? {});
    assert.deepEqual(settable.sort(), ruleEntries.map(({ id }) => id).sort());
  });

  it('has a page, and every page a rule', () => {
    const pages = readdirSync(path.join(root, 'docs/rules')).filter((file) => file !== 'README.md' && file !== 'index.md');
    assert.deepEqual(pages.map((file) => `docs/rules/${file}`).sort(), ruleEntries.map(({ id }) => rulePage(id)).sort());
  });
});

describe('every committed file', () => {
  it('names no package registry and no folder of anybody’s machine', () => {
    const telltale = new RegExp(
      ['https?://regis' + 'try\\.', '/ho' + 'me/\\w', '/Us' + 'ers/\\w', '/ro' + 'ot/\\w', '(?<!\\w)/wo' + 'rk/\\w'].join('|'),
    );
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
    const present = files.filter((file) => existsSync(path.join(root, file)) && !/\.(png|ico|gif)$/.test(file));
    assert.ok(present.length > 100);
    assert.deepEqual(
      present.filter((file) => telltale.test(read(file))),
      [],
    );
  });
});

function sizeOf(file: string): number {
  return statSync(path.join(root, file)).size;
}

/** Of the files in a zip, from its central directory. */
function namesIn(zip: Buffer): string[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names: string[] = [];
  for (let at = zip.readUInt32LE(end + 16); zip.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    names.push(zip.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
