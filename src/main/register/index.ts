import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { systemClock } from './clock.ts';
import { Dispatcher } from './dispatcher.ts';
import { osKeychain } from './keys/os-keychain.ts';
import { parentPort } from './parent-port.ts';
import { loadPacks } from './rooms/policies/pack-library.ts';
import { Session } from './session.ts';
import type { RegisterStart, ToRegister } from './wire.ts';

/* The register process: plain Node. It owns the encrypted register and the keychain, and answers the shell. */

const start = JSON.parse(process.argv[2] ?? '{}') as RegisterStart;
const port = parentPort();
const session = new Session({
  dataFolder: start.dataFolder,
  packs: loadPacks(join(start.resourcesFolder, 'policies')),
  clock: systemClock,
  keychain: osKeychain,
  newId: uuidv7,
  place: { machine: hostname(), signIn: userInfo().username },
});
const dispatcher = new Dispatcher({
  session,
  fontsFolder: join(start.resourcesFolder, 'fonts'),
  emit: (event) => port.send({ kind: 'event', event }),
  toClipboard: (text, seconds) => port.send({ kind: 'clipboard', text, seconds }),
  logFailure: (call, error) => {
    // A message can hold what was typed; where it happened cannot.
    const place = error instanceof Error ? `${error.name}\n${(error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).join('\n')}` : typeof error;
    console.error(`${call} failed: ${place}`);
  },
});

port.onMessage((message: ToRegister) => {
  switch (message.kind) {
    case 'call':
      void dispatcher.dispatch(message.name, message.input, message).then((reply) => port.send({ kind: 'reply', id: message.id, reply }));
      break;
    case 'suggest-name':
      port.send({ kind: 'reply', id: message.id, reply: dispatcher.suggestName(message.name, message.input) });
      break;
    case 'cancel':
      dispatcher.cancel(message.name);
      break;
    case 'stop':
      dispatcher.lock('window-closed');
      process.exit(0);
  }
});

// The shell is gone: nobody can unlock or lock any more, so nothing may stay open.
port.onClose(() => {
  dispatcher.lock('window-closed');
  process.exit(0);
});

port.send({ kind: 'ready', runtime: `Node ${process.versions.node}${process.versions['electron'] === undefined ? '' : ` in Electron ${process.versions['electron']}`}` });
