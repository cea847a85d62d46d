/* How often reviews are done, in words. */

const lengths = [1, 2, 3, 4, 6, 12] as const;
export type PeriodLength = (typeof lengths)[number];

/** "every month", "every 3 months", "once a year" */
export function everyWords(months: number): string {
  if (months === 1) return 'every month';
  return months === 12 ? 'once a year' : `every ${months} months`;
}

/** The same at the beginning of a line. */
export function everyTitle(months: number): string {
  const words = everyWords(months);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What can be chosen: for the Trust any length but its own, for an account shorter ones than the Trust's. */
export function lengthsToChoose(trustMonths: number, ofAccount: boolean): readonly PeriodLength[] {
  return lengths.filter((months) => (ofAccount ? months < trustMonths : months !== trustMonths));
}

/** A length as a form's select has it. */
export function lengthOf(chosen: string): PeriodLength | null {
  return lengths.find((months) => String(months) === chosen) ?? null;
}
