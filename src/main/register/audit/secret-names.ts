const secretNames = new Set(['password', 'passphrase', 'secret', 'recoverycode', 'key', 'privatekey', 'wrappingkey', 'databasekey']);
const secretEndings = ['password', 'passphrase', 'secret', 'recoverycode'];

/**
 * Looks for a field whose name says that it holds a secret.
 *
 * A guard against a slip in the app, not a proof: the services must not put secrets into details.
 * A yes or no under such a name (`hasPassword`) is no secret.
 *
 * @returns the dotted path of the first such field, never its value; null when there is none
 */
export function secretField(value: unknown, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (namesSecret(name) && inner !== null && inner !== undefined && typeof inner !== 'boolean') return at;
    const deeper = secretField(inner, at);
    if (deeper !== null) return deeper;
  }
  return null;
}

function namesSecret(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/gu, '');
  return secretNames.has(plain) || secretEndings.some((ending) => plain.endsWith(ending));
}
