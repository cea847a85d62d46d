import type { ShortEntry } from './trail.ts';
import { now, type Use } from './use.ts';

const noResearch = { policyId: 'cp371', clause: '2.3.1', obligationId: 'tell-research', reason: 'The Trust does no clinical research' };

/** What is said of the obligations of the policies. */
export const coverageUses = {
  'coverage.setNotApplicable': [now((house) => house.call('coverage.setNotApplicable', noResearch)), ['coverage.not-applicable', '2.3.1']],
  'coverage.takeBack': [
    async (house) => {
      const { id } = await house.call('coverage.setNotApplicable', noResearch);
      return () => house.call('coverage.takeBack', { id, reason: 'Research has begun' });
    },
    ['coverage.taken-back', '2.3.1'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
