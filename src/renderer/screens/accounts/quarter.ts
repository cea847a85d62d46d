/** The quarter a day lies in, as the contract writes it: `2026-Q4`. */
export function quarterIdOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}
