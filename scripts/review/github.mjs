/**
 * The step of action.yml: checks plans, tells what a change does to them, and ends with the status of the check. All it is told comes by
 * the environment. What the host will not take is said in the log, and takes nothing away from the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { call, patiently } from './call.mjs';
import { isKey, keepComment, markerOf } from './comment.mjs';
import { baseOf } from './mergeBase.mjs';
import { planloomIn } from './planloom.mjs';
import { commentText, isWorthSaying, problemsText, review } from './review.mjs';
import { setOutput, told, writeSummary } from './workflow.mjs';

const { env } = process;
const folder = env.GITHUB_WORKSPACE || process.cwd();
const isAsked = (name) => env[name] === 'true';
const say = (text) => void process.stdout.write(text);

process.exitCode = await main();

async function main() {
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'));
  const wrong = refusalOf(env.GITHUB_EVENT_NAME, env.PLANLOOM_COMMENT_KEY ?? '');
  if (wrong !== null) return refused(wrong);
  const planloom = planloomIn({ cli: env.PLANLOOM_CLI, folder, env });
  const { base, aside } = baseOf(folder, changeOf(event, env.PLANLOOM_BASE), 'fetch-depth: 0');
  if (aside !== null) say(told('notice', aside));
  const reviewed = await review(planloom, { ...askedOf(env), base, format: 'github' });
  say(reviewed.told);
  if (reviewed.aside) say(told('error', reviewed.aside));
  for (const sentence of reviewed.refusals) say(told('error', sentence));
  const text = commentText(reviewed);
  writeSummary(env.GITHUB_STEP_SUMMARY, text, reviewed.listed);
  const sarif = await writeSarif(planloom);
  const comment = event.pull_request && isAsked('PLANLOOM_COMMENT') ? await tell(event.pull_request.number, text, reviewed) : null;
  if (sarif !== null && isAsked('PLANLOOM_UPLOAD_SARIF')) await upload(sarif, event);
  writeOutputs(reviewed, sarif, comment);
  return reviewed.status;
}

function refusalOf(event, key) {
  if (event === 'pull_request_target')
    return 'Planloom does not review under pull_request_target, where a stranger\'s change meets the rights of this repository; use "on: pull_request"';
  return isKey(key) ? null : `no comment-key "${key}"; letters, digits, ".", "_" and "-" make one, 50 at most`;
}

function refused(sentence) {
  say(told('error', sentence));
  return 2;
}

function askedOf({ PLANLOOM_PATH, PLANLOOM_MAX_WARNINGS, PLANLOOM_STATUS_DATE }) {
  return {
    path: PLANLOOM_PATH || '.',
    onlyNew: isAsked('PLANLOOM_ONLY_NEW'),
    maxWarnings: PLANLOOM_MAX_WARNINGS ?? '',
    statusDate: PLANLOOM_STATUS_DATE ?? '',
  };
}

/** What goes into what: null where the event knows of nothing before, such as a branch that is new or a run by hand. */
function changeOf({ pull_request: pull, merge_group: group, before }, base) {
  if (base) return { tip: base, head: null, isNeeded: true };
  if (pull) return { tip: pull.base.sha, head: pull.head.sha, isNeeded: true };
  if (group) return { tip: group.base_sha, head: null, isNeeded: true };
  return before && !/^0+$/.test(before) ? { tip: before, head: null, isNeeded: false } : null;
}

/** All problems, also those that were there before: the host itself tells them apart by their fingerprints. */
async function writeSarif(planloom) {
  const pages = env.PLANLOOM_RULE_PAGES ? [`--rule-pages=${env.PLANLOOM_RULE_PAGES}`] : [];
  const day = env.PLANLOOM_STATUS_DATE ? [`--status-date=${env.PLANLOOM_STATUS_DATE}`] : [];
  const { status, out, err } = await planloom(['check', '--format=sarif', ...pages, ...day, '--', env.PLANLOOM_PATH || '.']);
  if (status === 2) {
    say(told('warning', `No SARIF file: ${err.trim()}`));
    return null;
  }
  const file = path.join(env.RUNNER_TEMP || folder, 'planloom.sarif');
  writeFileSync(file, out);
  return file;
}

async function tell(number, text, reviewed) {
  const marker = markerOf(env.PLANLOOM_COMMENT_KEY ?? '');
  const { done, id, status, why } = await keepComment(commentsOn(number), { marker, text, isWorthSaying: isWorthSaying(reviewed) });
  const words = { created: 'made', updated: 'updated in place', unchanged: 'says this already', none: 'not needed: nothing to say' };
  if (done) say(`Comment on pull request ${number}: ${words[done]}\n`);
  else if ([401, 403, 404].includes(status))
    say(told('notice', `This token may not comment on the pull request (GitHub ${why}); what there is to say is in the job summary`));
  else say(told('warning', `The comment could not be kept up to date: GitHub ${why}; what there is to say is in the job summary`));
  return id;
}

/** https://docs.github.com/rest/issues/comments; a comment of a stranger's with our first line is not ours. */
function commentsOn(number) {
  const comments = `${repository()}/issues/${number}/comments`;
  const trusted = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
  return {
    list: (page) => github(`${comments}?per_page=100&page=${page}`),
    mayBeOurs: ({ user, author_association: as }) => user?.type === 'Bot' || trusted.has(as),
    create: (body) => github(comments, { method: 'POST', body: { body } }),
    update: (id, body) => github(`${repository()}/issues/comments/${id}`, { method: 'PATCH', body: { body } }),
  };
}

/** https://docs.github.com/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data */
async function upload(file, { pull_request: pull }) {
  const sarif = gzipSync(readFileSync(file)).toString('base64');
  const body = { commit_sha: env.GITHUB_SHA, ref: env.GITHUB_REF, sarif, tool_name: 'Planloom', ...(pull && { base_ref: `refs/heads/${pull.base.ref}`, base_sha: pull.base.sha }) }; // prettier-ignore
  const { status, why } = await patiently(() => github(`${repository()}/code-scanning/sarifs`, { method: 'POST', body }));
  if (status === 202) say('SARIF uploaded to code scanning\n');
  else say(told('warning', `SARIF was not uploaded: GitHub ${why}; it wants "security-events: write"`));
}

function github(address, options = {}) {
  const headers = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', 'user-agent': 'planloom', authorization: `Bearer ${env.PLANLOOM_TOKEN}` }; // prettier-ignore
  return call(address, { ...options, headers });
}

function repository() {
  return `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}`;
}

function writeOutputs(reviewed, sarif, comment) {
  const { problems, comparison } = reviewed;
  const outputs = {
    problems: problems?.all ?? '',
    errors: problems?.errors ?? '',
    warnings: problems?.warnings ?? '',
    verdict: comparison?.verdict ?? problemsText(reviewed),
    changed: comparison?.changed ?? '',
    'sarif-file': sarif ?? '',
    'comment-id': comment ?? '',
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(env.GITHUB_OUTPUT, name, String(value));
}
