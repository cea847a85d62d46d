import { Certifying, scan, signedOn } from './certifications.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

const today = '2026-11-21';

/** A round of Medicine whose form is out. */
async function sent(house: House): Promise<{ room: Certifying; id: string; version: number; roundId: string }> {
  const room = new Certifying(house);
  const roundId = await room.issuedRound();
  const { id, version } = await room.numbered('C-2026-0001');
  return { room, id, version, roundId };
}

/** Every change of certifications with what it leaves in the trail. */
export const certificationUses = {
  'certifications.setManager': [now((house) => new Certifying(house).manager('Medicine', 'Gina General', 'gina@example.nhs.uk')), ['person.added', ''], ['certifying-manager.named', 'App 3']],
  'certifications.openRound': [
    async (house) => {
      const room = new Certifying(house);
      await room.managers();
      return () => room.round();
    },
    ['certification-round.opened', 'App 3'],
  ],
  'certifications.endRound': [
    async (house) => {
      const { roundId } = await sent(house);
      return () => house.call('certifications.endRound', { id: roundId, version: 1, reason: 'The policy is being rewritten' });
    },
    ['certification-round.ended', 'App 3'],
  ],
  'certifications.receive': [
    async (house) => {
      await sent(house);
      return () => house.call('certifications.receive', { files: [{ ...scan('page'), number: 'C-2026-0001', readHow: 'code' }] });
    },
    ['certificate-copy.received', 'App 3'],
  ],
  'certifications.match': [
    async (house) => {
      const { room } = await sent(house);
      const { id, version } = await room.receive('', 'page');
      return () => house.call('certifications.match', { id, version, number: 'C-2026-0001' });
    },
    ['certificate-copy.matched', 'App 3'],
  ],
  'certifications.discard': [
    async (house) => {
      const { room } = await sent(house);
      const { id, version } = await room.receive('', 'page');
      return () => house.call('certifications.discard', { id, version, reason: 'A holiday picture' });
    },
    ['certificate-copy.discarded', 'App 3'],
  ],
  'certifications.complete': [
    async (house) => {
      const { room, id, version } = await sent(house);
      const { id: returnId } = await room.receive('C-2026-0001');
      return () => house.call('certifications.complete', { id, version, returnId, facts: signedOn(today), reason: '' });
    },
    ['certificate.returned', 'App 3'],
  ],
  'certifications.addOld': [
    async (house) => {
      const directorateId = await new Certifying(house).directorate('Medicine');
      return () => house.call('certifications.addOld', {
        directorateId, policyId: 'cp371', versionNumber: '1', versionDate: '', kind: 'main', department: '', facts: signedOn('2019-03-01'), file: scan('old'),
      });
    },
    ['person.added', ''], ['certificate.taken-in', 'App 3'],
  ],
  'certifications.withdraw': [
    async (house) => {
      const { id, version } = await sent(house);
      return () => house.call('certifications.withdraw', { id, version, reason: 'Not asked any more' });
    },
    ['certificate.withdrawn', 'App 3'],
  ],
  'certifications.link': [
    async (house) => {
      const { room, id: mainId } = await sent(house);
      const { id } = await house.call('certifications.printSubordinate', {
        directorateId: await room.directorate('Medicine'), policyId: 'cp371', dueOn: null, department: 'Ward 7', manager: null,
      }, house.path('below.pdf'));
      return () => house.call('certifications.link', { id, version: 1, mainId });
    },
    ['certificate.linked', 'App 3'],
  ],
  'certifications.setHolder': [
    async (house) => {
      const { room } = await sent(house);
      const { id, version } = await room.certify('C-2026-0001', signedOn(today));
      return () => house.call('certifications.setHolder', { id, version, holder: { name: 'Nora New', email: '' }, since: today, reason: 'Gina has retired' });
    },
    ['person.added', ''], ['certificate.handed-on', 'App 3'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
