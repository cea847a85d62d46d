import type { CoveredClause, CoveredObligation, PolicyCoverage } from '../../../../../preload/contract/coverage.ts';
import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { CoverageNotApplicableTable } from '../../../database/tables-coverage.ts';
import { Refusal } from '../../../refusal.ts';
import type { Work } from '../../../work.ts';
import type { PolicyPack } from '../../policies/pack-schema.ts';
import { newestVersion, packsOn } from '../../policies/service.ts';
import { type CoverageFacts, coverageFacts, type KnownReviews } from './facts.ts';
import type { Finder, PackObligation } from './finder.ts';
import { foundInAccounts, foundInApplications } from './found-accounts.ts';
import { foundInEnquiries, foundInIncidents, foundInLetters } from './found-cases.ts';
import { foundInLog, foundInPlans } from './found-monitoring.ts';
import { foundInCertificates, foundInHrReturns, foundInPolicy, foundInReports, foundInTellings } from './found-policy.ts';
import { foundInReviews } from './found-reviews.ts';
import { listed, stateOf, totalsOf } from './rules/states.ts';
import { evidenceWords, oftenWords } from './rules/words.ts';
import { insertNotApplicable, notApplicableRow, notApplicableRows, takeBackRow } from './table.ts';

type EvidenceKind = PackObligation['evidence'][number];

/** Where each kind of record is looked for. One look can answer several kinds. */
const finders: Readonly<Record<EvidenceKind, Finder>> = {
  'account': foundInAccounts, 'administrator': foundInAccounts, 'login': foundInAccounts, 'application': foundInApplications, 'review': foundInReviews,
  'letter': foundInLetters, 'incident': foundInIncidents, 'enquiry': foundInEnquiries, 'approval': foundInEnquiries, 'consent': foundInEnquiries,
  'action-plan': foundInPlans, 'monitoring-log': foundInLog, 'policy': foundInPolicy, 'briefing': foundInTellings, 'certificate': foundInCertificates,
  'hr-return': foundInHrReturns, 'report': foundInReports,
};

/**
 * What one policy asks for, clause by clause, with the records of a period that show it and what is missing.
 *
 * @throws Refusal `not-found` for a policy that is not turned on, `invalid` for a period that has not begun
 */
export function policyCoverage(work: Work, { policyId, from, to }: InputOf<'coverage.get'>): PolicyCoverage {
  const today = work.clock.today();
  if (from > today) throw new Refusal('invalid', 'This period has not begun yet. Choose a first day up to today.', 'from');
  return coverageOf(coverageFacts(work, from, to), policyOn(work, policyId));
}

/** The same of every policy that is on, in the Trust's order, each room read once. @param from @param to YYYY-MM-DD, both included */
export function coverageOfAll(work: Work, from: string, to: string, known: KnownReviews): PolicyCoverage[] {
  const facts = coverageFacts(work, from, to, known);
  return packsOn(work).map((pack) => coverageOf(facts, pack));
}

function coverageOf(facts: CoverageFacts, pack: PolicyPack): PolicyCoverage {
  const { work, from, to, today } = facts;
  const version = newestVersion(work, pack).number;
  const exempt = notApplicableRows(work.db, pack.id, version);
  const byClause = Map.groupBy(pack.obligations, ({ clause }) => clause);
  const clauses = pack.clauses.map(({ clause, title, duty }): CoveredClause => ({
    clause, title, about: duty,
    obligations: (byClause.get(clause) ?? []).map((obligation) => covered(facts, pack, obligation, exemptionOf(exempt, obligation))),
  }));
  return {
    policyId: pack.id, reference: pack.reference, title: pack.title, version, from, to, today,
    totals: totalsOf(clauses.flatMap(({ obligations }) => obligations.map(({ state }) => state))), clauses,
  };
}

/** Of an obligation itself before that of its whole clause. */
function exemptionOf(rows: readonly CoverageNotApplicableTable[], { id, clause }: PackObligation): CoverageNotApplicableTable | undefined {
  return rows.find((row) => row.obligation_id === id) ?? rows.find((row) => row.obligation_id === null && row.clause === clause);
}

