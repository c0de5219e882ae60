/** How good the schedule is that all this rests on, and what is not known. */
import { ragDimensions } from '../../plan/words.ts';
import { qualityOf } from '../../status/quality/quality.ts';
import { scoreText, worstFirst } from '../../status/quality/words.ts';
import { counted, ragTitles } from '../../status/words.ts';
import { line, listOf, type Line, type Section } from './report.ts';
import type { Subject } from './subject.ts';

/** One line: how many checks of the DCMA are passed, and which are not. */
export function qualitySection({ analysis, plan }: Subject): Section {
  const quality = qualityOf({ ...analysis, plan });
  const failed = worstFirst(quality).filter(({ result }) => result === 'fail');
  const share = quality.score === null ? '' : ` (${Math.floor(quality.score * 100)} %)`;
  const names = failed.length === 0 ? '' : `; not passed: ${failed.map(({ title }) => title).join(', ')}`;
  const text =
    quality.score === null ? 'Unknown: no check can be judged' : `${scoreText(quality)} checks of the DCMA are passed${share}${names}`;
  return { id: 'quality', title: 'Schedule quality', blocks: listOf([line(text)]) };
}

export function unknownSection(subject: Subject): Section | null {
  const lines = [...errorLines(subject), ...colourLines(subject), ...figureLines(subject), ...registerLines(subject)];
  const each = [...new Map(lines.map((one) => [one.cell.text, one])).values()];
  return each.length === 0 ? null : { id: 'unknown', title: 'What is not known', blocks: listOf(each) };
}

function errorLines({ analysis, statusDate, schedules, plan }: Subject): readonly Line[] {
  const errors = analysis.problems.filter(({ severity }) => severity === 'error').length;
  const without = plan.wbs.tasks.filter((_, index) => schedules && !Number.isFinite(schedules.forecast.finish[index])).length;
  const cancelled = plan.wbs.tasks.filter(({ status }) => status === 'cancelled').length;
  return [
    ...(errors > 0 ? [line(`The plan has ${counted(errors, 'error')}: what rests on that may be wrong or missing`)] : []),
    ...(statusDate === null ? [line('There is no status date: what is late, due, done or overdue is unknown')] : []),
    ...(schedules === null ? [line('The plan has no dates')] : []),
    ...(without > cancelled ? [line(`${counted(without - cancelled, 'task')} without dates`)] : []),
  ];
}

/** Remarks that are about nothing say what is missing, or was not counted. */
function colourLines({ status }: Subject): readonly Line[] {
  return ragDimensions
    .filter((dimension) => dimension !== 'overall')
    .flatMap((dimension) => {
      const missing = status.rag.get(dimension)!.evidence.filter(({ colour, about }) => colour === null && about === '');
      return missing.map(({ text }) => line(text, ragTitles[dimension]));
    });
}

function figureLines({ status }: Subject): readonly Line[] {
  return status.earned.missing.map((sentence) => line(sentence, 'Earned value'));
}

function registerLines({ status }: Subject): readonly Line[] {
  const risks = [...status.raid.values()].filter(({ entry, isOpen }) => entry.kind === 'risk' && isOpen);
  const unscored = risks.filter(({ score }) => score === null).length;
  const uncosted = risks.filter(({ entry }) => entry.exposure === null).length;
  return [
    ...(unscored > 0 ? [line(`${counted(unscored, 'open risk is', 'open risks are')} not scored`, 'Register')] : []),
    ...(uncosted > 0 ? [line(`what ${counted(uncosted, 'open risk')} may cost, in money or time`, 'Register')] : []),
  ];
}
