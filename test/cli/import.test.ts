import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import * as path from 'node:path';
import { Folder, runCli } from '../support/cli.ts';

const fixture = (name: string) => readFileSync(`test/fixtures/msproject/${name}`, 'utf8');
const xml = fixture('office-move.xml');
const plan = fixture('office-move.yaml');
/** Hands a text over as the bytes of UTF-16, low byte first; swapped where `order` is big. */
const utf16 = (text: string, order: 'little' | 'big') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
};

describe('planloom import', () => {
  let folder: Folder;
  const run = (...argv: readonly string[]) => runCli(['import', ...argv], { cwd: folder.path });
  const refusal = async (...argv: readonly string[]) => {
    const { status, out, err } = await run(...argv);
    assert.deepEqual([status, out], [2, '']);
    return err;
  };

  beforeEach(() => {
    folder = new Folder({ 'a.xml': xml });
  });
  afterEach(() => folder.remove());

  it('writes the plan to standard output, and what it cannot hold to standard error', async () => {
    const { status, out, err } = await run('msproject', 'a.xml');
    assert.deepEqual([status, out], [0, plan]);
    assert.match(err, /^assignments to milestones are left out: Plan agreed$/m);
    assert.match(err, /^a baseline is left out; --baselines FOLDER keeps it$/m);
  });

  it('gives a plan that the other commands read', async () => {
    folder.write({ 'a.plan.yaml': (await run('msproject', 'a.xml')).out });
    const { status, out } = await runCli(['schedule', 'a.plan.yaml'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.match(out, /^Forecast at 2026-03-06: 2026-03-02 to 2026-04-24$/m);
  });

  it('names at most three of those concerned', async () => {
    const task = (uid: number) =>
      `<Task><UID>${uid}</UID><Name>T${uid}\u001b[2J\n</Name><OutlineLevel>1</OutlineLevel><Duration>PT8H0M0S</Duration><Estimated>1</Estimated></Task>`;
    folder.write({ 'a.xml': `<Project><Tasks>${[1, 2, 3, 4, 5].map(task).join('')}</Tasks></Project>` });
    const { err } = await run('msproject', 'a.xml');
    assert.equal(err, 'durations marked as estimated ("?") are durations like all others: T1 [2J, T2 [2J, T3 [2J and 2 more\n');
  });

  it('reads standard input', async () => {
    const { status, out } = await runCli(['import', 'msproject', '-'], { cwd: folder.path, stdin: xml });
    assert.deepEqual([status, out], [0, plan]);
  });

  const utf16Declared = xml.replace('UTF-8', 'UTF-16');
  const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${xml}`)],
    ['UTF-16, low byte first', utf16(utf16Declared, 'little')],
    ['UTF-16, high byte first', utf16(utf16Declared, 'big')],
    ['UTF-16 without a byte order mark', utf16(utf16Declared, 'little').subarray(2)],
    ['UTF-8 that says it is UTF-16', Buffer.from(utf16Declared)],
    ['lines of Windows', Buffer.from(xml.replaceAll('\n', '\r\n'))],
  ];
  for (const [name, bytes] of encodings) {
    it(`reads ${name}`, async () => {
      folder.write({ 'a.xml': bytes });
      assert.equal((await run('msproject', 'a.xml')).out, plan);
    });
  }

  it('reads the encoding that the file declares', async () => {
    const text =
      '<?xml version="1.0" encoding="windows-1252"?><Project><Tasks><Task><UID>1</UID><Name>B\u00FCro</Name></Task></Tasks></Project>';
    folder.write({ 'a.xml': Buffer.from(text, 'latin1') });
    assert.match((await run('msproject', 'a.xml')).out, /buro: \{name: Büro, milestone: true\}/);
  });

  describe('with --baselines', () => {
    it('writes the baselines as files, and names them in the plan', async () => {
      const { status, out, err } = await run('msproject', 'a.xml', '--baselines', 'baselines');
      assert.equal(status, 0);
      assert.match(out, /\n {2}baseline: baseline\n\nbaselines:\n {2}baseline: \{file: baselines\/baseline.json\}\n/);
      assert.match(err, /^baselines\/baseline.json written; save the plan in the current folder$/m);
      assert.equal(readFileSync(path.join(folder.path, 'baselines/baseline.json'), 'utf8'), fixture('office-move.baselines.json'));
    });

    it('gives what the status is measured by', async () => {
      folder.write({ 'a.plan.yaml': (await run('msproject', 'a.xml', '--baselines', 'baselines')).out });
      const { out } = await runCli(['status', 'a.plan.yaml', '--format', 'json'], { cwd: folder.path });
      const { evm } = JSON.parse(out) as { evm: { bac: number } };
      assert.equal(evm.bac, 3840);
    });

    it('never writes over a baseline', async () => {
      folder.write({ 'baselines/baseline.json': '{}' });
      assert.equal(
        await refusal('msproject', 'a.xml', '--baselines', 'baselines'),
        'baselines/baseline.json is there already; take another folder, or remove it first\n',
      );
      assert.equal(readFileSync(path.join(folder.path, 'baselines/baseline.json'), 'utf8'), '{}');
    });

    for (const outside of ['..', '.', '/tmp', '../x']) {
      it(`writes nothing to ${outside}`, async () => {
        assert.equal(
          await refusal('msproject', 'a.xml', '--baselines', outside),
          `--baselines wants a folder below the current one, such as "baselines", not "${outside}"\n`,
        );
      });
    }

    it('writes nothing through a link that leads outside', async () => {
      folder.write({ 'in/a.xml': xml, 'out/x.txt': '' });
      symlinkSync('../out', path.join(folder.path, 'in/baselines'));
      const { status } = await runCli(['import', 'msproject', 'a.xml', '--baselines', 'baselines'], { cwd: path.join(folder.path, 'in') });
      assert.equal(status, 2);
      assert.equal(existsSync(path.join(folder.path, 'out/baseline.json')), false);
    });
  });

  describe('refuses', () => {
    const usages: readonly (readonly [argv: readonly string[], message: string])[] = [
      [[], 'which format? planloom import FORMAT FILE; there is msproject'],
      [['msproject'], 'which file? planloom import FORMAT FILE'],
      [['msproject', 'a.xml', 'b.xml'], 'which file? planloom import FORMAT FILE'],
      [['jira', 'a.xml'], 'no format "jira"; there is msproject'],
      [['msprojct', 'a.xml'], 'no format "msprojct"; did you mean "msproject"?'],
      [['msproject', 'b.xml'], '"b.xml" does not exist'],
      [['msproject', '.'], '"." is no file'],
    ];
    for (const [argv, message] of usages) it(message, async () => assert.equal(await refusal(...argv), `${message}\n`));

    const files: readonly (readonly [content: string | Uint8Array, message: string])[] = [
      ['', 'is empty'],
      ['planloom: 1\n', 'is no XML'],
      [xml.slice(0, 3000), 'is cut off: <Project> is never closed'],
      ['<svg/>', 'is XML of another kind: it holds "svg", not "Project"'],
      ['<Project><SaveVersion>14</SaveVersion><Tasks/></Project>', 'holds no tasks and no resources'],
      ['<!DOCTYPE Project SYSTEM "file:///etc/passwd"><Project/>', 'declares a DOCTYPE, which is not read; remove it'],
      [Buffer.from([0x3c, 0x50, 0xff, 0xfe]), 'is no UTF-8 text; save it in Microsoft Project as XML'],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'is no UTF-8 text; save it in Microsoft Project as XML'],
      [new Uint8Array(50 * 1024 * 1024 + 1), 'is larger than 50 MB'],
    ];
    for (const [content, message] of files) {
      it(`a file that ${message} (${content.length} bytes)`, async () => {
        folder.write({ 'a.xml': content });
        const found = await refusal('msproject', 'a.xml');
        assert.equal(found.replace(/<\w+> is never/, '<Project> is never'), `"a.xml" ${message}\n`);
      });
    }
  });
});
