import type { OutputOf } from '../../../../../preload/contract/index.ts';
import type { Work } from '../../../work.ts';
import { newRow, openLogin } from '../facts.ts';
import { ensuredKey, fingerprintOf } from '../fingerprint.ts';
import { takeOverOwed } from '../inherit.ts';
import { owe } from '../owed.ts';
import { keptHere, notePassword } from '../passwords.ts';
import { insertImport, insertLogin } from '../table.ts';
import type { Plan, PlannedRow } from './plan.ts';
import { rowKey } from './plan.ts';

/** What an import is called, and the ids its new logins have in the keychain already. */
interface ImportNames {
  readonly importId: string;
  readonly fileName: string;
  /** By row. */
  readonly ids: ReadonlyMap<number, string>;
}

/** Writes an import into the register, in the caller's transaction; the passwords wait in the keychain by now. */
export function carryOut(work: Work, plan: Plan, { importId, fileName, ids }: ImportNames): OutputOf<'logins.importPasswordList'> {
  ensuredKey(work);
  for (const row of plan.rows) writeRow(work, row, ids);
  const idOf = new Map(plan.rows.map((row) => [rowKey(row), ids.get(row.shown.row)]));
  for (const [key, reuse] of plan.reuse) {
    for (const { detail } of reuse) owe(work, idOf.get(key) ?? key, { reason: 'reused', detail });
  }
  const { counts } = plan;
  insertImport(work.db, {
    id: importId, file_name: fileName, imported_at: work.clock.now(), officer_name: work.officer.name, logins: counts.added + counts.changed,
    destroyed_on: null, destroyed_by: '',
  });
  work.record({ action: 'logins.imported', room: 'logins', recordId: importId, clause: '2.3.1', details: { fileName, ...counts } });
  return { counts, importId, fileName };
}

function writeRow(work: Work, { shown, facts, existing, secret }: PlannedRow, ids: ReadonlyMap<number, string>): void {
  if (existing !== null && secret !== null) notePassword(work, openLogin(work, existing.id, existing.version), fingerprintOf(work, secret), { fromList: true });
  const id = ids.get(shown.row);
  if (facts === null || id === undefined) return;
  const row = newRow(id, facts);
  insertLogin(work.db, secret === null ? row : { ...row, ...keptHere(work, fingerprintOf(work, secret)) });
  work.record({
    action: 'login.imported', room: 'logins', recordId: id, clause: '2.3.1', details: { ...facts, hasPassword: secret !== null },
  });
  // An old list may hold an old password: it settles nothing.
  takeOverOwed(work, { id, accountId: facts.accountId }, false);
}
