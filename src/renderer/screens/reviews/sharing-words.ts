/** Names as they are typed, one on each line or parted by commas; nobody twice. */
export function namesIn(typed: string): readonly string[] {
  const names = typed.split(/[\n,;]/u).map((name) => name.trim().replaceAll(/\s+/gu, ' ')).filter((name) => name !== '');
  return [...new Set(names)];
}