function covered(facts: CoverageFacts, pack: PolicyPack, obligation: PackObligation, exempt: CoverageNotApplicableTable | undefined): CoveredObligation {
  const found = [...new Set(obligation.evidence.map((kind) => finders[kind]))].map((look) => look(facts, pack, obligation));
  return {
    id: obligation.id, who: obligation.who, duty: obligation.duty, often: oftenWords[obligation.frequency],
    state: stateOf({ found, nothingKept: obligation.noRecordBecause !== undefined, notApplicable: exempt !== undefined }),
    shownBy: found.flatMap(({ shownBy }) => shownBy), missing: found.flatMap(({ gaps }) => gaps),
    evidence: obligation.evidence.map((kind) => evidenceWords[kind]), nothingKept: obligation.noRecordBecause ?? '',
    ...listed(found),
    notApplicable: exempt === undefined ? null : { id: exempt.id, reason: exempt.reason, on: exempt.set_on, by: exempt.set_by, wholeClause: exempt.obligation_id === null },
  };
}

function policyOn(work: Work, policyId: string): PolicyPack {
  const pack = packsOn(work).find(({ id }) => id === policyId);
  if (pack === undefined) throw new Refusal('not-found', 'This policy is not turned on. Turn it on in Settings first.');
  return pack;
}

/**
 * Says why an obligation, or a whole clause, does not apply to the Trust under the version in force. What was found of it still
 * stands beside it.
 *
 * @throws Refusal `not-found` for a policy that is not on, or a clause or obligation that it does not have; `invalid` where it is said already
 */
export function setNotApplicable(work: Work, { policyId, clause, obligationId, reason }: InputOf<'coverage.setNotApplicable'>): OutputOf<'coverage.setNotApplicable'> {
  const pack = policyOn(work, policyId);
  const asked = pack.obligations.filter((obligation) => obligation.clause === clause && (obligationId === null || obligation.id === obligationId));
  if (asked.length === 0) throw new Refusal('not-found', 'The policy does not ask for this. Open it again.');
  const version = newestVersion(work, pack).number;
  const rows = notApplicableRows(work.db, policyId, version).filter((row) => row.clause === clause);
  if (rows.some((row) => row.obligation_id === null || row.obligation_id === obligationId)) {
    throw new Refusal('invalid', 'It is noted already that this does not apply. Take that back first to give another reason.', 'reason');
  }
  const id = work.newId();
  insertNotApplicable(work.db, {
    id, policy_id: policyId, version_number: version, clause, obligation_id: obligationId, reason, set_on: work.clock.today(), set_by: work.officer.name,
    taken_back_on: null, taken_back_by: '', taken_back_reason: '',
  });
  work.record({ action: 'coverage.not-applicable', room: 'policies', recordId: id, clause, details: { policy: pack.reference, version, clause, obligationId, reason } });
  return { id };
}

/** Takes back that something does not apply. @throws Refusal `not-found`; `invalid` where it was taken back already */
export function takeBackNotApplicable(work: Work, { id, reason }: InputOf<'coverage.takeBack'>): OutputOf<'coverage.takeBack'> {
  const row = notApplicableRow(work.db, id);
  if (row === undefined) throw new Refusal('not-found', 'This is not on the register any more. Open the policy again.');
  if (row.taken_back_on !== null) throw new Refusal('invalid', 'This was taken back already. Open the policy again.', 'reason');
  takeBackRow(work.db, id, { taken_back_on: work.clock.today(), taken_back_by: work.officer.name, taken_back_reason: reason });
  work.record({
    action: 'coverage.taken-back', room: 'policies', recordId: id, clause: row.clause,
    details: { policy: work.packs.get(row.policy_id)?.reference ?? row.policy_id, version: row.version_number, clause: row.clause, obligationId: row.obligation_id, reason },
  });
  return {};
}
