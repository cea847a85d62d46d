import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { ApplicationDecisionsTable, ApplicationsTable } from '../../database/tables-applications.ts';
import { Refusal } from '../../refusal.ts';
import type { Work } from '../../work.ts';
import { decidingBody } from '../settings/service.ts';
import { agreedNow } from './agreed.ts';
import { approve, takeBack } from './approval.ts';
import { refuseDate } from './dates.ts';
import { enterState, stepBefore } from './moves.ts';
import type { Decision, Outcome } from './outcome.ts';
import { applicationFor, assessmentOf, blankAssessment, formOf } from './record.ts';
import { assessmentProblem } from './rules/assessment.ts';
import { namedIn } from './rules/form.ts';
import { interestedDeciders } from './rules/interest.ts';
import { assessmentRow, decisionRows, insertDecision } from './table.ts';

/**
 * Records the decision of the body that decides (CP371 2.3, App 2), with its day, who took it and why. An approval makes
 * the account or adds the contributor in the same transaction.
 *
 * @throws Refusal `not-found`, `conflict`; `invalid` while the assessment is incomplete, for a day that cannot be, or when somebody decides who is named in the
 *   application and no reason is given; what the approval itself refuses
 */
export function decide(work: Work, input: InputOf<'applications.decide'>): OutputOf<'applications.decide'> {
  const row = applicationFor(work, input, 'decide');
  const assessed = assessmentRow(work.db, row.id);
  const problem = assessmentProblem(assessed === undefined ? blankAssessment : assessmentOf(assessed.content));
  if (problem !== null) throw new Refusal('invalid', problem.message, problem.field);
  const interest = refuseUnlike(work, row, input);
  const outcome: Outcome = input.decision === 'approved' ? approve(work, row, input) : { accountId: row.account_id, details: {} };
  insertDecision(work.db, decisionFrom(work, row, input, { id: null, reason: '', outcome }));
  return conclude(work, row, input, outcome, { action: 'application.decided', interest, more: {} });
}

/**
 * Takes a decision again: the new one stands in the place of the last, which stays on record. What was declined and is
 * now approved gets what an approval gives; what was approved and is now declined loses it; what was approved otherwise is
 * changed to what is approved now.
 *
 * @throws Refusal as `decide` does
 */
export function supersede(work: Work, input: InputOf<'applications.supersede'>): OutputOf<'applications.supersede'> {
  const row = applicationFor(work, input, 'supersede');
  const interest = refuseUnlike(work, row, input);
  const last = decisionRows(work.db, row.id).at(-1);
  const outcome = input.decision === 'approved' ? approve(work, row, input) : withdrawn(work, row, input);
  insertDecision(work.db, decisionFrom(work, row, input, { id: last?.id ?? null, reason: input.supersedingReason, outcome }));
  return conclude(work, row, input, outcome, {
    action: 'application.decision-superseded', interest,
    more: { supersedes: last?.decision ?? null, supersededOf: last?.decided_on ?? null, supersedingReason: input.supersedingReason },
  });
}

/** What was declined once and is declined again has nothing to take back. */
function withdrawn(work: Work, row: ApplicationsTable, input: InputOf<'applications.supersede'>): Outcome {
  return row.state === 'approved' ? takeBack(work, row, input) : { accountId: row.account_id, details: {} };
}

/** @returns who decides although named in the application, where a reason was given for it */
function refuseUnlike(work: Work, row: ApplicationsTable, input: Decision): string[] {
  refuseDate(work, input.decidedOn, 'decidedOn', stepBefore(work, row.id));
  const interested = interestedDeciders(namedIn(formOf(row)), work.officer.name, input.decidedBy);
  const [first] = interested;
  if (first !== undefined && input.interestReason === '') {
    throw new Refusal(
      'invalid',
      `${first.name} is named in this application as ${first.as.toLowerCase()}. Let somebody else decide and record it, or give the reason why this is right.`,
      'interestReason',
    );
  }
  return interested.map(({ name, as }) => `${name} (${as.toLowerCase()})`);
}

function decisionFrom(
  work: Work, row: ApplicationsTable, input: Decision, { id: supersedes, reason, outcome }: { readonly id: string | null; readonly reason: string; readonly outcome: Outcome },
): ApplicationDecisionsTable {
  return {
    id: work.newId(), application_id: row.id, decision: input.decision, decided_on: input.decidedOn, body: decidingBody(work),
    decided_by: input.decidedBy, reason: input.reason, interest_reason: input.interestReason, supersedes_id: supersedes,
    superseding_reason: reason,
    agreed: input.decision === 'approved' ? JSON.stringify(agreedNow(work, row, outcome.accountId)) : null,
    recorded_at: work.clock.now(), officer_id: work.officer.id, officer_name: work.officer.name,
  };
}

function conclude(
  work: Work, row: ApplicationsTable, input: Decision, outcome: Outcome,
  entry: { readonly action: string; readonly interest: readonly string[]; readonly more: Readonly<Record<string, unknown>> },
): { id: string; version: number; accountId: string | null } {
  const moved = enterState(
    work, row, { state: input.decision, on: input.decidedOn, reason: input.reason }, { account_id: outcome.accountId, decided_on: input.decidedOn },
  );
  work.record({
    action: entry.action, room: 'applications', recordId: row.id, clause: 'App 2',
    details: {
      number: row.number, decision: input.decision, decidedOn: input.decidedOn, body: decidingBody(work), decidedBy: input.decidedBy, reason: input.reason,
      ...(entry.interest.length === 0 ? {} : { named: entry.interest, interestReason: input.interestReason }), ...entry.more, ...outcome.details,
    },
  });
  return { ...moved, accountId: outcome.accountId };
}
