/** A user name as the duplicate check compares it: platforms take no notice of case and of the form of a letter. */
export function userNameKey(userName: string): string {
  return userName.normalize('NFKC').trim().toLowerCase();
}
