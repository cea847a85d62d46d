import { app, clipboard, dialog, ipcMain, Menu, powerMonitor, session, shell } from 'electron';
import type { LockReason } from '../../preload/contract/index.ts';
import { keepWindow } from './app-window.ts';
import type { AppWindow } from './app-window.ts';
import { desktopCalls } from './desktop-calls.ts';
import type { LastSaved } from './desktop-calls.ts';
import { fileDialogs } from './file-dialogs.ts';
import { holdSecrets } from './clipboard-secret.ts';
import { watchMachine } from './lock-triggers.ts';
import { watchLock } from './lock-watch.ts';
import { menuTemplate } from './menu.ts';
import type { Places } from './places.ts';
import { servePages } from './protocol.ts';
import type { LaunchRegister } from './register-child.ts';
import { keepRegister } from './register-keeper.ts';
import type { RegisterKeeper } from './register-keeper.ts';
import { installRelay } from './relay.ts';

/** Not kept on disk: what Chromium would cache of a page could be read without unlocking anything. */
const SESSION_IN_MEMORY = 'comms-register';

export interface RunningShell {
  readonly window: AppWindow;
  readonly register: RegisterKeeper;
  /** Locks the register; harmless when it is locked. */
  readonly lock: (reason: LockReason) => void;
  /** Takes a password that is still on the clipboard off it. Never rejects. */
  readonly clearClipboard: () => Promise<void>;
}

/**
 * Puts the parts of the shell together and opens the window. After `ready`.
 *
 * @param places where everything is
 * @param launch starts the register process
 */
export function startShell(places: Places, launch: LaunchRegister): RunningShell {
  const devTools = !app.isPackaged;
  const mac = process.platform === 'darwin';
  const pages = session.fromPartition(SESSION_IN_MEMORY);
  servePages(pages, places.pages);

  const lastSaved: LastSaved = { path: undefined };
  const secrets = holdSecrets(clipboard);
  const window = keepWindow({ session: pages, preload: places.preload, devTools, title: app.name }, () => lock('restart'));

  const showMenu = (): void => {
    const actions = { command: window.command, lock: () => lock('officer'), quit: () => app.quit() };
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, { locked: lockWatch.facts().locked, mac, devTools })));
  };
  const lockWatch = watchLock((facts) => {
    if (facts.locked) {
      lastSaved.path = undefined;
      void secrets.clear();
    }
    showMenu();
  });

  const register = keepRegister({
    launch,
    onSecret: secrets.put,
    onEvent: (event) => {
      lockWatch.sawEvent(event);
      window.tell(event);
    },
  });
  const lock = (reason: LockReason): void => {
    void register.call('session.lock', { reason }).then((reply) => lockWatch.sawReply('session.lock', reply));
  };

  installRelay(ipcMain, {
    register,
    dialogs: fileDialogs(dialog, window.current, () => app.getPath('documents')),
    shellCalls: desktopCalls(shell, lastSaved),
    lastSaved,
    lock: lockWatch,
    windowContentsId: () => window.current()?.webContents.id,
  });
  watchMachine(powerMonitor, lockWatch.facts, window.lastInput, lock);
  showMenu();
  window.show();
  return { window, register, lock, clearClipboard: secrets.clear };
}
