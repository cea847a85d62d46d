import { fork } from 'node:child_process';
import type { FromRegister } from '../register/wire.ts';
import type { LaunchFacts, RegisterChild } from './register-child.ts';

/**
 * Starts the register process as a child on a Node of its own. Only for development and tests on an Electron whose
 * Node-API is too old for the database; builds that are shipped do not contain this file (see register-launch.ts).
 *
 * @param facts entry file and start argument
 * @param nodePath absolute path of the pinned Node
 */
export function forkRegister(facts: LaunchFacts, nodePath: string): RegisterChild {
  // The pinned Node cannot look into the archive of a packed test build; what it needs lies beside it.
  const start = { ...facts.start, resourcesFolder: outsideArchive(facts.start.resourcesFolder) };
  const child = fork(outsideArchive(facts.entry), [JSON.stringify(start)], {
    execPath: nodePath,
    // Flags that Electron was started with mean nothing to Node.
    execArgv: [],
    // Structured clones. The default turns bytes into objects, drops `undefined` and is a hundred times slower.
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  // The child may speak, or end, before anybody listens: it is started ahead (see register-launch.ts).
  const early: FromRegister[] = [];
  let tell = (message: FromRegister): void => {
    early.push(message);
  };
  let ended: { readonly code: number | null } | undefined;
  let tellExit: (code: number | null) => void = () => {};
  const end = (code: number | null): void => {
    if (ended !== undefined) return;
    ended = { code };
    tellExit(code);
  };
  child.on('message', (message) => tell(message as unknown as FromRegister));
  child.on('exit', end);
  // A failed start has no exit; a failed send is followed by one. Neither must end the shell.
  child.on('error', () => {
    if (child.pid === undefined) end(null);
  });
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => {});
    },
    onMessage: (listener) => {
      tell = listener;
      for (const message of early.splice(0)) listener(message);
    },
    onExit: (listener) => {
      tellExit = listener;
      if (ended !== undefined) listener(ended.code);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}

/** @param place absolute path that may lead into the program's archive @returns the same place in the folder beside it */
function outsideArchive(place: string): string {
  return place.replace(/([\\/])app\.asar([\\/])/u, '$1app.asar.unpacked$2');
}
