import type { HandoverDecision } from '../../../../preload/contract/handover.ts';
import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';
import { Refusal } from '../../refusal.ts';
import { conflict } from '../../refusals.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseOddDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { hasLeft, sameName } from '../people/rules.ts';
import { knownPeople, type PeopleDirectory, type Person } from '../people/service.ts';
import { type HeldPlace, type Holders, staying } from './holders.ts';
import { goesTooSoon, isAdministrator } from './rules.ts';

/* What is to become of everything that a leaver holds, checked as a whole before anything is changed. */

/** One place with what becomes of it. */
export interface PlannedPlace {
  readonly place: HeldPlace;
  readonly outcome: HandoverDecision['outcome'];
  /** Who follows; null for nobody. */
  readonly successorId: string | null;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
}

interface Leaving {
  readonly person: Person;
  readonly people: ReadonlyMap<string, Person>;
  readonly holders: Holders;
  readonly places: readonly HeldPlace[];
  readonly directory: PeopleDirectory;
  readonly decisions: readonly HandoverDecision[];
  /** Last day of the one who leaves, YYYY-MM-DD. */
  readonly leavesOn: string;
}

/**
 * The plan in the order of the places, line managers and primary administrators before backups. Contributing and access on
 * platforms end where nothing was decided.
 *
 * @throws Refusal `conflict`, `invalid` with the field of the decision
 */
export function checkedPlan(work: Work, leaving: Leaving): PlannedPlace[] {
  const { places, decisions, person } = leaving;
  // Whoever answers for every account of a Trust has thousands of places: each is looked up, none searched for.
  const indexOf = new Map<string, number>();
  const held = new Set(places.map((place) => keyOf(place.card.id, place.as)));
  for (const [index, decision] of decisions.entries()) {
    checkDecision(leaving, decision, index, held, indexOf);
    indexOf.set(keyOf(decision.accountId, decision.as), index);
  }
  const decided = new Map(places.map((place) => [place, indexOf.get(keyOf(place.card.id, place.as)) ?? -1]));
  const forgotten = places.find((place) => decided.get(place) === -1 && mustBeDecided(place.as));
  if (forgotten !== undefined) {
    throw new Refusal('invalid', `${person.name} is ${titles[forgotten.as]} of ${forgotten.card.name}. Say what becomes of it, so that nothing is forgotten.`, 'decisions');
  }
  const plan = places.map((place): PlannedPlace => {
    const index = decided.get(place) ?? -1;
    const decision = decisions[index];
    return decision === undefined ? { place, outcome: 'removed', successorId: null, dueOn: null } : plannedPlace(work, leaving, place, decision, index);
  });
  const followed = new Set(plan.filter(({ place, outcome }) => isAdministrator(place.as) && outcome !== 'removed').map(({ place }) => place.card.id));
  for (const { place, outcome } of plan) {
    if (outcome === 'removed') checkSomebodyStays(work, leaving, place, followed, decided.get(place) ?? -1);
  }
  return plan;
}

/**
 * The record of the Communications Team itself, which takes over where nobody follows; made when it is first needed. A
 * record of that name which leaves as well takes nothing over.
 *
 * @param lastDay of the one who leaves, YYYY-MM-DD
 */
export function communicationsTeam(work: Work, directory: PeopleDirectory, lastDay: string): string {
  const today = work.clock.today();
  const stays = knownPeople(work).find(({ name, leaves_on: leavesOn }) => sameName(name, teamName) && !goesTooSoon(leavesOn, lastDay, today));
  return stays?.id ?? directory.add({ name: teamName, email: '' });
}

export const teamName = 'Communications Team';

const titles: Readonly<Record<HeldAs, string>> = {
  'line-manager': 'line manager', primary: 'primary administrator', backup: 'backup administrator', contributor: 'contributor', access: 'holder of access',
};

function mustBeDecided(as: HeldAs): boolean {
  return as === 'line-manager' || isAdministrator(as);
}

function keyOf(accountId: string, as: HeldAs): string {
  return `${accountId} ${as}`;
}

