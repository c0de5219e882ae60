/** One plan in two languages: Planloom's and TaskJuggler's. Effort on people who work Monday to Friday, links among the latest tasks. */

export interface SharedPlan {
  readonly yaml: string;
  readonly taskJuggler: string;
}

export function sharedPlan(tasks: number, people: number): SharedPlan {
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * limit);
  };
  const persons = Array.from({ length: people }, (_, i) => `r${i}`);
  const work = Array.from({ length: tasks }, (_, i) => {
    const links = i === 0 ? 0 : 1 + below(3);
    const after = new Set(Array.from({ length: links }, () => Math.max(0, i - 1 - below(60))));
    return { id: `t${i}`, after: [...after].map((other) => `t${other}`), days: 1 + below(9), person: persons[below(people)]! };
  });
  return {
    yaml: [
      'planloom: 1',
      'project: {id: p, name: Shared, start: 2026-01-05, statusDate: 2026-01-02}',
      'resources:',
      ...persons.map((id) => `  ${id}: {name: Person ${id}}`),
      'tasks:',
      ...work.map(({ id, after, days, person }) => {
        const links = after.length > 0 ? `, after: [${after.join(', ')}]` : '';
        return `  ${id}: {name: Task ${id}, effort: ${days}d, assign: ${person}${links}}`;
      }),
      '',
    ].join('\n'),
    taskJuggler: [
      `project p "Shared" 2026-01-05 +${Math.ceil(tasks / 15)}m {}`,
      'resource team "Team" {',
      '  workinghours mon - fri 9:00 - 13:00, 14:00 - 18:00',
      '  workinghours sat, sun off',
      ...persons.map((id) => `  resource ${id} "Person ${id}"`),
      '}',
      ...work.flatMap(({ id, after, days, person }) => [
        `task ${id} "Task ${id}" {`,
        `  effort ${days}d`,
        `  allocate ${person}`,
        ...(after.length > 0 ? [`  depends ${after.map((other) => `!${other}`).join(', ')}`] : []),
        '}',
      ]),
      'taskreport out "out" {',
      '  formats csv',
      '  columns id, start, end',
      '  timeformat "%Y-%m-%dT%H:%M"',
      '}',
      '',
    ].join('\n'),
  };
}
