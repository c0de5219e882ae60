/** From a question of VS Code about a document to the core, and back: what all providers share. */
import type * as vscode from 'vscode';
import { analyse, type Analysis } from '../../core/analysis.ts';
import type { Place } from '../../core/problem.ts';
import type { Border } from '../border.ts';
import type { OpenPlan, Plans } from '../plans.ts';
import type { Library } from '../library/library.ts';
import { rangesIn } from './ranges.ts';

/** A document as a file of a plan. */
export interface Asked {
  readonly plan: OpenPlan;
  /** Of just the text that is on the screen. */
  readonly analysis: Analysis;
  /** The document's path in the analysis. */
  readonly path: string;
  readonly language: Library['language'];
  /** Where something stands, in whatever file of the plan. */
  readonly locationOf: (place: Place) => { readonly uri: vscode.Uri; readonly range: vscode.Range };
}

export interface Questions {
  /** For all documents, not by language: an untitled plan may be plain text as yet. */
  readonly selector: vscode.DocumentSelector;
  readonly plans: Plans;
  /**
   * The answer for the first of the document's plans; null where it is part of none, or where VS Code no longer wants to know. A mistake
   * of ours goes to the log, and the answer is null.
   */
  readonly answer: <T>(document: vscode.TextDocument, token: vscode.CancellationToken, give: (asked: Asked) => T) => Promise<T | null>;
  /**
   * The same once nobody has typed for a moment: for answers about a whole document, which cost VS Code more than us. Whoever types on
   * asks again.
   */
  readonly answerAtRest: Questions['answer'];
  /** The answer for no document in particular. */
  readonly answerForAll: <T>(token: vscode.CancellationToken, give: (language: Library['language']) => T) => Promise<T | null>;
}

/** Milliseconds without a keystroke after which somebody rests. */
const rest = 250;
/** Milliseconds that an answer waits for an analysis in slices; what is still missing then is done in one. */
const patience = 200;

export function askLanguage(border: Border, plans: Plans, library: () => Promise<Library>): Questions {
  const questions: Questions = {
    selector: [{ scheme: '*' }],
    plans,
    async answer(document, token, give) {
      const [plan] = plans.plansOf(document.uri);
      if (!plan) return null;
      await Promise.race([plan.settled(), pause(patience)]);
      return questions.answerForAll(token, (language) => {
        const asked = askedOf(plans, document, language);
        return asked && give(asked);
      });
    },
    async answerAtRest(document, token, give) {
      for (let version = -1; version !== document.version && !token.isCancellationRequested;) {
        version = document.version;
        await pause(rest);
      }
      return token.isCancellationRequested ? null : questions.answer(document, token, give);
    },
    async answerForAll(token, give) {
      const answered = await border.runQuietly('A question about a plan could not be answered', async () => {
        const { language } = await library();
        return token.isCancellationRequested ? null : give(language);
      });
      return answered ?? null;
    },
  };
  return questions;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function askedOf(plans: Plans, { uri }: vscode.TextDocument, language: Library['language']): Asked | null {
  const plan = plans.plansOf(uri)[0];
  if (!plan) return null;
  const path = pathIn(plan, uri);
  if (path === undefined) return null;
  const locationOf = (place: Place) => ({ uri: plan.uriOf(place.file), range: rangesIn(plan, place.file)(place) });
  return { plan, analysis: newestAnalysis(plan), path, language, locationOf };
}

/** Undefined for a document that is no file of the plan. */
export function pathIn(plan: OpenPlan, uri: vscode.Uri): string | undefined {
  const key = uri.toString();
  return plan.analysis.files.find((file) => plan.uriOf(file).toString() === key);
}

/** The plan's analysis, or one of the text typed since, which the next publication then gets for nearly nothing. */
export function newestAnalysis({ analysis, facts }: OpenPlan): Analysis {
  for (const [path, source] of analysis.sources) if (facts.sources.get(path) !== source) return analyse(facts, analysis.entry);
  return analysis;
}
