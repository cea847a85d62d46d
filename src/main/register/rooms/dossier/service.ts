import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { LoginRow } from '../../../../preload/contract/logins.ts';
import { historyOfRecords } from '../../audit/history.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { type AdministratorPeriod, administratorPeriods } from '../accounts/administrators.ts';
import type { ShownPerson } from '../accounts/contributors.ts';
import { accountDuties, type DutyFacts } from '../accounts/duties.ts';
import { type Poster, postersOf, recordsOf } from '../accounts/records.ts';
import { account } from '../accounts/service.ts';
import { applicationsOfAccount } from '../applications/service.ts';
import { loginsOf } from '../logins/service.ts';
import { sameName } from '../people/rules.ts';
import { knownPeople } from '../people/service.ts';
import { outcomeTitles, reviewsOfAccount } from '../reviews/service.ts';
import { directorates } from '../settings/service.ts';
import { historyEntry } from './rules/history.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 200;

/** What the register holds about one account. */
interface Gathered {
  readonly id: string;
  readonly facts: AccountDetail['facts'];
  readonly lineManagerId: string | null;
  readonly reviews: AccountDetail['reviews'];
  readonly applications: AccountDetail['applications'];
  readonly logins: readonly LoginRow[];
  readonly administrators: readonly AdministratorPeriod[];
  readonly posters: readonly Poster[];
  readonly people: ReadonlyMap<string, ShownPerson & { readonly leavesOn: string | null }>;
}

/** One account, everything: facts, what hangs on it, its duties, reviews and applications, what happened to it. @throws Refusal `not-found` */
export function accountDossier(work: Work, id: string): AccountDetail {
  const { version, facts, row, lineManagerId } = account(work, id);
  const administrators = administratorPeriods(work, id);
  const gathered: Gathered = {
    id, facts, lineManagerId, administrators, posters: postersOf(work, id, administrators), people: peopleById(work),
    reviews: reviewsOfAccount(work, id), applications: applicationsOfAccount(work, id), logins: loginsOf(work, id),
  };
  const numbers = new Map(gathered.applications.map((application) => [application.id, application.number]));
  const records = recordsOf(work, id, {
    status: facts.status, administrators, people: gathered.people, applicationNumber: (application) => numbers.get(application) ?? null,
  });
  return {
    id, version, facts, row, ...records,
    duties: accountDuties(work, id, dutyFacts(gathered, records.handovers[0]?.doneOn ?? null)),
    reviews: gathered.reviews,
    applications: gathered.applications,
    history: historyOfAccount(work, gathered),
  };
}

function peopleById(work: Work): Gathered['people'] {
  const today = work.clock.today();
  return new Map(knownPeople(work).map(({ id, name, email, leaves_on: leavesOn }) =>
    [id, { name, email, leavesOn, leaver: leavesOn !== null && leavesOn < today }]));
}

/** The account's own entries, and those of its reviews, logins and applications, as one story. */
function historyOfAccount(work: Work, { id, reviews, logins, applications }: Gathered): AccountDetail['history'] {
  const directorateNames = new Map(directorates(work).map((directorate) => [directorate.id, directorate.name]));
  const titles = outcomeTitles(work);
  const subjects = new Map([
    ...logins.map((login) => [login.id, login.userName] as const), ...applications.map((application) => [application.id, application.number] as const),
  ]);
  const records = [
    { room: 'accounts', recordIds: [id] }, { room: 'reviews', recordIds: reviews.map((review) => review.id) },
    { room: 'logins', recordIds: logins.map((login) => login.id) },
    { room: 'applications', recordIds: applications.map((application) => application.id) },
  ];
  return historyOfRecords(work.db, records, historyLimit).map(({ entry, details }) =>
    historyEntry(entry, details, {
      directorateName: (directorateId) => directorateNames.get(directorateId), outcomeTitle: (outcome) => titles.get(outcome),
      subject: (recordId) => subjects.get(recordId), inWords: formatDate,
    }));
}

function dutyFacts({ facts, lineManagerId, administrators, posters, people, reviews, logins }: Gathered, lastHandoverOn: string | null): DutyFacts {
  const leaverOn = (personId: string) => {
    const person = people.get(personId);
    return person?.leaver === true ? person.leavesOn : null;
  };
  const present = new Set(administrators.flatMap(({ personId, to }) => (to === null ? [personId] : [])));
  const left = [...present].filter((personId) => leaverOn(personId) !== null).length;
  const leavingDays = administrators.flatMap(({ personId }) => leaverOn(personId) ?? []).toSorted();
  const there = new Set(posters.map(({ personId }) => personId).filter((personId) => leaverOn(personId) === null));
  const lastReviewer = reviews[0]?.reviewer ?? null;
  return {
    approvedOn: facts.approvedOn, visibility: facts.visibility, privacyFitsAudience: facts.privacyFitsAudience, purpose: facts.purpose,
    disclaimerShown: facts.disclaimerShown, address: facts.address, identityShown: facts.identityShown,
    identityPermissionOn: facts.identityPermissionOn, identityPermissionBy: facts.identityPermissionBy, research: facts.research,
    researchReference: facts.researchReference, personalInformation: facts.personalInformation, dpiaReference: facts.dpiaReference,
    businessRecord: facts.businessRecord, corporate: facts.corporate,
    administrators: present.size - left, leftAdministrators: left,
    hasLineManager: facts.lineManager !== null, lineManagerLeft: lineManagerId !== null && leaverOn(lineManagerId) !== null,
    posters: there.size, lastReviewer,
    reviewerPosts: lastReviewer !== null && posters.some(({ personId }) => sameName(people.get(personId)?.name ?? '', lastReviewer)),
    lastHandoverOn, lastLeaverOn: leavingDays.at(-1) ?? null,
    logins: logins.filter(({ endedOn }) => endedOn === null).map((login) => ({
      held: login.keeper !== null, changedOn: login.passwordChangedOn, owed: login.rotationOwed.map(({ reason }) => reason),
    })),
    inWords: formatDate,
  };
}
