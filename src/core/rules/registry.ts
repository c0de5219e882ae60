/** Every rule there is, in the order in which problems at one place are told. */
import type { Severity } from '../problem.ts';
import { schemaRules } from '../schema/rules.ts';
import { sourceRules } from '../source/rules.ts';
import { actualAfterStatusDate } from './actual-after-status-date.ts';
import { baselineUnreadable } from './baseline-unreadable.ts';
import { baselineWithoutSource } from './baseline-without-source.ts';
import { calendarLoop } from './calendar-loop.ts';
import { calendarWithoutWork } from './calendar-without-work.ts';
import { constraintConflict } from './constraint-conflict.ts';
import { containerWithWork } from './container-with-work.ts';
import { contingencyOverdrawn } from './contingency-overdrawn.ts';
import { contradictingActuals } from './contradicting-actuals.ts';
import { contradictingDates } from './contradicting-dates.ts';
import { deadlineMissed } from './deadline-missed.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { duplicateId } from './duplicate-id.ts';
import { endlessWork } from './endless-work.ts';
import { expiredColour } from './expired-colour.ts';
import { finishLinkToContainer } from './finish-link-to-container.ts';
import { gateBeforeMilestone } from './gate-before-milestone.ts';
import { gateWithoutEvidence } from './gate-without-evidence.ts';
import { hardConstraint } from './hard-constraint.ts';
import { harsherColour } from './harsher-colour.ts';
import { highDuration } from './high-duration.ts';
import { highFloat } from './high-float.ts';
import { includeLoop } from './include-loop.ts';
import { includeMissing } from './include-missing.ts';
import { includeNoPart } from './include-no-part.ts';
import { includeOutside } from './include-outside.ts';
import { incompleteActuals } from './incomplete-actuals.ts';
import { incompleteRaci } from './incomplete-raci.ts';
import { lag } from './lag.ts';
import { lateForRelease } from './late-for-release.ts';
import { latePromise } from './late-promise.ts';
import { lateResponse } from './late-response.ts';
import { lead } from './lead.ts';
import { leaveInCriticalTask } from './leave-in-critical-task.ts';
import { linkToAncestor } from './link-to-ancestor.ts';
import { milestoneWithWork } from './milestone-with-work.ts';
import { missingFile } from './missing-file.ts';
import { missingLogic } from './missing-logic.ts';
import { missingSkill } from './missing-skill.ts';
import { noStatusDate } from './no-status-date.ts';
import { notLevelled } from './not-levelled.ts';
import { nothingToSchedule } from './nothing-to-schedule.ts';
import { occurredWithoutIssue } from './occurred-without-issue.ts';
import { onHoldWithoutResume } from './on-hold-without-resume.ts';
import { outsideProject } from './outside-project.ts';
import { outsideSprint } from './outside-sprint.ts';
import { overCommittedSprint } from './over-committed-sprint.ts';
import { nobodyToWork } from './nobody-to-work.ts';
import { outsideWorkingHours } from './outside-working-hours.ts';
import { overAllocation } from './over-allocation.ts';
import { overdueRaid } from './overdue-raid.ts';
import { overlappingSprints } from './overlapping-sprints.ts';
import { planCycle } from './plan-cycle.ts';
import { releaseDateMissed } from './release-date-missed.ts';
import { releaseBeforeGate } from './release-before-gate.ts';
import { repeatedKey } from './repeated-key.ts';
import { repeatedLink } from './repeated-link.ts';
import { residualAboveScore } from './residual-above-score.ts';
import { riskOnFinishedWork } from './risk-on-finished-work.ts';
import { riskWithoutResponse } from './risk-without-response.ts';
import { roadmapMismatch } from './roadmap-mismatch.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { spanWithWork } from './span-with-work.ts';
import { specificationChangedAfterApproval } from './specification-changed-after-approval.ts';
import { stageMisaligned } from './stage-misaligned.ts';
import { staleAction } from './stale-action.ts';
import { staleBlocker } from './stale-blocker.ts';
import { unansweredEscalation } from './unanswered-escalation.ts';
import { unapprovedDraw } from './unapproved-draw.ts';
import { unapprovedScope } from './unapproved-scope.ts';
import { unapprovedSlip } from './unapproved-slip.ts';
import { unassignedTask } from './unassigned-task.ts';
import { undatedDone } from './undated-done.ts';
import { underAllocation } from './under-allocation.ts';
import { undatedRaid } from './undated-raid.ts';
import { undecidedChange } from './undecided-change.ts';
import { unestimatedItem } from './unestimated-item.ts';
import { unexplainedColour } from './unexplained-colour.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownRule } from './unknown-rule.ts';
import { unmeasuredProgress } from './unmeasured-progress.ts';
import { unownedRaid } from './unowned-raid.ts';
import { unownedRisk } from './unowned-risk.ts';
import { unpreparedRisk } from './unprepared-risk.ts';
import { unscoredRisk } from './unscored-risk.ts';
import { unsignedDeliverable } from './unsigned-deliverable.ts';
import { unreleasedRequirement } from './unreleased-requirement.ts';
import { unreleasedRoadmapItem } from './unreleased-roadmap-item.ts';
import { untestedRequirement } from './untested-requirement.ts';
import { untracedRequirement } from './untraced-requirement.ts';
import { untracedTask } from './untraced-task.ts';
import { unvalidatedAssumption } from './unvalidated-assumption.ts';
import { watermelon } from './watermelon.ts';
import { workBeforeGate } from './work-before-gate.ts';
import { workOnDroppedRequirement } from './work-on-dropped-requirement.ts';
import { wrongKindOfReference } from './wrong-kind-of-reference.ts';
import { wrongPortion } from './wrong-portion.ts';
import { portfolioRules } from './portfolio.ts';
import type { Rule } from './rule.ts';
import { unusedIgnore } from './ignores.ts';

