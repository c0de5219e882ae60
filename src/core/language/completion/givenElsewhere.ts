/** Keys that another file of the plan gives already, and that only one may. */
import type { Analysis } from '../../analysis.ts';
import { fieldOf, type Field } from '../../schema/field.ts';
import { child, keyText } from '../../source/node.ts';

/** Every file must or may have its own. */
const everyFile = new Set(['planloom', 'include']);

/** Of a file's top level, or of a section there: maps keyed by id are joined, and so are the sections that hold some. None for anything else. */
export function givenElsewhere({ plan, files, sources }: Analysis, path: string, field: Field): ReadonlySet<string> {
  const section = sectionOf(field);
  const given = new Set<string>();
  if (!plan || section === null) return given;
  for (const file of files) {
    const root = file === path ? null : (sources.get(file)?.root ?? null);
    const node = section === '' ? root : child(root, section);
    if (node?.kind !== 'map') continue;
    for (const { key } of node.pairs) if (!isJoined(field.properties?.get(keyText(key)), section)) given.add(keyText(key));
  }
  for (const key of section === '' ? everyFile : []) given.delete(key);
  return given;
}

function isJoined(below: Field | undefined, section: string): boolean {
  return section === '' ? below?.hasEntries === true : below?.shape.entries !== undefined;
}

/** The section's name, empty for the top level; null for what is neither. */
function sectionOf(field: Field): string | null {
  for (const root of [fieldOf('plan'), fieldOf('part')]) {
    if (field === root) return '';
    const [name = ''] = field.path;
    if (root.properties?.get(name) === field) return name;
  }
  return null;
}
