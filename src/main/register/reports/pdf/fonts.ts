import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { PrintFailed } from './errors.ts';
import { FONT } from './style.ts';

const FILES = { normal: 'Arimo-Regular.ttf', bold: 'Arimo-Bold.ttf', italics: 'Arimo-Italic.ttf' } as const;

/** Font files by style, in the shape pdfmake takes. */
export type Fonts = Record<string, Record<string, Uint8Array>>;

/**
 * Reads the house fonts.
 * @param folder folder of the TTF files
 * @returns family name → style → bytes; bold italic falls back to bold
 * @throws PrintFailed when a file is missing
 */
export const readFonts = async (folder: string): Promise<Fonts> => {
  const read = async (name: string): Promise<Uint8Array> => {
    try {
      return await readFile(join(folder, name));
    } catch (cause) {
      throw new PrintFailed(`The font ${name} is missing from the installation. Install Comms Register again.`, { cause });
    }
  };
  const [normal, bold, italics] = await Promise.all([read(FILES.normal), read(FILES.bold), read(FILES.italics)]);
  return { [FONT]: { normal, bold, italics, bolditalics: bold } };
};
