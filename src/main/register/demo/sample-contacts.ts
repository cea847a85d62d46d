import { contactList, editContact } from '../rooms/contacts/service.ts';
import type { Work } from '../work.ts';

/* Whom the fictional Trust calls. The numbers are from the ranges that are kept free for stories. */

const known: readonly { readonly id: string; readonly name: string; readonly daytime: string; readonly outOfHours: string; readonly email: string }[] = [
  { id: 'communications-on-call', name: 'Communications rota', daytime: '01632 960100', outOfHours: '07700 900100', email: 'communications@example.nhs.uk' },
  { id: 'head-of-communications', name: 'Araminta Hollis', daytime: '01632 960101', outOfHours: '07700 900101', email: 'araminta.hollis@example.nhs.uk' },
  { id: 'switchboard', name: 'Main site', daytime: '01632 960000', outOfHours: '01632 960000', email: '' },
  { id: 'it-helpdesk', name: 'Digital service desk', daytime: '01632 960110', outOfHours: '01632 960119', email: 'servicedesk@example.nhs.uk' },
  { id: 'information-governance', name: 'Data protection officer', daytime: '01632 960120', outOfHours: 'Through switchboard', email: 'ig@example.nhs.uk' },
  { id: 'safeguarding-lead', name: 'Safeguarding team', daytime: '01632 960130', outOfHours: 'Site manager, bleep 100', email: 'safeguarding@example.nhs.uk' },
  { id: 'press-office', name: 'Press desk', daytime: '01632 960140', outOfHours: '07700 900140', email: 'press@example.nhs.uk' },
  { id: 'pals', name: 'PALS office', daytime: '01632 960150', outOfHours: 'Closed: leave a message', email: 'pals@example.nhs.uk' },
  { id: 'hr', name: 'HR advice line', daytime: '01632 960160', outOfHours: '', email: 'hr@example.nhs.uk' },
];

/** Contacts of the sample register; who is on call among the executives is left to be filled in. */
export function sampleContacts(work: Work): void {
  const standing = new Map(contactList(work).map((contact) => [contact.id, contact]));
  for (const facts of known) {
    const contact = standing.get(facts.id);
    if (contact !== undefined) editContact(work, { version: contact.version, onSheet: contact.onSheet, ...facts });
  }
}
