/** @param made packs made this year so far @returns the next number, such as `P-2026-003` */
export function packNumber(year: number, made: number): string {
  return `P-${year}-${String(made + 1).padStart(3, '0')}`;
}

/** @param made quarterly reports made this year so far @returns the next number, such as `Q-2026-003` */
export function reportNumber(year: number, made: number): string {
  return `Q-${year}-${String(made + 1).padStart(3, '0')}`;
}
