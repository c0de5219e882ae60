/** What the views show. */
export { needRows } from '../views/needRows.ts';
export { ragRows } from '../views/ragRows.ts';
export { raidRows } from '../views/raidRows.ts';
