import type { AccountDetail } from '../../../../preload/contract/accounts.ts';
import type { LoginRow } from '../../../../preload/contract/logins.ts';
import { closedNames } from '../../access/limited-records.ts';
import { countOfRecords, historyOfRecords, type RecordsOfRoom } from '../../audit/history.ts';
import { keptIn } from '../../audit/readable-changes.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { administratorPeriods } from '../accounts/administrators.ts';
import { accountDuties } from '../accounts/duties.ts';
import { postersOf, postersOn, recordsOf } from '../accounts/records.ts';
import { inUseSince } from '../accounts/review-subjects.ts';
import { account, accountNames } from '../accounts/service.ts';
import { applicationsOfAccount } from '../applications/service.ts';
import { enquiriesOfAccount } from '../enquiries/reading.ts';
import { shownDetails } from '../incidents/history.ts';
import { incidentsOfAccount } from '../incidents/service.ts';
import { loginsOf } from '../logins/service.ts';
import { followUpNumbers } from '../reviews/follow-ups.ts';
import { reviewsOfAccount } from '../reviews/service.ts';
import { outcomeTitles } from '../reviews/checklist.ts';
import { directorates } from '../settings/service.ts';
import { dutyFacts, type DutySources, peopleById } from './duty-facts.ts';
import { historyEntry } from './rules/history.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 200;

/** What the register holds about one account. */
interface Gathered extends DutySources {
  readonly reviews: AccountDetail['reviews'];
  readonly applications: AccountDetail['applications'];
  readonly logins: readonly LoginRow[];
  readonly id: string;
}

/** One account, everything: facts, what hangs on it, its duties, reviews and applications, what happened to it. @throws Refusal `not-found` */
export function accountDossier(work: Work, id: string): AccountDetail {
  const { version, facts, row, lineManagerId, handoverWasDue } = account(work, id);
  const administrators = administratorPeriods(work, id);
  const reviews = reviewsOfAccount(work, id);
  // The line manager's reviews and secondary ones say nothing of who of the team reviewed it, nor since when it was run.
  const ofTeam = reviews.filter(({ kind }) => kind === 'quarterly');
  const gathered: Gathered = {
    id, facts, lineManagerId, handoverWasDue, administrators, posters: postersOf(work, id, administrators), people: peopleById(work),
    postersReviewed: ofTeam[0] === undefined ? [] : postersOn(work, id, administrators, ofTeam[0].reviewedOn),
    inUseSince: inUseSince(work, id, ofTeam.at(-1)?.reviewedOn ?? null),
    reviews, applications: applicationsOfAccount(work, id), logins: loginsOf(work, id),
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
    ...historyOfAccount(work, gathered),
  };
}

/** The account's own entries, and those of its reviews, logins, applications, incidents and enquiries, as one story. */
function historyOfAccount(work: Work, { id, reviews, logins, applications }: Gathered): Pick<AccountDetail, 'history' | 'historyLeft'> {
  const titles = outcomeTitles(work);
  const numbered = { incidents: incidentsOfAccount(work, id), enquiries: enquiriesOfAccount(work, id) };
  // Accounts are named only by what can move from one to another.
  const moves = numbered.incidents.length + numbered.enquiries.length > 0;
  const names = new Map([...directorates(work).map((directorate) => [directorate.id, directorate.name] as const), ...(moves ? accountNames(work) : []), ...closedNames(work)]);
  const followUps = followUpNumbers(work, id);
  const subjects = new Map([
    ...followUps,
    ...logins.map((login) => [login.id, login.userName] as const),
    ...[...applications, ...numbered.incidents, ...numbered.enquiries].map((record) => [record.id, record.number] as const),
  ]);
  const records: RecordsOfRoom[] = [
    { room: 'accounts', recordIds: [id] }, { room: 'reviews', recordIds: [...reviews.map((review) => review.id), ...followUps.keys()] },
    { room: 'logins', recordIds: logins.map((login) => login.id) },
    { room: 'applications', recordIds: applications.map((application) => application.id) },
    // Of a limited one nothing is told here: opening it comes first, and is in the trail.
    { room: 'incidents', recordIds: numbered.incidents.flatMap(({ id: incidentId, limited }) => (limited ? [] : [incidentId])) },
    { room: 'enquiries', recordIds: numbered.enquiries.map((enquiry) => enquiry.id) },
  ];
  const shown = shownDetails(work);
  const history = historyOfRecords(work.db, records, historyLimit).map((item) => {
    const details = shown(item.details);
    const told = historyEntry(item.entry, details, {
      directorateName: (namedId) => names.get(namedId), outcomeTitle: (outcome) => titles.get(outcome),
      subject: (recordId) => subjects.get(recordId), inWords: formatDate,
    });
    return { ...told, summary: [told.summary, keptIn(details)].filter((words) => words !== '').join(' · ') };
  });
  return { history, historyLeft: history.length < historyLimit ? 0 : countOfRecords(work.db, records) - history.length };
}
