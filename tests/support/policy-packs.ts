import type { InputOf } from '../../src/preload/contract/index.ts';
import type { PolicyPack } from '../../src/main/register/rooms/policies/pack-schema.ts';
import type { PackData } from '../../src/main/register/rooms/policies/rules/pack-entries.ts';
import { checkedPack } from '../../src/main/register/rooms/policies/pack-edits.ts';
import { passphrase, type House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** An edit of CP371 as it came: one field of one entry. */
export function editOf(key: string, values: Extract<InputOf<'policies.edit'>['edit'], { take: 'change' }>['values'], version = 1): InputOf<'policies.edit'> {
  return { id: 'cp371', version, edit: { take: 'change', key, values }, reason: 'Our own words' };
}

/** The app is closed, a version of it that ships CP371 otherwise is installed and opened. */
export async function installUpdate(house: House, change: (pack: PackData) => PackData): Promise<PolicyPack> {
  const shipped = checkedPack(change(house.packs.get('cp371') ?? {}));
  house.packs = new Map([...house.packs, ['cp371', shipped]]);
  house.restart();
  const { officers } = await house.call('session.status', {});
  await house.call('session.unlock', { officerId: officers[0]?.id ?? '', passphrase });
  return shipped;
}

/** The changing calls about packs with what each leaves. */
export const policyPackUses = {
  'policies.edit': [now((house) => house.call('policies.edit', editOf('contacts/pals', { role: 'Patient Experience Team' }))), ['policy-pack.edited', '']],
  'policies.answerUpdate': [
    async (house) => {
      await installUpdate(house, (pack) => ({ ...pack, title: 'Social Media Policy, second edition' }));
      return () => house.call('policies.answerUpdate', { id: 'cp371', version: 1, take: ['title'], leave: [], reason: 'As the app has it' });
    },
    ['policy-pack.update-answered', ''],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
