import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { LoginRow } from '../../../../preload/contract/logins.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import type { AdministratorPeriod } from '../accounts/administrators.ts';
import type { ShownPerson } from '../accounts/contributors.ts';
import type { DutyFacts } from '../accounts/duties.ts';
import type { Poster } from '../accounts/records.ts';
import { sameName } from '../people/rules.ts';
import { knownPeople } from '../people/service.ts';

/** What the register holds about one account, as far as its duties depend on it. */
export interface DutySources {
  readonly facts: AccountDetail['facts'];
  readonly lineManagerId: string | null;
  readonly reviews: readonly Pick<AccountDetail['reviews'][number], 'kind' | 'reviewer'>[];
  readonly logins: readonly LoginRow[];
  readonly administrators: readonly AdministratorPeriod[];
  readonly posters: readonly Poster[];
  /** Those of the day of the newest review. */
  readonly postersReviewed: readonly Poster[];
  readonly handoverWasDue: string | null;
  /** The first day on which it is known to have been in use, YYYY-MM-DD. */
  readonly inUseSince: string | null;
  readonly people: ReadonlyMap<string, ShownPerson & { readonly leavesOn: string | null }>;
}

/** Everybody on the register, with whether she has left. */
export function peopleById(work: Work): DutySources['people'] {
  const today = work.clock.today();
  return new Map(knownPeople(work).map(({ id, name, email, leaves_on: leavesOn }) =>
    [id, { name, email, leavesOn, leaver: leavesOn !== null && leavesOn < today }]));
}

/** What an account's duties are answered from. @param lastHandoverOn the newest day on which something of it was handed over, YYYY-MM-DD */
export function dutyFacts(gathered: DutySources, lastHandoverOn: string | null): DutyFacts {
  const { facts, lineManagerId, administrators, posters, postersReviewed, people, reviews, logins, handoverWasDue } = gathered;
  const leaverOn = (personId: string) => {
    const person = people.get(personId);
    return person?.leaver === true ? person.leavesOn : null;
  };
  const present = new Set(administrators.flatMap(({ personId, to }) => (to === null ? [personId] : [])));
  const left = [...present].filter((personId) => leaverOn(personId) !== null).length;
  // Whoever had stopped administering it before she left the Trust took the password along only until then.
  const leavingDays = administrators.flatMap(({ personId, to }) => {
    const leftOn = leaverOn(personId);
    return leftOn === null ? [] : [to !== null && to < leftOn ? to : leftOn];
  }).toSorted();
  const leftPosters = new Set(posters.flatMap(({ personId }) => (leaverOn(personId) === null || present.has(personId) ? [] : [personId])));
  const there = new Set(posters.map(({ personId }) => personId).filter((personId) => leaverOn(personId) === null));
  const lastReviewer = reviews.find(({ kind }) => kind === 'quarterly')?.reviewer ?? null;
  return {
    status: facts.status, approvedOn: facts.approvedOn, inUseSince: gathered.inUseSince, visibility: facts.visibility, privacyFitsAudience: facts.privacyFitsAudience, purpose: facts.purpose,
    disclaimerShown: facts.disclaimerShown, address: facts.address, identityShown: facts.identityShown,
    identityPermissionOn: facts.identityPermissionOn, identityPermissionBy: facts.identityPermissionBy, research: facts.research,
    researchReference: facts.researchReference, personalInformation: facts.personalInformation, dpiaReference: facts.dpiaReference,
    businessRecord: facts.businessRecord, corporate: facts.corporate,
    administrators: present.size - left, leftAdministrators: left, leftPosters: leftPosters.size, everAdministered: administrators.length > 0,
    handoverWasDue,
    hasLineManager: facts.lineManager !== null, lineManagerLeft: lineManagerId !== null && leaverOn(lineManagerId) !== null,
    posters: there.size, lastReviewer,
    reviewerPosts: lastReviewer !== null && [...posters, ...postersReviewed].some(({ personId }) => sameName(people.get(personId)?.name ?? '', lastReviewer)),
    lastHandoverOn, lastLeaverOn: leavingDays.at(-1) ?? null,
    logins: logins.filter(({ endedOn }) => endedOn === null).map((login) => ({
      held: login.keeper !== null, changedOn: login.passwordChangedOn, owed: login.rotationOwed.map(({ reason }) => reason),
    })),
    inWords: formatDate,
  };
}
