/** Several files made one: maps keyed by id are joined, whatever else stands in two files is told. */
import { child, keyText, type MapNode, type Node, type ScalarNode } from '../source/node.ts';
import { append } from '../values/append.ts';
import { isExtension, mapOf, pairsOf } from './fields.ts';
import type { Part } from './include.ts';

/** Maps keyed by id at the top of a file, and those directly under one of its sections. */
const maps = {
  '': [
    'objectives',
    'deliverables',
    'baselines',
    'calendars',
    'resources',
    'stakeholders',
    'tasks',
    'releases',
    'sprints',
    'requirements',
    'changes',
    'lessons',
  ],
  raid: ['risks', 'assumptions', 'issues', 'dependencies', 'decisions', 'actions'],
  roadmap: ['lanes', 'items'],
  governance: ['forums'],
  budget: ['lines'],
  lifecycle: ['gates'],
} as const;

type Section = keyof typeof maps;
const sections = Object.keys(maps) as readonly Section[];
/** Every file may or must have its own. */
const everyFile = new Set(['planloom', 'include']);

/** A key that only one file may give and two do. */
export interface RepeatedKey {
  /** `project`, or `budget.approved`. */
  readonly name: string;
  readonly keys: readonly ScalarNode[];
}

export interface Joined {
  /** The maps found under a path such as `tasks` or `raid.risks`, in the plan's order. */
  readonly maps: (path: string) => readonly MapNode[];
  /** The value of a key that only one file gives (the first where several do), or null. */
  readonly value: (path: string) => Node | null;
  /** The key itself. */
  readonly key: (path: string) => ScalarNode | null;
  readonly repeated: readonly RepeatedKey[];
}

export function joinParts(parts: readonly Part[]): Joined {
  const found = new Map<string, MapNode[]>();
  const values = new Map<string, Node>();
  const keys = new Map<string, ScalarNode[]>();

  const read = (section: Section, node: Node | null): void => {
    for (const { key, value } of pairsOf(node)) {
      const name = keyText(key);
      const path = section === '' ? name : `${section}.${name}`;
      if ((maps[section] as readonly string[]).includes(name)) {
        const map = mapOf(value);
        if (map) append(found, path, map);
      } else if (section !== '' || !isSection(name)) {
        if (!values.has(path)) values.set(path, value);
        if (!isExtension(key) && !(section === '' && everyFile.has(name))) append(keys, path, key);
      }
    }
  };

  for (const { root } of parts) {
    for (const section of sections) read(section, section === '' ? root : child(root, section));
  }
  return {
    maps: (path) => found.get(path) ?? [],
    value: (path) => values.get(path) ?? null,
    key: (path) => keys.get(path)?.[0] ?? null,
    repeated: [...keys].flatMap(([name, given]) => (given.length > 1 ? { name, keys: given } : [])),
  };
}

function isSection(name: string): boolean {
  return name !== '' && (sections as readonly string[]).includes(name);
}
