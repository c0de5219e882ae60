/** The one comment on a change: found again by its first line, which nobody sees, and edited only where it says something else. */
import { patiently } from './call.mjs';

/** GitHub takes no more: https://docs.github.com/rest/issues/comments; counted in UTF-16 units. */
export const longestComment = 65_536;
/** Pages of a hundred comments that are looked through at most. */
const mostPages = 50;

/** `key` tells several comments on one change apart. */
export function markerOf(key) {
  return key ? `<!-- planloom: review ${key} -->` : '<!-- planloom: review -->';
}

export function isKey(key) {
  return /^[\w.-]{0,50}$/.test(key);
}

/**
 * Makes the change's comment say this. A comment is only made where there is something to say. Each attempt begins with looking for
 * it, so that an answer that was lost on the way makes no second one.
 * @param {Host} host
 * @param {{marker: string, text: string, isWorthSaying: boolean}} comment
 * @param {(seconds: number) => Promise<void>} [pause]
 * @returns {Promise<import('./call.mjs').Answer & {done: 'created' | 'updated' | 'unchanged' | 'none' | null, id: string | null}>} `done` is
 *     null where the host would not; then `why` says why
 *
 * @typedef {object} Host
 * @property {(page: number) => Promise<import('./call.mjs').Answer>} list its body holds `{id, body, …}`, a hundred a page
 * @property {(comment: any) => boolean} mayBeOurs whether somebody may have written it who may write for us
 * @property {(text: string) => Promise<import('./call.mjs').Answer>} create
 * @property {(id: string, text: string) => Promise<import('./call.mjs').Answer>} update
 */
export async function keepComment(host, { marker, text, isWorthSaying }, pause) {
  const body = `${marker}\n${text}`;
  return patiently(async () => {
    const found = await find(host, marker);
    if (found.status !== 200) return { ...found, done: null, id: null };
    const { comment } = found;
    if (!comment && !isWorthSaying) return { ...found, done: 'none', id: null };
    if (comment && plain(comment.body) === plain(body)) return { ...found, done: 'unchanged', id: String(comment.id) };
    const answer = comment ? await host.update(String(comment.id), body) : await host.create(body);
    if (answer.status < 200 || answer.status > 299) return { ...answer, done: null, id: null };
    return { ...answer, done: comment ? 'updated' : 'created', id: String(answer.body?.id ?? comment?.id ?? '') };
  }, pause);
}

async function find(host, marker) {
  for (let page = 1; page <= mostPages; page++) {
    const answer = await host.list(page);
    if (answer.status !== 200 || !Array.isArray(answer.body)) return { ...answer, status: answer.status === 200 ? 0 : answer.status };
    const comment = answer.body.find((one) => plain(String(one.body)).split('\n', 1)[0] === marker && host.mayBeOurs(one));
    if (comment || answer.body.length < 100) return { ...answer, comment: comment ?? null };
  }
  return { status: 0, body: null, why: `has more than ${mostPages * 100} comments there`, wait: null };
}

/** Hosts keep line ends and blanks at the end their own way. */
function plain(text) {
  return text.replaceAll('\r\n', '\n').trimEnd();
}