function checkDecision({ holders, person }: Leaving, decision: HandoverDecision, index: number, held: ReadonlySet<string>, earlier: ReadonlyMap<string, number>): void {
  const card = holders.cards.get(decision.accountId);
  if (card === undefined) throw new Refusal('not-found', 'An account is not on the register any more. Go back to the person and open this page again.', `decisions.${index}`);
  if (card.version !== decision.version) throw conflict(card.name, { accountId: card.id, version: card.version });
  if (!held.has(keyOf(decision.accountId, decision.as))) {
    throw new Refusal('invalid', `${person.name} is not ${titles[decision.as]} of ${card.name}. Open this page again to see what they hold now.`, `decisions.${index}`);
  }
  if (earlier.has(keyOf(decision.accountId, decision.as))) {
    throw new Refusal('invalid', `${card.name} is decided twice as ${titles[decision.as]}. Decide it once.`, `decisions.${index}`);
  }
}

function plannedPlace(work: Work, leaving: Leaving, place: HeldPlace, decision: HandoverDecision, index: number): PlannedPlace {
  const field = `decisions.${index}`;
  switch (decision.outcome) {
    case 'successor':
      return { place, outcome: 'successor', successorId: successorOf(work, leaving, place, decision, field), dueOn: null };
    case 'removed':
      return { place, outcome: 'removed', successorId: null, dueOn: null };
    case 'communications':
    case 'closure': {
      if (!mustBeDecided(place.as)) {
        throw new Refusal('invalid', `End this on ${place.card.name}, or name who follows: contributing and access are no reason to take the account over or to close it.`, `${field}.outcome`);
      }
      if (decision.outcome === 'communications' && sameName(leaving.person.name, teamName)) {
        throw new Refusal('invalid', 'The Communications Team cannot take over from itself. Name who follows, or send the account to closure.', `${field}.outcome`);
      }
      return { place, outcome: decision.outcome, successorId: null, dueOn: checkedDay(work, decision, place, field) };
    }
  }
}

function checkedDay(work: Work, { dueOn }: HandoverDecision, { card }: HeldPlace, field: string): string {
  if (dueOn === null) throw new Refusal('invalid', `Enter the day by which ${card.name} is settled.`, `${field}.dueOn`);
  refuseOddDay(dueOn, `${field}.dueOn`);
  if (dueOn < work.clock.today()) throw new Refusal('invalid', 'This day has passed. Enter today or a later day.', `${field}.dueOn`);
  return dueOn;
}

function successorOf(work: Work, { person, people, holders, directory, leavesOn }: Leaving, place: HeldPlace, { successor }: HandoverDecision, field: string): string {
  const where = `${field}.successor.name`;
  const { card, as } = place;
  if (successor === null) throw new Refusal('invalid', `Name who follows as ${titles[as]} of ${card.name}, or choose something else.`, where);
  const id = directory.idOf(successor, null, `${field}.successor.email`);
  if (id === person.id || (successor.email === '' && sameName(successor.name, person.name))) {
    throw new Refusal('invalid', `${person.name} is leaving and cannot follow themselves. Name somebody else for ${card.name}.`, where);
  }
  const known = people.get(id);
  if (hasLeft(known?.leaves_on ?? null, work.clock.today())) {
    throw new Refusal('invalid', `${successor.name} has left the Trust. Name somebody else for ${card.name}.`, where);
  }
  if (goesTooSoon(known?.leaves_on ?? null, leavesOn, work.clock.today())) {
    throw new Refusal('invalid', `${successor.name} leaves as well, last day ${formatDate(known?.leaves_on ?? '')}. Name somebody who stays for ${card.name}.`, where);
  }
  const already = (holders.byAccount.get(card.id) ?? []).find((holding) => holding.personId === id && isAdministrator(holding.as));
  if (isAdministrator(as) && already !== undefined && !(as === 'primary' && already.as === 'backup')) {
    throw new Refusal('invalid', `${successor.name} administers ${card.name} already, and one person in two places is one administrator. Name somebody else, or let nobody follow.`, where);
  }
  return id;
}

/** An account keeps its line manager and at least one administrator, unless Communications takes it over or it goes to closure (CP371 2.3.1). */
function checkSomebodyStays(work: Work, { person, people, holders }: Leaving, place: HeldPlace, followed: ReadonlySet<string>, index: number): void {
  const field = `decisions.${index}.outcome`;
  if (place.as === 'line-manager') {
    throw new Refusal('invalid', `${place.card.name} would have no line manager. Name who follows, let Communications take over, or send the account to closure.`, field);
  }
  if (!isAdministrator(place.as)) return;
  if (followed.has(place.card.id) || staying(holders, place, people, person.id, work.clock.today()).length > 0) return;
  throw new Refusal('invalid', `${place.card.name} would have no administrator. Name who follows, let Communications take over, or send the account to closure.`, field);
}
