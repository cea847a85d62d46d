/**
 * What an account is called on worksheets and return tables, so that what comes back is known by it: short enough to be
 * copied by hand, and no spreadsheet takes it for a number or a date.
 *
 * @param id of the account or person
 * @returns `R-7F3A9-1C20B`
 */
export function referenceOf(id: string): string {
  const end = id.replaceAll('-', '').slice(-10).toUpperCase();
  return `R-${end.slice(0, 5)}-${end.slice(5)}`;
}

/** A reference or an id as somebody has written it, to be compared: the same for both. @returns empty when it is neither */
export function referenceKey(text: string): string {
  const plain = text.toUpperCase().replaceAll(/[\s‐-―-]+/gu, '');
  if (/^[0-9A-F]{32}$/u.test(plain)) return plain.slice(-10);
  return /^R[0-9A-F]{10}$/u.test(plain) ? plain.slice(1) : '';
}
