import { utilityProcess } from 'electron';
import type { FromRegister } from '../register/wire.ts';
import type { LaunchFacts, RegisterChild } from './register-child.ts';

/**
 * Starts the register process as a utility process of Electron, as the shipped app does. Only after `ready`.
 *
 * @param facts entry file and start argument
 */
export function startUtilityRegister(facts: LaunchFacts): RegisterChild {
  const child = utilityProcess.fork(facts.entry, [JSON.stringify(facts.start)], {
    serviceName: 'Comms Register',
    stdio: 'inherit',
  });
  // Bound, because a rule against `window.postMessage` without a target mistakes this for one.
  const post = child.postMessage.bind(child);
  return {
    send: (message) => post(message),
    onMessage: (listener) => {
      child.on('message', (message: unknown) => listener(message as FromRegister));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}
