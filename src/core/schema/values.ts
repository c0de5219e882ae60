/** Values of the right type that say nothing possible: words nobody knows, dates that do not exist, numbers out of bounds. */
import type { RuleFinding } from '../problem.ts';
import { child, type MapNode, type Node, type ScalarNode } from '../source/node.ts';
import { textOf } from '../source/part.ts';
import { parseCadence, parseInterval } from '../values/cadence.ts';
import { weekdayNames } from '../values/civil.ts';
import { parseId } from '../values/id.ts';
import { nearest } from '../values/nearest.ts';
import { bad, good, quoted } from '../values/parsed.ts';
import { overlapOf, parseWeekdays } from '../values/week.ts';
import { childField, type Field } from './field.ts';
import { found, foundIn, replacement } from './found.ts';
import { impossibleKey } from './freeKeys.ts';
import type { RefKind } from './generated/shape.ts';
import { labelOf, listed, wantedIn, type Located } from './located.ts';
import { wrongNumber, wrongText } from './readings.ts';
import { wordMeant } from './synonyms.ts';

/** A word that is not among those a key takes, or a text of the wrong pattern. */
export function wordFinding(at: Located, scalar: ScalarNode, field: Field): RuleFinding {
  const { enum: words, value } = field.shape;
  const text = textOf(scalar);
  if (words) return unknownWord(at, scalar, field, words.map(String));
  const wrong = value ? wrongText(value, text) : null;
  return foundIn('wrong-value', scalar, wrong ?? bad(`${labelOf(at)} takes ${wantedIn(field)}, not ${quoted(text)}`, 0, text.length));
}

export function boundsFinding(at: Located, scalar: ScalarNode, field: Field): RuleFinding {
  const { minimum, exclusiveMinimum, maximum } = field.shape;
  const least = exclusiveMinimum === undefined ? `${minimum ?? 0} or more` : `more than ${exclusiveMinimum}`;
  const both = exclusiveMinimum === undefined ? `from ${minimum ?? 0} to ${maximum ?? ''}` : `${least} and at most ${maximum ?? ''}`;
  return found('wrong-value', scalar, `${labelOf(at)} is ${maximum === undefined ? least : both}, not ${scalar.source}`);
}

/** What the parsers have to say of everything in an item that no finding is about yet; `unsound` gets the maps it is in. */
export function valueFindings(node: Node, field: Field, told: ReadonlySet<Node>, findings: RuleFinding[], unsound: Set<MapNode>): void {
  if (told.has(node)) return;
  if (node.kind === 'scalar') {
    const { value } = field.shape;
    const wrong = value && wrongScalar(node, value);
    if (wrong && !node.chunk.damaged) findings.push(foundIn('wrong-value', node, wrong));
  } else if (node.kind === 'list') {
    if (field.items) for (const item of node.items) valueFindings(item, field.items, told, findings, unsound);
  } else if (!field.shape.entries) {
    mapFindings(node, field, told, findings, unsound);
  }
}

function wrongScalar({ value, source }: ScalarNode, kind: NonNullable<Field['shape']['value']>) {
  if (typeof value === 'string') return wrongText(kind, value);
  return typeof value === 'number' ? wrongNumber(kind, value, source) : null;
}

function mapFindings(node: MapNode, field: Field, told: ReadonlySet<Node>, findings: RuleFinding[], unsound: Set<MapNode>): void {
  const [before, below] = [findings.length, unsound.size];
  const { keys, refs, value: kind } = field.shape;
  for (const { key, value } of node.pairs) {
    const name = textOf(key);
    const property = childField(field, name);
    if (!property || (name.startsWith('x-') && !field.properties?.has(name) && !refs)) continue;
    if (field.values === property && !told.has(key)) {
      const wrong = keys === undefined ? (refs ? wrongReference(refs, name) : null) : impossibleKey(keys, name);
      if (wrong) findings.push(foundIn('wrong-value', key, wrong));
    }
    valueFindings(value, property, told, findings, unsound);
  }
  if (findings.length === before && told.size === 0) {
    if (kind === 'week') findings.push(...overlapFindings(node));
    if (kind === 'cadence') findings.push(...cadenceFindings(node));
  }
  if (findings.length > before && unsound.size === below) unsound.add(node);
}

/** Which rules there are, the rules know best. */
function wrongReference(refs: readonly RefKind[], text: string) {
  const parsed = refs.includes('rule') ? good(text) : parseId(text);
  return parsed.ok ? null : parsed;
}

function unknownWord(at: Located, scalar: ScalarNode, field: Field, words: readonly string[]): RuleFinding {
  const text = textOf(scalar);
  if (at.key && textOf(at.key) === 'planloom') return found('unknown-value', scalar, `no format version ${text}; write planloom: 1`);
  const meant = nearest(text, words) ?? wordMeant(text, (word) => words.includes(word));
  const noun =
    field.definition === 'ruleLevel' ? 'level' : field.definition === 'declaredColour' ? 'colour' : at.key ? textOf(at.key) : 'word';
  const all = field.shape.type?.includes('number') ? wantedIn(field) : listed(words);
  const right = meant === null ? `use ${all}` : `did you mean "${meant}"?`;
  return found('unknown-value', scalar, `no ${noun} ${quoted(text)}; ${right}`, meant === null ? null : replacement(scalar, meant));
}

function overlapFindings(week: MapNode): RuleFinding[] {
  const days = week.pairs.map(({ key }) => {
    const parsed = parseWeekdays(textOf(key));
    return parsed.ok ? parsed.value : [];
  });
  const overlap = overlapOf(days);
  if (!overlap) return [];
  const [first, second] = [week.pairs[overlap.first]!.key, week.pairs[overlap.second]!.key];
  const message = `"${textOf(second)}" and "${textOf(first)}" both say when ${weekdayNames[overlap.day]!} works; leave it to one of them`;
  const { chunk, start, end } = first;
  return [{ ...found('wrong-value', second, message), related: [{ at: { chunk, start, end }, message: `"${textOf(first)}" is here` }] }];
}

function cadenceFindings(cadence: MapNode): RuleFinding[] {
  const text = (key: string) => {
    const value = child(cadence, key);
    return value?.kind === 'scalar' && value.style !== 'empty' ? textOf(value) : null;
  };
  const [every, from] = [text('every'), text('from')];
  const interval = every === null ? null : parseInterval(every);
  const parsed =
    interval && !interval.ok
      ? { ...interval, part: 'every' as const }
      : every !== null && from !== null
        ? parseCadence({ every, from, length: text('length'), timezone: text('timezone'), until: text('until') })
        : null;
  if (!parsed || parsed.ok || !parsed.part) return [];
  const scalar = child(cadence, parsed.part);
  return scalar?.kind === 'scalar' ? [foundIn('wrong-value', scalar, parsed)] : [];
}
