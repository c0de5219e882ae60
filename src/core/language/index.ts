/**
 * What an editor asks while one writes: pure functions of an analysis and an offset. Adapters turn the answers into what their editor
 * wants; VS Code's are in `src/editor/language/`.
 */
export { completesPaths, completionsAt } from './completion/completion.ts';
export { plainText } from './completion/offer.ts';
export { formatEdits } from './format/formatEdits.ts';
export { definedAt, itemAt, referenceAt, targetOf } from './named.ts';
export { itemAround, lastStep, trailAt } from './trail.ts';
