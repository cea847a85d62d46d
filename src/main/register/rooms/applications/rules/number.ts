/** @param last the highest number given in this year, 0 for none @returns `A2-2026-0001` */
export function applicationNumber(year: number, last: number): string {
  return `A2-${year}-${String(last + 1).padStart(4, '0')}`;
}
