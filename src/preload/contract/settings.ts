import { z } from 'zod';
import { call, nothing } from './call.ts';
import { ownPlace } from './prose.ts';
import { directorateKind, id, line, packId, packIds, requiredLine, version } from './values.ts';

export const directorate = z.strictObject({
  id,
  name: z.string(),
  kind: directorateKind,
  active: z.boolean(),
  version,
});

export type Directorate = z.output<typeof directorate>;

export const trustSettings = z.strictObject({
  trustName: z.string(),
  packs: z.array(packId),
  autolockMinutes: z.int(),
  /** Who decides applications; the Digital Board under CP371 App 2. */
  decidingBody: z.string(),
  /** Where completed forms are sent, as it is printed on them; may be empty. */
  returnAddress: z.string(),
  /** A report about a member of staff is limited to named officers when it is filed. */
  limitConduct: z.boolean(),
  version,
});

const directorateFacts = {
  name: requiredLine(120, 'Give the directorate a name.'),
  kind: directorateKind,
};

export const settings = {
  get: call({
    input: nothing,
    output: z.strictObject({ trust: trustSettings, directorates: z.array(directorate) }),
    access: 'viewer',
    effect: 'read',
  }),
  editTrust: call({
    input: z.strictObject({
      version,
      trustName: requiredLine(160, 'Enter the name of your Trust.'),
      packs: packIds,
      autolockMinutes: z.int().min(1, 'Choose 1 to 60 minutes.').max(60, 'Choose 1 to 60 minutes.'),
      decidingBody: requiredLine(120, 'Say who decides applications.'),
      returnAddress: ownPlace(line(254), 'The Trust’s own address, printed on its forms.'),
      limitConduct: z.boolean(),
    }),
    output: trustSettings,
    access: 'head',
    effect: 'change',
  }),
  addDirectorate: call({
    input: z.strictObject(directorateFacts),
    output: directorate,
    access: 'officer',
    effect: 'change',
  }),
  editDirectorate: call({
    input: z.strictObject({ id, version, ...directorateFacts, active: z.boolean() }),
    output: directorate,
    access: 'officer',
    effect: 'change',
  }),
};
