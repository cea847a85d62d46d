import type { LaunchFacts, LaunchRegister, RegisterChild } from './register-child.ts';
import { forkRegister } from './register-fork.ts';
import { startUtilityRegister } from './register-utility.ts';

/** Set by electron.vite.config.ts: true in builds for development and tests, false in the packaged app. */
declare const __ALLOW_FORKED_REGISTER__: boolean;

/** better-sqlite3 needs Node-API 10, which Electron has from this major version on. */
const FIRST_CURRENT_MAJOR = 36;

/**
 * Chooses how the register process is started. Call it before `ready`, after the lock against a second start.
 *
 * @param facts entry file and start argument
 * @param environment of this process; COMMS_REGISTER_NODE names the pinned Node for an old Electron
 * @returns the launcher; it can be called again after the child has ended
 * @throws {Error} when this Electron is too old and no pinned Node may be used
 */
export function chooseLaunch(facts: LaunchFacts, environment: NodeJS.ProcessEnv): LaunchRegister {
  const tooOld = Number.parseInt(process.versions.electron ?? '0', 10) < FIRST_CURRENT_MAJOR;
  if (__ALLOW_FORKED_REGISTER__ && tooOld) {
    const node = environment['COMMS_REGISTER_NODE'];
    if (node === undefined || node === '') {
      throw new Error('This Electron is too old to keep the register itself. Start the app with "npm start".');
    }
    // A forked child inherits Chromium's open sockets. If it is started while the graphics process comes up and fails
    // (as on a machine without graphics), nobody notices that failure and the page waits for ever. Before `ready` there
    // is no such process yet.
    let ahead: RegisterChild | undefined = forkRegister(facts, node);
    return () => {
      const child = ahead ?? forkRegister(facts, node);
      ahead = undefined;
      return child;
    };
  }
  return () => startUtilityRegister(facts);
}
