import { createHash, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { PasswordList, PasswordListPlan } from '../../../../../preload/contract/logins-import.ts';
import { Refusal } from '../../../refusal.ts';
import { missingRecord } from '../../../refusals.ts';
import type { SheetRows } from '../../../spreadsheets/read-spreadsheet.ts';
import type { Job, Work } from '../../../work.ts';
import { accounts } from '../../accounts/service.ts';
import { nameOf } from '../facts.ts';
import { fingerprintWith, matcher } from '../fingerprint.ts';
import { keepSecrets } from '../keep-secrets.ts';
import { inTurn, settle } from '../secrets.ts';
import { fingerprintKey, importRow, importRows, listedLogins, setImportDestroyed } from '../table.ts';
import { carryOut } from './carry-out.ts';
import { checkColumns, describeColumns } from './columns.ts';
import { AccountFinder } from './match.ts';
import { type Plan, planList } from './plan.ts';
import { readList } from './read-list.ts';
import { readRow } from './read-row.ts';

/** A password list that waits for its columns and accounts. It stays in this process, and only while it is being matched. */
interface OnDesk {
  readonly fileName: string;
  readonly rows: SheetRows;
  /** Compares passwords while the register has no key of its own yet. */
  readonly ownKey: Buffer;
}

type PlanInput = InputOf<'logins.planPasswordList'>;

/** Reads a password list onto the desk; the window gets its headings, and never a password. @throws Refusal `invalid` */
export async function readPasswordList(job: Job): Promise<PasswordList> {
  const { path } = job.file();
  job.progress(0, 1, 'Reading the password list');
  const { kind, rows } = await readList(path);
  const columns = describeColumns(rows);
  const source = job.read((work) => work.newId());
  clearDesk(job);
  const fileName = basename(path);
  job.desk.set(deskKey(source), { fileName, rows, ownKey: randomBytes(32) } satisfies OnDesk);
  return { source, fileName, kind, rowCount: rows.rows.length, columns };
}

/** The dry run: what the import would do, row by row. Changes nothing. @throws Refusal `not-found`, `invalid` for the columns */
export async function planPasswordList(job: Job, input: PlanInput): Promise<PasswordListPlan> {
  const list = fromDesk(job, input.source);
  job.progress(0, 1, 'Comparing with the register');
  await job.breathe();
  const plan = job.read((work) => planFor(work, input, list));
  return { source: input.source, rows: plan.rows.map(({ shown }) => shown), counts: plan.counts, fingerprint: nameOfPlan(plan) };
}

/**
 * Brings the passwords into the keychain of this sign-in and their logins into the register: all that the plan shows, or
 * nothing. The list leaves the desk with it.
 *
 * @throws Refusal `conflict` when the register has changed since the dry run, `invalid` when there is nothing to import,
 *   `not-found`, `keychain-unavailable`, `cancelled`
 */
export async function importPasswordList(job: Job, input: InputOf<'logins.importPasswordList'>): Promise<OutputOf<'logins.importPasswordList'>> {
  const list = fromDesk(job, input.plan.source);
  return await inTurn(job.keychain, async () => {
    const { plan, ids, importId, replaced } = job.read((work) => {
      const planned = asShown(work, input, list);
      return {
        plan: planned, importId: work.newId(), ids: new Map(planned.rows.flatMap((row) => (row.facts === null ? [] : [[row.shown.row, work.newId()] as const]))),
        replaced: planned.rows.flatMap(({ existing }) => (existing === null ? [] : [{ id: existing.id, matches: matcher(work, existing.fingerprint) }])),
      };
    });
    for (const { id, matches } of replaced) {
      await settle(job.keychain, id, matches);
      await job.breathe();
    }
    const secrets = plan.rows.flatMap(({ shown, existing, secret }) => {
      const id = existing?.id ?? ids.get(shown.row);
      return secret === null || id === undefined ? [] : [{ id, secret }];
    });
    const done = await keepSecrets(job, secrets, () =>
      job.commit((work) => carryOut(work, asShown(work, input, list), { ids, importId, fileName: list.fileName })), 'Putting passwords into the keychain');
    clearDesk(job);
    return done;
  });
}

/** Files that passwords came from, newest first. */
export function passwordLists(work: Work): OutputOf<'logins.passwordLists'> {
  return importRows(work.db).map((row) => ({
    id: row.id, fileName: row.file_name, importedAt: row.imported_at, officer: row.officer_name, logins: row.logins, destroyedOn: row.destroyed_on,
  }));
}

/** Notes that the file the passwords stood in is destroyed. @throws Refusal `not-found`, `recorded-already` */
export function sourceDestroyed(work: Work, { importId }: InputOf<'logins.sourceDestroyed'>): OutputOf<'logins.sourceDestroyed'> {
  const row = importRow(work.db, importId);
  if (row === undefined) throw missingRecord('password list');
  if (row.destroyed_on !== null) throw new Refusal('recorded-already', 'It is on record already that this file is destroyed.');
  setImportDestroyed(work.db, importId, work.clock.today(), work.officer.name);
  work.record({ action: 'logins.source-destroyed', room: 'logins', recordId: importId, clause: '2.3.1', details: { fileName: row.file_name } });
  return {};
}

function asShown(work: Work, input: InputOf<'logins.importPasswordList'>, list: OnDesk): Plan {
  const plan = planFor(work, input.plan, list);
  if (nameOfPlan(plan) !== input.fingerprint) {
    throw new Refusal('conflict', 'The register has changed since the dry run. Look at the dry run again, then import.');
  }
  if (plan.counts.added + plan.counts.changed === 0) {
    throw new Refusal('invalid', 'There is nothing to import in this list. Choose the accounts of its rows, or close it.');
  }
  return plan;
}

function planFor(work: Work, input: PlanInput, { rows, ownKey }: OnDesk): Plan {
  checkColumns(input.columns, rows.headings);
  const finder = new AccountFinder(accounts(work));
  for (const { accountId } of input.chosen) if (accountId !== null && finder.get(accountId) === undefined) throw missingRecord('account');
  const key = fingerprintKey(work.db) ?? ownKey;
  return planList({
    rows: rows.rows.map((row) => readRow(row, input.columns)), finder,
    chosen: new Map(input.chosen.map(({ row, accountId }) => [row, accountId])),
    known: listedLogins(work.db).filter((row) => row.ended_on === null).map((row) => ({
      id: row.id, version: row.version, accountId: row.account_id, name: nameOf(row), userNameKey: row.user_name_key, fingerprint: row.fingerprint,
    })),
    fingerprint: (secret) => fingerprintWith(key, secret),
  });
}

/** Names exactly what was shown and the versions it was based on. What the passwords are does not go into it. */
function nameOfPlan({ rows, reuse }: Plan): string {
  const content = JSON.stringify([rows.map(({ shown, existing }) => [shown, existing?.id, existing?.version]), [...reuse]]);
  return createHash('sha256').update(content).digest('hex');
}

/** One list at a time: the passwords of an older one must not lie about. */
function clearDesk(job: Job): void {
  for (const key of job.desk.keys()) if (key.startsWith(deskKey(''))) job.desk.delete(key);
}

function fromDesk(job: Job, source: string): OnDesk {
  const list = job.desk.get(deskKey(source));
  if (list === undefined) throw new Refusal('not-found', 'The password list is no longer open here. Choose it again.');
  return list as OnDesk;
}

function deskKey(source: string): string {
  return `logins.import/${source}`;
}
