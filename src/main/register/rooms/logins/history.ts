import type { LoginDetail } from '../../../../preload/contract/logins.ts';
import { historyOf } from '../../audit/history.ts';
import { changesOf, reasonIn } from '../../audit/readable-changes.ts';
import type { Work } from '../../work.ts';
import { accountNames } from '../accounts/service.ts';

/** Entries of the history that a detail shows at once. */
const historyLimit = 100;

/** What happened to a login, newest first. Accounts stand there by name. */
export function loginHistory(work: Work, id: string): LoginDetail['history'] {
  const names = accountNames(work);
  return historyOf(work.db, 'logins', id, historyLimit).map(({ entry, details }) => ({
    sequence: entry.sequence, at: entry.at, officer: entry.officerName, action: entry.action, note: reasonIn(details), changes: changesOf(details, names),
  }));
}
