import { yearsAfter } from '../../../../../preload/contract/days.ts';

/**
 * The last day on which a certificate must still be kept: the anniversary of its signing (CP371 App 3: six
 * years, even if the version changes). One signed on 29 February is kept until 1 March, because 28 February
 * would be a day short.
 *
 * @param signedOn YYYY-MM-DD @param years whole years
 */
export function retainUntil(signedOn: string, years: number): string {
  return yearsAfter(signedOn, years);
}

/** @param last the highest number given in this year, 0 for none @returns the next one, such as `C-2026-0007` */
export function certificateNumber(year: number, last: number): string {
  return `C-${year}-${String(last + 1).padStart(4, '0')}`;
}

/** @param last the highest number given in this year, 0 for none @returns the number of a round, such as `CR-2026-01` */
export function roundNumber(year: number, last: number): string {
  return `CR-${year}-${String(last + 1).padStart(2, '0')}`;
}
