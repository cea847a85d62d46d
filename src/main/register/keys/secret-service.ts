import { execFile } from 'node:child_process';
import type { KeychainState } from './keychain.ts';

const busName = 'org.freedesktop.secrets';
const timeLimitMs = 3000;

const message =
  'This computer has no keychain that keeps secrets after a restart (no Secret Service, such as GNOME Keyring or KWallet, answers). Unlock with your passphrase instead.';

/**
 * Asks the session bus whether a Secret Service runs, or can be started on demand.
 *
 * @param environment where the session bus's address is looked up
 * @returns ok, or a sentence for the officer
 */
export async function probeSecretService(environment: NodeJS.ProcessEnv = process.env): Promise<KeychainState> {
  // Without an address the tools would try to start a bus of their own, with an empty keychain on it.
  if ((environment['DBUS_SESSION_BUS_ADDRESS'] ?? '') === '') return { ok: false, message };
  const running = await askBus(environment, 'NameHasOwner', busName);
  if (running !== null && /\btrue\b/u.test(running)) return { ok: true };
  const startable = await askBus(environment, 'ListActivatableNames');
  return startable?.includes(busName) === true ? { ok: true } : { ok: false, message };
}

/** Calls the bus with whichever of the two usual tools is installed. @returns its answer as text, null for none */
async function askBus(environment: NodeJS.ProcessEnv, method: string, name?: string): Promise<string | null> {
  const viaDbusSend = await run(environment, 'dbus-send', [
    '--session',
    '--print-reply',
    `--reply-timeout=${timeLimitMs}`,
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    `org.freedesktop.DBus.${method}`,
    ...(name === undefined ? [] : [`string:${name}`]),
  ]);
  if (viaDbusSend !== null) return viaDbusSend;
  return await run(environment, 'gdbus', [
    'call',
    '--session',
    '--dest=org.freedesktop.DBus',
    '--object-path=/org/freedesktop/DBus',
    `--method=org.freedesktop.DBus.${method}`,
    ...(name === undefined ? [] : [name]),
  ]);
}

async function run(environment: NodeJS.ProcessEnv, command: string, parameters: string[]): Promise<string | null> {
  return await new Promise((resolve) => {
    execFile(command, parameters, { env: environment, timeout: timeLimitMs, windowsHide: true }, (error, output) => {
      resolve(error === null ? output : null);
    });
  });
}
