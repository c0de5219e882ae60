/** The colour that somebody answers for, written under `rag`. */
import { colours, type Colour, type RagDimension } from '../../plan/words.ts';
import type { DeclaredRag } from '../../plan/model.ts';
import { child, keyText, type Node } from '../../source/node.ts';
import { formatDate, formatDay } from '../../values/civil.ts';
import type { Day } from '../../values/time.ts';
import { Draft } from './draft.ts';
import { given, sayAll, unsafe, type Edited, type Register, type Sayings } from './sayings.ts';

/** Texts are empty and ids null where nothing is said. */
export interface Declaration {
  readonly colour: Colour;
  readonly reason: string;
  readonly pathToGreen: string;
  /** Who answers for the way back. */
  readonly owner: string | null;
  /** Who declared a colour that is better than the computed one, and how long that may stand. */
  readonly by: string | null;
  readonly until: Day | null;
  readonly today: Day;
}

/** Green of which nothing is said stands in its short form, where no key of the author's own stands beside it. */
export function declareColour(register: Register, dimension: RagDimension, declaration: Declaration): Edited {
  const file = fileOf(register);
  const before = register.plan?.rag.get(dimension) ?? null;
  const said = sayingsOf(declaration, before);
  const parts = Object.values(said).filter((value) => value !== null);
  const isShort = parts.length === 1 && !hasOthers(before?.node ?? null, said);
  const draft = new Draft(register.sources);
  const isDone = isShort ? say(draft, file, dimension, declaration.colour) : say(draft, file, dimension, said);
  return isDone ? { changes: draft.changes } : unsafe(`rag.${dimension}`, file);
}

/** Whether somebody who declares it says that things are better than the numbers say. */
export function isKinder(declared: Colour, computed: Colour | null): boolean {
  return computed !== null && colours.indexOf(declared) < colours.indexOf(computed);
}

/** Parts cannot be joined from several files, so there is one at most. */
function fileOf({ sources, entry }: Register): string {
  for (const [path, source] of sources) if (child(source.root, 'rag')) return path;
  return entry;
}

function sayingsOf(declaration: Declaration, before: DeclaredRag | null): Sayings {
  const { colour, reason, pathToGreen, owner, by, until, today } = declaration;
  const kept = before?.colour === colour ? before.since : null;
  return {
    status: colour,
    reason: reason || null,
    pathToGreen: pathToGreen || null,
    owner,
    since: colour === 'green' ? null : kept ? formatDate(kept) : formatDay(today),
    by,
    until: until === null ? null : formatDay(until),
  };
}

function hasOthers(node: Node | null, said: Sayings): boolean {
  return node?.kind === 'map' && node.pairs.some(({ key }) => !Object.hasOwn(said, keyText(key)));
}

function say(draft: Draft, file: string, dimension: RagDimension, said: Colour | Sayings): boolean {
  if (!draft.pairAt(file, ['rag', dimension])) return draft.add(file, ['rag', dimension], given(said));
  return sayAll(draft, file, ['rag'], { [dimension]: said });
}
