/** Product stages (PDLC) by project stages (PLC): where the work is, whether it belongs there, and the gates with their evidence. */
import type { Gate } from '../plan/model.ts';
import { inherited } from '../plan/wbs.ts';
import { textCell } from './cells.ts';
import type { Cell, Diagram, Mark, Table } from './diagram.ts';
import { bareLabel } from './escape.ts';
import { gateTable, gateText, releaseTables, whenOf } from './gateTables.ts';
import { markOf, type Look } from './marks.ts';
import { count, drawnDiagram, emptyDiagram, titleLines, type Drawable } from './text.ts';

interface Square {
  tasks: number;
  /** Leaves' progress added up, each 0–1. */
  progress: number;
  readonly gates: Gate[];
}

interface Matrix {
  /** `''` stands for none. */
  readonly project: readonly string[];
  readonly product: readonly string[];
  readonly squares: ReadonlyMap<string, Square>;
}

export function lifecycle(drawable: Drawable): Diagram {
  const { plan } = drawable;
  if (plan.gates.size === 0 && !plan.wbs.tasks.some(({ own }) => own.stage !== null || own.productStage !== null)) {
    return emptyDiagram('lifecycle', 'no work has a stage; give tasks `stage` and `productStage`, and name gates under `lifecycle:`');
  }
  const matrix = matrixOf(drawable);
  const marks = new Map([...plan.gates.values()].map((gate, index) => [gate.id, gateMark(drawable, gate, index)]));
  const tables = [
    stageTable(drawable, matrix, marks),
    ...(plan.gates.size > 0 ? [gateTable(drawable, marks)] : []),
    ...releaseTables(drawable, marks),
  ];
  return drawnDiagram('lifecycle', timelineOf(drawable, matrix), [...marks.values()], { picture: 'tables', tables });
}

/** Every stage has its place, also one without work; what has no stage has a place where there is such work. */
function matrixOf({ plan, schedule }: Drawable): Matrix {
  const squares = new Map<string, Square>();
  const squareOf = (task: number): Square => {
    const key = keyOf(inherited(plan, task, 'stage') ?? '', inherited(plan, task, 'productStage') ?? '');
    let square = squares.get(key);
    if (!square) squares.set(key, (square = { tasks: 0, progress: 0, gates: [] }));
    return square;
  };
  plan.wbs.tasks.forEach(({ shape, status }, index) => {
    if (shape === 'container' || status === 'cancelled') return;
    const square = squareOf(index);
    square.tasks++;
    square.progress += schedule.done[index] === 1 ? 1 : schedule.progress[index]! || 0;
  });
  for (const gate of plan.gates.values()) {
    const index = plan.wbs.indexOf.get(gate.milestone ?? '');
    if (index !== undefined) squareOf(index).gates.push(gate);
  }
  const hasNone = (at: 0 | 1) => [...squares.keys()].some((key) => key.split('\n')[at] === '');
  return {
    project: [...plan.stages.project, ...(hasNone(0) ? [''] : [])],
    product: [...plan.stages.product, ...(hasNone(1) ? [''] : [])],
    squares,
  };
}

function keyOf(project: string, product: string): string {
  return `${project}\n${product}`;
}

/** Whether the plan says that the product stage belongs into the project stage; where it says nothing of either, everything does. */
function belongs({ plan }: Drawable, project: string, product: string): boolean {
  const { alignment } = plan.stages;
  if (project === '' || product === '' || alignment.size === 0) return true;
  return alignment.get(project)?.includes(product) ?? false;
}

function gateMark(drawable: Drawable, gate: Gate, index: number): Mark {
  const isPassed = gate.status === 'passed';
  const look: Look = { shape: 'line', state: isPassed ? 'done' : 'planned', critical: gate.status === 'failed', progress: null };
  const words = [...(gate.evidence.length === 0 ? [] : [evidenceWords(gate)]), 'gate', whenOf(drawable, gate)];
  return { ...markOf(`g${index + 1}`, gate, look, []), label: [gateText(gate), ...words].join(', ') };
}

function evidenceWords({ evidence }: Gate): string {
  return count(evidence.length, 'piece of evidence', 'pieces of evidence');
}

function stageTable(drawable: Drawable, { project, product, squares }: Matrix, marks: ReadonlyMap<string, Mark>): Table {
  return {
    caption: 'Product stages (down) by project stages (across): tasks, how far they are, and gates',
    look: 'heat',
    columns: ['Stage', ...project.map((stage) => stage || 'no project stage')],
    rows: product.map((down) => [
      textCell(down || 'no product stage'),
      ...project.map((across) => squareCell(squares.get(keyOf(across, down)), belongs(drawable, across, down), marks)),
    ]),
  };
}

/** `3 tasks, 45 %`, its gates behind it; what stands where it does not belong says so. */
function squareCell(square: Square | undefined, isInPlace: boolean, marks: ReadonlyMap<string, Mark>): Cell {
  if (!square) return textCell('–');
  const gates = square.gates.map((gate) => ({ id: marks.get(gate.id)!.id, text: gateText(gate) }));
  return { text: `${squareText(square)}${isInPlace ? '' : ', does not belong here'}`, marks: gates, band: isInPlace ? 'low' : 'high' };
}

function squareText({ tasks, progress }: Square): string {
  return `${count(tasks, 'task')}, ${Math.floor((progress / tasks) * 100)} %`;
}

/** Sections are project stages, each with its product stages and what is in them. */
function timelineOf(drawable: Drawable, { project, product, squares }: Matrix): string[] {
  const body = project.flatMap((across) => {
    const periods = product.flatMap((down) => {
      const square = squares.get(keyOf(across, down));
      if (!square) return [];
      const entries = [down || 'no product stage', squareText(square), ...square.gates.map((gate) => `${gate.name}, ${gate.status}`)];
      return [`    ${entries.map((text) => bareLabel(text)).join(' : ')}`];
    });
    return periods.length === 0 ? [] : [`  section ${bareLabel(across || 'no project stage')}`, ...periods];
  });
  return body.length === 0 ? [] : ['timeline', ...titleLines(drawable, 'Lifecycle'), ...body];
}
