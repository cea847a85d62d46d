import { mostBytesOfFile, pictureType } from '../../preload/contract/evidence.ts';

/* Words about kept files. */

/** Why a file is not taken, or null. */
export function sizeProblem(name: string, bytes: number): string | null {
  if (bytes === 0) return `${name} is empty.`;
  return bytes > mostBytesOfFile ? `${name} is larger than 25 MB. Save it smaller, or as several files.` : null;
}

const endings: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/**
 * A name for what was pasted. The clipboard calls every picture the same, and a list of such names says nothing.
 *
 * @param at when it was pasted, by the clock of the machine
 */
export function pastedName(file: { readonly name: string; readonly type: string }, at: Date): string {
  const ending = endings[file.type];
  if (ending === undefined || !/^(image)?\.?(png|jpe?g|gif|webp)?$/iu.test(file.name)) return file.name;
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `Picture ${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}.${ending}`;
}

/** Whether a kept file can be looked at in the window. */
export function isPicture(mediaType: string): boolean {
  return pictureType.safeParse(mediaType).success;
}

/** The kind of a file in a short word, for where no picture of it can be shown. */
export function kindWord(name: string): string {
  return /\.([a-z0-9]{1,5})$/iu.exec(name)?.[1]?.toUpperCase() ?? 'File';
}
