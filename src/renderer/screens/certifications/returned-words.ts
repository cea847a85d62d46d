import { call } from '../../lib/register.ts';
import type { PictureContent } from '../../lib/use-picture.ts';

/** Where a returned copy is finished. */
export function returnPath(id: string): string {
  return `/certifications/returned/${id}`;
}

/** Reads the kept picture of a returned copy, or of a certificate. */
export function pictureOf(id: string): (evidenceId: string) => Promise<PictureContent> {
  return (evidenceId) => call('certifications.picture', { id, evidenceId });
}
