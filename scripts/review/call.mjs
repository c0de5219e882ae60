/** Calls to a code host's API, which may be busy, and may not let us. */

/** A host is asked so often at most, and is waited for so many seconds at most each time. */
const mostTries = 4;
const longestWait = 30;
const longestAnswer = 20_000;

/**
 * One call.
 * @param {string} url
 * @param {{method?: string, headers: Record<string, string>, body?: unknown}} options `body` is sent as JSON
 * @returns {Promise<Answer>}
 *
 * @typedef {object} Answer
 * @property {number} status 0 where nobody answered
 * @property {any} body parsed JSON; null where it is none
 * @property {string} why for a sentence: `answered 403 (Forbidden)`
 * @property {number | null} wait seconds after which the host, busy now, wants to be asked again; null where it is not busy
 */
export async function call(url, { method = 'GET', headers, body }) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
  try {
    const answer = await fetch(url, { method, headers, ...sent, signal: AbortSignal.timeout(longestAnswer) });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), why: `answered ${answer.status}`, wait: waitOf(answer) };
  } catch (error) {
    return { status: 0, body: null, why: `does not answer (${error.cause?.code ?? error.name})`, wait: NaN };
  }
}

/**
 * Asks again while the host is busy, a few times.
 * @param {() => Promise<Answer>} attempt
 * @param {(seconds: number) => Promise<void>} pause
 */
export async function patiently(attempt, pause = seconds) {
  for (let tries = 1; ; tries++) {
    const answer = await attempt();
    const wait = Number.isNaN(answer.wait) ? 2 ** (tries - 1) : answer.wait;
    if (wait === null) return answer;
    if (tries === mostTries) return { ...answer, why: `${answer.why}, ${mostTries} times` };
    if (wait > longestWait) return { ...answer, why: `${answer.why} and wants to be left alone for ${Math.ceil(wait)} seconds` };
    await pause(wait);
  }
}

/** Busy is who says so (429, 5xx), and GitHub says it with 403 too; NaN where it does not say for how long. */
function waitOf({ status, headers }) {
  const after = headers.get('retry-after');
  const isSpent = headers.get('x-ratelimit-remaining') === '0';
  if (status !== 429 && status < 500 && !(status === 403 && (after !== null || isSpent))) return null;
  if (after !== null && /^\d+$/.test(after)) return Number(after);
  const reset = Number(headers.get('x-ratelimit-reset'));
  return isSpent && reset > 0 ? Math.max(0, reset - Date.now() / 1000) : NaN;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A proxy's page, or nothing at all.
  }
}

function seconds(count) {
  return new Promise((resolve) => setTimeout(resolve, count * 1000));
}
