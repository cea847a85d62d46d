import type { FromRegister, ToRegister } from './wire.ts';

/** The way to the shell, the same for a utility process of Electron and a forked Node. */
export interface ParentPort {
  readonly send: (message: FromRegister) => void;
  readonly onMessage: (listener: (message: ToRegister) => void) => void;
  /** The shell has gone away. */
  readonly onClose: (listener: () => void) => void;
}

/** What Electron puts on `process` in a utility process; Node's types do not know it. */
interface UtilityPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => void;
}

/** @returns the port of whichever kind of child this is @throws Error when it was started by hand, without a shell */
export function parentPort(): ParentPort {
  const utility = utilityPort();
  if (utility !== undefined) {
    return {
      send: (message) => utility.postMessage(message),
      onMessage: (listener) => utility.on('message', (event) => listener(event.data as ToRegister)),
      onClose: (listener) => utility.on('close', listener),
    };
  }
  if (process.send === undefined) throw new Error('The register process is started by the app. Use npm start.');
  return {
    // A message that cannot be delivered means that the shell is gone; `disconnect` follows.
    send: (message) => void process.send?.(message, undefined, {}, () => undefined),
    onMessage: (listener) => void process.on('message', (message) => listener(message as ToRegister)),
    onClose: (listener) => void process.on('disconnect', listener),
  };
}

function utilityPort(): UtilityPort | undefined {
  return 'parentPort' in process ? (process.parentPort as UtilityPort | undefined) : undefined;
}
