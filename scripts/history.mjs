/**
 * Gives an example the history it would have: a git repository with a commit for each month end, tagged `kickoff`, `2026-03` and so on.
 * The same example gives the same commits, byte for byte.
 *
 *     npm run history -- data-lake FOLDER
 *     npx planloom status FOLDER/plan.yaml --since 2026-08
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rewound } from './history/rewind.mjs';
import { stories } from './history/stories.mjs';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Builds the repository in a folder that must be empty or not there.
 * @param {keyof typeof stories} name
 * @param {string} folder
 */
export function buildHistory(name, folder) {
  const { now, last, people, chapters, came } = stories[name];
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is not empty`);
  const example = path.join(root, 'examples', name);
  cpSync(example, folder, { recursive: true });
  const git = gitIn(folder);
  git(['init', '--quiet', '--initial-branch=main']);
  const plans = plansIn(example);
  for (const { tag, day, by, message, said } of chapters) {
    write(folder, rewound(plans, { now, day, came, said }));
    commit(git, { day, author: people[by], message });
    git(['tag', tag]);
  }
  write(folder, plans);
  commit(git, { day: now, author: Object.values(people)[0], message: last });
}

/** With nothing of the machine's own settings. */
function gitIn(folder) {
  const { PATH, HOME, SystemRoot } = process.env;
  const env = { PATH, HOME, SystemRoot, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: path.join(folder, '.git', 'no-config') };
  return (args, more = {}) => execFileSync('git', args, { cwd: folder, env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** At five in the afternoon, when status reports are due. */
function commit(git, { day, author, message }) {
  const date = `${day}T17:00:00+00:00`;
  const email = `${author.split(' ')[0].toLowerCase()}@example.com`;
  const who = Object.fromEntries(['AUTHOR', 'COMMITTER'].flatMap((role) => [[`GIT_${role}_NAME`, author], [`GIT_${role}_EMAIL`, email], [`GIT_${role}_DATE`, date]])); // prettier-ignore
  git(['-c', 'core.autocrlf=false', 'add', '--all']);
  git(['-c', 'commit.gpgSign=false', 'commit', '--quiet', '-m', message], who);
}

/** The plans and parts of an example, by path. */
export function plansIn(example) {
  const files = readdirSync(example, { recursive: true }).map(String).filter((file) => file.endsWith('.yaml')); // prettier-ignore
  return new Map(files.sort().map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(example, file), 'utf8')]));
}

function write(folder, files) {
  for (const [file, text] of files) writeFileSync(path.join(folder, file), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, folder] = process.argv.slice(2);
  if (!Object.hasOwn(stories, name ?? '') || !folder) {
    process.stderr.write(`Name an example (${Object.keys(stories).join(', ')}) and an empty folder\n`);
    process.exitCode = 2;
  } else {
    mkdirSync(folder, { recursive: true });
    buildHistory(name, path.resolve(folder));
  }
}
