/** What there is to say of a change, whatever host it is told on: the plans checked, and compared with what they were. */
import { longestComment } from './comment.mjs';

/**
 * @param {(argv: readonly string[]) => Promise<{status: number, out: string, err: string}>} planloom
 * @param {{path: string, base: {commit: string} | {why: string} | null, onlyNew: boolean, maxWarnings: string, statusDate: string,
 *     format: 'github' | 'gitlab'}} asked `base` is null where there is nothing to compare with
 */
export async function review(planloom, { path, base, onlyNew, maxWarnings, statusDate, format }) {
  const commit = base !== null && 'commit' in base ? base.commit : null;
  const day = statusDate ? [`--status-date=${statusDate}`] : [];
  const isNew = onlyNew && commit !== null;
  const since = isNew ? [`--new-since=${commit}`] : [];
  const check = (name, ...more) => planloom(['check', `--format=${name}`, ...day, ...more, '--', path]);
  const diff = (name) => (commit === null ? null : planloom(['diff', `--format=${name}`, ...day, '--', commit, path]));
  const [told, counted, compared, markdown] = await Promise.all([
    check(format, ...since, ...(maxWarnings ? [`--max-warnings=${maxWarnings}`] : [])),
    check('json', ...since),
    diff('json'),
    diff('markdown'),
  ]);
  const refusals = [told, compared].flatMap((ran) => (ran?.status === 2 ? [ran.err.trim()] : []));
  if (base !== null && 'why' in base) refusals.push(base.why);
  const { summary, problems } = counted.status === 2 ? { summary: null, problems: [] } : JSON.parse(counted.out);
  return {
    /** What `check` says to the host. */
    told: told.out,
    /** Beside it, where the command line says more, such as of `--max-warnings`. */
    aside: told.status === 1 ? told.err.trim() : '',
    /** Why something could not be done, a sentence each. */
    refusals: [...new Set(refusals)],
    status: refusals.length > 0 ? 2 : told.status,
    /** Null where nothing could be checked. */
    problems: summary && countsIn(summary),
    isNew,
    /** A line a problem. */
    listed: problems.map(lineOf),
    /** Null where nothing was compared. */
    comparison:
      compared?.status === 0 && markdown?.status === 0 ? { ...verdictIn(JSON.parse(compared.out)), markdown: markdown.out } : null,
  };
}

function countsIn({ errors, warnings, infos, hints }) {
  return { errors, warnings, all: errors + warnings + infos + hints };
}

function lineOf({ file, range: { start }, severity, message, rule }) {
  return visible(`${file}:${start.line}:${start.column}  ${severity}  ${message}  ${rule}`);
}

/** A name may hold anything, a log or a page should not be told everything. */
function visible(text) {
  return text.replace(/[\n\t]/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/** The verdict as one line, and whether anything in the plans means anything else than before. */
function verdictIn(diff) {
  const plans = diff.plans ?? [{ kind: 'compared', ...diff }];
  const changed = plans.filter((plan) => plan.kind !== 'compared' || !plan.unchanged);
  const sentences = changed.map(({ file, kind, verdict }) => {
    if (kind !== 'compared') return `${file} was ${kind}`;
    return `${file === undefined ? '' : `${file}: `}${verdict.join('. ')}`;
  });
  const verdict = sentences.join('. ') || 'Nothing in the plans means anything else than before';
  return { changed: changed.length > 0, verdict: visible(verdict) };
}

/** `2 errors, 1 warning`, with what is new said so. */
export function problemsText({ problems, isNew }) {
  if (problems === null) return '';
  const { errors, warnings, all } = problems;
  const others = all - errors - warnings;
  const counts = [[errors, 'error'], [warnings, 'warning'], [others, 'remark']].filter(([count]) => count > 0); // prettier-ignore
  const text = counts.map(([count, name]) => `${count} ${isNew ? 'new ' : ''}${name}${count === 1 ? '' : 's'}`).join(', ');
  return text || `No ${isNew ? 'new ' : ''}problems`;
}

/** Markdown without the marker: what the change comes to, then what is wrong. Of what does not fit, the comparison is left out. */
export function commentText(reviewed, room = longestComment - 100) {
  const refused = reviewed.refusals.map((sentence) => inCode(shortened(sentence)));
  const ending = ['', ...refused, problemsText(reviewed) && `**${problemsText(reviewed)}.**\n`].join('\n');
  const comparison = reviewed.comparison?.markdown ?? '## Plans\n';
  if (comparison.length + ending.length <= room) return comparison + ending;
  return `## Plans\n\nWhat changed is left out: there is too much for one comment.\n${ending}`;
}

/** Whether a change without a comment should get one. */
export function isWorthSaying({ comparison, problems, refusals }) {
  return refusals.length > 0 || (comparison?.changed ?? false) || (problems?.all ?? 0) > 0;
}

/** In a code block, where nothing of it can be anything else than text; its fence is longer than any in it. */
export function inCode(text) {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}text\n${text}\n${fence}\n`;
}

function shortened(text) {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
