/** A picture of a plan as Mermaid text, with what each drawn thing stands for. */
import type { Spot } from '../source/node.ts';

export const diagramKinds = ['gantt', 'roadmap', 'dependencies', 'risks', 'burndown'] as const;
export type DiagramKind = (typeof diagramKinds)[number];

/** One bar, milestone or card. */
export interface Mark {
  /** The generated id in the Mermaid text: `t1`, `t2`, … */
  readonly id: string;
  /** The id in the plan. */
  readonly item: string;
  /** What a screen reader says: name, dates, state. */
  readonly label: string;
  /** The item's key in its file. */
  readonly at: Spot;
}

export interface Diagram {
  readonly kind: DiagramKind;
  /** Complete Mermaid text; deterministic. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** How many rows were left out to keep within the limit. */
  readonly hidden: number;
  /** What to tell the reader where there is nothing to draw, else null. */
  readonly empty: string | null;
}
