import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import type { FileDialog, FileFilter } from '../../preload/contract/call.ts';

/** Shows the dialogs of calls that need a file. */
export interface FileDialogs {
  /**
   * Asks the officer for a file.
   *
   * @param wanted the dialog as the contract declares it
   * @param suggestedName file name to offer when saving
   * @returns absolute path, or undefined when she cancelled
   */
  readonly ask: (wanted: FileDialog, suggestedName: string) => Promise<string | undefined>;
}

/** What Windows forbids in a file name; control characters are refused everywhere. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f]/gu;

/**
 * Makes a suggested name safe to put behind a folder: a name, never a path.
 *
 * @param name as suggested by the register process
 * @param otherwise used when nothing is left
 */
export function plainFileName(name: string, otherwise: string): string {
  const plain = name.replace(FORBIDDEN, '-').replace(/^[.\s]+|[.\s]+$/gu, '');
  return plain === '' ? otherwise : plain;
}

/**
 * Adds the extension that the dialog's type promises, when the officer typed a name without one.
 *
 * @param file path from a save dialog
 * @param extensions allowed extensions without a dot, the usual one first
 */
export function withExtension(file: string, extensions: readonly string[]): string {
  const [usual] = extensions;
  // A dialog for all files promises none.
  if (usual === undefined || extensions.includes('*')) return file;
  const has = extensions.some((extension) => file.toLowerCase().endsWith(`.${extension.toLowerCase()}`));
  return has ? file : `${file}.${usual}`;
}

/** The kinds of file that a dialog may save: where her choice is made before, only the one that the suggested name has. */
function kindsOf(wanted: FileDialog, suggestedName: string): readonly FileFilter[] {
  const fits = wanted.filters.filter(({ extensions }) => extensions.some((extension) => suggestedName.toLowerCase().endsWith(`.${extension}`)));
  return wanted.kind === 'open' || wanted.kindByName === true || fits.length === 0 ? wanted.filters : fits;
}

/**
 * Makes the file dialogs of a window.
 *
 * @param dialog Electron's dialogs
 * @param window gives the window to which the dialogs belong, so that it cannot be used beside them
 * @param folder gives the folder to begin in, absolute
 */
export function fileDialogs(dialog: Dialog, window: () => BrowserWindow | undefined, folder: () => string): FileDialogs {
  let showing = false;

  const show = async (parent: BrowserWindow, wanted: FileDialog, suggestedName: string): Promise<string | undefined> => {
    const kinds = kindsOf(wanted, suggestedName);
    const filters = kinds.map(({ name, extensions }) => ({ name, extensions: [...extensions] }));
    if (wanted.kind === 'open') {
      const chosen = await dialog.showOpenDialog(parent, { title: wanted.title, filters, defaultPath: folder(), properties: ['openFile'] });
      return chosen.canceled ? undefined : chosen.filePaths[0];
    }
    const extensions = kinds.flatMap((filter) => filter.extensions);
    let defaultPath = path.join(folder(), withExtension(plainFileName(suggestedName, wanted.suggestedName), extensions));
    for (;;) {
      const chosen = await dialog.showSaveDialog(parent, {
        title: wanted.title,
        filters,
        defaultPath,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (chosen.canceled || chosen.filePath === '') return undefined;
      const named = withExtension(chosen.filePath, extensions);
      if (named === chosen.filePath || !existsSync(named)) return named;
      // With its extension the name is that of a file which nobody has been asked about: the dialog asks again, with that name.
      defaultPath = named;
    }
  };

  return {
    ask: async (wanted, suggestedName) => {
      const parent = window();
      // A double click asks twice: the second dialog would lie over the first.
      if (parent === undefined || showing) return undefined;
      showing = true;
      try {
        return await show(parent, wanted, suggestedName);
      } finally {
        showing = false;
      }
    },
  };
}
