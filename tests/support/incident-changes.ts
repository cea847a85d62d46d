import { conductStepWith, staffReport, unlockAgain } from './conduct.ts';
import { closingWith, conductReport, entryWith, fileWith, reportWith } from './incidents.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** The changing calls of incidents. */
export const incidentUses = {
  'incidents.report': [now((house) => house.call('incidents.report', reportWith())), ['incident.reported', '2.8']],
  'incidents.addEntry': [
    async (house) => {
      const { id } = await house.call('incidents.report', reportWith());
      return () => house.call('incidents.addEntry', entryWith(id));
    },
    ['incident.noted', '2.8'],
  ],
  'incidents.correctEntry': [
    async (house) => {
      const { id } = await house.call('incidents.report', reportWith());
      const { entryId } = await house.call('incidents.addEntry', entryWith(id));
      return () => house.call('incidents.correctEntry', { id, entryId, text: 'It was another platform' });
    },
    ['incident.entry-corrected', '2.8'],
  ],
  'incidents.answerPersonalData': [
    async (house) => {
      const { id, version } = await house.call('incidents.report', conductReport());
      return () => house.call('incidents.answerPersonalData', { id, version, exposed: 'yes', awareOn: '2026-11-20', awareTime: '18:00', reason: '' });
    },
    ['incident.personal-data-answered', '4.2.6'],
  ],
  'incidents.decideRegulator': [
    async (house) => {
      const { id, version } = await house.call('incidents.report', conductReport());
      const answered = await house.call('incidents.answerPersonalData', { id, version, exposed: 'yes', awareOn: '2026-11-20', awareTime: '18:00', reason: '' });
      return () => house.call('incidents.decideRegulator', { ...answered, decision: 'reported', on: '2026-11-21', time: '09:00', by: 'Information Governance', reference: 'DSPT 1', reason: '', correctedBecause: '' });
    },
    ['incident.regulator-decided', '4.2.6'],
  ],
  'incidents.edit': [
    async (house) => {
      const report = conductReport();
      const { id, version } = await house.call('incidents.report', report);
      return () => house.call('incidents.edit', { id, version, facts: { ...report.facts, severity: 'medium' }, speakingUp: 'no', reason: 'Less grave than it seemed' });
    },
    ['incident.edited', '4.2.6'],
  ],
  'incidents.close': [
    async (house) => {
      const { id, version } = await house.call('incidents.report', reportWith());
      return () => house.call('incidents.close', closingWith(id, version));
    },
    ['incident.closed', '2.8'],
  ],
  'incidents.reopen': [
    async (house) => {
      const { id, version } = await house.call('incidents.report', reportWith());
      const closed = await house.call('incidents.close', closingWith(id, version));
      return () => house.call('incidents.reopen', { ...closed, on: '2026-11-21', reason: 'It is back' });
    },
    ['incident.reopened', '2.8'],
  ],
  'incidents.open': [
    async (house) => {
      const { id } = await staffReport(house);
      await unlockAgain(house);
      return () => house.call('incidents.open', { id });
    },
    ['incident.opened', '4.2.6'],
  ],
  'incidents.limit': [
    async (house) => {
      const { id } = await staffReport(house);
      return () => house.call('incidents.limit', { id, accessVersion: 1, limited: false, officerIds: [], reason: 'Everybody has to know' });
    },
    ['incident.limit-lifted', '4.2.6'],
  ],
  'conduct.record': [
    async (house) => {
      const { id } = await staffReport(house);
      return () => house.call('conduct.record', { incidentId: id, version: 0, step: conductStepWith('person') });
    },
    ['conduct.person', '2.1'],
  ],
  'incidents.attach': [
    async (house) => {
      const { id } = await house.call('incidents.report', reportWith());
      return () => house.call('incidents.attach', fileWith(id, 'What the post said'));
    },
    ['evidence.attached', '2.8'],
  ],
  'incidents.keepAddress': [
    async (house) => {
      const { id } = await house.call('incidents.report', reportWith());
      return () => house.call('incidents.keepAddress', { id, title: 'The post', address: 'https://x.com/wardnewz/status/1' });
    },
    ['evidence.address-kept', '2.8'],
  ],
  'incidents.link': [
    async (house, recordId) => {
      const { id } = await house.call('incidents.report', reportWith());
      return () => house.call('incidents.link', { id, kind: 'account', recordId, how: 'also-concerned', reason: 'It copies our pictures' });
    },
    ['incident.linked', '2.8'],
  ],
  'incidents.unlink': [
    async (house, recordId) => {
      const { id } = await house.call('incidents.report', reportWith());
      const { linkId } = await house.call('incidents.link', { id, kind: 'account', recordId, how: 'also-concerned', reason: 'It copies our pictures' });
      return () => house.call('incidents.unlink', { id, linkId, reason: 'It was another account' });
    },
    ['incident.unlinked', '2.8'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
