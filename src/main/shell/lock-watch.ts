import type { LockReason, RegisterEvent, Reply } from '../../preload/contract/index.ts';

/** What the shell knows about the lock. The register process decides; this is the shell's copy for its own manners. */
export interface LockFacts {
  readonly locked: boolean;
  /** Minutes without input after which the register locks. */
  readonly autolockMinutes: number;
}

export interface LockWatch {
  readonly facts: () => LockFacts;
  /** Learns from a reply that passes by. */
  readonly sawReply: (call: string, reply: Reply<unknown>) => void;
  /** Learns from an event that passes by. */
  readonly sawEvent: (event: RegisterEvent) => void;
}

/** Used until the register process has told; short enough to be safe. */
const UNTIL_TOLD_MINUTES = 5;

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined;
}

/** The session state within a reply of the session room: itself, or under `session`. */
function stateWithin(value: unknown): unknown {
  return property(value, 'session') ?? value;
}

/**
 * Follows the lock from outside, by what the register process says.
 *
 * @param onChange called after each change, with the facts
 * @returns the watch; it starts locked
 */
export function watchLock(onChange: (facts: LockFacts) => void): LockWatch {
  let facts: LockFacts = { locked: true, autolockMinutes: UNTIL_TOLD_MINUTES };

  const change = (next: LockFacts): void => {
    if (next.locked === facts.locked && next.autolockMinutes === facts.autolockMinutes) return;
    facts = next;
    onChange(facts);
  };

  const minutesFrom = (value: unknown): number => {
    const minutes = property(value, 'autolockMinutes');
    return typeof minutes === 'number' && minutes > 0 ? minutes : facts.autolockMinutes;
  };

  return {
    facts: () => facts,
    sawReply: (call, reply) => {
      if (!reply.ok) {
        // A call that reached the register process and was told "locked" shows that our copy is out of date.
        if (reply.error.code === 'locked') change({ ...facts, locked: true });
        return;
      }
      if (call === 'session.lock') change({ ...facts, locked: true });
      if (call === 'settings.editTrust') change({ ...facts, autolockMinutes: minutesFrom(reply.value) });
      if (!call.startsWith('session.')) return;
      const state = stateWithin(reply.value);
      const word = property(state, 'state');
      if (typeof word === 'string') change({ locked: word !== 'unlocked', autolockMinutes: minutesFrom(state) });
    },
    sawEvent: (event) => {
      if (event.kind === 'locked' || event.kind === 'restarted') change({ ...facts, locked: true });
    },
  };
}

/** A moment of the machine at which the register might lock. */
export type LockMoment =
  | { readonly kind: 'suspend' }
  | { readonly kind: 'screen-locked' }
  /** Another user has taken the screen (macOS). */
  | { readonly kind: 'user-switched' }
  | { readonly kind: 'idle-for'; readonly seconds: number };

const SECONDS_PER_MINUTE = 60;

/**
 * Decides whether a moment locks the register. Suspend and screen lock always do, even when it seems locked already: an
 * unlock may be on its way at that moment, and locking twice does no harm.
 *
 * @param moment what the machine reports
 * @param facts what is known about the lock
 * @returns the reason to give, or undefined when nothing is to be done
 */
export function lockReasonAt(moment: LockMoment, facts: LockFacts): LockReason | undefined {
  switch (moment.kind) {
    case 'suspend':
      return 'suspend';
    case 'screen-locked':
    case 'user-switched':
      return 'screen-lock';
    case 'idle-for':
      return !facts.locked && moment.seconds >= facts.autolockMinutes * SECONDS_PER_MINUTE ? 'idle' : undefined;
    default:
      return moment satisfies never;
  }
}