/** What only the meaning of a plan shows. */
export const rules: readonly Rule[] = [
  includeMissing,
  includeOutside,
  includeLoop,
  includeNoPart,
  repeatedKey,
  duplicateId,
  unknownReference,
  wrongKindOfReference,
  dependencyCycle,
  planCycle,
  linkToAncestor,
  finishLinkToContainer,
  repeatedLink,
  wrongPortion,
  milestoneWithWork,
  spanWithWork,
  containerWithWork,
  nothingToSchedule,
  contradictingDates,
  outsideProject,
  constraintConflict,
  deadlineMissed,
  missingLogic,
  lead,
  lag,
  hardConstraint,
  highFloat,
  highDuration,
  unassignedTask,
  calendarLoop,
  calendarWithoutWork,
  actualAfterStatusDate,
  contradictingActuals,
  incompleteActuals,
  unmeasuredProgress,
  onHoldWithoutResume,
  staleBlocker,
  noStatusDate,
  nobodyToWork,
  endlessWork,
  overAllocation,
  outsideWorkingHours,
  notLevelled,
  missingSkill,
  leaveInCriticalTask,
  singlePointOfFailure,
  underAllocation,
  overlappingSprints,
  outsideSprint,
  overCommittedSprint,
  unestimatedItem,
  undatedDone,
  lateForRelease,
  releaseDateMissed,
  roadmapMismatch,
  unreleasedRoadmapItem,
  stageMisaligned,
  gateWithoutEvidence,
  gateBeforeMilestone,
  workBeforeGate,
  releaseBeforeGate,
  incompleteRaci,
  unownedRisk,
  unownedRaid,
  undatedRaid,
  overdueRaid,
  unvalidatedAssumption,
  latePromise,
  occurredWithoutIssue,
  staleAction,
  unscoredRisk,
  riskWithoutResponse,
  unpreparedRisk,
  lateResponse,
  residualAboveScore,
  riskOnFinishedWork,
  unansweredEscalation,
  watermelon,
  harsherColour,
  expiredColour,
  unexplainedColour,
  contingencyOverdrawn,
  untracedRequirement,
  unreleasedRequirement,
  workOnDroppedRequirement,
  specificationChangedAfterApproval,
  untracedTask,
  untestedRequirement,
  undecidedChange,
  unapprovedSlip,
  unapprovedDraw,
  unapprovedScope,
  unsignedDeliverable,
  missingFile,
  baselineWithoutSource,
  baselineUnreadable,
  unknownRule,
];

export interface RuleEntry {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Who finds it: YAML itself, the shape of the format, or the meaning of the plan. */
  readonly stage: 'source' | 'schema' | 'rules';
}

/** All ids that `rules:`, settings, ignore comments and the docs may name; titles and severities as they are when nobody says otherwise. */
export const ruleEntries: readonly RuleEntry[] = [
  ...sourceRules.map((rule) => ({ ...rule, stage: 'source' as const })),
  ...schemaRules.map((rule) => ({ ...rule, stage: 'schema' as const })),
  ...[...rules, ...portfolioRules, unusedIgnore].map(({ id, title, severity }) => ({ id, title, severity, stage: 'rules' as const })),
];

export const ruleIds: ReadonlySet<string> = new Set(ruleEntries.map(({ id }) => id));

/** Where the page of a rule stands, relative to the repository. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}
