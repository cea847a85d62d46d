/**
 * A user name as the duplicate check compares it: platforms take no notice of case, of the form of a letter, and of an @
 * before it; spaces and marks that nobody sees tell nothing apart.
 */
export function userNameKey(userName: string): string {
  const plain = userName.normalize('NFKC').toLowerCase().normalize('NFKC');
  const bare = plain.replaceAll(/[\p{Default_Ignorable_Code_Point}\s]+/gu, '').replace(/^@+/u, '');
  return bare === '' ? plain.trim() : bare;
}
