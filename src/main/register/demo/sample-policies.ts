import type { EvidenceFile } from '../evidence/evidence.ts';
import { addVersion, editControl } from '../rooms/policies/changes.ts';
import { keepPolicyFile } from '../rooms/policies/files.ts';
import { policyDetail } from '../rooms/policies/library.ts';
import { noteTelling } from '../rooms/policies/tellings.ts';
import type { Work } from '../work.ts';

type Day = (back: number) => string;

/** The library of the sample: a version with its file, an older one that the Trust added, how staff were told. Everything is fictional. */
export function samplePolicies(work: Work, day: Day): void {
  const kind = 'The policy as ratified';
  const [social] = policyDetail(work, { id: 'cp371' }).versions;
  if (social !== undefined) {
    keepPolicyFile(work, social.id, kind, file('Social media policy, version 1.txt'));
    const told = (way: string, back: number, where: string) =>
      noteTelling(work, { policyId: 'cp371', versionId: social.id, facts: { way, on: day(back), where, note: '' } });
    const { id } = told('briefing', 160, 'Trust briefing, “Think before you post”');
    keepPolicyFile(work, id, 'The briefing', file('Trust briefing.txt'));
    told('intranet', 158, 'Policies and procedures, Communications');
  }
  const { control } = policyDetail(work, { id: 'cp371' });
  editControl(work, {
    policyId: 'cp371', edit: 0, facts: { ...control, assetOwnerPost: 'Head of Communications', keywords: [...control.keywords, 'Online'] }, reason: 'The asset owner is named since the last audit',
  });
  const { id } = addVersion(work, {
    policyId: '10022',
    facts: { number: '2.1', date: 'May 2017', description: 'Links put right; nothing else changed', ratifiedBy: 'Document Ratification Group', ratifiedOn: null, approvedBy: '', reviewOn: null },
  });
  keepPolicyFile(work, id, kind, file('Personal use, version 2.1.txt'));
}

/** A file that says what it stands for. */
function file(name: string): EvidenceFile {
  return { name, mediaType: 'text/plain', content: Buffer.from('Sample data: in a real register the document itself is kept here.\n') };
}
