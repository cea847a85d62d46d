import { z } from 'zod';
import { call } from './call.ts';
import { ownPlace } from './prose.ts';
import { id, line, writtenFile } from './values.ts';

/** Who is told: one of those on the incident's list, with the name and address that the letter goes to. */
const to = z.strictObject({
  id,
  contact: z.string().max(60),
  name: line(160),
  email: ownPlace(line(254), 'The address that a letter goes to; it is not kept.'),
});

/* The letters that tell somebody of an incident. Making one is not telling: that is noted once it was sent. */
export const incidentLetters = {
  letter: call({
    input: to, output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the letter', suggestedName: 'Letter.pdf', filters: [{ name: 'PDF', extensions: ['pdf'] }] },
  }),
  letterDraft: call({
    input: to, output: writtenFile, access: 'officer', effect: 'job',
    file: { kind: 'save', title: 'Save the message', suggestedName: 'Message.eml', filters: [{ name: 'Message', extensions: ['eml'] }] },
  }),
};
