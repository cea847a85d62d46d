import type { Shell } from 'electron';
import type { CallsWith, InputOf, OutputOf, Reply } from '../../preload/contract/index.ts';
import { checkLink } from './open-link.ts';
import { refuse } from './refuse.ts';

/** One handler for each call that the contract gives to the shell: a missing one does not compile. */
export type ShellCalls = { readonly [Name in CallsWith<'shell'>]: (input: InputOf<Name>) => Promise<Reply<OutputOf<Name>>> };

/** The file that was saved last, for "show in folder". */
export interface LastSaved {
  path: string | undefined;
}

/**
 * Makes the handlers of the calls that only the shell can answer.
 *
 * @param shell Electron's shell
 * @param lastSaved kept by the relay
 */
export function desktopCalls(shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>, lastSaved: LastSaved): ShellCalls {
  return {
    'desktop.openLink': async ({ address }) => {
      const link = checkLink(address);
      if (!link.ok) return link;
      try {
        await shell.openExternal(link.value);
      } catch {
        return refuse('failed', 'The system could not open the address. Check that a web browser is installed and set as the default.');
      }
      return { ok: true, value: {} };
    },
    'desktop.showSaved': async () => {
      if (lastSaved.path === undefined) return refuse('not-found', 'No file has been saved since you unlocked.');
      shell.showItemInFolder(lastSaved.path);
      return { ok: true, value: {} };
    },
  };
}
