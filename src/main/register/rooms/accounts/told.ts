import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { insertDetailsTold } from './records-table.ts';

/** When Communications was told of changed details, and by whom (CP371 App 2: must be informed). */
export interface Told {
  /** YYYY-MM-DD */
  readonly on: string;
  readonly by: string;
}

/**
 * Keeps when Communications was told of details of an account that changed. The caller records the change itself.
 *
 * @param changed names of the fields
 * @throws Refusal `invalid` for a day that lies in the future or cannot be meant
 */
export function noteTold(work: Work, accountId: string, told: Told, changed: readonly string[]): void {
  refuseFutureDay(told.on, work.clock.today(), 'told.on');
  insertDetailsTold(work.db, {
    id: work.newId(), account_id: accountId, told_on: told.on, told_by: told.by, officer_name: work.officer.name, changed: JSON.stringify(changed),
  });
}
