/** How much of what is wanted is traced, and which musts lack something. */
import { mustPriority } from '../../status/baseline.ts';
import { coverageOf, deliveredOf, gapsOf, percentBelow, type Coverage } from '../../status/delivery/coverage.ts';
import { tracesOf, type Trace } from '../../status/delivery/traces.ts';
import { counted, named } from '../../status/words.ts';
import { columns, grave, line, listOf, said, tableOf, type Block, type Section } from './report.ts';
import { momentText, moreLines, type Subject } from './subject.ts';

/** Requirements that are told. */
const most = 8;

/** Null where nothing is wanted. */
export function requirementsSection(subject: Subject): Section | null {
  const coverage = coverageOf(subject.plan);
  if (!coverage) return null;
  return { id: 'requirements', title: 'Requirements', blocks: [...listOf([line(coverageText(coverage))]), ...lackingBlocks(subject)] };
}

/** `5 of 12 requirements are traced from specification to tests (41 %); 3 are built; 47 of 81 tasks serve one` */
function coverageText({ whole, requirements, built, serving, tasks }: Coverage): string {
  const traced = `${whole} of ${counted(requirements, 'requirement')} ${whole === 1 ? 'is' : 'are'} traced from specification to tests`;
  return `${traced} (${percentBelow(whole, requirements)} %); ${built} implemented or verified; ${serving} of ${counted(tasks, 'task')} ${serving === 1 ? 'serves' : 'serve'} one`;
}

/** Musts that lack something, in the plan's order; one that nobody works on, or that comes with no release, is grave. */
function lackingBlocks({ plan, schedules }: Subject): readonly Block[] {
  const lacking = [...tracesOf(plan).values()].filter(
    (trace) => (trace.requirement.priority ?? 0) >= mustPriority && gapsOf(trace).length > 0,
  );
  const rows = lacking.slice(0, most).map((trace) => {
    const { done, finish } = deliveredOf(trace, schedules);
    const { requirement, tasks, releases } = trace;
    return [
      said(named(requirement)),
      said(requirement.status),
      said(tasks.length === 0 ? 'none' : `${done} of ${tasks.length} done`),
      said(momentText(finish)),
      said(releases.map((id) => plan.releases.get(id)?.name ?? id).join(', ') || 'none'),
      grave(gapsOf(trace).join(', '), isGrave(trace)),
    ];
  });
  const caption = `${counted(lacking.length, 'must lacks', 'musts lack')} something`;
  return [
    ...tableOf(caption, columns('Requirement', 'Status', 'Tasks', 'Finish', 'Release', 'Missing'), rows),
    ...listOf(moreLines(lacking.length, most, 'must')),
  ];
}

function isGrave(trace: Trace): boolean {
  return gapsOf(trace).some((gap) => gap === 'no task' || gap === 'no release');
}
