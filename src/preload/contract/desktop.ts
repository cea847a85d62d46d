import { z } from 'zod';
import { call, nothing } from './call.ts';

/** What only the shell can do. Answered there; the register process never sees these. */
export const desktop = {
  /** Opens an http(s) address in the system browser; anything else is refused. */
  openLink: call({
    input: z.strictObject({ address: z.string().max(2000) }),
    output: nothing,
    access: 'viewer',
    effect: 'shell',
  }),
  /** Shows the file that was saved last in the system's file manager. */
  showSaved: call({ input: nothing, output: nothing, access: 'viewer', effect: 'shell' }),
};
