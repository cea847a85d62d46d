import { daysBetween } from '../../../../../preload/contract/days.ts';
import type { Contact, ContactStanding } from '../../../../../preload/contract/contacts.ts';
import type { PolicyPack } from '../../policies/pack-schema.ts';

/** Somebody who can be called, before the Trust has typed anything. */
export interface KnownContact {
  readonly id: string;
  readonly role: string;
  /** "CP371 2.9; 10022 4.1.3", or empty. */
  readonly clause: string;
  /** Whether it stands on the bad-day sheet unless the Trust decides otherwise. */
  readonly onSheet: boolean;
  /** Numbers that are the same everywhere. */
  readonly daytime: string;
  readonly outOfHours: string;
}

/** Whom a bad day needs, in the order of the sheet. Where a policy has no such contact, the register names it itself. */
const onTheSheet: readonly { readonly id: string; readonly role: string; readonly phone?: string }[] = [
  { id: 'communications-on-call', role: 'Communications on call' },
  { id: 'head-of-communications', role: 'Head of Communications' },
  { id: 'switchboard', role: 'Switchboard' },
  { id: 'executive-on-call', role: 'Executive on call' },
  { id: 'it-helpdesk', role: 'IT helpdesk' },
  { id: 'information-governance', role: 'Information Governance' },
  { id: 'safeguarding-lead', role: 'Safeguarding lead' },
  { id: 'press-office', role: 'Press office' },
  { id: 'pals', role: 'Patient Advice and Liaison Service (PALS)' },
  // The United Kingdom's number for the police when it cannot be 999.
  { id: 'police', role: 'Police, when nobody is in danger', phone: '101' },
];

/**
 * Everybody whom the policies that are on want told and who is the same person in every case, and whom the sheet needs beside
 * them; those of the sheet first.
 *
 * @param packs the policies that are on, in the Trust's order; of a contact in several the first one's title holds
 */
export function knownContacts(packs: readonly PolicyPack[]): KnownContact[] {
  const named = Map.groupBy(
    packs.flatMap((pack) => pack.contacts.filter(({ perCase }) => !perCase).map((contact) => ({ ...contact, clause: `${pack.reference} ${contact.clause}` }))),
    ({ id }) => id,
  );
  const known = (id: string, role: string, phone: string, onSheet: boolean): KnownContact => {
    const theirs = named.get(id) ?? [];
    // “Police” alone would be rung at night by somebody who needs 999.
    return { id, role: phone === '' ? (theirs[0]?.role ?? role) : role, clause: theirs.map(({ clause }) => clause).join('; '), onSheet, daytime: phone, outOfHours: phone };
  };
  const first = onTheSheet.map(({ id, role, phone = '' }) => known(id, role, phone, true));
  const others = [...named.keys()].filter((id) => !onTheSheet.some((one) => one.id === id)).map((id) => known(id, id, '', false));
  return [...first, ...others];
}

/**
 * How a contact stands: empty where it reaches nobody, to be confirmed once it is older than the Trust lets it be.
 *
 * @param days after which it is confirmed again
 */
export function standingOf(
  { name, daytime, outOfHours, email, checkedOn }: Pick<Contact, 'name' | 'daytime' | 'outOfHours' | 'email' | 'checkedOn'>, today: string, days: number,
): ContactStanding {
  if (daytime === '' && outOfHours === '' && email === '') return 'empty';
  // A number that is the same everywhere needs nobody's name, and nobody to confirm it.
  if (checkedOn === null) return name === '' ? 'right' : 'unchecked';
  return daysBetween(checkedOn, today) > days ? 'unchecked' : 'right';
}
