/* The annual return of HR in words, the same in the window, on paper and in tables. Pure. */

/** What a nil return says: that there was nothing, which is neither an answer that is missing nor numbers that are withheld. */
export function nilReturnWords(confirmed: boolean): string {
  return confirmed
    ? 'Nil return: HR confirmed that there was no formal action in this year'
    : 'Nil return, not confirmed: HR reported that there was no formal action in this year';
}

/** Below the figures of the table that HR is sent: what is written beside each of them is read when it comes back. */
export const formAnswers = {
  nil: 'Nil return: write yes if there was no formal action in the year', confirmedBy: 'Confirmed for HR by (name and post)', confirmedOn: 'Date of the confirmation',
} as const;

/** Beside it stands the year that the table was sent for, so that the one of another year is not taken for it. */
export const formYearLabel = 'Year of these figures';
