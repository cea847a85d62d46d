import { monitoring, type DayDraft, type DayLine, type RecordedDay } from '../../../preload/contract/monitoring.ts';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import type { FieldError } from '../../lib/register.ts';

/* What is typed about a day, and what is sent of it. Pure. */

export type LineName = 'unapproved' | 'complies';
type Questions = OutputOf<'monitoring.month'>['questions'];

/** As it is kept while somebody types, but for the entry it belongs to. */
export type DayValues = Omit<DayDraft, 'version'>;
export type LineValues = DayValues[LineName];

const blankLine: LineValues = { answer: '', note: '', address: '', accountId: '' };

/** A day that nobody has written down yet: only the software is known from last time. */
export function blankDay(software: string): DayValues {
  return { software, unapproved: blankLine, complies: blankLine, note: '', reason: '' };
}

/** A day as it stands, to be corrected. */
export function valuesOf(record: RecordedDay): DayValues {
  const line = ({ answer, note, address, accountId }: DayLine): LineValues => ({ answer, note, address, accountId: accountId ?? '' });
  return { software: record.software, unapproved: line(record.unapproved), complies: line(record.complies), note: record.note, reason: '' };
}

/** What is asked about a line once it is answered. */
export function asksFor(line: LineName, { answer }: LineValues, questions: Questions): 'finding' | 'reason' | 'nothing' {
  if (answer === 'could-not-check') return 'reason';
  return answer === questions[line].findingWhen ? 'finding' : 'nothing';
}

/** The draft of this very entry, as typed; null where there is none, or where the entry has moved on since. */
export function valuesOfDraft(draft: DayDraft | undefined, version: number): DayValues | null {
  if (draft === undefined || draft.version !== version) return null;
  const { version: _version, ...values } = draft;
  return values;
}

/** Whether a day lies more than a year back: its year may be a slip of the hand, so it is asked about. @param day @param today YYYY-MM-DD */
export function isLongAgo(day: string, today: string): boolean {
  return day < `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

type DayInput = Omit<InputOf<'monitoring.record'>, 'day'>;

/** The boxes of the form by the register's field names. */
export function fieldId(field: string): string {
  return `monitoring-${field.replaceAll('.', '-')}`;
}

/** What is sent, or what keeps it from being sent. What is no longer asked is not sent. */
export function inputOf(values: DayValues, questions: Questions): { readonly input: DayInput } | { readonly errors: readonly FieldError[] } {
  const lineOf = (line: LineName) => {
    const typed = values[line];
    const asked = asksFor(line, typed, questions);
    return {
      answer: typed.answer, note: asked === 'nothing' ? '' : typed.note, address: asked === 'finding' ? typed.address : '',
      accountId: asked === 'finding' && typed.accountId !== '' ? typed.accountId : null,
    };
  };
  // The day itself is no box of the form.
  const checked = monitoring.record.input.omit({ day: true }).safeParse({
    software: values.software, unapproved: lineOf('unapproved'), complies: lineOf('complies'), note: values.note,
  });
  const missing = (['unapproved', 'complies'] as const).flatMap((line) => lineErrors(line, values[line], questions));
  if (!checked.success) return { errors: [...checked.error.issues.map(({ path, message }) => ({ field: fieldId(path.join('.')), message })), ...missing] };
  return missing.length > 0 ? { errors: missing } : { input: checked.data };
}

/** The register would refuse these one after another; here they are said together. */
function lineErrors(line: LineName, values: LineValues, questions: Questions): FieldError[] {
  const asked = asksFor(line, values, questions);
  const found: FieldError[] = [];
  if (asked !== 'nothing' && values.note.trim() === '') {
    found.push({ field: fieldId(`${line}.note`), message: asked === 'finding' ? 'Say what was seen.' : 'Say why it could not be checked.' });
  }
  if (asked === 'finding' && values.address.trim() === '' && values.accountId === '') {
    found.push({ field: fieldId(`${line}.address`), message: 'Give the address where it was seen, or choose the account.' });
  }
  return found;
}
