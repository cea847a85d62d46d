import type { Work } from '../../work.ts';
import { checkedFacts, newRow } from './facts.ts';
import { takeOverOwed } from './inherit.ts';
import { insertLogin } from './table.ts';

/**
 * Notes with which user name an account is signed in to, before anybody has its password: an approved application names
 * it (CP371 App 2). The caller's transaction.
 *
 * @param email the mailbox that goes with it; empty when it is not known
 * @throws Refusal `duplicate` when another login has this user name
 */
export function noteLogin(work: Work, { accountId, userName, email }: { readonly accountId: string; readonly userName: string; readonly email: string }): { id: string } {
  const facts = { accountId, label: '', userName, email, twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' } as const;
  checkedFacts(work, facts, null);
  const id = work.newId();
  insertLogin(work.db, newRow(id, facts));
  work.record({ action: 'login.added', room: 'logins', recordId: id, clause: '2.3.1', details: { ...facts, hasPassword: false } });
  takeOverOwed(work, { id, accountId }, false);
  return { id };
}
