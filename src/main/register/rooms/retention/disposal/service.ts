import type { InputOf, OutputOf } from '../../../../../preload/contract/index.ts';
import type { DisposalSubject } from '../../../../../preload/contract/retention-disposal.ts';
import { lastNumber } from '../../../database/numbers-given.ts';
import type { DisposalsTable, DisposedRecordsTable } from '../../../database/tables-disposals.ts';
import { keepPlansClosed } from '../../../access/limited-records.ts';
import { Refusal } from '../../../refusal.ts';
import type { Job, Work } from '../../../work.ts';
import type { BasisOf } from './basis.ts';
import { olderCopiesOf } from './copies.ts';
import { countedRows } from './describe.ts';
import { digestOf } from './digest.ts';
import { finishDisposals, forgetDisposedPasswords } from './finish.ts';
import { removeWeighed } from './remove.ts';
import { beginLogAfter } from '../../monitoring/settings.ts';
import { insertDisposal, insertPassword, passwordsLeft } from './table.ts';
import { ask, asParameter, isOneOfKeys } from './walk.ts';
import { idsOfSubject, type Weighed, weigh } from './weigh.ts';

/** What would go with records, and what is in the way. @throws Refusal `not-found`, `not-opened` for a limited incident that is not opened */
export function previewDisposal(work: Work, { subjects }: InputOf<'retention.preview'>): OutputOf<'retention.preview'> {
  const { going, records, told, files, passwords, stays, blocked } = weigh(work, subjects);
  const asked = subjects.map((subject) => ({ subject, ids: new Set(idsOfSubject(work, subject)) }));
  return {
    records: asked.map(({ subject, ids }) => {
      const [itself, ...more] = records.filter(({ id }) => ids.has(id));
      return { ...subject, title: `${itself?.title ?? ''}${more.length === 0 ? '' : ` and ${more.length} more`}`, neutralTitle: itself?.neutral ?? '' };
    }),
    alongside: records.flatMap(({ id, table, title }) => (table.kind === null || asked.some(({ ids }) => ids.has(id)) ? [] : [{ kind: table.kind, recordId: id, title }])),
    removed: countedRows(going), files: [...files], passwords: passwords.length,
    passwordsElsewhere: passwords.filter(({ machine, signIn }) => machine !== work.place.machine || signIn !== work.place.signIn).length,
    drafts: told.drafts.length, trailDetails: told.own.length, trailDetailsElsewhere: told.others.length, stays: [...stays], blocked: [...blocked],
  };
}

/**
 * Disposes of records whose disposal is decided and confirmed: all of them with what belongs to them, or none. Their stubs, the
 * entry in the trail and the removal are one transaction; writing over the freed room and emptying the keychain follow it.
 *
 * @param basisOf tells on what each disposal rests
 * @throws Refusal `not-confirmed`, `blocked` with what is in the way, `not-found`, `not-opened`, `cancelled`
 */
export async function disposeOf(job: Job, { subjects }: InputOf<'retention.dispose'>, basisOf: BasisOf): Promise<OutputOf<'retention.dispose'>> {
  job.progress(0, 3, 'Finding what belongs to the records');
  await job.breathe();
  const done = job.commit((work) => carryOut(work, subjects, basisOf));
  // The records are gone and the trail says so: nothing that fails from here on may say that nothing was saved.
  const finished = await finish(job).catch(() => false);
  const { passwordsLeft: left, olderCopies } = afterwards(job, done.id);
  return { ...done, passwordsLeft: left, finished, olderCopies };
}

/** @returns whether the file was written anew @throws Refusal `cancelled` when the register was locked meanwhile; the next opening goes on */
async function finish(job: Job): Promise<boolean> {
  job.progress(1, 3, 'Taking passwords out of the keychain');
  await forgetDisposedPasswords(job);
  job.progress(2, 3, 'Writing over the freed room');
  await job.breathe();
  return job.read(finishDisposals);
}

