/** @param last the highest number given in this year, 0 for none @returns the next number, such as `P-2026-003` */
export function packNumber(year: number, last: number): string {
  return `P-${year}-${String(last + 1).padStart(3, '0')}`;
}

/** @param last the highest number given in this year, 0 for none @returns the next number, such as `Q-2026-003` */
export function reportNumber(year: number, last: number): string {
  return `Q-${year}-${String(last + 1).padStart(3, '0')}`;
}
