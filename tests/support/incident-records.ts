import type { ComplainantFacts, RecordFacts, RecordKind, RecordStep } from '../../src/preload/contract/incident-records.ts';
import type { ModerationFacts } from '../../src/preload/contract/moderation.ts';
import type { House } from './house.ts';
import { closingWith, reportWith } from './incidents.ts';

type Of<Kind extends RecordKind> = Extract<RecordFacts, { kind: Kind }>;

/** One of each kind, as its form sends it. */
export const recordOf: { readonly [Kind in RecordKind]: Of<Kind> } = {
  removal: { kind: 'removal', from: 'staff', whom: 'A nurse of the ward', what: 'The picture of the ward', by: 'Bea Admin', on: '2026-11-20', time: '09:00' },
  correction: {
    kind: 'correction', where: 'https://example.org/news', wrong: 'The visiting times', made: true, said: 'Visiting is from 2pm.', spokenBy: 'Bea Admin',
    capacity: 'Communications officer of the Trust', why: '', on: '2026-11-20', time: '09:00',
  },
  'web-administrator': {
    kind: 'web-administrator', site: 'example.org', how: 'Through their form', what: 'A comment that insults a colleague', reference: 'T-100', by: 'Bea Admin', on: '2026-11-20', time: '09:00',
  },
  watch: { kind: 'watch', what: 'Whether the page comes back', nextLookOn: '2026-11-24', on: '2026-11-20', time: '09:00' },
  owner: { kind: 'owner', whom: 'The physiotherapists', how: 'Their lead said so', on: '2026-11-20', time: '09:00' },
};

export function stepWith(take: RecordStep['take'], more: Partial<RecordStep> = {}): RecordStep {
  return { take, on: '2026-11-20', time: '', who: '', words: '', nextOn: null, applicationId: null, ...more };
}

export const complainant: ComplainantFacts = {
  name: 'Canary Complainant', complainantContact: 'canary@example.org, 07700 900123', way: 'formal', contactedOn: '2026-11-20', contactedTime: '10:30',
  referredTo: 'PALS and Complaints', referredOn: '2026-11-21',
};

export function moderationWith(changes: Partial<ModerationFacts> = {}): ModerationFacts {
  return {
    done: 'user-blocked', accountId: null, place: 'Facebook, Ward news', handle: '@shouts', on: '2026-11-20', time: '', by: 'Bea Admin', ground: 'abuse',
    reason: 'Insulted the staff of the ward again and again', incidentId: null, reviewOn: '2027-02-18', ...changes,
  };
}

/** An incident with one thing noted around it. */
export async function noted(house: House, kind: RecordKind, changes: object = {}): Promise<{ incidentId: string; id: string; version: number }> {
  const { id: incidentId } = await house.call('incidents.report', reportWith());
  return { incidentId, ...(await house.call('incidentRecords.add', { incidentId, facts: { ...recordOf[kind], ...changes } })) };
}

/** What tests ask of an incident and of what is noted around it. @param house that of the test that runs */
export function aroundIncidents(house: () => House) {
  const get = (id: string) => house().call('incidents.get', { id });
  return {
    get,
    report: async (typeId: string) => (await house().call('incidents.report', reportWith({ typeId }))).id,
    stateOfStep: async (id: string, step: string) => (await get(id)).steps.find((one) => one.id === step)?.state,
    add: async (incidentId: string, facts: RecordFacts) => (await house().call('incidentRecords.add', { incidentId, facts })).id,
    unsettled: async (id: string) => (await house().call('incidents.beforeClosing', { id })).unsettled,
    close: async (id: string) => await house().call('incidents.close', closingWith(id, (await get(id)).row.version)),
  };
}
