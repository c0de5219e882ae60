/** From offsets to lines and columns, and back. */
import * as vscode from 'vscode';
import type { Change, Place } from '../../core/problem.ts';
import { Lines } from '../../core/source/positions.ts';
import type { Source } from '../../core/source/source.ts';
import { keeping } from '../../core/values/keeping.ts';
import type { OpenPlan } from '../plans.ts';

/** A plan as it was read; not always the newest. */
type Read = Pick<OpenPlan, 'uriOf'> & { readonly analysis: Pick<OpenPlan['analysis'], 'sources'> };
type PositionOf = (offset: number) => vscode.Position;

export function rangeOf(plan: Read, place: Place): vscode.Range {
  return rangesIn(plan, place.file)(place);
}

/** For many places of one file. */
export function rangesIn(plan: Read, file: string): (place: Place) => vscode.Range {
  const positionOf = positionsIn(plan, file);
  return (place) => new vscode.Range(positionOf(place.start), positionOf(place.end));
}

/** Adds a change of a plan's text, whose offsets are those of the analysis. */
export function addChange(
  edit: vscode.WorkspaceEdit,
  plan: Pick<OpenPlan, 'uriOf'>,
  analysis: Read['analysis'],
  { at, text }: Change,
): void {
  edit.replace(plan.uriOf(at.file), rangeOf({ analysis, uriOf: (path) => plan.uriOf(path) }, at), text);
}

/** VS Code keeps the lines of an open document; of any other file we count them, once. */
function positionsIn(plan: Read, file: string): PositionOf {
  const key = plan.uriOf(file).toString();
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
  if (document) return (offset) => document.positionAt(offset);
  const source = plan.analysis.sources.get(file);
  return source ? positionsOf(source) : () => new vscode.Position(0, 0);
}

function positionsOf(source: Source): PositionOf {
  const known = lines.get(source) ?? new Lines(source.text);
  lines.set(source, known);
  return (offset) => {
    const { line, column } = known.positionAt(offset);
    return new vscode.Position(line - 1, column - 1);
  };
}

const lines = keeping<Source, Lines>();
