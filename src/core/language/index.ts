/**
 * What an editor asks while one writes: pure functions of an analysis and an offset. Adapters turn the answers into what their editor
 * wants; VS Code's are in `src/editor/language/`.
 */
export { formatEdits } from './format/formatEdits.ts';
export { fixAll } from './mends/fixAll.ts';
export { quickFixes } from './mends/quickFixes.ts';
export { definedAt, itemAt, referenceAt, targetOf } from './named.ts';
export { refactoringsAt } from './refactor/refactorings.ts';
export { itemAround, lastStep, trailAt } from './trail.ts';
