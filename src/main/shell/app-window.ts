import { BrowserWindow } from 'electron';
import type { MenuCommand, RegisterEvent } from '../../preload/contract/index.ts';
import { EVENT_CHANNEL } from './channels.ts';
import { openWindow } from './window.ts';
import type { WindowFacts } from './window.ts';

/** The one window of the program. */
export interface AppWindow {
  /** The window itself, undefined while there is none. */
  readonly current: () => BrowserWindow | undefined;
  /** Opens the window, or brings it to the front when it is open. */
  readonly show: () => void;
  /** Tells the window something. Lost when there is no window: a new one asks for the state itself. */
  readonly tell: (event: RegisterEvent) => void;
  readonly command: (command: MenuCommand) => void;
  /** When the officer last typed or clicked here, or opened the window; milliseconds since 1970. */
  readonly lastInput: () => number;
}

/**
 * Keeps the one window.
 *
 * @param facts how it is made
 * @param onGone called when the page's process has died: the page starts anew, and the register must be locked
 */
export function keepWindow(facts: WindowFacts, onGone: () => void): AppWindow {
  let window: BrowserWindow | undefined;
  let lastInput = Date.now();

  const tell = (event: RegisterEvent): void => {
    if (window !== undefined && !window.webContents.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
  };

  const show = (): void => {
    if (window !== undefined) {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return;
    }
    const opened = openWindow(facts);
    window = opened;
    lastInput = Date.now();
    opened.webContents.on('input-event', () => {
      lastInput = Date.now();
    });
    opened.on('closed', () => {
      window = undefined;
    });
    opened.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit') return;
      onGone();
      opened.reload();
    });
  };

  return { current: () => window, show, tell, command: (command) => tell({ kind: 'command', command }), lastInput: () => lastInput };
}
