/** What can be seen to be wrong with a plan, or to have come out otherwise: what two sides may bring about only together. */
import type { Analysis } from '../../analysis.ts';
import { wayTo } from '../../language/way.ts';
import type { Colour } from '../../plan/words.ts';
import type { Severity } from '../../problem.ts';
import { neededText } from '../../rules/over-allocation.ts';
import { capitalised } from '../../values/capitalised.ts';
import { dayText } from '../../values/civil.ts';
import { currencyText, moneyText } from '../../status/words.ts';

export type SignKind = 'problem' | 'overload' | 'gate-order' | 'milestone' | 'budget' | 'colour';

export interface Sign {
  readonly kind: SignKind;
  /** Signs of one group are told as one. */
  readonly group: string;
  /** The id of what it is about, or the keys that lead there. */
  readonly about: string;
  readonly text: string;
  readonly severity: Severity;
  /** Of a problem; null for the others. */
  readonly rule: string | null;
}

/** By a key that stands for the same in every state of the plan. */
export type Signs = ReadonlyMap<string, Sign>;

export function signsOf(analysis: Analysis): Signs {
  return new Map([
    ...problemSigns(analysis),
    ...overloadSigns(analysis),
    ...gateSigns(analysis),
    ...milestoneSigns(analysis),
    ...moneySigns(analysis),
    ...colourSigns(analysis),
  ]);
}

type Found = Iterable<readonly [string, Sign]>;

/** Other signs say these better, or they speak of what was declared and not of the plan. */
const saidElsewhere = new Set(['over-allocation', 'watermelon', 'harsher-colour', 'unexplained-colour', 'expired-colour']);

function* problemSigns({ problems, sources }: Analysis): Found {
  for (const { rule, severity, message, at } of problems) {
    if (severity === 'hint' || saidElsewhere.has(rule)) continue;
    const source = sources.get(at.file);
    const about = source ? wayTo(source, at.start) : '';
    const key = `${rule} ${about}`;
    yield [key, { kind: 'problem', group: key, about, text: message, severity, rule }];
  }
}

/** By who needs the resource at once, whenever that is: to move an overload makes no new one. */
function* overloadSigns({ plan, schedules, statusDate }: Analysis): Found {
  if (!plan || !schedules || plan.levels.get('over-allocation')?.level === 'ignore') return;
  for (const load of schedules.overloads) {
    const resource = plan.resources.get(load.resource);
    if (!resource || load.to <= (statusDate ?? -Infinity)) continue;
    const tasks = load.tasks.map((index) => plan.wbs.tasks[index]!.id).sort();
    const text = neededText(plan, resource, load);
    const { id } = resource;
    yield [
      `overload ${id} ${tasks.join(' ')}`,
      { kind: 'overload', group: `overload ${id}`, about: id, text, severity: 'warning', rule: null },
    ];
  }
}

/** Gates whose milestones come in another order than the plan lists the gates. */
function* gateSigns({ plan, schedules }: Analysis): Found {
  if (!plan || !schedules) return;
  const dated = [...plan.gates.values()].flatMap(({ id, milestone }) => {
    const finish = schedules.forecast.finish[plan.wbs.indexOf.get(milestone ?? '') ?? -1] ?? NaN;
    return Number.isNaN(finish) ? [] : [{ id, finish }];
  });
  for (const [i, { id, finish }] of dated.slice(1).entries()) {
    const before = dated[i]!;
    if (!(finish < before.finish)) continue;
    const key = `gates ${before.id} ${id}`;
    const text = `the gate "${id}" comes on ${dayText(finish)}, before the gate "${before.id}" on ${dayText(before.finish)}`;
    yield [key, { kind: 'gate-order', group: key, about: id, text, severity: 'warning', rule: null }];
  }
}

/** Where each milestone stands. */
function* milestoneSigns({ plan, schedules }: Analysis): Found {
  for (const [i, { id, name, shape }] of (plan?.wbs.tasks ?? []).entries()) {
    const finish = schedules?.forecast.finish[i] ?? NaN;
    if (shape !== 'milestone' || Number.isNaN(finish)) continue;
    const group = `milestone ${id}`;
    yield [`${group} ${finish}`, { kind: 'milestone', group, about: id, text: `${name} comes on ${dayText(finish)}`, severity: 'warning', rule: null }]; // prettier-ignore
  }
}

function* moneySigns({ plan, status }: Analysis): Found {
  const approved = plan?.budget?.approved ?? null;
  const eac = status?.earned.eac ?? status?.money.eacByForecast ?? null;
  if (approved === null || eac === null || eac <= approved) return;
  const text = `the estimate at completion, ${currencyText(eac, plan!.project.currency)}, is more than the approved ${moneyText(approved)}`;
  yield ['budget', { kind: 'budget', group: 'budget', about: 'budget', text, severity: 'warning', rule: null }];
}

/** What is red is amber too. */
const upTo: Readonly<Record<Colour, readonly Colour[]>> = { green: [], amber: ['amber'], red: ['amber', 'red'] };

/** Overall is only the worst of the others. */
function* colourSigns({ status }: Analysis): Found {
  for (const { dimension, computed, evidence } of status?.rag.values() ?? []) {
    if (dimension === 'overall') continue;
    const why = evidence[0] ? `: ${evidence[0].text}` : '';
    for (const colour of upTo[computed ?? 'green']) {
      const text = `${capitalised(dimension)} turns ${computed!}${why}`;
      yield [`colour ${dimension} ${colour}`, { kind: 'colour', group: `colour ${dimension}`, about: dimension, text, severity: 'warning', rule: null }]; // prettier-ignore
    }
  }
}
