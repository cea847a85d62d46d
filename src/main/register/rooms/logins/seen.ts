import { historyOf } from '../../audit/history.ts';
import { londonDay } from '../../clock.ts';
import type { Work } from '../../work.ts';
import { openReveals, type RevealRow } from './reveals-table.ts';

/** A look at the password that a login still has. */
export interface Look {
  readonly loginId: string;
  /** YYYY-MM-DD where the Trust is. */
  readonly on: string;
  /** The officer who had it shown or copied. */
  readonly officer: string;
  /** Who else saw it, as it was typed; empty for nobody. */
  readonly seenByAnother: string;
}

/** Entries of a login's trail among which its last change of password is looked for. */
const recent = 100;

/**
 * Who saw passwords of logins in use since their last change (CP371 2.3.1), newest first.
 *
 * @param accountId only those of one account
 */
export function looksSinceChange(work: Work, accountId?: string): Look[] {
  return openReveals(work.db, accountId).flatMap((row): Look[] => {
    const on = londonDay(row.at);
    return isSinceChange(work, row, on) ? [{ loginId: row.login_id, on, officer: row.officer_name, seenByAnother: row.seen_by_another }] : [];
  });
}

function isSinceChange(work: Work, { login_id: loginId, at, password_changed_on: changedOn }: RevealRow, on: string): boolean {
  if (changedOn === null || on > changedOn) return true;
  if (on < changedOn) return false;
  // Of one day only the trail knows which came first.
  return !historyOf(work.db, 'logins', loginId, recent).some(({ entry }) => entry.action === 'login.password-changed' && entry.at > at);
}
