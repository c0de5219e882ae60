/** The parts that all diagrams are put together from. */
import type { Analysis } from '../analysis.ts';
import type { Plan } from '../plan/model.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { sayDay } from './days.ts';
import type { Diagram, DiagramKind, Mark, Settings } from './diagram.ts';
import { bareLabel } from './escape.ts';

/** What a drawing function is given: a plan that can be drawn. */
export interface Drawable {
  readonly analysis: Analysis;
  readonly plan: Plan;
  readonly schedule: Schedule;
  readonly settings: Settings;
}

export function emptyDiagram(kind: DiagramKind, why: string): Diagram {
  return { kind, text: '', marks: [], ...nothing, picture: 'text', empty: why };
}

const nothing = { figure: null, hidden: 0, undated: 0, rows: null, span: null, columns: null, tables: [], empty: null };

export function drawnDiagram(kind: DiagramKind, lines: readonly string[], marks: readonly Mark[], left: Partial<Diagram> = {}): Diagram {
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  return { kind, text, marks, ...nothing, picture: left.figure ? 'figure' : 'text', ...left };
}

/** The name and description that assistive technology reads instead of the picture. */
export function accessibleLines({ plan, analysis }: Drawable, what: string, content: string): string[] {
  const status = analysis.statusDate === null ? '' : `; status date ${sayDay(analysis.statusDate)}`;
  return [`  accTitle: ${bareLabel(`${plan.project.name}, ${what}`)}`, `  accDescr: ${bareLabel(`${content}${status}`)}`];
}

/** The preview says the same in its toolbar. Charts of figures want it between quotes. */
export function titleLines({ plan, analysis, settings }: Drawable, what: string, label: (name: string) => string = bareLabel): string[] {
  if (settings.flavour === 'preview') return [];
  const status = analysis.statusDate === null ? '' : ` · status ${sayDay(analysis.statusDate)}`;
  return [`  title ${label(`${plan.project.name} · ${what}${status}`)}`];
}

/** `1 task`, `2 tasks` */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
