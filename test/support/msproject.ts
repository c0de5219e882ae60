/** What Microsoft Project itself computed, read from its XML; and the files that nobody on this project wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTrueIn, listOf, numberIn, textIn } from '../../src/core/exchange/element.ts';
import { importProject, type Imported, type ImportOptions } from '../../src/core/exchange/msproject/importProject.ts';
import { readXml } from '../../src/core/exchange/xml.ts';

/** A task as Project scheduled it; moments as `2014-10-17T08:00`. */
export interface ProjectDates {
  readonly name: string | null;
  readonly start: string | undefined;
  readonly finish: string | undefined;
  readonly critical: boolean;
  /** Minutes. */
  readonly totalSlack: number;
  readonly freeSlack: number;
}

/** In the order of the file, without summary tasks. */
export function projectDates(xml: string): readonly ProjectDates[] {
  const read = readXml(xml);
  if ('problem' in read) throw new Error(read.problem);
  const tasks = listOf(read.root, 'Tasks', 'Task').filter((task) => !isTrueIn(task, 'Summary'));
  return tasks.map((task) => ({
    name: textIn(task, 'Name'),
    start: textIn(task, 'Start')?.slice(0, 16),
    finish: textIn(task, 'Finish')?.slice(0, 16),
    critical: isTrueIn(task, 'Critical'),
    totalSlack: (numberIn(task, 'TotalSlack') ?? 0) / 10,
    freeSlack: (numberIn(task, 'FreeSlack') ?? 0) / 10,
  }));
}

/** The plan of a file that must be good. */
export function importedFrom(xml: string, options?: ImportOptions): Imported {
  const imported = importProject(xml, options);
  if ('problem' in imported) throw new Error(imported.problem);
  return imported;
}

/** The text of one of the files that `PLANLOOM_TEST_DATA` leads to; without them the test is skipped, and says so. */
export function sharedProject(test: Mocha.Context, name: string): string {
  const file = join(process.env.PLANLOOM_TEST_DATA ?? '', 'msproject', name);
  if (process.env.PLANLOOM_TEST_DATA && existsSync(file)) return readFileSync(file, 'utf8');
  console.log('      PLANLOOM_TEST_DATA names no folder with msproject');
  return test.skip();
}
