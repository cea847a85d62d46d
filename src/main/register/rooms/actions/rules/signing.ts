import { sameName } from '../../people/rules.ts';

/** Who signs, as it was typed, and who is at the desk. */
interface Signing {
  readonly signedBy: string;
  readonly how: string;
  readonly officer: { readonly name: string; readonly role: string };
}

/**
 * In whose name a plan is signed off (CP371 3: the Head of Communications). The Head at the desk signs in her own name;
 * anybody else notes the Head's name and how she signed, and cannot give her own.
 *
 * @returns the name and how, or what is missing
 */
export function signature({ signedBy, how, officer }: Signing):
  | { readonly ok: true; readonly by: string; readonly how: string }
  | { readonly ok: false; readonly field: string; readonly message: string } {
  if (officer.role === 'head') {
    return signedBy === '' || sameName(signedBy, officer.name)
      ? { ok: true, by: officer.name, how }
      : { ok: false, field: 'signedBy', message: 'You sign in your own name. Leave the name empty.' };
  }
  if (signedBy === '') return { ok: false, field: 'signedBy', message: 'Give the name of the Head of Communications.' };
  if (sameName(signedBy, officer.name)) {
    return { ok: false, field: 'signedBy', message: 'The Head of Communications signs off, and you are not signed in as the Head. Give the name of whoever is.' };
  }
  if (how === '') return { ok: false, field: 'how', message: 'Say how it was signed, such as by email of 3 November.' };
  return { ok: true, by: signedBy, how };
}
