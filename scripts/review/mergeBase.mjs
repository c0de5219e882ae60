/** What a change is compared with: the commit from where it parted, as far as it is in this clone. */
import { execFileSync } from 'node:child_process';

/**
 * The full name of a commit, or the sentence that says why there is none.
 * @param {string} folder
 * @param {{tip: string, head: string | null}} change `tip` is a commit or ref that the change is to go into; `head` the change's own last
 *     commit. Where what is checked out is a merge of the two, as code hosts make it, its first parent counts: it may be newer than `tip`.
 * @param {string} deepen what the host calls a whole clone, such as `fetch-depth: 0`
 * @returns {{commit: string} | {why: string}}
 */
export function mergeBaseOf(folder, { tip, head }, deepen) {
  const git = gitIn(folder);
  if (tip.startsWith('-')) return { why: `"${tip}" is no git ref: a ref does not begin with "-"` };
  const merged = head !== null && git('rev-parse', '--verify', '--quiet', 'HEAD^2^{commit}') === head;
  const into = git('rev-parse', '--verify', '--quiet', '--end-of-options', merged ? 'HEAD^1^{commit}' : `${tip}^{commit}`);
  const base = into && git('merge-base', into, 'HEAD');
  if (base) return { commit: base };
  if (git('rev-parse', '--git-dir') === null) return { why: 'this is no git repository, or git may not read it; check the code out first' };
  const lacking = into ? `the commit from which this change parted from "${tip}"` : `"${tip}"`;
  if (git('rev-parse', '--is-shallow-repository') !== 'true') return { why: `${lacking} is not in this repository` };
  return { why: `${lacking} is not in this shallow clone; set ${deepen} where the code is checked out` };
}

/**
 * `base` is null where there is nothing to compare with; `aside` says why, where something was looked for that need not be there: what a
 * branch was before it was pushed over.
 * @param {{tip: string, head: string | null, isNeeded: boolean} | null} change
 */
export function baseOf(folder, change, deepen) {
  if (change === null) return { base: null, aside: null };
  const base = mergeBaseOf(folder, change, deepen);
  if (change.isNeeded || 'commit' in base) return { base, aside: null };
  return { base: null, aside: `Nothing is compared: ${base.why}` };
}

/** What git answers, or null where it refuses. */
function gitIn(folder) {
  return (...args) => {
    try {
      return execFileSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(); // prettier-ignore
    } catch {
      return null; // Git has no answer: which of the questions had none says why.
    }
  };
}
