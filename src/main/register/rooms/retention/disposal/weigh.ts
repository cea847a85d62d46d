import type { DisposalSubject } from '../../../../../preload/contract/retention-disposal.ts';
import { closedRecords, unreadRecords } from '../../../access/limited-records.ts';
import { veiledRecords } from '../../../access/veiled-entries.ts';
import type { RecordTable, TableName } from '../../../record-map/shape.ts';
import { keptTable, tableOfKind } from '../../../record-map/tables.ts';
import { Refusal } from '../../../refusal.ts';
import { missingRecord } from '../../../refusals.ts';
import type { Work } from '../../../work.ts';
import { closedPlans } from '../../actions/service.ts';
import { type Described, described, describedRecords } from './describe.ts';
import { filesOfDrafts, type ToldElsewhere, toldElsewhere } from './told-elsewhere.ts';
import { toldInWords } from './told-lines.ts';
import { ask, asParameter, type Going, goingWith, idsGoing, idsOf, isOneOfKeys, type Staying, stayingBeside } from './walk.ts';

/** A file that goes. */
export interface GoingFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A login that goes and whose password lies, or may lie, in a keychain. */
export interface GoingPassword {
  readonly id: string;
  readonly machine: string;
  readonly signIn: string;
}

/** All that there is to know before records are disposed of. */
export interface Weighed {
  readonly going: Going;
  readonly staying: readonly Staying[];
  readonly records: readonly Described[];
  readonly told: ToldElsewhere;
  readonly files: readonly GoingFile[];
  readonly passwords: readonly GoingPassword[];
  /** What stays and why, in neutral words. Nothing of a limited record stands in it. */
  readonly stays: readonly { readonly what: string; readonly why: string }[];
  /** Why it cannot be; empty when it can. */
  readonly blocked: readonly string[];
}

/**
 * Finds what goes with records, what stays beside them, and what is in the way. It changes nothing.
 *
 * @throws Refusal `not-found` for a record that is not there or is closed to this officer; `not-opened` for a limited one that she has not opened
 */
export function weigh(work: Work, subjects: readonly DisposalSubject[]): Weighed {
  const { db } = work;
  const start = new Map<TableName, string[]>();
  for (const subject of subjects) {
    const table = tableOfKind(subject.kind);
    const ids = idsOfSubject(work, subject);
    if (ids.length === 0) throw missingRecord(table.called.one);
    start.set(table.table, [...(start.get(table.table) ?? []), ...ids]);
  }
  const going = withFilesOfDrafts(work, start, goingWith(db, start));
  refuseClosed(work, going, start);
  const staying = stayingBeside(db, going);
  const records = describedRecords(db, going);
  const told = toldElsewhere(work, going);
  return {
    going, staying, records, told, files: filesOf(work, going), passwords: passwordsOf(work, going), stays: [...staysInWords(work, staying), ...toldInWords(work, told)],
    blocked: [
      ...records.filter(({ open }) => open).map(({ title }) => `${title}: it is not over yet. Close it first.`),
      ...new Set(staying.flatMap((one) => blockInWords(one))),
    ],
  };
}

/** @returns ids of the rows that a subject stands for: one, or those of a year */
export function idsOfSubject({ db }: Pick<Work, 'db'>, { kind, recordId }: DisposalSubject): string[] {
  const { table, by = 'id' } = tableOfKind(kind);
  return ask<{ id: string }>(db, `SELECT id FROM ${table} WHERE ${by} = ? ORDER BY id`, recordId).map(({ id }) => id);
}

/** Draft reviews keep files under the account's id with a period before it. */
function withFilesOfDrafts(work: Work, start: ReadonlyMap<TableName, readonly string[]>, going: Going): Going {
  const files = filesOfDrafts(work.db, [...start.values()].flat());
  if (files.length === 0) return going;
  for (const [table, rows] of goingWith(work.db, new Map([['evidence', files]]))) going.set(table, new Map([...(going.get(table) ?? []), ...rows]));
  return going;
}

/** What is closed to her is not there for her, and what she has not opened is opened on record first. */
function refuseClosed(work: Work, going: Going, start: ReadonlyMap<TableName, readonly string[]>): void {
  const ids = idsGoing(going);
  const closed = new Set([...closedRecords(work).keys(), ...closedPlans(work).keys()]);
  const [first = 'accounts'] = start.keys();
  if ([...ids].some((id) => closed.has(id))) throw missingRecord(keptTable(first).called.one);
  const unread = unreadRecords(work);
  if ([...ids].some((id) => unread.has(id))) {
    throw new Refusal('not-opened', 'An incident among these is limited to named officers. Open it first, which the audit trail keeps.');
  }
}

function filesOf({ db }: Work, going: Going): GoingFile[] {
  const rows = going.get('evidence');
  return rows === undefined ? [] : ask<GoingFile>(db, `SELECT name, bytes, sha256 FROM evidence WHERE ${isOneOfKeys('evidence')} ORDER BY id`, asParameter(rows));
}

/** A login that ended says where its password lay: an entry that could not be removed then is removed now. */
function passwordsOf({ db, place }: Work, going: Going): GoingPassword[] {
  const rows = going.get('logins');
  if (rows === undefined) return [];
  interface Login { readonly id: string; readonly machine: string; readonly sign_in: string; readonly held: number }
  return ask<Login>(
    db, `SELECT id, keeper_machine AS machine, keeper_sign_in AS sign_in, fingerprint IS NOT NULL AS held FROM logins WHERE ${isOneOfKeys('logins')} ORDER BY id`, asParameter(rows),
  ).filter(({ held, machine, sign_in: signIn }) => held === 1 || (machine === place.machine && signIn === place.signIn))
    .map(({ id, machine, sign_in: signIn }) => ({ id, machine, signIn }));
}

/** More than so many are counted instead of named. */
const namedAtMost = 5;

function staysInWords(work: Work, staying: readonly Staying[]): { what: string; why: string }[] {
  const veiled = new Set(veiledRecords(work.db));
  return staying.flatMap(({ table, reference, rows }) => {
    if (reference.fate !== 'neutral') return [];
    const mapped = keptTable(table);
    const ids = idsOf(table, rows).filter((id) => !veiled.has(id));
    if (ids.length === 0) return [];
    return namesOf(work, mapped.is === 'record' ? mapped : null, ids, mapped.called.many).map((what) => ({ what, why: reference.why }));
  });
}

function namesOf({ db }: Work, table: RecordTable | null, ids: readonly string[], many: string): string[] {
  if (table === null || ids.length > namedAtMost) return [`${ids.length} ${many}`];
  return described(db, table, ids).map(({ neutral }) => neutral);
}

/** Incidents may be limited: what is in the way there is not told more closely. */
function blockInWords({ table, reference, rows }: Staying): string[] {
  if (reference.fate !== 'blocks') return [];
  if (table.startsWith('incident_')) return ['Another record that is kept still needs it. It can go when that one goes.'];
  const { one, many } = keptTable(table).called;
  return [`${rows.size} ${rows.size === 1 ? one : many} of records that are kept: ${reference.why}. It can go when they go.`];
}
