/** Items of a plan by their ids and names. */
import type { Analysis } from '../../analysis.ts';
import type { Place } from '../../problem.ts';
import { placeOf } from '../../source/source.ts';
import { eachGroup, type Mention } from '../names/mention.ts';
import { kindOf, nameOf, type SymbolKind } from './details.ts';

export interface WorkspaceSymbol {
  readonly name: string;
  /** The name of the plan. */
  readonly container: string;
  readonly kind: SymbolKind;
  readonly at: Place;
}

/** More than anybody looks through; who wants others types on. */
const most = 2000;

/** Those of the plan whose id and name have the letters of the query in that order, however far apart: editors sort and mark them. */
export function workspaceSymbols(analysis: Analysis, query: string): readonly WorkspaceSymbol[] {
  const letters = query.toLowerCase().replaceAll(/\s+/g, '');
  const container = analysis.plan?.project.name ?? analysis.portfolio?.name ?? analysis.entry;
  const found: WorkspaceSymbol[] = [];
  for (const source of analysis.sources.values()) {
    eachGroup(source, ([first]) => {
      const symbol = first && found.length < most ? symbolOf(first, letters) : null;
      if (symbol) found.push({ ...symbol, container, at: placeOf(source, first!.at) });
    });
  }
  return found;
}

function symbolOf({ owner }: Mention, letters: string): Pick<WorkspaceSymbol, 'name' | 'kind'> | null {
  if (!owner) return null;
  const name = nameOf(owner.pair);
  return hasLetters(name.toLowerCase(), letters) ? { name, kind: kindOf(owner.definition, owner.pair.value) } : null;
}

function hasLetters(text: string, letters: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
