/**
 * Whether a contributor's time goes on after a day. An approval may name its last day beforehand; on that day itself
 * it counts as ended, so that leaver mode does not find again what it has ended today.
 *
 * @param day YYYY-MM-DD
 */
export function isOpen(row: { readonly to_date: string | null }, day: string): boolean {
  return row.to_date === null || row.to_date > day;
}
