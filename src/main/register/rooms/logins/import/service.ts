import { createHash, randomBytes } from 'node:crypto';
import { basename, extname } from 'node:path';
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
import { knownPassword } from '../leaks.ts';
import { visible } from '../rules/visible.ts';
import { refuseInSample } from '../sample.ts';
import { inTurn, settle } from '../secrets.ts';
import { fingerprintKey, formerPasswords, importRow, importRows, listedLogins, setImportDestroyed } from '../table.ts';
import { carryOut } from './carry-out.ts';
import { checkColumns, describeColumns, holdsOneOf, secretsIn } from './columns.ts';
import { AccountFinder } from './match.ts';
import { type Plan, planList } from './plan.ts';
import { readList } from './read-list.ts';
import { basisOf, understand, type Understood } from './understand.ts';

/** A password list that waits for its columns and accounts. It stays in this process, and only while it is being matched. */
interface OnDesk {
  readonly fileName: string;
  readonly rows: SheetRows;
  /** Compares passwords while the register has no key of its own yet. */
  readonly ownKey: Buffer;
  /** Its rows as they were read for the dry run. */
  readonly understood: Understood | null;
}

type PlanInput = InputOf<'logins.planPasswordList'>;

/** Reads a password list onto the desk; the window gets its headings, and never a password. @throws Refusal `invalid`, always in the sample */
export async function readPasswordList(job: Job): Promise<PasswordList> {
  const { path } = job.file();
  job.read(refuseInSample);
  job.progress(0, 1, 'Reading the password list');
  const { kind, rows } = await readList(path);
  const columns = describeColumns(rows, job.read(knownPassword));
  const source = job.read((work) => work.newId());
  clearDesk(job);
  const secrets = secretsIn(rows, columns.findIndex(({ suggested }) => suggested === 'password'));
  const fileName = safeName(basename(path), secrets);
  job.desk.set(deskKey(source), { fileName, rows, ownKey: randomBytes(32), understood: null } satisfies OnDesk);
  return { source, fileName, kind, rowCount: rows.rows.length, columns };
}

/** The dry run: what the import would do, row by row. Changes nothing. @throws Refusal `not-found`, `invalid` for the columns */
export async function planPasswordList(job: Job, input: PlanInput): Promise<PasswordListPlan> {
  const list = await listRead(job, input);
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
  const list = await listRead(job, input.plan);
  return await inTurn(job, async (turn) => {
    const { plan, ids, importId, replaced } = turn.read((work) => {
      const planned = asShown(work, input, list);
      return {
        plan: planned, importId: work.newId(), ids: new Map(planned.rows.flatMap((row) => (row.facts === null ? [] : [[row.shown.row, work.newId()] as const]))),
        replaced: planned.rows.flatMap(({ existing }) => (existing === null ? [] : [{ id: existing.id, matches: matcher(work, existing.fingerprint) }])),
      };
    });
    for (const { id, matches } of replaced) {
      await settle(turn.keychain, id, matches);
      await turn.breathe();
    }
    const secrets = plan.rows.flatMap(({ shown, existing, secret }) => {
      const id = existing?.id ?? ids.get(shown.row);
      return secret === null || id === undefined ? [] : [{ id, secret }];
    });
    const done = await keepSecrets(turn, secrets, () =>
      turn.commit((work) => carryOut(work, asShown(work, input, list), { ids, importId, fileName: safeName(list.fileName, secretsIn(list.rows, input.plan.columns.password ?? -1)) })), 'Putting passwords into the keychain');
    clearDesk(turn);
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

function asShown(work: Work, input: InputOf<'logins.importPasswordList'>, list: ListRead): Plan {
  const plan = planFor(work, input.plan, list);
  if (nameOfPlan(plan) !== input.fingerprint || basisOf(work, input.plan.columns) !== list.understood.basis) {
    throw new Refusal('conflict', 'The register has changed since the dry run. Look at the dry run again, then import.');
  }
  if (plan.counts.added + plan.counts.changed === 0) {
    throw new Refusal('invalid', 'There is nothing to import in this list. Choose the accounts of its rows, or close it.');
  }
  return plan;
}

/** A list whose rows are read by its columns. */
interface ListRead extends OnDesk {
  readonly understood: Understood;
}

async function listRead(job: Job, { source, columns }: PlanInput): Promise<ListRead> {
  const list = fromDesk(job, source);
  checkColumns(columns, list.rows.headings);
  const read: ListRead = { ...list, understood: await understand(job, list.rows, columns, list.understood) };
  // Another list may have been opened meanwhile.
  if (job.desk.has(deskKey(source))) job.desk.set(deskKey(source), read);
  return read;
}

function planFor(work: Work, input: PlanInput, { understood, ownKey }: ListRead): Plan {
  const finder = new AccountFinder(accounts(work));
  for (const { accountId } of input.chosen) if (accountId !== null && finder.get(accountId) === undefined) throw missingRecord('account');
  const key = fingerprintKey(work.db) ?? ownKey;
  const all = listedLogins(work.db);
  const names = new Map(all.map((row) => [row.id, nameOf(row)]));
  const present = new Set(all.filter((row) => row.ended_on === null).map((row) => row.fingerprint));
  return planList({
    rows: understood.rows, finder,
    chosen: new Map(input.chosen.map(({ row, accountId }) => [row, accountId])),
    // One that another login has now is accepted on import and marked as reused, whatever it was before.
    former: new Map(formerPasswords(work.db).filter(({ fingerprint }) => !present.has(fingerprint)).map(({ login_id: id, fingerprint }) => [fingerprint, names.get(id) ?? 'another login'])),
    known: all.filter((row) => row.ended_on === null).map((row) => ({
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

/** The name of a file as it may be kept: somebody may have named it by its password. */
function safeName(name: string, secrets: ReadonlySet<string>): string {
  return holdsOneOf(basename(name, extname(name)), secrets) ? `Password list${extname(name)}` : visible(name, 200);
}

function deskKey(source: string): string {
  return `logins.import/${source}`;
}