function afterwards(job: Job, id: string): { passwordsLeft: number; olderCopies: number } {
  try {
    return job.read((work) => ({ passwordsLeft: passwordsLeft(work.db, id).length, olderCopies: olderCopiesOf(work, id).length }));
  } catch {
    // Locked meanwhile: the disposal itself says it when the register is open again.
    return { passwordsLeft: 0, olderCopies: 0 };
  }
}

type Done = Pick<OutputOf<'retention.dispose'>, 'id' | 'number' | 'records' | 'rows' | 'files' | 'passwords' | 'trailDetails'>;

function carryOut(work: Work, subjects: readonly DisposalSubject[], basisOf: BasisOf): Done {
  const bases = new Map(subjects.flatMap((subject) => {
    const basis = basisOf(work, subject);
    return idsOfSubject(work, subject).map((id) => [id, basis] as const);
  }));
  if ([...bases.values()].includes(null)) {
    throw new Refusal('not-confirmed', 'The disposal of at least one of these records is not confirmed, or the record is held. Look at them again under Retention.');
  }
  const weighed = weigh(work, subjects);
  const [obstacle] = weighed.blocked;
  if (obstacle !== undefined) throw new Refusal('blocked', `Nothing was disposed of. ${obstacle}`);
  const id = work.newId();
  const number = numberOf(work);
  const on = work.clock.today();
  const before = work.trail.head();
  const records = weighed.records.map(({ id: recordId, table, neutral }): DisposedRecordsTable => {
    const basis = bases.get(recordId) ?? null;
    return { record_id: recordId, disposal_id: id, kind: table.kind ?? table.called.one, title: neutral, basis: basis === null ? null : JSON.stringify(basis) };
  });
  const row = rowOf(work, weighed, { id, number, on, headBefore: before.hash });
  const logUntil = lastDayOfLog(work, weighed);
  keepPlansClosed(work, weighed.records.map(({ id: recordId }) => recordId));
  const rows = removeWeighed(work, weighed, { number, on });
  if (logUntil !== null) beginLogAfter(work, logUntil);
  work.record({
    action: 'records.disposed', room: 'retention', recordId: id, clause: '2.4',
    details: {
      number, records: records.length, rows, files: weighed.files.length, passwords: weighed.passwords.length, drafts: row.drafts,
      trailDetails: row.trail_details, trailDetailsElsewhere: row.trail_details_elsewhere, stub: digestOf(row, records),
    },
  });
  insertDisposal(work.db, { ...row, head_after: work.trail.head().hash }, records);
  for (const { id: loginId, machine, signIn } of weighed.passwords) {
    insertPassword(work.db, { login_id: loginId, disposal_id: id, machine, sign_in: signIn, removed_at: null });
  }
  return { id, number, records: records.length, rows, files: weighed.files.length, passwords: weighed.passwords.length, trailDetails: row.trail_details + row.trail_details_elsewhere };
}

/** The last day of the monitoring log that goes, as the end of its year; null where none goes. */
function lastDayOfLog({ db }: Work, { going }: Weighed): string | null {
  const rows = going.get('monitoring_days');
  if (rows === undefined) return null;
  const [last] = ask<{ day: string }>(db, `SELECT substr(max(day), 1, 4) || '-12-31' AS day FROM monitoring_days WHERE ${isOneOfKeys('monitoring_days')}`, asParameter(rows));
  return last?.day ?? null;
}

function numberOf(work: Work): string {
  const year = Number(work.clock.today().slice(0, 4));
  return `D-${year}-${String(lastNumber(work.db, 'D-', year) + 1).padStart(4, '0')}`;
}

function rowOf(
  work: Work, { going, told, files, passwords, stays }: Weighed,
  { id, number, on, headBefore }: { readonly id: string; readonly number: string; readonly on: string; readonly headBefore: string },
): DisposalsTable {
  return {
    id, number, at: work.clock.now(), on_day: on, officer_name: work.officer.name,
    removed: JSON.stringify(countedRows(going)), stays: JSON.stringify(stays), files: JSON.stringify(files.map(({ bytes, sha256 }) => ({ bytes, sha256 }))),
    passwords: passwords.length, drafts: told.drafts.length, trail_details: told.own.length, trail_details_elsewhere: told.others.length,
    head_before: headBefore, head_after: '',
  };
}
