import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../../src/core/language/names/rename.ts';
import { editSource } from '../../../../src/core/source/edit.ts';
import { askedIn, renamedTo, withChanges, type Texts } from '../../../support/renamed.ts';

const head = 'planloom: 1\nproject: {id: p, name: P, start: 2026-01-05}\n';

/** Both texts of one file: with the cursor, and after the rename. */
function becomes(drawn: string, to: string, expected: string): void {
  assert.deepEqual(renamedTo(`${head}${drawn}`, to), { 'plan.yaml': `${head}${expected}` });
}

function refused(drawn: Texts | string, to: string, why: RegExp): void {
  const result = renamedTo(drawn, to);
  assert.ok(typeof result === 'string', JSON.stringify(result));
  assert.match(result, why);
}

describe('a rename', () => {
  it('reaches the key and every reference to a task, whatever their form', () => {
    becomes(
      `tasks:
  a▮pi: {name: api, duration: 5d, notes: api here} # api
  "b": {name: B, after: [api, 'api SS', "api FS+2d"]}
  c: {name: C, after: {task: api, type: SS, lag: 2d}}
  d: {name: D, spans: [api, 'b']}
  apix: {name: X, after: api FS+50%, x-note: api, was: api}
raid:
  risks: {R-1: {name: api, affects: [api, b], x-api: api}}
`,
      'web',
      `tasks:
  web: {name: api, duration: 5d, notes: api here} # api
  "b": {name: B, after: [web, 'web SS', "web FS+2d"]}
  c: {name: C, after: {task: web, type: SS, lag: 2d}}
  d: {name: D, spans: [web, 'b']}
  apix: {name: X, after: web FS+50%, x-note: api, was: api}
raid:
  risks: {R-1: {name: api, affects: [web, b], x-api: api}}
`,
    );
  });

  it('begins at a reference as well as at the key, and keeps quotes', () => {
    becomes(
      'tasks:\n  "a": {name: A}\n  b: {name: B, after: ["▮a +1d"]}\n',
      'z',
      'tasks:\n  "z": {name: A}\n  b: {name: B, after: ["z +1d"]}\n',
    );
  });

  it('reaches people wherever they answer, decide or work', () => {
    becomes(
      `resources: {asha▮: {name: Asha, team: asha}}
governance: {forums: {board: {name: B, chair: asha, members: [asha]}}, escalationPath: [asha, board]}
tasks: {a: {name: A, owner: asha, assign: {asha: 50%}, consulted: asha, informed: [asha]}, b: {name: B, assign: asha}}
rag: {scope: {status: green, by: asha, owner: asha}}
`,
      'ash',
      `resources: {ash: {name: Asha, team: asha}}
governance: {forums: {board: {name: B, chair: ash, members: [ash]}}, escalationPath: [ash, board]}
tasks: {a: {name: A, owner: ash, assign: {ash: 50%}, consulted: ash, informed: [ash]}, b: {name: B, assign: ash}}
rag: {scope: {status: green, by: ash, owner: ash}}
`,
    );
  });

  const kinds: readonly (readonly [string, string])[] = [
    ['R-1', 'raid: {risks: {R-1: {name: R}}, actions: {A-1: {name: A, for: R-1}}}'],
    ['D-1', 'raid: {dependencies: {D-1: {name: D}}}\ntasks: {t: {name: T, after: D-1, blockedBy: [D-1]}}'],
    ['DEC-1', 'raid: {decisions: {DEC-1: {name: D}}}\nreport: {asks: [DEC-1]}\nchanges: {C: {name: C, decision: DEC-1}}'],
    ['helen', 'stakeholders: {helen: {name: H}}\nrequirements: {Q: {name: Q, owner: helen}}'],
    ['board', 'governance: {forums: {board: {name: B}}, escalationPath: [board]}\nraid: {risks: {R: {name: R, escalation: {to: board}}}}'],
    ['r1', 'releases: {r1: {name: R}}\ntasks: {t: {name: T, release: r1}}\nroadmap: {items: {i: {name: I, release: r1}}}'],
    [
      's1',
      'sprints: {s1: {start: 2026-01-05, finish: 2026-01-09}}\ntasks: {t: {name: T, sprint: [s1]}}\nlessons: {L: {name: L, from: s1}}',
    ],
    [
      'pune',
      'calendars: {c: {extends: pune}, pune: {name: P}}\ntasks: {t: {name: T, calendar: pune}}\nresources: {a: {name: A, calendar: pune}}',
    ],
    ['REQ', 'requirements: {REQ: {name: R}}\ntasks: {t: {name: T, requirements: [REQ]}}\nchanges: {C: {name: C, impact: {scope: [REQ]}}}'],
    ['g1', 'lifecycle: {gates: {g1: {name: G}}}'],
    ['deck', 'roadmap: {lanes: {deck: {name: L}}, items: {i: {name: I, lane: deck}}}'],
    ['item', 'roadmap: {items: {item: {name: I}}}'],
    ['obj', 'objectives: {obj: {name: O}}\nroadmap: {items: {i: {name: I, objective: obj}}}'],
    ['lake', 'deliverables: {lake: {name: L}}\ntasks: {t: {name: T, deliverable: lake}}'],
    ['kick', 'baselines: {kick: {file: kick.json}}'],
    ['cloud', 'budget: {lines: {cloud: {name: C, category: azure}}}'],
    ['CR', 'changes: {CR: {name: C}}\nbaselines: {b: {ref: x, change: CR}}\nreport: {asks: [CR]}'],
    ['L-1', 'lessons: {L-1: {name: L}}'],
    ['plan', 'lifecycle: {project: [init, plan], alignment: {plan: [define]}}\ntasks: {t: {name: T, stage: plan}}'],
    ['ship', 'lifecycle: {product: [ship], alignment: {planning: [ship]}}\ntasks: {t: {name: T, productStage: ship}}'],
    [
      'web team',
      'resources: {a: {name: A, team: web team}, b: {name: B, team: web team}}\nsprints: {s: {team: web team, start: 2026-01-05, finish: 2026-01-09}}',
    ],
  ];
  for (const [id, text] of kinds) {
    it(`reaches every mention of ${id}, from each of them`, () => {
      const word = new RegExp(`(?<=[ {\\[])${id}(?=[:,}\\]])`, 'g');
      const expected = `${head}${text.replaceAll(word, 'new')}`;
      for (const { index } of `${head}${text}`.matchAll(word)) {
        const all = `${head}${text}`;
        assert.deepEqual(renamedTo(`${all.slice(0, index)}▮${all.slice(index)}`, 'new'), { 'plan.yaml': expected });
      }
    });
  }

  it('of a team quotes what would not be a text', () => {
    becomes('resources: {a: {name: A, team: ▮web}, b: {name: B, team: "web"}}\n', '#1, "x"', 'resources: {a: {name: A, team: "#1, \\"x\\""}, b: {name: B, team: "#1, \\"x\\""}}\n'); // prettier-ignore
  });

  it('reaches the plans that refer to it, and leaves their own ids alone', () => {
    const files = {
      'a.plan.yaml': 'planloom: 1\nproject: {id: infra, name: I, start: 2026-01-05}\ntasks: {rack▮s: {name: R, duration: 1d}}\n',
      'b.plan.yaml':
        'planloom: 1\nproject: {id: ml, name: M, start: 2026-01-05}\ntasks: {racks: {name: R, after: infra:racks FS+1d}, new: {name: N, after: [racks]}}\n',
    };
    const renamed = renamedTo(files, 'new') as Texts;
    assert.match(renamed['a.plan.yaml']!, /tasks: {new: {name: R/);
    assert.match(renamed['b.plan.yaml']!, /tasks: {racks: {name: R, after: infra:new FS\+1d}, new: {name: N, after: \[racks\]}}/);
  });

  it('of a plan reaches the references into it and the groups of portfolios', () => {
    const files = {
      'a.plan.yaml': 'planloom: 1\nproject: {id: infra, name: I, start: 2026-01-05}\ntasks: {racks: {name: R, duration: 1d}}\n',
      'b.plan.yaml': 'planloom: 1\nproject: {id: ml, name: M, start: 2026-01-05}\ntasks: {x: {name: R, after: infr▮a:racks}}\n',
      'portfolio.yaml':
        'planloom: 1\nportfolio: {id: all, name: A}\nplans: ["*.plan.yaml"]\ngroups: {infra: {name: G, plans: [infra, ml]}}\n',
    };
    const renamed = renamedTo(files, 'core') as Texts;
    assert.match(renamed['a.plan.yaml']!, /project: {id: core, name: I/);
    assert.match(renamed['b.plan.yaml']!, /after: core:racks/);
    assert.match(renamed['portfolio.yaml']!, /groups: {infra: {name: G, plans: \[core, ml\]}}/);
  });

  it('reaches every plan that shares a part', () => {
    const plan = (id: string) => `planloom: 1\ninclude: [team.yaml]\nproject: {id: ${id}, name: P, start: 2026-01-05, manager: mia}\n`;
    const files = {
      'n.plan.yaml': plan('n'),
      's.plan.yaml': plan('s').replace('manager: mia', 'manager: m▮ia'),
      'team.yaml': 'planloom: 1\nresources: {mia: {name: M}}\n',
    };
    const renamed = renamedTo(files, 'mo') as Texts;
    for (const [path, text] of Object.entries(renamed)) assert.ok(!text.includes('mia'), path);
  });

  it('is refused where a shared part means something else in another plan', () => {
    const plan = (id: string) =>
      `planloom: 1\ninclude: [work.yaml]\nproject: {id: ${id}, name: P, start: 2026-01-05}\ntasks: {design: {name: D}}\n`;
    const files = {
      'n.plan.yaml': plan('n').replace('design', '▮design'),
      's.plan.yaml': plan('s'),
      'work.yaml': 'planloom: 1\ntasks: {build: {name: B, after: design}}\n',
    };
    refused(files, 'plan', /"design" in work.yaml means something else in s.plan.yaml/);
  });

  it('of the second of two with one id mends that alone', () => {
    becomes(
      'resources: {a: {name: A}}\nstakeholders: {▮a: {name: B}}\ntasks: {t: {name: T, owner: a}}\n',
      'b',
      'resources: {a: {name: A}}\nstakeholders: {b: {name: B}}\ntasks: {t: {name: T, owner: a}}\n',
    );
  });

  it('changes an anchor, and with it what its aliases say', () => {
    becomes(
      'tasks:\n  a: {name: A}\n  b: {name: B, after: &p ▮a}\n  c: {name: C, after: *p}\n',
      'z',
      'tasks:\n  z: {name: A}\n  b: {name: B, after: &p z}\n  c: {name: C, after: *p}\n',
    );
  });

  it('is refused where an alias would say something else then', () => {
    refused(`${head}tasks:\n  a▮: {name: &n a}\n  b: {name: B, after: *n}\n`, 'z', /"a" also stands behind an alias in plan.yaml/);
  });

  it('is refused where an id is hidden by escapes', () => {
    refused(
      `${head}tasks:\n  ab▮: {name: A}\n  b: {name: B, after: "a\\u0062"}\n`,
      'z',
      /"ab" is not written letter by letter in plan.yaml/,
    );
  });

  it('is refused for ids that are taken', () => {
    const text = `${head}tasks: {a▮: {name: A}, b: {name: Bee}}\nraid: {risks: {R-1: {name: Rain}}}\nresources: {asha: {name: Asha}}\n`;
    refused(text, 'b', /"b" is taken by the task "Bee"; take another id/);
    refused(text, 'R-1', /"R-1" is taken by the risk "Rain"/);
    assert.ok(typeof renamedTo(text, 'asha') === 'object');
    refused(`${head}lifecycle: {project: [▮a, b]}`, 'b', /taken by another stage/);
    refused(`${head}resources: {a: {name: A, team: ▮x}, b: {name: B, team: y}}`, 'y', /taken by another team/);
  });

  it('is refused for an id that a reference could not tell from another', () => {
    refused(
      `${head}tasks: {x: {name: X}}\nreleases: {▮r: {name: R}}\nraid: {risks: {R-1: {name: N, affects: [r]}}}\n`,
      'x',
      /"affects" could not tell "x" from another/,
    );
    refused(
      `${head}tasks: {t▮: {name: X}}\nreleases: {r: {name: R}}\nraid: {risks: {R-1: {name: N, affects: [r]}}}\n`,
      'r',
      /"affects" could not tell "r" from another/,
    );
    assert.ok(typeof renamedTo(`${head}tasks: {t▮: {name: X}}\nreleases: {r: {name: R}}\n`, 'r') === 'object');
  });

  it('is refused where the name alone makes a calendar the usual one', () => {
    const calendars = 'calendars: {standard: {name: S}, pune: {name: P}}\n';
    refused(`${head}${calendars.replace('standard', '▮standard')}`, 'usual', /"standard" is the project's calendar by that name alone/);
    refused(`${head}calendars: {▮pune: {name: P}}\n`, 'standard', /"standard" is the project's calendar by that name alone/);
    const named = head.replace('}', ', calendar: standard}');
    assert.ok(typeof renamedTo(`${named}${calendars.replace('standard', '▮standard')}`, 'usual') === 'object');
  });

  it('is refused for what is no id', () => {
    const text = `${head}tasks: {a▮: {name: A, assign: {asha: 1}}}\nresources: {asha: {name: Asha}}\n`;
    refused(text, '1a', /an id begins with a letter; write x1a/);
    refused(text, 'my task', /a space cannot stand in an id; write my-task/);
    refused(text, '', /no id/);
    refused(text, 'true', /YAML reads true as something other than a text/);
    refused(text.replace('▮', '').replace('Name: Asha', '').replace('{asha: {', '{asha▮: {'), 'x-a', /would be a note of your own/);
  });

  it('is refused where broken text may mention the id', () => {
    refused(
      `${head}tasks:\n  a▮: {name: A}\n  b: {name: B, after: [a}\n  c: {name: C}\n`,
      'z',
      /plan.yaml has a mistake in its YAML near "a"; mend that first/,
    );
  });

  it('offers to keep what a baseline knows', () => {
    const drawn = `planloom: 1\nproject: {id: p, name: P, start: 2026-01-05, baseline: k}\nbaselines: {k: {ref: t}}\ntasks:\n  ▮a:\n    name: A # the first\n    duration: 1d\n`;
    const { plans, path, offset, texts } = askedIn(drawn);
    const withBaseline = plans.map((one) => ({ ...one, baseline: { tasks: new Map([['a', {}]]) } as unknown as typeof one.baseline }));
    const renaming = rename(withBaseline, path, offset, 'z', editSource);
    assert.ok('changes' in renaming && renaming.history);
    const both = withChanges(texts, { changes: [...renaming.changes, renaming.history], history: null });
    assert.match(both[path]!, /  z:\n    name: A # the first\n    was: a\n    duration: 1d\n/);
    const plain = rename(plans, path, offset, 'z', editSource);
    assert.ok('changes' in plain && plain.history === null);
  });
});

describe('what can be renamed', () => {
  const told = (drawn: string): string => {
    const { plans, path, offset, texts } = askedIn(drawn);
    const found = prepareRename(plans, path, offset);
    return 'refusal' in found ? found.refusal : texts[path]!.slice(found.at.start, found.at.end);
  };

  it('is the id alone', () => {
    assert.equal(told(`${head}tasks: {a: {name: A}, b: {name: B, after: ▮a FS+2d}}`), 'a');
    assert.equal(told(`${head}tasks: {"a▮": {name: A}}`), 'a');
    assert.equal(told('planloom: 1\nproject: {id: p▮, name: P, start: 2026-01-05}\n'), 'p');
  });

  it('is nothing that is no id', () => {
    for (const drawn of [
      `${head}tas▮ks: {}`,
      `${head}tasks: {a: {na▮me: A}}`,
      `${head}tasks: {a: {name: ▮A}}`,
      `${head}tasks: {a: {name: A, after: [a FS+▮2d]}}`,
    ])
      assert.match(told(drawn), /no id here; put the cursor on one/);
  });

  it('is nothing that nobody has', () => {
    assert.match(told(`${head}tasks: {a: {name: A, after: ▮b}}`), /nothing has the id "b"/);
    assert.match(
      told(`${head}tasks: {a: {name: A, stage: plan▮ning}}`),
      /"planning" is in no list of stages; write the plan's own under lifecycle.project/,
    );
    assert.match(told(`${head}tasks: {a: {name: A, calendar: ▮standard}}`), /nothing has the id "standard"/);
  });

  it('is no rule', () => {
    assert.match(told(`${head}rules: {watermelon▮: error}`), /"watermelon" is one of Planloom's rules/);
  });

  it('is something in a part opened alone, too', () => {
    const { plans, path, offset } = askedIn({
      'raid.yaml': 'planloom: 1\nraid: {risks: {R-1: {name: R}}, actions: {A-1: {name: A, for: ▮R-1}}}\n',
    });
    const renaming = rename(plans, path, offset, 'R-2', editSource);
    assert.ok('changes' in renaming && renaming.changes.length === 2);
  });
});
