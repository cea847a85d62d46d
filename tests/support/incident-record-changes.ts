import { complainant, moderationWith, noted, recordOf, stepWith } from './incident-records.ts';
import { reportWith } from './incidents.ts';
import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** The changing calls of what is done around incidents, and of the moderation log. */
export const incidentRecordUses = {
  'incidentRecords.add': [
    async (house) => {
      const { id: incidentId } = await house.call('incidents.report', reportWith());
      return () => house.call('incidentRecords.add', { incidentId, facts: recordOf.removal });
    },
    ['incident.removal-asked', '4.2.5'],
  ],
  'incidentRecords.step': [
    async (house) => {
      const { id, version } = await noted(house, 'removal');
      return () => house.call('incidentRecords.step', { id, version, step: stepWith('removed') });
    },
    ['incident.removed', '4.2.5'],
  ],
  'incidentRecords.undoStep': [
    async (house) => {
      const { id, version } = await noted(house, 'removal');
      const removed = await house.call('incidentRecords.step', { id, version, step: stepWith('removed') });
      return () => house.call('incidentRecords.undoStep', { ...removed, reason: 'It is still up' });
    },
    ['incident.record-step-undone', '4.2.5'],
  ],
  'incidentRecords.edit': [
    async (house) => {
      const { id, version } = await noted(house, 'watch');
      return () => house.call('incidentRecords.edit', { id, version, facts: { ...recordOf.watch, what: 'The other page' }, reason: 'It was the other one' });
    },
    ['incident.record-corrected', '4.3.4'],
  ],
  'incidentRecords.keepComplainant': [
    async (house) => {
      const { id: incidentId } = await house.call('incidents.report', reportWith());
      return () => house.call('incidentRecords.keepComplainant', { incidentId, version: 0, facts: complainant });
    },
    ['incident.complainant-kept', '4.3.3'],
  ],
  'moderation.add': [now((house) => house.call('moderation.add', { facts: moderationWith() })), ['moderation.added', '4.3.1']],
  'moderation.edit': [
    async (house) => {
      const { id, version } = await house.call('moderation.add', { facts: moderationWith() });
      return () => house.call('moderation.edit', { id, version, facts: moderationWith({ ground: 'discrimination' }), reason: 'That is what it was' });
    },
    ['moderation.edited', '4.3.1'],
  ],
  'moderation.review': [
    async (house) => {
      const { id, version } = await house.call('moderation.add', { facts: moderationWith() });
      return () => house.call('moderation.review', { id, version, review: { outcome: 'lifted', on: '2026-11-21', words: 'An apology has come', nextOn: null } });
    },
    ['moderation.lifted', '4.3.1'],
  ],
  'moderation.undoReview': [
    async (house) => {
      const { id, version } = await house.call('moderation.add', { facts: moderationWith() });
      const reviewed = await house.call('moderation.review', { id, version, review: { outcome: 'lifted', on: '2026-11-21', words: 'An apology has come', nextOn: null } });
      return () => house.call('moderation.undoReview', { id, version: reviewed.version, reason: 'It was another comment' });
    },
    ['moderation.review-undone', '4.3.1'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
