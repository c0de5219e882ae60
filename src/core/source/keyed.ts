/** Maps whose entries are items. */
const keyed: ReadonlySet<string> = new Set(
  (
    'tasks resources stakeholders calendars deliverables requirements sprints releases objectives baselines changes lessons ' +
    'risks assumptions issues dependencies decisions actions items lanes forums gates lines groups'
  ).split(' '),
);

/** Whether a map under this key holds items, each under its id. */
export function isKeyed(name: string): boolean {
  return keyed.has(name);
}
