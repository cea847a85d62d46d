import type { Caution } from '../../../preload/contract/accounts-records.ts';
import { pictureType, type PictureType } from '../../../preload/contract/evidence.ts';
import { beginningOf, canHoldProgram, couldRun, extensionOf } from '../../../preload/contract/programs.ts';

/* What a file is: by its name, and by the bytes that it begins with. Nothing here opens, unpacks or runs one. */

const mediaTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', txt: 'text/plain', eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What files of a kind begin with, in hexadecimal; a dot is any figure. Only of kinds whose name is easily wrong. */
const beginnings: Readonly<Record<string, RegExp>> = {
  pdf: /^25504446/u, png: /^89504e470d0a1a0a/u, jpg: /^ffd8ff/u, jpeg: /^ffd8ff/u, gif: /^474946383[79]61/u, webp: /^52494646.{8}57454250/u, docx: /^504b0304/u,
  xlsx: /^504b0304/u,
};

/** A program; kept with this type whatever its own is, because nothing here may ever treat it as anything else. */
const programType = 'application/x-executable';
const unknownType = 'application/octet-stream';

/** The type of a kind that every room keeps, by the name; undefined for any other. */
export function knownType(name: string): string | undefined {
  return Object.hasOwn(mediaTypes, extensionOf(name)) ? mediaTypes[extensionOf(name)] : undefined;
}

/** Whether a file begins as its name says; of kinds without a certain beginning nobody can tell. */
export function isWhatItSays(name: string, content: Uint8Array): boolean {
  const extension = extensionOf(name);
  return !Object.hasOwn(beginnings, extension) || beginnings[extension]?.test(beginningOf(content)) === true;
}

/** The type under which any file at all is kept: what looks like a program is one, and what is not what it says is nothing. */
export function typeOfAnything(name: string, content: Uint8Array): string {
  if (couldRun(name, content)) return programType;
  const known = knownType(name);
  return known !== undefined && isWhatItSays(name, content) ? known : unknownType;
}

/** What to beware of with a kept file. By its name as well, because what was kept long ago was looked at by the rules of then. */
export function cautionOf(name: string, mediaType: string): Caution {
  if (mediaType === programType || couldRun(name, new Uint8Array())) return 'program';
  if (canHoldProgram(name)) return 'may-run';
  return mediaType === unknownType && knownType(name) !== undefined ? 'other-kind' : 'none';
}

/** The type of a picture that the window may show; null for everything else. */
export function shownType(mediaType: string): PictureType | null {
  const found = pictureType.safeParse(mediaType);
  return found.success ? found.data : null;
}
