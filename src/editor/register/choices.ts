/** What there is to choose from in the questions about a register, and what may be typed. */
import type { Plan } from '../../core/plan/model.ts';
import { formatDay } from '../../core/values/civil.ts';
import { parseDate } from '../../core/values/date.ts';
import type { Day } from '../../core/values/time.ts';
import type { Choice, Question } from './questions.ts';

/** Whoever can own something: people, stakeholders and forums. */
export function parties({ resources, stakeholders, forums }: Plan): readonly Choice[] {
  const people = [...resources.values()].filter(({ kind }) => kind === 'person');
  return [...people, ...stakeholders.values(), ...forums.values()].map(({ id, name }) => ({
    value: id,
    label: name,
    ...(name !== id && { description: id }),
  }));
}

export const nobody: Choice = { value: '', label: 'Nobody' };

export function words(all: readonly string[]): readonly Choice[] {
  return all.map((value) => ({ value, label: value }));
}

const degrees = ['very low', 'low', 'medium', 'high', 'very high'];

/** 1–5, the gravest first. */
export const scores: readonly Choice[] = degrees.map((description, i) => ({ value: `${i + 1}`, label: `${i + 1}`, description })).reverse();

export const severities = words(['critical', 'high', 'medium', 'low']);

/** May be left empty. */
export function dateQuestion(key: string, prompt: string, value: Day | null): Question {
  return { key, prompt: `${prompt} (YYYY-MM-DD, empty for none)`, value: value === null ? '' : formatDay(value), check: whyNoDate };
}

function whyNoDate(text: string): string | null {
  const date = text === '' ? null : parseDate(text);
  if (!date) return null;
  if (!date.ok) return date.message;
  return date.value.time === null ? null : `no time of day here; write ${text.slice(0, 10)}`;
}

/** What was chosen; null for nobody and nothing. */
export function idIn(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Of an answer that was checked; null for an empty one. */
export function dayIn(text: string | undefined): Day | null {
  const date = text ? parseDate(text) : null;
  return date?.ok ? date.value.day : null;
}

export function textQuestion(key: string, prompt: string, value = ''): Question {
  return { key, prompt: `${prompt} (empty for none)`, value };
}

/** One that has to be answered; `missing` says what would be right. */
export function neededText(key: string, prompt: string, missing: string, value = ''): Question {
  return { key, prompt, value, check: (text) => (text === '' ? missing : null) };
}
