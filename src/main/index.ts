import { app, dialog, protocol } from 'electron';
import { restrain } from './shell/contents-rules.ts';
import { blockRequests, switchNetworkOff } from './shell/no-network.ts';
import { denyPermissions } from './shell/permissions.ts';
import { findPlaces } from './shell/places.ts';
import type { Places } from './shell/places.ts';
import { declareScheme } from './shell/protocol.ts';
import type { LaunchRegister } from './shell/register-child.ts';
import { chooseLaunch } from './shell/register-launch.ts';
import { startShell } from './shell/start.ts';

/*
 * The order of start-up. Before `ready`: names, folders, one program per data folder, switches, the scheme, the rules
 * for every session and page. After it: the register process and the window.
 *
 * Never `await app.whenReady()` here: `ready` comes only after this module has loaded, so it would wait for itself.
 */

/** Ends the program with a sentence instead of a stack. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Comms Register cannot start', error instanceof Error ? error.message : 'Restart the computer and try again.');
  app.exit(1);
}

/** Starts the shell and arranges for its end: the register is locked and closed before the program goes. */
function run(places: Places, launch: LaunchRegister): void {
  const { window, register, lock, clearClipboard } = startShell(places, launch);
  let closed = false;
  const close = async (): Promise<void> => {
    await Promise.all([register.stop(), clearClipboard()]);
    closed = true;
    app.quit();
  };

  app.on('second-instance', () => window.show());
  app.on('activate', () => window.show());
  app.on('window-all-closed', () => {
    // On a Mac a program stays when its window is closed; the register must not stay open with it.
    if (process.platform === 'darwin') lock('window-closed');
    else app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close();
  });
}

function begin(): void {
  const places = findPlaces({
    main: import.meta.dirname,
    appFolder: app.getAppPath(),
    usualData: app.getPath('userData'),
    wantedData: process.env['COMMS_REGISTER_DATA'],
  });
  app.setPath('userData', places.profile);
  if (!app.requestSingleInstanceLock()) {
    // The first program brings its window to the front.
    app.exit(0);
    return;
  }
  // Chromium cannot start its sandbox as root on Linux, where build machines run it with this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  switchNetworkOff(app);
  declareScheme(protocol);
  app.on('session-created', (session) => {
    denyPermissions(session);
    blockRequests(session);
  });
  app.on('web-contents-created', (_event, contents) => restrain(contents));
  const start = { dataFolder: places.data, resourcesFolder: places.resources };
  const launch = chooseLaunch({ entry: places.registerEntry, start }, process.env);
  void app.whenReady().then(() => run(places, launch)).catch(giveUp);
}

try {
  begin();
} catch (error) {
  giveUp(error);
}
