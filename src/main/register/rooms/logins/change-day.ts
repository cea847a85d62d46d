import type { LoginsTable } from '../../database/tables-logins.ts';
import { Refusal } from '../../refusal.ts';
import { formatDate } from '../../reports/house-style.ts';
import { refuseFutureDay } from '../../sensible-day.ts';
import type { Work } from '../../work.ts';
import { owedRotations } from './table.ts';

const field = 'changedOn';

/**
 * The day on which a first password was changed on the platform: the register has never held the one before, so only
 * the officer can say that it is another one (CP371 2.3.1).
 *
 * @param changedOn YYYY-MM-DD; null when nobody says that it was changed
 * @throws Refusal `invalid` for a day to come, one before the change was owed, or a login whose password is held already
 */
export function refuseChangeDay(work: Work, row: LoginsTable, changedOn: string | null): void {
  if (changedOn === null) return;
  if (row.fingerprint !== null) {
    throw new Refusal('invalid', 'The register sees for itself whether this password is another one. Leave the day empty.', field);
  }
  refuseFutureDay(changedOn, work.clock.today(), field);
  const since = owedRotations(work.db, { loginId: row.id }).map(({ owed_since: day }) => day).toSorted().at(-1);
  if (since === undefined || changedOn >= since) return;
  throw new Refusal(
    'invalid', `A new password is owed since ${formatDate(since)}. Enter the day of a change since then, or leave the day empty.`, field,
  );
}
