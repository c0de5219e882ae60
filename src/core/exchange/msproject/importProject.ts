/** A Microsoft Project XML file as a plan: the same tasks, links, calendars and people, such that the dates stay Project's. */
import type { Baseline } from '../../status/baseline.ts';
import { textIn } from '../element.ts';
import { Notes, type Note } from '../notes.ts';
import { planText } from '../planText.ts';
import { readXml } from '../xml.ts';
import { baselinesOf } from './baselines.ts';
import { tellDifferences } from './differences.ts';
import { outlineOf } from './outline.ts';
import type { ProjectFile } from './projectFile.ts';
import { readFile } from './readFile.ts';
import { sectionsOf } from './sections.ts';

export interface Imported {
  /** The plan. */
  readonly text: string;
  /** What could not be taken over as it was. */
  readonly notes: readonly Note[];
  /** By name, as `baselines:` of a plan would name them; not in `text` unless `baselineFile` was given. */
  readonly baselines: ReadonlyMap<string, Baseline>;
}

export interface ImportOptions {
  /** Where the file of a baseline will be, relative to the plan; null where baselines are not kept. */
  readonly baselineFile: ((name: string) => string) | null;
}

/** What is wrong with the file, as the end of a sentence, where no plan can be made of it. */
export function importProject(xml: string, options: ImportOptions = { baselineFile: null }): Imported | { readonly problem: string } {
  const read = readXml(xml);
  if ('problem' in read) return read;
  if (read.root.name !== 'Project') return { problem: `is XML of another kind: it holds "${read.root.name.slice(0, 60)}", not "Project"` };
  const file = readFile(read.root);
  if (file.tasks.length === 0 && file.resources.length === 0) {
    const isOther = textIn(read.root, 'SaveVersion') === null && file.calendars.length === 0;
    return { problem: isOther ? 'holds no Microsoft Project plan' : 'holds no tasks and no resources' };
  }
  return imported(file, options);
}

function imported(file: ProjectFile, { baselineFile }: ImportOptions): Imported {
  const notes = new Notes();
  const outline = outlineOf(file, notes);
  const { sections, projectId } = sectionsOf(file, outline, notes, baselineFile);
  const text = planText(sections);
  tellDifferences(text, outline, notes);
  return { text, notes: notes.all, baselines: baselinesOf(outline, projectId) };
}
