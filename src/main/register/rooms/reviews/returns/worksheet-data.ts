import type { AccountFacts } from '../../../../../preload/contract/accounts.ts';
import type { ReviewKind } from '../../../../../preload/contract/reviews.ts';
import type { WorksheetAccount, WorksheetData } from '../../../reports/documents/review-worksheet.ts';
import type { Work } from '../../../work.ts';
import { describedAccounts } from '../../accounts/service.ts';
import type { Person } from '../../people/service.ts';
import { cadenceOn, outcomesOn, packsForAccounts } from '../../policies/service.ts';
import { returnAddress, trustName } from '../../settings/service.ts';
import { outcomeTitles, questionsOf } from '../checklist.ts';
import { referenceOf } from '../rules/reference.ts';
import { reviewsOf } from '../table.ts';
import type { ManagedReview } from './managed-reviews.ts';

/** What every worksheet of one making shares; read once for all of them. */
export interface Worksheets {
  /** Where completed worksheets go. */
  readonly returnTo: string;
  /** The worksheets of one line manager for one month. */
  readonly forManager: (person: Person, reviews: readonly ManagedReview[]) => WorksheetData;
  /** An officer's own, for working away. */
  readonly forOfficer: (period: { readonly id: string; readonly title: string; readonly to: string }, accounts: readonly WorklistAccount[]) => WorksheetData;
}

/** An account of a worklist. */
export interface WorklistAccount {
  readonly accountId: string;
  readonly name: string;
  readonly channelTitle: string;
  readonly address: string;
  readonly lastReviewOn: string | null;
}

/** @returns what makes worksheets of a kind of review, with the checklist as it is asked now */
export function worksheetsOf(work: Work, kind: Exclude<ReviewKind, 'secondary'>): Worksheets {
  const facts = new Map(describedAccounts(work).map(({ facts: known, row }) => [row.id, known]));
  const titles = outcomeTitles(work, kind);
  const base = {
    trustName: trustName(work), clause: clauseOf(work, kind), createdAt: work.clock.now(), officerName: work.officer.name, trailHead: work.trail.head().hash, sample: work.sample,
    questions: questionsOf(work, kind).map(({ question, help, clause, kind: asked, grounds }) => ({ question, help, clause, kind: asked, grounds })),
    outcomes: outcomesOn(work, kind).map(({ title, follows }) => ({ title, help: follows })),
  };
  const accountOf = ({ accountId, name, channelTitle, address, lastReviewOn }: WorklistAccount): WorksheetAccount => {
    const known = facts.get(accountId);
    const last = reviewsOf(work.db, accountId, kind)[0];
    return {
      reference: referenceOf(accountId), name, channel: channelTitle, address, purpose: known?.purpose ?? '', audience: known?.audience ?? '', postingStandard: known?.postingStandard ?? '',
      administrators: administratorsIn(known), lastReviewOn: lastReviewOn ?? '', lastOutcome: last === undefined || last.reviewed_on !== lastReviewOn ? '' : titles.get(last.outcome) ?? last.outcome,
    };
  };
  const returnTo = returnAddress(work) || 'the Communications Team';
  return {
    returnTo,
    forManager: ({ id, name, role }, reviews) => {
      const [first] = reviews;
      if (first === undefined) throw new Error('A worksheet needs an account.');
      return {
        ...base, kind: 'line-manager', number: `W-${first.period.id}-${referenceOf(id).slice(2)}`, reviewer: { name, role }, period: first.period.title,
        dueOn: reviews.map(({ dueOn }) => dueOn).toSorted()[0] ?? first.dueOn, returnTo, accounts: reviews.map(accountOf),
      };
    },
    forOfficer: (period, accounts) => ({
      ...base, kind: 'officer', number: `W-${period.id}`, reviewer: { name: work.officer.name, role: '' }, period: period.title, dueOn: period.to,
      returnTo: 'In the register, when you are back', accounts: accounts.map(accountOf),
    }),
  };
}

function administratorsIn(facts: AccountFacts | undefined): string[] {
  if (facts === undefined) return [];
  return [facts.primaryAdministrator, facts.backupAdministrator, ...facts.moreAdministrators].flatMap((person) => (person === null ? [] : [person.name]));
}

/** "CP371 2.3.1": the clause of the policy that asks for the review. */
function clauseOf(work: Work, kind: ReviewKind): string {
  const pack = packsForAccounts(work).find(({ cadences }) => cadences.some(({ id }) => id === kind));
  return [pack?.reference ?? '', cadenceOn(work, kind)?.clause ?? ''].filter((part) => part !== '').join(' ');
}
