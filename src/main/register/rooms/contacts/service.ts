import type { Contact, ReportRoute } from '../../../../preload/contract/contacts.ts';
import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import { changedFields } from '../../changed-fields.ts';
import { conflict, missingRecord } from '../../refusals.ts';
import type { Work } from '../../work.ts';
import { channelsOn, packsOn } from '../policies/service.ts';
import { knownContacts, standingOf } from './rules/whom.ts';
import { contactRows, contactSettings, putContact, putContactSettings, putRoute, routeRows } from './table.ts';

/** Three months: people move on faster than policies. */
const defaultDays = 90;

/** After how many days a contact is confirmed again, and the sheet replaced. */
export function checkSettings(work: Work): { readonly days: number; readonly version: number } {
  return contactSettings(work.db) ?? { days: defaultDays, version: 0 };
}

/** Whom the Trust calls, those of the bad-day sheet first. */
export function contactList(work: Work): Contact[] {
  const rows = new Map(contactRows(work.db).map((row) => [row.id, row]));
  const { days } = checkSettings(work);
  return knownContacts(packsOn(work)).map((known) => {
    const row = rows.get(known.id);
    const facts = row === undefined
      ? { name: '', daytime: known.daytime, outOfHours: known.outOfHours, email: '', onSheet: known.onSheet, checkedOn: null, checkedBy: '', version: 0 }
      : {
        name: row.name, daytime: row.daytime, outOfHours: row.out_of_hours, email: row.email, onSheet: row.on_sheet === 1, checkedOn: row.checked_on,
        checkedBy: row.checked_by, version: row.version,
      };
    return { id: known.id, role: known.role, clause: known.clause, ...facts, standing: standingOf(facts, work.clock.today(), days) };
  });
}

/**
 * How the platforms that are open are told of a hacked and of a fake account, those of the Trust's accounts first.
 *
 * @param used channels on which the Trust runs an account
 */
export function reportRoutes(work: Work, used: ReadonlySet<string>): ReportRoute[] {
  const rows = new Map(routeRows(work.db).map((row) => [row.channel, row]));
  const routes = channelsOn(work).filter(({ closedOn }) => closedOn === null).flatMap(({ id, title, report }): ReportRoute[] => {
    const row = rows.get(id);
    const place = { channel: id, title, used: used.has(id), version: row?.version ?? 0 };
    if (row?.own === 1) {
      return [{
        ...place, hacked: { words: row.hacked, address: row.hacked_address }, fake: { words: row.fake, address: row.fake_address }, checkedOn: row.checked_on, own: true,
      }];
    }
    // Where neither pack nor Trust knows a way, a platform of the Trust's still stands in the list to be filled in.
    if (report === undefined) return place.used ? [{ ...place, hacked: nowhere, fake: nowhere, checkedOn: null, own: false }] : [];
    const { hacked, fake, checkedOn } = report;
    return [{
      ...place, hacked: { words: hacked.words, address: hacked.address ?? '' }, fake: { words: fake.words, address: fake.address ?? '' }, checkedOn, own: false,
    }];
  });
  return routes.toSorted((one, other) => Number(other.used) - Number(one.used));
}

const nowhere = { words: '', address: '' } as const;

/** Contacts, report routes and how often they are looked at. @param used channels on which the Trust runs an account */
export function contactBook(work: Work, used: ReadonlySet<string>): OutputOf<'contacts.list'> {
  return { today: work.clock.today(), contacts: contactList(work), routes: reportRoutes(work, used), settings: checkSettings(work) };
}

/** Changes a contact; whoever types it has looked, so it is confirmed today. @throws Refusal `not-found`, `conflict` */
export function editContact(work: Work, { id, version, ...facts }: InputOf<'contacts.edit'>): Contact {
  const before = standing(work, id, version);
  keep(work, { ...before, ...facts });
  const after = oneContact(work, id);
  const { standing: was, ...old } = before;
  const { standing: is, ...now } = after;
  work.record({ action: 'contact.edited', room: 'contacts', recordId: id, details: { role: after.role, ...changedFields({ ...old, was }, { ...now, was: is }) } });
  return after;
}

/** Notes that contacts are right as they stood on the screen. @throws Refusal `not-found`, `conflict` when one was changed meanwhile */
export function confirmContacts(work: Work, input: InputOf<'contacts.confirm'>): OutputOf<'contacts.confirm'> {
  const confirmed = input.contacts.map(({ id, version }) => standing(work, id, version));
  for (const contact of confirmed) keep(work, contact);
  work.record({
    action: 'contacts.confirmed', room: 'contacts', recordId: 'contacts', details: { contacts: confirmed.map(({ role }) => role), on: work.clock.today() },
  });
  return { confirmed: confirmed.length };
}

/** Takes the Trust's own words for a platform, or the policy pack's again. @throws Refusal `not-found`, `conflict` */
export function editRoute(work: Work, { channel, version, own }: InputOf<'contacts.editRoute'>): Record<never, never> {
  const title = channelsOn(work).find(({ id, closedOn }) => id === channel && closedOn === null)?.title;
  if (title === undefined) throw missingRecord('platform');
  const before = routeRows(work.db).find((row) => row.channel === channel);
  if ((before?.version ?? 0) !== version) throw conflict('How this platform is told', before === undefined ? null : wordsOf(before));
  const kept = own === null ? (before === undefined ? { hacked: nowhere, fake: nowhere } : wordsOf(before)) : own;
  putRoute(work.db, {
    channel, own: own === null ? 0 : 1, hacked: kept.hacked.words, hacked_address: kept.hacked.address, fake: kept.fake.words, fake_address: kept.fake.address,
    checked_on: work.clock.today(), version: version + 1,
  });
  work.record({ action: 'report-route.edited', room: 'contacts', recordId: channel, details: { platform: title, own } });
  return {};
}

/** After how many days contacts are confirmed again. @throws Refusal `conflict` */
export function editContactSettings(work: Work, { version, days }: InputOf<'contacts.editSettings'>): Record<never, never> {
  const before = checkSettings(work);
  if (before.version !== version) throw conflict('How often contacts are confirmed', before);
  putContactSettings(work.db, { days, version: version + 1 });
  work.record({ action: 'contacts.settings-edited', room: 'contacts', recordId: 'settings', details: changedFields({ days: before.days }, { days }) });
  return {};
}

function oneContact(work: Work, id: string): Contact {
  const contact = contactList(work).find((one) => one.id === id);
  if (contact === undefined) throw missingRecord('contact');
  return contact;
}

function standing(work: Work, id: string, version: number): Contact {
  const contact = oneContact(work, id);
  if (contact.version !== version) throw conflict('This contact', contact);
  return contact;
}

function keep(work: Work, contact: Contact): void {
  putContact(work.db, {
    id: contact.id, name: contact.name, daytime: contact.daytime, out_of_hours: contact.outOfHours, email: contact.email, on_sheet: contact.onSheet ? 1 : 0,
    checked_on: work.clock.today(), checked_by: work.officer.name, version: contact.version + 1,
  });
}

function wordsOf(row: { readonly hacked: string; readonly hacked_address: string; readonly fake: string; readonly fake_address: string }): ReportRouteWords {
  return { hacked: { words: row.hacked, address: row.hacked_address }, fake: { words: row.fake, address: row.fake_address } };
}

type ReportRouteWords = Pick<ReportRoute, 'hacked' | 'fake'>;
