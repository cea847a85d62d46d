import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { endHolding, insertHandoverRecord, replaceHolder, setStatusForHandover } from '../accounts/holdings.ts';
import { owe } from '../logins/owed.ts';
import { knownPeople, PeopleDirectory, type Person, presentPerson, setLeavesOn } from '../people/service.ts';
import { carryOutCertifications, checkedCertifications } from './certifications.ts';
import { type HeldPlace, holdersNow, knownLogins, placesOf } from './holders.ts';
import { checkedPlan, communicationsTeam, type PlannedPlace } from './plan.ts';
import { goingDetail } from './rules.ts';

/**
 * Leaver mode (CP371 2.3.1): everything that somebody holds is handed over, ended, taken over by Communications or sent to
 * closure in one step, what they hold of certifications gets somebody else (CP371 App 3), and every login whose password they may know is owed a new one. Nothing is carried out unless all is.
 *
 * @throws Refusal `not-found`, `conflict` when the person or an account was changed meanwhile, `invalid` naming what is missing or
 *   cannot be: a holding that nobody has decided, a successor who leaves too, the last administrator without anybody after them
 */
export function carryOut(work: Work, input: InputOf<'handover.carryOut'>): OutputOf<'handover.carryOut'> {
  const person = presentPerson(work, input.personId, input.version);
  refuseOddDay(input.leavesOn, 'leavesOn');
  const holders = holdersNow(work);
  const known = knownLogins(work, person);
  const directory = new PeopleDirectory(work);
  const people = new Map(knownPeople(work).map((one) => [one.id, one]));
  const places = placesOf(holders, person.id);
  const plan = checkedPlan(work, { person, people, holders, places, directory, decisions: input.decisions, leavesOn: input.leavesOn });
  const certifications = checkedCertifications(work, person, directory, input.certifications ?? [], input.leavesOn);
  // Nobody follows anybody on a closed account; its line manager stays on record as the one who answered for it.
  const closed = placesOf(holders, person.id, true).filter(({ as }) => as !== 'line-manager').map((place): PlannedPlace => ({ place, outcome: 'removed', successorId: null, dueOn: null }));
  setLeavesOn(work, person, input.leavesOn);
  // Looked for once: it may take over many accounts.
  const team = plan.some(({ outcome }) => outcome === 'communications') ? communicationsTeam(work, directory, input.leavesOn) : null;
  const followed = [...plan, ...closed].map((planned) => (planned.outcome === 'communications' ? { ...planned, successorId: team } : planned));
  for (const planned of followed) carryOutOne(work, person, planned, input, directory);
  const certificationsHanded = carryOutCertifications(work, person, directory, certifications, input.leavesOn);
  const detail = goingDetail.leaves(person.name, formatDate(input.leavesOn));
  const rotationsOwed = known.filter(({ login, owedForThem }) => !owedForThem && owe(work, login.id, { reason: 'administrator-left', detail })).length;
  const done = {
    accounts: accountsIn(plan.map(({ place }) => place)), rotationsOwed,
    closures: accountsIn(plan.filter(({ outcome }) => outcome === 'closure').map(({ place }) => place)),
    accessRemoved: plan.filter(({ place }) => place.as === 'contributor' || place.as === 'access').length,
    certificationsHanded,
  };
  work.record({
    action: 'handover.carried-out', room: 'people', recordId: person.id, clause: '2.3.1',
    details: {
      leavesOn: input.leavesOn, note: input.note, ...done,
      places: followed.map(({ place, outcome, successorId, dueOn }) => ({
        account: place.card.name, as: place.as, outcome, successor: directory.get(successorId)?.name ?? '', dueOn,
      })),
      certifications: certifications.map(({ held, successorId }) => ({ what: held.what, title: held.title, successor: directory.get(successorId)?.name ?? '' })),
    },
  });
  return done;
}

/** The person's last day on the account: the last at the Trust, or today when that lies ahead (the rooms see to it). */
function carryOutOne(work: Work, person: Person, { place, outcome, successorId, dueOn }: PlannedPlace, input: InputOf<'handover.carryOut'>, directory: PeopleDirectory): void {
  const { card, as, records } = place;
  for (const record of records) endHolding(work, record, input.leavesOn);
  if (successorId !== null) {
    for (const { detail } of records) replaceHolder(work, card.id, as, successorId, work.clock.today(), detail);
  }
  if (outcome === 'communications' || outcome === 'closure') {
    const until = dueOn === null ? '' : ` by ${formatDate(dueOn)}`;
    setStatusForHandover(work, card.id, {
      dueOn,
      reason: outcome === 'closure'
        ? `${person.name} leaves and nobody follows: to be closed${until}`
        : `${person.name} leaves: the Communications Team has taken over, somebody is to be found${until}`,
    });
  }
  insertHandoverRecord(work, {
    accountId: card.id, personId: person.id, as, outcome, successorId, doneOn: work.clock.today(), dueOn, note: input.note,
  }, directory);
}

function accountsIn(places: readonly HeldPlace[]): number {
  return new Set(places.map(({ card }) => card.id)).size;
}
