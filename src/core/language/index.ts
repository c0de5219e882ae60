/**
 * What an editor asks while one writes: pure functions of an analysis and an offset. Adapters turn the answers into what their editor
 * wants; VS Code's are in `src/editor/language/`.
 */
export { predecessorsAt, successorsAt, workAt } from './calls.ts';
export { completesPaths, completionsAt } from './completion/completion.ts';
export { setValue } from './edits/setValue.ts';
export { formatEdits } from './format/formatEdits.ts';
export { hintsIn } from './hints/hints.ts';
export { hoverAt } from './hover/hover.ts';
export { lensesIn } from './lenses/lenses.ts';
export { linksIn } from './links.ts';
export { fixAll } from './mends/fixAll.ts';
export { quickFixes } from './mends/quickFixes.ts';
export { definitionAt, highlightsAt, occurrencesAt } from './names/navigate.ts';
export { prepareRename, rename } from './names/rename.ts';
export { foldsIn } from './outline/folding.ts';
export { selectionsAt } from './outline/selection.ts';
export { symbolsIn } from './outline/symbols.ts';
export { workspaceSymbols } from './outline/workspaceSymbols.ts';
export { outcomeOf } from './timing/outcome.ts';
export { timingEdit } from './timing/timing.ts';
export { refactoringsAt } from './refactor/refactorings.ts';
