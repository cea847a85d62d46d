import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';
import { contract } from './contract/index.ts';
import type { CallName, RegisterEvent } from './contract/index.ts';

/*
 * The bridge: one frozen object, `window.register`. It carries names and values and decides nothing; the relay and the
 * register process each check every message on their own, since this script runs in the window's process.
 */

/** Sends one call. Only the name, the input and why identifiers stay in it travel, so a page cannot add anything else to the message. */
function send(name: string, input: unknown, kept: unknown): Promise<unknown> {
  return ipcRenderer.invoke('register:call', kept === undefined ? { name, input } : { name, input, kept });
}

/** Listens to events; gives a function that stops listening. The listener never sees Electron's own event object. */
function on(listener: (event: RegisterEvent) => void): () => void {
  const forward = (_event: IpcRendererEvent, event: RegisterEvent): void => listener(event);
  ipcRenderer.on('register:event', forward);
  return () => {
    ipcRenderer.off('register:event', forward);
  };
}

/** Asks a running job to stop. */
function cancel(call: CallName): void {
  ipcRenderer.send('register:cancel', { name: call });
}

const rooms = Object.entries(contract).map(([room, calls]) => {
  const methods = Object.keys(calls).map((name) => [name, (input: unknown, kept?: unknown) => send(`${room}.${name}`, input, kept)]);
  return [room, Object.freeze(Object.fromEntries(methods))];
});

contextBridge.exposeInMainWorld('register', Object.freeze({ ...Object.fromEntries(rooms), on, cancel }));
