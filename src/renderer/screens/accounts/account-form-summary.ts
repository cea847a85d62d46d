import type { FieldError } from '../../lib/register.ts';
import { fieldTitles, formFields, inputId, type ErrorField } from './facts-fields.ts';
import type { FormErrors } from './facts-form.ts';

/** What has to be put right, in the order of the form; each message names its box. */
export function summaryOf(errors: FormErrors, general: readonly string[]): readonly FieldError[] {
  const boxes = Object.keys(errors) as readonly ErrorField[];
  const beside = formFields.flatMap((field) =>
    boxes
      .filter((box) => box === field || box.startsWith(`${field}.`))
      .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .flatMap((box) => {
        const message = errors[box];
        return message === undefined ? [] : [{ field: inputId(box), message: `${titleOf(box)}: ${message}` }];
      }),
  );
  return [...general.map((message) => ({ field: '', message })), ...beside];
}

function titleOf(box: ErrorField): string {
  const row = /^moreAdministrators\.(\d+)\.(name|email)$/u.exec(box);
  if (row === null) return fieldTitles[box as keyof typeof fieldTitles];
  const title = `Backup administrator ${Number(row[1]) + 2}`;
  return row[2] === 'email' ? `${title}’s email` : title;
}
