/** What a step of a GitHub workflow says to its runner: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { inCode } from './review.mjs';

/** Of all summaries of a step, in bytes. */
const largestSummary = 1024 * 1024;

/**
 * A line of the log that the run's page shows. Whatever the message is, it stays one line and one command.
 * @param {'error' | 'warning' | 'notice'} level
 */
export function told(level, message) {
  return `::${level}::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}\n`;
}

/** Gives later steps a value, whatever lines are in it: what ends it cannot be known before. */
export function setOutput(file, name, value) {
  const end = `end-${randomUUID()}`;
  appendFileSync(file, `${name}<<${end}\n${value}\n${end}\n`);
}

/** The summary of a job: a comparison, then problems as lines, as many as there is room for. */
export function writeSummary(file, markdown, lines) {
  const used = existsSync(file) ? statSync(file).size : 0;
  const room = largestSummary - used - Buffer.byteLength(markdown) - 1000;
  if (room < 0) return;
  const kept = fitting(lines, room);
  const left = lines.length - kept.length;
  const listed = kept.length > 0 ? `\n${inCode(kept.join('\n'))}` : '';
  appendFileSync(file, `${markdown}${listed}${left > 0 ? `\n_${left} more lines left out: there is too much for one summary._\n` : ''}`);
}

function fitting(lines, room) {
  let bytes = 0;
  const end = lines.findIndex((line) => (bytes += Buffer.byteLength(line) + 1) > room);
  return end === -1 ? lines : lines.slice(0, end);
}
