import type { InputOf, OutputOf } from '../../../../preload/contract/index.ts';
import type { Work } from '../../work.ts';
import { isWorkingDay } from '../settings/rules/bank-holidays.ts';
import { deadlineOf } from './rules/deadlines.ts';
import { disclosureRows } from './table.ts';

/** By when a request is to be answered, and how that is counted. */
export function deadline(_work: Work, { kind, receivedOn }: InputOf<'disclosure.deadline'>): OutputOf<'disclosure.deadline'> {
  return deadlineOf(kind, receivedOn, isWorkingDay);
}

/** Searches whose list or files were made, the newest first. */
export function disclosures(work: Work): OutputOf<'disclosure.list'> {
  return disclosureRows(work.db).map((row) => ({
    id: row.id, number: row.number, reference: row.reference, kind: row.kind, receivedOn: row.received_on, answerBy: row.reply_by, asked: row.asked, from: row.from_day, to: row.to_day,
    madeAt: row.made_at, madeBy: row.made_by, form: row.out_kind, found: row.found, leftOut: row.left_out, closed: row.closed, fileName: row.file_name, sha256: row.file_sha256,
  }));
}
