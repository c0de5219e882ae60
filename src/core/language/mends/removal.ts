/** Takes something out of a text and leaves the rest as it is. */
import type { Place } from '../../problem.ts';
import type { ListNode } from '../../source/node.ts';
import { placeOf, type Source, type TextEdit } from '../../source/source.ts';
import { blockAt } from '../edits/block.ts';
import { indentBefore, lineEnd, lineStart, nextLine } from '../edits/lines.ts';
import { fromBrackets, pairRemoval } from '../edits/pairRemoval.ts';
import { edited } from '../edits/proof.ts';
import { trailAt, type Step, type Trail } from '../trail.ts';

/**
 * The edit that takes away what stands at the place: a key or its value (both go), an item of a list (with the last one, the key goes),
 * or a rule's name in an ignore comment (with the last one, the comment goes). Null where no safe edit can be found.
 */
export function removal(source: Source, place: Place): TextEdit | null {
  const edit = ignoreRemoval(source.text, place) ?? nodeRemoval(source, place);
  return edit && edited(source, [edit]) ? edit : null;
}

function nodeRemoval(source: Source, place: Place): TextEdit | null {
  const trail = trailAt(source, place.start);
  const last = trail.steps.at(-1)!;
  if (trail.key && isAt(source, trail.key.key, place) && last.node.kind === 'map') return pairRemoval(source, last.node, trail.key);
  const index = trail.steps.findIndex(({ node }) => isAt(source, node, place));
  return index > 0 ? stepRemoval(trail, index) : repeatedKeyRemoval(source.text, place);
}

function stepRemoval({ source, steps }: Trail, index: number): TextEdit | null {
  const step = steps[index]!;
  const above = steps[index - 1]!;
  if (!step.isListItem) return above.node.kind === 'map' && step.pair ? pairRemoval(source, above.node, step.pair) : null;
  if (above.node.kind !== 'list') return null;
  return above.node.items.length > 1 ? itemRemoval(source, above.node, step) : stepRemoval({ source, steps } as Trail, index - 1);
}

function itemRemoval(source: Source, list: ListNode, { node }: Step): TextEdit | null {
  if (list.flow) return fromBrackets(source, list.items.map((item) => ({ start: item, end: item })), list.items.indexOf(node)); // prettier-ignore
  const { text } = source;
  const start = placeOf(source, node).start;
  const dash = text.lastIndexOf('-', start - 1);
  const block = dash < 0 || text.slice(dash + 1, start).trim() !== '' ? null : blockAt(text, dash, false);
  return block && { start: block.start, end: block.end, text: '' };
}

/** A key given twice is not among the nodes: by its lines, where it has lines of its own. */
function repeatedKeyRemoval(text: string, { start, end }: Place): TextEdit | null {
  if (indentBefore(text, start) === null || text[end] !== ':') return null;
  const block = blockAt(text, start, true);
  return block && { start: block.start, end: block.end, text: '' };
}

function ignoreRemoval(text: string, { start, end }: Place): TextEdit | null {
  const from = lineStart(text, start);
  const comment = /#[ \t]*planloom-ignore[ \t]+$|#[ \t]*planloom-ignore[ \t].*[\s,]$/.exec(text.slice(from, start));
  if (!comment) return null;
  const names = text.slice(from + comment.index, lineEnd(text, start)).replace(/^#[ \t]*planloom-ignore[ \t]+/, '');
  if (names.trim().split(/[\s,]+/).length > 1) return nameRemoval(text, start, end);
  const isAlone = text.slice(from, from + comment.index).trim() === '';
  if (isAlone) return { start: from, end: nextLine(text, start), text: '' };
  return { start: from + text.slice(from, from + comment.index).trimEnd().length, end: lineEnd(text, start), text: '' };
}

/** One of several names, with what joins it to its neighbour. */
function nameRemoval(text: string, start: number, end: number): TextEdit {
  const behind = /^[\s,]*?[ \t,]+(?=[^\s,])/.exec(text.slice(end, lineEnd(text, end)));
  if (behind) return { start, end: end + behind[0].length, text: '' };
  return { start: text.slice(0, start).replace(/[ \t,]+$/, '').length, end, text: '' };
}

function isAt(source: Source, node: Parameters<typeof placeOf>[1], { start, end }: Place): boolean {
  const own = placeOf(source, node);
  return own.start === start && own.end === end;
}
