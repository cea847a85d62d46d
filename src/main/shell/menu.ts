import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../preload/contract/index.ts';

export interface MenuActions {
  /** Sends a command to the window. */
  readonly command: (command: MenuCommand) => void;
  readonly lock: () => void;
  readonly quit: () => void;
}

export interface MenuFacts {
  readonly locked: boolean;
  readonly mac: boolean;
  readonly devTools: boolean;
}

/**
 * The application menu, in plain words. What needs an open register is greyed out while it is locked, and so are its
 * keys.
 *
 * @param actions what the items do
 * @param facts state and platform
 * @returns a template for Electron's `Menu.buildFromTemplate`
 */
export function menuTemplate(actions: MenuActions, facts: MenuFacts): MenuItemConstructorOptions[] {
  const { command } = actions;
  const open = !facts.locked;
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const back = facts.mac ? 'Cmd+[' : 'Alt+Left';
  const forward = facts.mac ? 'Cmd+]' : 'Alt+Right';

  const register: MenuItemConstructorOptions[] = [
    { label: 'Add an account…', enabled: open, click: () => command('add-account') },
    { label: 'Import accounts from a spreadsheet…', accelerator: 'CmdOrCtrl+I', enabled: open, click: () => command('import') },
    { label: 'Report an incident…', accelerator: 'CmdOrCtrl+Shift+I', enabled: open, click: () => command('report-incident') },
    line,
    { label: 'Lock now', accelerator: 'CmdOrCtrl+L', enabled: open, click: actions.lock },
    line,
    { label: facts.mac ? 'Quit Comms Register' : 'Close Comms Register', accelerator: 'CmdOrCtrl+Q', click: actions.quit },
  ];
  const edit: MenuItemConstructorOptions[] = [
    { label: 'Undo', role: 'undo' },
    { label: 'Redo', role: 'redo' },
    line,
    { label: 'Cut', role: 'cut' },
    { label: 'Copy', role: 'copy' },
    { label: 'Paste', role: 'pasteAndMatchStyle', accelerator: 'CmdOrCtrl+V' },
    { label: 'Select all', role: 'selectAll' },
  ];
  const go: MenuItemConstructorOptions[] = [
    { label: 'Back', accelerator: back, enabled: open, click: () => command('go-back') },
    { label: 'Forward', accelerator: forward, enabled: open, click: () => command('go-forward') },
    line,
    { label: 'Find anything…', accelerator: 'CmdOrCtrl+K', enabled: open, click: () => command('find') },
  ];
  const view: MenuItemConstructorOptions[] = [
    { label: 'Larger', role: 'zoomIn', accelerator: 'CmdOrCtrl+Plus' },
    // The key that carries the plus sign gives "=" without Shift; people press it without.
    { label: 'Larger', role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
    { label: 'Smaller', role: 'zoomOut' },
    { label: 'Normal size', role: 'resetZoom' },
    line,
    { label: 'Full screen', role: 'togglefullscreen' },
    ...(facts.devTools ? [line, { label: 'Developer tools', role: 'toggleDevTools', accelerator: 'F12' } as const] : []),
  ];
  const help: MenuItemConstructorOptions[] = [{ label: 'Help for this screen', accelerator: 'F1', click: () => command('help') }];

  return [
    { label: facts.mac ? 'Comms Register' : 'Register', submenu: register },
    { label: 'Edit', submenu: edit },
    { label: 'Go', submenu: go },
    { label: 'View', submenu: view },
    { label: 'Help', submenu: help },
  ];
}
