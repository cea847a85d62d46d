import { conductReport, entryWith, reportWith } from './incidents.ts';
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
      return () => house.call('incidents.decideRegulator', { ...answered, decision: 'reported', on: '2026-11-21', time: '09:00', by: 'Information Governance', reference: 'DSPT 1', reason: '' });
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
      return () => house.call('incidents.close', { id, version, on: '2026-11-21', outcome: 'Taken down', reason: 'The platform has removed it' });
    },
    ['incident.closed', '2.8'],
  ],
  'incidents.reopen': [
    async (house) => {
      const { id, version } = await house.call('incidents.report', reportWith());
      const closed = await house.call('incidents.close', { id, version, on: '2026-11-21', outcome: 'Taken down', reason: 'The platform has removed it' });
      return () => house.call('incidents.reopen', { ...closed, on: '2026-11-21', reason: 'It is back' });
    },
    ['incident.reopened', '2.8'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
