/** A release that is out, or planned to be, before the gate of its stage or of an earlier one is passed. */
import { standingOf } from '../status/lifecycle.ts';
import { at, finding, formatDay, lastDayOf } from './say.ts';
import type { Rule } from './rule.ts';

export const releaseBeforeGate: Rule = {
  id: 'release-before-gate',
  title: 'A release comes before its gate is passed',
  severity: 'warning',
  restsOn: 'dates',
  *check({ plan, schedules }) {
    if (!schedules || plan.gates.size === 0 || plan.releases.size === 0) return;
    const { finish, done } = schedules.forecast;
    const { stages, ahead } = standingOf(plan, schedules.forecast);
    for (const release of plan.releases.values()) {
      const index = plan.wbs.indexOf.get(release.milestone ?? '');
      if (index === undefined) continue;
      const isOut = done[index] === 1;
      const stage = stages.product[index]!;
      const held = ahead.find(({ milestone, endsProduct, finish: passed }) => {
        const isBeyond = endsProduct >= 0 && stage > endsProduct;
        return (milestone === index && isOut) || (isBeyond && (isOut || finish[index]! < passed));
      });
      if (!held) continue;
      const { gate } = held;
      const own = stage < 0 ? '' : ` (${plan.stages.product[stage]!})`;
      const why = isOut ? `is out, but the gate "${gate.id}" is ${gate.status}` : `is forecast for ${formatDay(lastDayOf(finish[index]!))}, before the gate "${gate.id}" on ${formatDay(lastDayOf(held.finish))}`; // prettier-ignore
      yield finding(at(release, 'milestone'), `the release "${release.id}"${own} ${why}`, [
        { at: gate.key, message: `the gate "${gate.id}"` },
      ]);
    }
  },
};
