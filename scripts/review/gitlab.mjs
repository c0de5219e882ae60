/**
 * The job of gitlab.yml: checks plans, writes the code quality report, tells on the merge request what a change does to them, and ends
 * with the status of the check. All it is told comes by the environment.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { call } from './call.mjs';
import { isKey, keepComment, markerOf } from './comment.mjs';
import { baseOf } from './mergeBase.mjs';
import { planloomIn } from './planloom.mjs';
import { commentText, isWorthSaying, problemsText, review } from './review.mjs';

const { env } = process;
const folder = env.CI_PROJECT_DIR || process.cwd();
const say = (text) => void process.stdout.write(text);

process.exitCode = await main();

async function main() {
  const key = env.PLANLOOM_COMMENT_KEY ?? '';
  if (!isKey(key)) return refused(`no PLANLOOM_COMMENT_KEY "${key}"; letters, digits, ".", "_" and "-" make one, 50 at most`);
  const { base, aside } = baseOf(folder, changeOf(env), 'GIT_DEPTH: 0');
  if (aside !== null) say(`${aside}\n`);
  const reviewed = await review(planloomIn({ cli: env.PLANLOOM_CLI, folder, env }), {
    path: env.PLANLOOM_PATH || '.',
    onlyNew: env.PLANLOOM_ONLY_NEW === 'true',
    maxWarnings: env.PLANLOOM_MAX_WARNINGS ?? '',
    statusDate: env.PLANLOOM_STATUS_DATE ?? '',
    base,
    format: 'gitlab',
  });
  if (reviewed.told) writeFileSync(path.join(folder, 'planloom-code-quality.json'), reviewed.told);
  const sentences = [problemsText(reviewed), reviewed.comparison?.verdict, reviewed.aside, ...reviewed.refusals];
  for (const line of [...reviewed.listed, ...sentences].filter(Boolean)) say(`${line}\n`);
  if (env.CI_MERGE_REQUEST_IID) await tell(markerOf(key), reviewed);
  return reviewed.status;
}

function refused(sentence) {
  say(`${sentence}\n`);
  return 2;
}

/** A merge request parted where GitLab says; other pipelines compare with what the branch was before. */
function changeOf({ PLANLOOM_BASE, CI_MERGE_REQUEST_TARGET_BRANCH_SHA, CI_MERGE_REQUEST_DIFF_BASE_SHA, CI_COMMIT_BEFORE_SHA }) {
  const parted = PLANLOOM_BASE || CI_MERGE_REQUEST_TARGET_BRANCH_SHA || CI_MERGE_REQUEST_DIFF_BASE_SHA;
  if (parted) return { tip: parted, head: null, isNeeded: true };
  return /^0*$/.test(CI_COMMIT_BEFORE_SHA ?? '') ? null : { tip: CI_COMMIT_BEFORE_SHA, head: null, isNeeded: false };
}

async function tell(marker, reviewed) {
  const skipped = 'the merge request gets no note';
  if (!env.PLANLOOM_TOKEN) return say(`No PLANLOOM_TOKEN here: ${skipped}\n`);
  const myself = await gitlab(`${env.CI_API_V4_URL}/user`);
  const comment = { marker, text: commentText(reviewed), isWorthSaying: isWorthSaying(reviewed) };
  const { done, why } = await keepComment(notesOf(env.CI_MERGE_REQUEST_IID, myself.body?.id ?? null), comment);
  const words = { created: 'made', updated: 'updated in place', unchanged: 'says this already', none: 'not needed: nothing to say' };
  if (done) say(`Note on merge request ${env.CI_MERGE_REQUEST_IID}: ${words[done]}\n`);
  else say(`The note could not be kept up to date: GitLab ${why}\n`);
}

/** https://docs.gitlab.com/api/notes/; a note of somebody else's with our first line is not ours. */
function notesOf(number, myself) {
  const project = env.CI_MERGE_REQUEST_PROJECT_ID || env.CI_PROJECT_ID;
  const notes = `${env.CI_API_V4_URL}/projects/${encodeURIComponent(project)}/merge_requests/${encodeURIComponent(number)}/notes`;
  return {
    list: (page) => gitlab(`${notes}?per_page=100&page=${page}`),
    mayBeOurs: ({ author, system }) => !system && (myself === null || author?.id === myself),
    create: (body) => gitlab(notes, { method: 'POST', body: { body } }),
    update: (id, body) => gitlab(`${notes}/${encodeURIComponent(id)}`, { method: 'PUT', body: { body } }),
  };
}

function gitlab(address, options = {}) {
  return call(address, { ...options, headers: { 'private-token': env.PLANLOOM_TOKEN } });
}
