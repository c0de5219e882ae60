/** Project's resources as the plan's; cost resources are no resources there but costs of their tasks. */
import { formatDay } from '../../values/civil.ts';
import { formatPercentage, formatRate, mostMoney, type RateUnit } from '../../values/numbers.ts';
import type { UnitMinutes } from '../../values/duration.ts';
import { FreshIds } from '../freshIds.ts';
import type { Notes } from '../notes.ts';
import { given, type PlanMap } from '../planText.ts';
import type { Calendars } from './calendars.ts';
import type { ProjectFile, ProjectResource } from './projectFile.ts';

/** A resource of the plan, with what the assignments need to know of it. */
export interface PlanResource {
  readonly id: string;
  readonly name: string;
  readonly kind: ProjectResource['kind'];
  /** Full-time persons. */
  readonly capacity: number;
}

export class Resources {
  readonly items = new Map<string, PlanMap>();
  /** The ids of resources, stakeholders and forums are one namespace. */
  readonly ids = new FreshIds();
  private readonly byUid = new Map<number, PlanResource>();
  private readonly calendars: Calendars;
  private readonly units: UnitMinutes;
  private readonly notes: Notes;

  constructor(file: ProjectFile, calendars: Calendars, units: UnitMinutes, notes: Notes) {
    this.calendars = calendars;
    this.units = units;
    this.notes = notes;
    for (const resource of file.resources) this.add(resource);
  }

  /** Null for the resource that stands for nobody, and for one that the file does not have. */
  of(uid: number): PlanResource | null {
    return this.byUid.get(uid) ?? null;
  }

  /** The id of the resource of this name, or null. */
  named(name: string): string | null {
    return [...this.byUid.values()].find((resource) => resource.name === name && resource.kind !== 'cost')?.id ?? null;
  }

  private add(resource: ProjectResource): void {
    const { uid, name, kind, maxUnits } = resource;
    if (this.byUid.has(uid)) return;
    if (kind === 'cost' || resource.isBudget) {
      this.byUid.set(uid, { id: '', name, kind: 'cost', capacity: 0 });
      return;
    }
    const id = this.ids.of(name, `resource-${uid}`);
    const capacity = kind === 'person' && maxUnits > 0 && maxUnits <= 100 ? maxUnits : 1;
    this.byUid.set(uid, { id, name, kind, capacity });
    this.items.set(id, this.item(resource, id, capacity));
    this.tellLeftOut(resource);
  }

  private item(resource: ProjectResource, id: string, capacity: number): PlanMap {
    const isPerson = resource.kind === 'person';
    const own = isPerson ? this.calendars.ownOf(resource.calendar, id) : { calendar: null, leave: [] };
    return given({
      name: resource.name,
      kind: isPerson ? null : resource.kind,
      team: resource.group,
      capacity: capacity === 1 ? null : formatPercentage(capacity),
      rate: isPerson ? this.rateText(resource) : null,
      calendar: own.calendar,
      available: oneOrList(isPerson ? this.availability(resource) : []),
      leave: oneOrList(own.leave),
      notes: resource.notes,
    });
  }

  /** Project keeps rates by the hour and shows them by what the format says. */
  private rateText({ rate, rateFormat, name }: ProjectResource): string | null {
    if (!(rate > 0 && rate <= mostMoney)) return null;
    const shown: RateUnit = rateFormat === 3 ? 'd' : rateFormat === 4 ? 'w' : rateFormat === 5 ? 'mo' : 'h';
    const amount = shown === 'h' ? rate : (rate * this.units[shown]) / 60;
    const isShort = Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;
    if (shown !== 'h' && isShort) return formatRate({ amount: Math.round(amount * 100) / 100, per: shown });
    if (rateFormat === 7) this.notes.add('yearly rates are given by the hour', name);
    return formatRate({ amount: Math.round(rate * 1e4) / 1e4, per: 'h' });
  }

  /** Periods in which there is any of them; open ends reach as far as a plan may. */
  private availability({ available, maxUnits, name }: ProjectResource): readonly string[] {
    const there = available.filter(({ units, from, to }) => units > 0 && (from === null || to === null || from <= to));
    if (there.every(({ from, to }) => from === null && to === null)) return [];
    if (there.some(({ units }) => units !== maxUnits)) this.notes.add('capacities that change with time are one', name);
    return there.map(({ from, to }) => `${from === null ? '1984-01-01' : formatDay(from)}..${to === null ? '2049-12-31' : formatDay(to)}`);
  }

  private tellLeftOut(resource: ProjectResource): void {
    const { name } = resource;
    if (resource.costPerUse > 0) this.notes.add('costs per use are left out', name);
    if (resource.hasOtherRates) this.notes.add('only the standard rate is kept of several', name);
    if (resource.isInactive) this.notes.add('inactive resources are kept as the others', name);
    if (resource.email !== null) this.notes.add('e-mail addresses are left out', name);
    if (resource.hasCustomFields) this.notes.add('custom fields of resources are left out', name);
  }
}

/** The short form of a list of one. */
export function oneOrList<T extends string>(values: readonly T[]): T | readonly T[] {
  return values.length === 1 ? values[0]! : values;
}
