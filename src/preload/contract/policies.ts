import { z } from 'zod';
import { call, nothing } from './call.ts';
import { evidenceFile, evidenceItem } from './accounts-records.ts';
import { lookAtPicture } from './evidence.ts';
import { controlFacts, editVersion, policyDetail, policyRow, tellingFacts, versionFacts } from './policies-library.ts';
import { policiesPacks } from './policies-packs.ts';
import { id, isoDate, packId, paragraph, requiredLine, writtenFile } from './values.ts';

const reason = paragraph(1200).min(1, 'Give the reason.');
const pdf = { kind: 'save', filters: [{ name: 'PDF', extensions: ['pdf'] }] } as const;

const printed = (title: string, suggestedName: string) => call({
  input: z.strictObject({ policyId: packId }),
  /** Beside the file, contacts on it that nobody has typed in yet. */
  output: z.strictObject({ file: writtenFile, missing: z.array(z.string()) }), access: 'viewer', effect: 'job', file: { ...pdf, title, suggestedName },
});

export const policies = {
  /** The packs that came with the app. Answers while locked, because first run has to offer them. */
  available: call({
    input: nothing,
    output: z.array(z.strictObject({ id: packId, reference: z.string(), title: z.string(), about: z.string() })),
    access: 'locked',
    effect: 'session',
  }),
  list: call({ input: nothing, output: z.array(policyRow), access: 'viewer', effect: 'read' }),
  get: call({ input: z.strictObject({ id: packId }), output: policyDetail, access: 'viewer', effect: 'read' }),
  /** The Trust's own document control; what is as in the policy pack goes on following the pack. */
  editControl: call({
    input: z.strictObject({ policyId: packId, edit: editVersion, facts: controlFacts, reason }), output: nothing, access: 'officer', effect: 'change',
  }),
  /** A version of the Trust's; the newest by its date is in force. */
  addVersion: call({
    input: z.strictObject({ policyId: packId, facts: versionFacts }), output: z.strictObject({ id, inForce: z.boolean() }), access: 'officer', effect: 'change',
  }),
  /** Corrects a version, also one that came with the pack. Its number stays once a certificate bears it. */
  correctVersion: call({
    input: z.strictObject({ policyId: packId, versionId: id, edit: editVersion, facts: versionFacts, reason }), output: nothing, access: 'officer', effect: 'change',
  }),
  /** The version in force was reviewed and stands, or its review was put off: until when, and why. */
  setReview: call({
    input: z.strictObject({ policyId: packId, versionId: id, edit: editVersion, reviewOn: isoDate, reason }), output: nothing, access: 'officer', effect: 'change',
  }),
  noteTelling: call({
    input: z.strictObject({ policyId: packId, versionId: id, facts: tellingFacts }), output: z.strictObject({ id }), access: 'officer', effect: 'change',
  }),
  /** It was noted wrongly: it stays, marked, and counts no more. */
  undoTelling: call({ input: z.strictObject({ policyId: packId, tellingId: id, reason }), output: nothing, access: 'officer', effect: 'change' }),
  /** Keeps a file with a version or with a telling, by its id. */
  attach: call({
    input: z.strictObject({ id, kind: requiredLine(80, 'Say what this file shows.') }), output: evidenceItem, access: 'officer', effect: 'job', file: evidenceFile,
  }),
  picture: lookAtPicture,
  saveFile: call({
    input: z.strictObject({ id, evidenceId: id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy', suggestedName: 'Policy', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
  /** One page for staff with the Trust's contacts (CP371 App 4). */
  printGuide: printed('Save the guide for staff', 'Guide for staff.pdf'),
  /** Who does what, with the Trust's contacts (CP371 App 5). */
  printDuties: printed('Save the duties', 'Duties.pdf'),
  printControl: call({
    input: z.strictObject({ policyId: packId, versionId: id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { ...pdf, title: 'Save the document control sheet', suggestedName: 'Document control.pdf' },
  }),
  ...policiesPacks,
};
