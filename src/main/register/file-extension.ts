import { Refusal } from './refusal.ts';

/**
 * Refuses a file name that says another kind than the file is: it would open in nothing. Another name than the chosen one is
 * never taken instead, because it could hit a file that nobody was asked about.
 *
 * @param extension with its dot, in small letters
 * @param what the file is, to begin a sentence: "The letter is saved as a PDF file."
 * @throws Refusal `invalid`
 */
export function refuseOtherExtension(path: string, extension: string, what: string): void {
  if (path.toLowerCase().endsWith(extension)) return;
  throw new Refusal('invalid', `${what} Choose a name that ends in ${extension}.`);
}
