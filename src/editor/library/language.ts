/** What is asked of a plan's text: of the core by an analysis and an offset, and what a history adds to that. */
export * from '../../core/language/index.ts';
export { movesOf } from '../history/moves.ts';
