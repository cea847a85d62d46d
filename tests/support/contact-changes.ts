import type { InputOf } from '../../src/preload/contract/index.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** The IT helpdesk as a Trust would type it, but for what a test changes. */
export function contactWith(changes: Partial<InputOf<'contacts.edit'>> = {}): InputOf<'contacts.edit'> {
  return {
    id: 'it-helpdesk', version: 0, name: 'Service desk', daytime: '01632 960 111', outOfHours: '01632 960 112', email: 'it@example.nhs.uk', onSheet: true, ...changes,
  };
}

/** Every contact of the sheet that the policies and the register name, filled in. */
export async function fillContacts(house: House): Promise<void> {
  const { contacts } = await house.call('contacts.list', {});
  for (const [place, { id, version, onSheet }] of contacts.entries()) {
    const line = 200 + place;
    await house.call('contacts.edit', contactWith({
      id, version, onSheet, name: `Team ${place + 1} of the Trust`, daytime: `01632 960 ${line}`, outOfHours: `07700 900 ${line}`, email: `team.${place + 1}@example.nhs.uk`,
    }));
  }
}

/** Every change of contacts and report routes with what it leaves in the trail. */
export const contactUses = {
  'contacts.edit': [now((house) => house.call('contacts.edit', contactWith())), ['contact.edited', '']],
  'contacts.confirm': [
    async (house) => {
      const { id, version } = await house.call('contacts.edit', contactWith());
      return () => house.call('contacts.confirm', { contacts: [{ id, version }] });
    },
    ['contacts.confirmed', ''],
  ],
  'contacts.editRoute': [
    now((house) => house.call('contacts.editRoute', {
      channel: 'x', version: 0, own: { hacked: { words: 'Call our agency', address: '' }, fake: { words: 'Call our agency', address: 'https://agency.example' } },
    })),
    ['report-route.edited', ''],
  ],
  'contacts.editSettings': [now((house) => house.call('contacts.editSettings', { version: 0, days: 60 })), ['contacts.settings-edited', '']],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
