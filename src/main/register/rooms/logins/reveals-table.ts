import { type Queries, sql } from '../../database/queries.ts';
import type { LoginRevealsTable } from '../../database/tables-logins.ts';

/** A look at a password, with the day on which that password was last changed as far as anybody knows. */
export interface RevealRow extends Pick<LoginRevealsTable, 'login_id' | 'at' | 'officer_name' | 'seen_by_another'> {
  readonly password_changed_on: string | null;
}

/** Looks at the passwords of logins in use, of all accounts or of one, newest first. */
export function openReveals(db: Queries, accountId?: string): RevealRow[] {
  const all = sql
    .selectFrom('login_reveals')
    .innerJoin('logins', 'logins.id', 'login_reveals.login_id')
    .select(['login_reveals.login_id', 'login_reveals.at', 'login_reveals.officer_name', 'login_reveals.seen_by_another', 'logins.password_changed_on'])
    .where('logins.ended_on', 'is', null)
    .orderBy('login_reveals.id', 'desc');
  return db.all<RevealRow>(accountId === undefined ? all : all.where('logins.account_id', '=', accountId));
}
