/** @param title "October to December 2026" @returns "Oct to Dec 2026": a table column has no room for whole months */
export function shortPeriod(title: string): string {
  return title.replaceAll(/\b([A-Z][a-z]{2})[a-z]+/gu, '$1');
}
