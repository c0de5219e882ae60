/** Problems for people: `file:line:column  severity  message  rule`, grouped by file. */
import { severities } from '../../core/problem.ts';
import { counted } from '../../core/status/words.ts';
import { severityStyle, type Paint } from './paint.ts';
import { placeText } from './place.ts';
import { countOf, type LocatedProblem } from './problem.ts';
import { padded, printable, widthOf, withAside, wrapped } from './width.ts';

/** `width` null never breaks a message, so that each problem is one line for `grep`. */
export function problemLines(problems: readonly LocatedProblem[], width: number | null, paint: Paint): readonly string[] {
  const files = new Map<string, LocatedProblem[]>();
  for (const problem of problems) files.set(problem.file, [...(files.get(problem.file) ?? []), problem]);
  const longest = Math.max(0, ...problems.map((problem) => widthOf(placeText(problem))));
  const beside = (width ?? Infinity) - longest - severityWidth - 4 >= leastRoom;
  const groups = [...files.values()].map((group) => groupLines(group, beside, width, paint));
  return groups.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

/** `2 errors and 1 warning in 3 files`, `3 files checked, no problems`; with a ref, of what is new since then. */
export function summaryText(problems: readonly LocatedProblem[], files: number, ref: string | null = null): string {
  const parts = severities.toReversed().flatMap((severity) => {
    const count = countOf(problems, severity);
    return count > 0 ? [counted(count, severity)] : [];
  });
  if (parts.length === 0) return `${counted(files, 'file')} checked, ${ref === null ? 'no problems' : `no new problems since ${ref}`}`;
  const listed = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}` : parts[0]!;
  return `${listed} in ${counted(files, 'file')}${ref === null ? '' : `, new since ${ref}`}`;
}

const severityWidth = Math.max(...severities.map((severity) => severity.length));
/** With less room than this for a message, places get lines of their own. */
const leastRoom = 48;

function groupLines(problems: readonly LocatedProblem[], beside: boolean, width: number | null, paint: Paint): readonly string[] {
  const places = beside ? Math.max(...problems.map((problem) => widthOf(placeText(problem)))) : 0;
  const indent = places + severityWidth + 4;
  return problems.flatMap((problem) => {
    const { severity, message, rule, related } = problem;
    const place = placeText(problem);
    const head = `${padded(beside ? place : '', indent - severityWidth - 2)}${paint(severityStyle[severity], padded(severity, severityWidth))}  `;
    const body = withAside(broken(printable(message), indent, width), rule, roomBehind(indent, width), paint);
    return [
      ...(beside ? [] : [place]),
      ...body.map((line, i) => (i === 0 ? head : ' '.repeat(indent)) + line),
      ...related.flatMap((other) => relatedLines(other, indent, width, paint)),
    ];
  });
}

function relatedLines(other: LocatedProblem['related'][number], indent: number, width: number | null, paint: Paint): readonly string[] {
  const lines = broken(`${placeText(other)}  ${printable(other.message)}`, indent + 2, width);
  return lines.map((line, i) => paint('dim', `${' '.repeat(i === 0 ? indent : indent + 2)}${line.trimStart()}`));
}

/** A very narrow terminal breaks lines better than we could. */
function broken(text: string, indent: number, width: number | null): readonly string[] {
  const room = roomBehind(indent, width);
  return room === Infinity ? [text] : wrapped(text, room);
}

function roomBehind(indent: number, width: number | null): number {
  return width === null || width - indent < 30 ? Infinity : width - indent;
}
