/** The status report of a plan, as a project manager sends it to a steering committee. */
import { counted } from '../../status/words.ts';
import { formatDay } from '../../values/civil.ts';
import { changesSection } from './changes.ts';
import { coloursSection } from './colours.ts';
import { decisionsNeeded, decisionsSection } from './decisions.ts';
import { milestonesOf, milestonesSection } from './milestones.ts';
import { moneySection } from './money.ts';
import { progressSection } from './progress.ts';
import { registerSection } from './register.ts';
import type { Fact, StatusReport } from './report.ts';
import { requirementsSection } from './requirements.ts';
import { whoText, type Subject } from './subject.ts';
import { qualitySection, unknownSection } from './unknown.ts';
import { verdictText } from './verdict.ts';

/** The same for the same plan, status date and earlier state, to the last byte. */
export function statusReportOf(subject: Subject): StatusReport {
  const { plan, statusDate, earlier } = subject;
  const decisions = decisionsNeeded(subject);
  const requirements = requirementsSection(subject);
  const unknown = unknownSection(subject);
  return {
    name: plan.project.name,
    statusDate,
    facts: factsOf(subject),
    verdict: verdictText(subject, decisions),
    summary: summaryOf(subject),
    sections: [
      coloursSection(subject),
      decisionsSection(subject, decisions),
      milestonesSection(subject, milestonesOf(subject)),
      progressSection(subject),
      ...(requirements ? [requirements] : []),
      registerSection(subject),
      ...(earlier ? [changesSection(earlier)] : []),
      moneySection(subject),
      qualitySection(subject),
      ...(unknown ? [unknown] : []),
    ],
  };
}

function summaryOf({ plan }: Subject): Fact | null {
  const { summary } = plan.report;
  if (summary === null) return null;
  return { label: plan.project.manager === null ? 'Summary' : whoText(plan, plan.project.manager), text: summary };
}

function factsOf({ plan, status, days, earlier }: Subject): readonly Fact[] {
  const { client, sponsor, manager } = plan.project;
  const party = (label: string, id: string | null) => (id === null ? [] : [{ label, text: whoText(plan, id) }]);
  const { baseline } = status;
  const kept = baseline?.statusDate ?? null;
  return [
    ...(client === null ? [] : [{ label: 'Client', text: client }]),
    ...party('Sponsor', sponsor),
    ...party('Manager', manager),
    ...(earlier ? [{ label: 'Compared with', text: `${earlier.ref}${earlier.statusDate === null ? '' : `, status at ${formatDay(earlier.statusDate)}`}` }] : []), // prettier-ignore
    { label: 'Baseline', text: baseline === null ? 'none' : `${baseline.name}${kept === null ? '' : `, ${formatDay(kept)}`}` },
    { label: 'Looks ahead', text: counted(days, 'day') },
  ];
}
