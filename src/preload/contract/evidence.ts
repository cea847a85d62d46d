import { z } from 'zod';
import { call } from './call.ts';
import { id } from './values.ts';

/* Kept files as every room has them. */

/** Bytes of one file. What is larger is not even read: it would make every copy of the register slow. */
export const mostBytesOfFile = 25 * 1024 * 1024;

/** Kinds of picture that are shown in the window. Nothing else is ever shown there: a drawing or a page could hold a program. */
export const pictureType = z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);
export type PictureType = z.output<typeof pictureType>;

/**
 * A kept picture, to be looked at in the window. The register gives it out only when its first bytes are those of a picture
 * and it unpacks to a size that a screen can hold.
 */
export const lookAtPicture = call({
  input: z.strictObject({ id, evidenceId: id }),
  output: z.strictObject({ name: z.string(), mediaType: pictureType, content: z.instanceof(Uint8Array) }),
  access: 'viewer',
  effect: 'read',
});
