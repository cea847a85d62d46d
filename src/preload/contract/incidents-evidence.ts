import { z } from 'zod';
import { evidenceItem } from './accounts-records.ts';
import { call } from './call.ts';
import { lookAtPicture } from './evidence.ts';
import { givenLine, id, instant, requiredLine, writtenFile } from './values.ts';

/* What proves an incident: files of any kind, and web addresses. */

/** A web address that was kept as evidence. */
export const keptAddress = z.strictObject({ id, title: z.string(), address: z.string(), addedAt: instant, addedBy: z.string() });
export type KeptAddress = z.output<typeof keptAddress>;

export const incidentEvidence = {
  /** Keeps a file that was chosen, dropped or pasted. Its bytes travel, never its place; its name is tidied, and refused only for what identifies a person. */
  attach: call({
    input: z.strictObject({ id, kind: requiredLine(120, 'Say what this file shows.'), name: givenLine(400), content: z.instanceof(Uint8Array) }),
    output: evidenceItem, access: 'officer', effect: 'change',
  }),
  /** Keeps a web address. It is never opened by the app itself. */
  keepAddress: call({
    input: z.strictObject({ id, title: requiredLine(120, 'Say what is found there.'), address: requiredLine(500, 'Enter the web address.') }),
    output: keptAddress, access: 'officer', effect: 'change',
  }),
  picture: lookAtPicture,
  saveEvidence: call({
    input: z.strictObject({ id, evidenceId: id }), output: writtenFile, access: 'viewer', effect: 'job',
    file: { kind: 'save', title: 'Save a copy of the evidence', suggestedName: 'Evidence', filters: [{ name: 'All files', extensions: ['*'] }] },
  }),
};
