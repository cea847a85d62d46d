import type { InputOf } from '../../src/preload/contract/index.ts';
import { accountFactsWith } from './accounts.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** Sets a hold on an account of the register. */
export function holdOn(house: House, recordId: string, decisions = 0): Promise<unknown> {
  return house.call('retention.decide', {
    subjects: [{ kind: 'account', recordId, decisions }], decision: { take: 'hold', ground: 'legal', reason: 'A claim has been announced', reference: 'LC 12', party: 'Legal Services' },
  });
}

/** The changing calls of keeping and disposing. */
export const retentionUses = {
  'retention.decide': [now((house, accountId) => holdOn(house, accountId)), ['retention.hold-set', '2.4']],
  'retention.editSchedule': [
    now((house) => house.call('retention.editSchedule', {
      id: 'account', version: 0, reason: 'Agreed with IG', facts: { years: 8, yearsIfAppealed: null, source: 'Records policy of the Trust', signedOffBy: 'Head of Information Governance', signedOffOn: '2026-11-20' },
    })),
    ['retention.schedule-edited', '2.4'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;

/** An account that came into the register and was closed on a day; the clock stands then where it stood. @returns its id */
export async function closedAccount(house: House, on: string, name = 'Old ward news'): Promise<string> {
  const stood = house.clock.today();
  house.clock.moveTo(on);
  const { id } = await house.call('accounts.add', accountFactsWith({ name, approvedOn: null, address: `https://x.com/${name.replaceAll(' ', '').toLowerCase()}` }));
  const { version } = await house.call('accounts.get', { id });
  await house.call('accounts.changeStatus', { id, version, to: 'closed', on, reason: 'The service has ended', captured: 'Posts saved in the records folder', watchHandle: false });
  house.clock.moveTo(stood);
  return id;
}

/** A limited incident and what is around it. */
interface Asked {
  readonly accountId: string;
  readonly incidentId: string;
  readonly planId: string;
  readonly disposalId: string;
}

/** The calls that only look, with what to ask them. */
export const retentionLooks = {
  'retention.disposal': ({ disposalId }: Asked): InputOf<'retention.disposal'>[] => [{ id: disposalId }],
  'retention.disposals': (): Record<string, never>[] => [{}],
  'retention.olderCopies': (): Record<string, never>[] => [{}],
  'retention.preview': ({ accountId, incidentId, planId }: Asked): InputOf<'retention.preview'>[] => [
    { subjects: [{ kind: 'account', recordId: accountId }] }, { subjects: [{ kind: 'incident', recordId: incidentId }] }, { subjects: [{ kind: 'plan', recordId: planId }] },
  ],
  'retention.stub': ({ incidentId, planId }: Asked): InputOf<'retention.stub'>[] => [{ recordId: incidentId }, { recordId: planId }],
  'retention.get': ({ accountId, incidentId, planId }: Asked): InputOf<'retention.get'>[] => [
    { kind: 'account', recordId: accountId }, { kind: 'incident', recordId: incidentId }, { kind: 'plan', recordId: planId },
  ],
  'retention.list': (): InputOf<'retention.list'>[] => [{ scope: 'all' }, { scope: 'due' }],
  'retention.previewChange': (): InputOf<'retention.previewChange'>[] => [{ id: 'incident', years: 1 }],
  'retention.schedule': (): Record<string, never>[] => [{}],
};
