/** A Chromium for the tests and for showing the VS Code server. */
import { existsSync } from 'node:fs';
import { findProgram, Missing, runQuietly } from './shell.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge', 'microsoft-edge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const apt = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];

/**
 * Its full path; installed by apt where that is possible.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  return find() ?? (await installed());
}

function find() {
  const named = process.env.PLANLOOM_CHROMIUM;
  if (named && !existsSync(named)) throw new Missing(`PLANLOOM_CHROMIUM names ${named}, which is not there; name a Chromium's executable`);
  return named ?? findProgram(names) ?? places.find((place) => existsSync(place)) ?? null;
}

async function installed() {
  const isRoot = process.getuid?.() === 0;
  const isDebian = findProgram(['apt-get']) !== null;
  if (!isDebian) throw new Missing('no Chromium or Chrome found; install one, or name its executable in PLANLOOM_CHROMIUM');
  if (!isRoot) throw new Missing(`no Chromium found; install it with: sudo apt-get ${apt.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('Updating the package lists', 'apt-get', ['update'], { env });
  await runQuietly('Installing Chromium', 'apt-get', apt, { env });
  return find() ?? missingAfterAll();
}

function missingAfterAll() {
  throw new Missing('apt installed no Chromium; name the executable of one in PLANLOOM_CHROMIUM');
}
