/** Where a task, milestone or release stands in the life cycle. */
import type { Analysis } from '../../analysis.ts';
import type { Plan } from '../../plan/model.ts';
import { inherited } from '../../plan/wbs.ts';
import { dayText } from '../../schedule/explain/words.ts';
import { gateBehind, standingOf } from '../../status/lifecycle.ts';
import { named } from '../../status/words.ts';
import { labelled, line, present, type Line } from './lines.ts';

/** `Stage: execution, develop · next gate: g4 Pilot go or no-go (pending, 2026-10-02)`; null where the plan says none of it. */
export function standingLine({ schedules }: Analysis, plan: Plan, index: number): Line | null {
  const stages = stagesText(plan, index);
  return line(labelled('Stage', stages), gateText(plan, index) ?? (stages === '' ? null : nextGateText(schedules, plan, index)));
}

/** `execution, develop`: of the project, then of the product; empty where it has neither. */
export function stagesText(plan: Plan, index: number): string {
  return present([inherited(plan, index, 'stage'), inherited(plan, index, 'productStage')]).join(', ');
}

/** Of a milestone the gates that are held at it. */
function gateText({ gates, wbs }: Plan, index: number): string | null {
  const own = [...gates.values()].filter(({ milestone }) => milestone === wbs.tasks[index]!.id);
  return labelled('gate', own.map((gate) => `${named(gate)} (${gate.status})`).join(', '));
}

function nextGateText(schedules: Analysis['schedules'], plan: Plan, index: number): string | null {
  if (!schedules || schedules.forecast.done[index] === 1) return null;
  const { forecast } = schedules;
  const next = gateBehind(standingOf(plan, forecast).ahead, forecast.finish[index]!);
  return next && labelled('next gate', `${named(next.gate)} (${next.gate.status}, ${dayText(next.finish)})`);
}
