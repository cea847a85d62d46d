/**
 * Whether a contributor's time goes on after a day. An approval may name its last day beforehand; on that day itself
 * it counts as ended, so that leaver mode does not find again what it has ended today. One that ends with its first day
 * was called off before it began, and never opens.
 *
 * @param day YYYY-MM-DD
 */
export function isOpen(row: { readonly from_date: string; readonly to_date: string | null }, day: string): boolean {
  return row.to_date === null || (row.to_date > day && row.to_date > row.from_date);
}
