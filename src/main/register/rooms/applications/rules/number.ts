/** @param issued how many applications of the year have a number already @returns `A2-2026-0001` */
export function applicationNumber(year: number, issued: number): string {
  return `A2-${year}-${String(issued + 1).padStart(4, '0')}`;
}
