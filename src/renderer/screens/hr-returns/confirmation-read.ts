import type { QueryClient } from '@tanstack/react-query';
import type { ReadForm } from '../../../preload/contract/hr-returns.ts';
import { parseDate } from '../../lib/dates.ts';
import { recall, remember } from '../../lib/window-memory.ts';

/* Who confirms the figures, as the form that came back says: from the reading of it over the saving to the noting of it. */

/** What the confirmation begins with. */
export interface ConfirmationRead {
  readonly fileName: string;
  readonly by: string;
  readonly role: string;
  /** YYYY-MM-DD, or as HR wrote it where that is no full date. Empty where HR wrote none: it is not today for that. */
  readonly on: string;
}

/** "Name, post, directorate": the form asks for both in one box, and HR writes a comma between them. Null where nobody confirms it. */
export function confirmationIn({ fileName, confirmedBy, confirmedOn }: ReadForm): ConfirmationRead | null {
  if (confirmedBy.trim() === '') return null;
  const [by = '', ...role] = confirmedBy.split(',');
  return { fileName, by: by.trim(), role: role.join(',').trim(), on: parseDate(confirmedOn) ?? confirmedOn.trim() };
}

const nameOf = (id: string, version: number): string => `hr-return-confirmation ${id} ${version}`;

/** Hands it on to the return as it stands once its figures are saved: figures of another version are not what HR confirmed. */
export function keepConfirmationRead(queries: QueryClient, id: string, version: number, read: ReadForm | null): void {
  const said = read === null ? null : confirmationIn(read);
  if (said !== null) remember(queries, nameOf(id, version), said);
}

/** @returns null where the figures as they stand were not read from a form, or it did not say; also after the register was locked */
export function confirmationRead(queries: QueryClient, id: string, version: number): ConfirmationRead | null {
  return recall<ConfirmationRead>(queries, nameOf(id, version)) ?? null;
}
