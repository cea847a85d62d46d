/** How the numbers of a series begin, before the year. */
export type Series = 'A2-' | 'AP ' | 'C ' | 'C-' | 'CR-' | 'D-' | 'ENQ ' | 'INC ' | 'MOD ' | 'N-' | 'P-' | 'Q-' | 'REQ ';

/** The highest number ever given in a series and year. It only rises. */
export interface NumbersGivenTable {
  series: Series;
  year: number;
  last: number;
}

export interface NumberTables {
  numbers_given: NumbersGivenTable;
}
