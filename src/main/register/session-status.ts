import type { SessionState } from '../../preload/contract/session.ts';
import { shortHead } from './audit/chain.ts';
import { inspectFile } from './database/inspect-file.ts';
import { registerPaths } from './database/register-paths.ts';
import type { KeychainState } from './keys/keychain.ts';
import { readKeysFile, registerExists } from './keys/keys-file.ts';
import type { KeysFile } from './keys/keys-format.ts';
import type { OpenRegister } from './open-register.ts';
import { Refusal } from './refusal.ts';
import { autolockMinutes, trustName } from './rooms/settings/service.ts';

/** What the state of a session is worked out from. */
interface StatusFacts {
  readonly open: OpenRegister | null;
  readonly folder: string;
  readonly sample: boolean;
  readonly warning: string | null;
  readonly keychain: KeychainState;
}

/** Shown while nobody has unlocked, so nobody's setting is known. */
const defaultAutolockMinutes = 10;

/** The state of the register as the window shows it. Only looks: a damaged file is judged without being opened. */
export function statusOf({ open, folder, sample, warning, keychain }: StatusFacts): SessionState {
  const base = {
    sample, warning, problem: null, autolockMinutes: defaultAutolockMinutes, trail: null, trustName: null, officer: null, officers: [],
    keychain: { available: keychain.ok, message: keychain.ok ? null : keychain.message },
  };
  if (open !== null) {
    const work = open.work();
    const head = open.trail.head();
    return {
      ...base, state: 'unlocked', trustName: trustName(work), officer: { ...open.officer }, officers: officersOf(open.keysFile),
      autolockMinutes: autolockMinutes(work), trail: { count: head.count, head: shortHead(head.hash) },
    };
  }
  if (!registerExists(folder)) return { ...base, state: 'none' };
  try {
    const { keys } = readKeysFile(folder);
    inspectFile({ path: registerPaths(folder).database, facts: keys.database });
    return { ...base, state: 'locked', trustName: keys.label, officers: officersOf(keys) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...base, state: 'broken', problem: { code: error.code, message: error.message } };
  }
}

function officersOf(keys: KeysFile): SessionState['officers'] {
  return keys.officers.map(({ officerId, name, slots }) => ({ id: officerId, name, keychain: slots.keychain !== null }));
}
