import type { OutputOf } from '../../src/preload/contract/index.ts';
import type { VersionFacts } from '../../src/preload/contract/policies-library.ts';
import type { House } from './house.ts';
import type { ShortEntry } from './trail.ts';
import type { Use } from './use.ts';

/** What somebody types of a second version of CP371. */
export const secondVersion: VersionFacts = {
  number: '2', date: 'September 2026', description: 'Full review; new guide for staff', ratifiedBy: 'Policy Group', ratifiedOn: '2026-09-10', approvedBy: 'Director of Communications', reviewOn: '2029-09-30',
};

/** A policy with its version in force. */
export async function policyIn(house: House, id = 'cp371'): Promise<{ detail: OutputOf<'policies.get'>; newest: OutputOf<'policies.get'>['versions'][number] }> {
  const detail = await house.call('policies.get', { id });
  const [newest] = detail.versions;
  if (newest === undefined) throw new Error(`${id} has no version.`);
  return { detail, newest };
}

/** How staff were told, as somebody types it. */
export const tellingFacts = { way: 'briefing', on: '2026-10-01', where: 'Trust briefing of October', note: '' };

/** What is changed in the library, and the entry of the trail that each change leaves. */
export const policyUses = {
  'policies.editControl': [
    async (house) => {
      const { detail } = await policyIn(house);
      return () => house.call('policies.editControl', { policyId: 'cp371', edit: 0, facts: { ...detail.control, reference: 'COM 12' }, reason: 'Renumbered' });
    },
    ['policy.control-edited', 'Document Control'],
  ],
  'policies.addVersion': [
    (house) => Promise.resolve(() => house.call('policies.addVersion', { policyId: 'cp371', facts: secondVersion })),
    ['policy.version-added', 'Document Control'],
  ],
  'policies.correctVersion': [
    async (house) => {
      const { newest } = await policyIn(house);
      const { number, description, ratifiedBy, ratifiedOn, approvedBy, reviewOn } = newest;
      const facts = { number, date: 'July 2016', description, ratifiedBy, ratifiedOn, approvedBy, reviewOn };
      return () => house.call('policies.correctVersion', { policyId: 'cp371', versionId: newest.id, edit: 0, facts, reason: 'As the control sheet has it' });
    },
    ['policy.version-corrected', 'Document Control'],
  ],
  'policies.setReview': [
    async (house) => {
      const { newest } = await policyIn(house);
      return () => house.call('policies.setReview', { policyId: 'cp371', versionId: newest.id, edit: 0, reviewOn: '2027-06-30', reason: 'Put off by the group' });
    },
    ['policy.review-set', 'Document Control'],
  ],
  'policies.noteTelling': [
    async (house) => {
      const { newest } = await policyIn(house);
      return () => house.call('policies.noteTelling', { policyId: 'cp371', versionId: newest.id, facts: tellingFacts });
    },
    ['policy.told', '2.10'],
  ],
  'policies.undoTelling': [
    async (house) => {
      const { newest } = await policyIn(house);
      const { id } = await house.call('policies.noteTelling', { policyId: 'cp371', versionId: newest.id, facts: tellingFacts });
      return () => house.call('policies.undoTelling', { policyId: 'cp371', tellingId: id, reason: 'It was another policy' });
    },
    ['policy.telling-undone', '2.10'],
  ],
} satisfies Readonly<Record<string, readonly [Use, ...ShortEntry[]]>>;
