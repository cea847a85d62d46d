import { accountRecords } from '../../../preload/contract/accounts-records.ts';
import type { AccountRow } from '../../../preload/contract/accounts.ts';
import type { InputOf } from '../../../preload/contract/index.ts';
import { isoDate } from '../../../preload/contract/values.ts';
import { todayIso } from '../../lib/format.ts';
import type { FieldError } from '../../lib/register.ts';

/* One change for many accounts: what is typed, checked before anybody is asked. Pure. */

export type BulkInput = InputOf<'accounts.bulkEdit'>;
export type BulkField = BulkInput['change']['field'];

export interface BulkTyping {
  readonly name: string;
  readonly email: string;
  readonly directorateId: string;
  /** The day as ISO date, or as typed while it is none. */
  readonly day: string;
  /** The next review follows the quarter again. */
  readonly byQuarter: boolean;
}

export const nothingTyped: BulkTyping = { name: '', email: '', directorateId: '', day: '', byQuarter: false };

export const bulkTitles: Readonly<Record<BulkField, string>> = {
  lineManager: 'Change the line manager',
  directorateId: 'Change the directorate',
  nextReviewOn: 'Agree the next review',
};

function changeOf(field: BulkField, typing: BulkTyping) {
  switch (field) {
    case 'lineManager':
      return { field, value: { name: typing.name, email: typing.email } };
    case 'directorateId':
      return { field, value: typing.directorateId };
    case 'nextReviewOn':
      return { field, value: typing.byQuarter ? null : typing.day };
  }
}

/** The call's input, or what is wrong with what was typed, by the ids of the dialog's boxes. */
export function bulkInput(
  rows: readonly Pick<AccountRow, 'id' | 'version'>[],
  field: BulkField,
  typing: BulkTyping,
  today = todayIso(),
): { readonly input: BulkInput } | { readonly errors: readonly FieldError[] } {
  if (field === 'directorateId' && typing.directorateId === '') {
    return { errors: [{ field: 'bulk-directorateId', message: 'Choose a directorate.' }] };
  }
  if (field === 'nextReviewOn' && !typing.byQuarter && typing.day.trim() === '') {
    return { errors: [{ field: 'bulk-nextReviewOn', message: 'Enter the day agreed, or leave it to the quarter.' }] };
  }
  if (field === 'nextReviewOn' && !typing.byQuarter && isRealDay(typing.day) && typing.day < today) {
    return { errors: [{ field: 'bulk-nextReviewOn', message: 'This day has passed. Enter today or a later day, or leave it to the quarter.' }] };
  }
  const checked = accountRecords.bulkEdit.input.safeParse({
    accounts: rows.map(({ id, version }) => ({ id, version })),
    change: changeOf(field, typing),
  });
  if (checked.success) return { input: checked.data };
  return { errors: checked.error.issues.map(({ path, message }) => ({ field: boxOf(field, path.map(String).join('.')), message })) };
}

function isRealDay(text: string): boolean {
  return isoDate.safeParse(text).success;
}

/** The box that a message belongs to, from the path of the call's input. */
export function boxOf(field: BulkField, path: string): string {
  if (!path.startsWith('change')) return '';
  if (field !== 'lineManager') return `bulk-${field}`;
  return path.endsWith('email') ? 'bulk-email' : 'bulk-name';
}
