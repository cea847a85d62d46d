/** Shorter ones stand in other words by chance, and are no secret worth the name. */
const shortestFound = 4;

/** @returns whether a text gives a password away */
export function holds(text: string, password: string): boolean {
  const plain = password.trim();
  return plain.length >= shortestFound ? text.includes(plain) : plain !== '' && text.trim() === plain;
}

/** The text itself and its words, with and without the marks around them: what may be a password that is only known by its fingerprint. */
export function possiblePasswords(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const bare = words.map((word) => word.replaceAll(/^["'(“‘]+|["'),.;:”’]+$/gu, ''));
  return [...new Set([text, ...words, ...bare])];
}
