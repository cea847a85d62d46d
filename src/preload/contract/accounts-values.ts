import { z } from 'zod';
import { ownPlace } from './prose.ts';
import { line, requiredLine } from './values.ts';

/** The states of CP371 2.3.1: an account stays on the register whatever becomes of it. */
export const accountStatus = z.enum(['active', 'under-secondary-review', 'handover', 'rescinded', 'closed']);
export type AccountStatus = z.output<typeof accountStatus>;

/** A person as she is named on a form: name and e-mail address together say who is meant. */
export const namedPerson = z.strictObject({
  name: requiredLine(120, 'Enter a name.'),
  email: ownPlace(line(254), 'The work address of somebody who looks after an account.'),
});
export type NamedPerson = z.output<typeof namedPerson>;
