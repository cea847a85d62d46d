import type { HeldAs } from '../../../../preload/contract/accounts-records.ts';
import type { Holding, PersonDetail } from '../../../../preload/contract/people.ts';
import { formatDate } from '../../reports/house-style.ts';
import type { Work } from '../../work.ts';
import { type AccountHolding, allHoldings } from '../accounts/holdings.ts';
import { type AccountCard, accountCards, spellsOf } from '../accounts/places.ts';
import { type Look, looksSinceChange } from '../logins/seen.ts';
import { logins, loginsOf } from '../logins/service.ts';
import { hasLeft, type NamedPerson, sameName } from '../people/rules.ts';
import { mergedSpellings, type Person } from '../people/service.ts';
import { gapOf, isAdministrator, isOwedFor, keeps, namesIn, sawOn, whyKnown } from './rules.ts';

/* Who holds what, and who may know which password: read once, then asked by a list, a person's page and leaver mode. */

/** All that is held on accounts now. */
export interface Holders {
  readonly cards: ReadonlyMap<string, AccountCard>;
  readonly byPerson: ReadonlyMap<string, readonly AccountHolding[]>;
  readonly byAccount: ReadonlyMap<string, readonly AccountHolding[]>;
}

/** Reads who holds what. */
export function holdersNow(work: Work): Holders {
  const holdings = allHoldings(work);
  return {
    cards: accountCards(work),
    byPerson: Map.groupBy(holdings, ({ personId }) => personId),
    byAccount: Map.groupBy(holdings, ({ accountId }) => accountId),
  };
}

/** Everything that somebody holds on one account in one way: two roles on a platform are one thing to hand over. */
export interface HeldPlace {
  readonly card: AccountCard;
  readonly as: HeldAs;
  readonly records: readonly AccountHolding[];
}

const order: readonly HeldAs[] = ['line-manager', 'primary', 'backup', 'contributor', 'access'];

/**
 * What a person holds, by account. On a closed account nobody has to follow anybody, so it is not among them.
 *
 * @param closed true for what she holds on closed accounts instead
 */
export function placesOf(holders: Holders, personId: string, closed = false): HeldPlace[] {
  const grouped = Map.groupBy(holders.byPerson.get(personId) ?? [], ({ accountId, as }) => `${accountId} ${as}`);
  return [...grouped.values()]
    .flatMap((records): HeldPlace[] => {
      const [first] = records;
      const card = first === undefined ? undefined : holders.cards.get(first.accountId);
      return first === undefined || card === undefined || (card.status === 'closed') !== closed ? [] : [{ card, as: first.as, records }];
    })
    .toSorted((one, other) =>
      one.card.name.localeCompare(other.card.name, 'en-GB') || one.card.id.localeCompare(other.card.id) || order.indexOf(one.as) - order.indexOf(other.as));
}

/** Administrators of an account who stay when somebody goes; nobody twice. */
export function staying(holders: Holders, place: HeldPlace, people: ReadonlyMap<string, Person>, leaverId: string, today: string): Person[] {
  const ids = (holders.byAccount.get(place.card.id) ?? []).filter(({ as, personId }) => isAdministrator(as) && personId !== leaverId).map(({ personId }) => personId);
  return [...new Set(ids)].flatMap((id) => people.get(id) ?? []).filter((person) => !hasLeft(person.leaves_on, today));
}

/** A place as a person's page shows it, with the gap that she leaves. */
export function shownHolding(holders: Holders, place: HeldPlace, people: ReadonlyMap<string, Person>, personId: string, today: string): Holding {
  const { card, as, records } = place;
  const onAccount = (holders.byAccount.get(card.id) ?? []).map((holding) => ({
    personId: holding.personId, as: holding.as, left: hasLeft(people.get(holding.personId)?.leaves_on ?? null, today),
  }));
  return {
    accountId: card.id, version: card.version, account: card.name, channelTitle: card.channelTitle, status: card.status, as,
    detail: records.map(({ detail }) => detail).filter((detail) => detail !== '').join(', '),
    since: records.map(({ since }) => since).toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))[0] ?? null,
    gap: gapOf({ personId, as, left: false }, onAccount),
    others: staying(holders, place, people, personId, today).map(({ name, email }) => ({ name, email })),
  };
}

/** A login whose password somebody may know. */
export interface KnownLogin {
  readonly login: PersonDetail['logins'][number];
  /** It owes a new password because of this person already. */
  readonly owedForThem: boolean;
}

/**
 * Logins in use whose password a person may know (CP371 2.3.1): of accounts she has held since its last change, whose
 * second step she holds, whose password she keeps or has seen since, under whatever name of hers that is written.
 *
 * @param accountId only those of one account
 */
export function knownLogins(work: Work, person: Person, accountId?: string): KnownLogin[] {
  const spells = Map.groupBy(spellsOf(work, person.id), (spell) => spell.accountId);
  const spellings = [person, ...mergedSpellings(work, person.id)];
  const isHers = (text: string): boolean => spellings.some((spelling) => isWrittenAs(text, spelling));
  const looks = Map.groupBy(looksSinceChange(work, accountId).filter((look) => namesOf(look).some(isHers)), ({ loginId }) => loginId);
  return (accountId === undefined ? logins(work) : loginsOf(work, accountId)).filter(({ endedOn }) => endedOn === null).flatMap((login) => {
    const place = whyKnown(spells.get(login.accountId) ?? [], login.passwordChangedOn, formatDate) ?? (isHers(login.twoStepHolder) ? 'Holds the second step' : null);
    const [look] = looks.get(login.id) ?? [];
    // Whoever keeps it takes the only copy along: that is said whatever else they hold.
    const why = login.keeper !== null && isHers(login.keeper.officer) ? keeps(place) : place ?? (look === undefined ? null : sawOn(formatDate(look.on)));
    return why === null ? [] : [{
      login: { id: login.id, accountId: login.accountId, account: login.account, userName: login.userName, why, rotationOwed: login.rotationOwed.length > 0 },
      owedForThem: isOwedFor(person.name, login.rotationOwed),
    }];
  });
}

function namesOf({ officer, seenByAnother }: Look): string[] {
  return [officer, ...namesIn(seenByAnother)];
}

function isWrittenAs(text: string, { name, email }: NamedPerson): boolean {
  return sameName(text, name) || (email !== '' && text.trim().toLowerCase() === email.toLowerCase());
}
