import type { AccountFacts, ImportField } from '../../../../../preload/contract/accounts.ts';
import { laterOf } from '../../../../../preload/contract/days.ts';
import { futureDay } from '../../../sensible-day.ts';
import { earlierReviewProblem } from '../review-days.ts';
import { blankFacts as blank } from '../rules/facts.ts';
import { readDate, readVisibility, readYesNo, saysNothing, type ReadCell } from './cells.ts';
import type { RowCells } from './row-cells.ts';

type YesNoField = 'disclaimerShown' | 'privacyFitsAudience' | 'identityShown' | 'research' | 'personalInformation' | 'businessRecord';
type FlagField = 'internal' | 'corporate';
type DateField = 'approvedOn' | 'lastReviewBefore' | 'nextReviewOn' | 'identityPermissionOn';
type Described = YesNoField | FlagField | DateField | 'visibility';

/** What a row says of an account in words, days and ticks, without telling which account it is. */
export type DescribedFacts = Pick<AccountFacts, Described>;

/** What the days of a row are held against. */
export interface RowDays {
  readonly today: string;
  /** The day the account came into this register; undefined for a new one. */
  readonly registeredOn: string | undefined;
}

/** Reads the fields that only describe an account: a cell that cannot be read leaves its field as it is, with a remark. */
export function readDescribed(cells: RowCells, old: AccountFacts, days: RowDays): DescribedFacts {
  const leave = <Field extends Described>(field: Field, reason: string): AccountFacts[Field] => {
    cells.remark(field, reason, old[field] === blank[field] ? 'Left empty.' : 'Left as it is.');
    return old[field];
  };
  const reading = <Field extends Described>(field: Field, read: (text: string) => ReadCell<AccountFacts[Field]>): AccountFacts[Field] => {
    const text = cells.text(field);
    if (text === '') return old[field];
    const result = read(text);
    return result.ok ? result.value : leave(field, result.reason);
  };
  const yesNo = (field: YesNoField): AccountFacts[YesNoField] => reading(field, readYesNo);
  const flag = (field: FlagField): boolean => reading(field, (text) => {
    const read = readYesNo(text);
    return read.ok ? { ok: true, value: read.value === 'not-known' ? old[field] : read.value === 'yes' } : read;
  });
  const date = (field: DateField): string | null => {
    const text = cells.text(field);
    // A day that the register has already was found right when it was entered.
    if (saysNothing(text) || text === old[field]) return old[field];
    const result = readDate(text);
    const reason = result.ok ? wrongDay(field, result.value, old, days) : result.reason;
    if (result.ok && reason === null) {
      if (result.note !== null) cells.remark(field, result.note, null);
      return result.value;
    }
    // The review schedule hangs on the day of approval: a slip of the hand there is not passed over.
    if (field !== 'approvedOn' || (!result.ok && !result.unreal)) return leave(field, reason ?? '');
    cells.refuse(field, text, reason ?? '');
    return old[field];
  };
  // What another register has recorded of an account that is new in this one was before this register.
  const recorded = (): string | null => {
    const text = cells.text('lastReview');
    if (days.registeredOn !== undefined || saysNothing(text)) return null;
    const result = readDate(text);
    const reason = result.ok ? wrongDay('lastReview', result.value, old, days) : result.reason;
    if (result.ok && reason === null) return result.value;
    cells.remark('lastReview', reason ?? '', 'Left empty.');
    return null;
  };
  // In the order of the list's columns, in which remarks are told.
  const visibility = reading('visibility', readVisibility);
  const disclaimerShown = yesNo('disclaimerShown');
  const approvedOn = date('approvedOn');
  // A day on which nothing was approved is no review of this account: the row says so, and the rest of it comes in.
  const reviewed = (field: 'lastReviewBefore' | 'lastReview', day: string | null): string | null => {
    const problem = earlierReviewProblem({ approvedOn, lastReviewBefore: day }, days.registeredOn === undefined ? null : old);
    if (problem === null) return day;
    if (problem.field === 'approvedOn') {
      cells.refuse('approvedOn', cells.text('approvedOn'), problem.message);
      return day;
    }
    cells.remark(field, problem.message, field === 'lastReview' || old.lastReviewBefore === null ? 'Left empty.' : 'Left as it is.');
    return field === 'lastReview' ? null : old.lastReviewBefore;
  };
  const lastReviewBefore = laterOf(reviewed('lastReviewBefore', date('lastReviewBefore')), reviewed('lastReview', recorded()));
  return {
    visibility, disclaimerShown, approvedOn, lastReviewBefore, nextReviewOn: date('nextReviewOn'),
    privacyFitsAudience: yesNo('privacyFitsAudience'), identityShown: yesNo('identityShown'), identityPermissionOn: date('identityPermissionOn'),
    research: yesNo('research'), personalInformation: yesNo('personalInformation'), businessRecord: yesNo('businessRecord'),
    internal: flag('internal'), corporate: flag('corporate'),
  };
}

/** @returns why this day cannot be, or null when it can */
function wrongDay(field: ImportField, day: string, old: AccountFacts, { today, registeredOn }: RowDays): string | null {
  if (field === 'nextReviewOn') return null;
  if (day > today) return futureDay;
  if (field === 'lastReviewBefore' && registeredOn !== undefined && day > registeredOn && day !== old.lastReviewBefore) {
    return 'This date is for reviews from before the account came into this register. Record a later review in Reviews.';
  }
  return null;
}
