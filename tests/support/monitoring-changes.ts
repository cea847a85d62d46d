import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

/** A day on which nothing was found. */
export const quietDayFacts = {
  software: 'Example Monitor', unapproved: { answer: 'no', note: '', address: '', accountId: null }, complies: { answer: 'yes', note: '', address: '', accountId: null }, note: '',
} as const;

/** Every change of the monitoring log with what it leaves in the trail. */
export const monitoringUses = {
  'monitoring.record': [now((house) => house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts })), ['monitoring.recorded', '3']],
  'monitoring.quietDay': [
    async (house) => {
      await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts });
      return () => house.call('monitoring.quietDay', {});
    },
    ['monitoring.recorded', '3'],
  ],
  'monitoring.correct': [
    async (house) => {
      const { id, version } = await house.call('monitoring.record', { day: '2026-11-20', ...quietDayFacts });
      return () => house.call('monitoring.correct', { id, version, ...quietDayFacts, software: 'Other Monitor', reason: 'The wrong software was named' });
    },
    ['monitoring.corrected', '3'],
  ],
  'monitoring.editSettings': [
    now((house) => house.call('monitoring.editSettings', { version: 0, software: 'Example Monitor', keptSince: '2026-11-01', weekends: false, bankHolidays: true })),
    ['monitoring.settings-edited', '3'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
