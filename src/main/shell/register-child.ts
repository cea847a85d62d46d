import type { FromRegister, RegisterStart, ToRegister } from '../register/wire.ts';

/**
 * The running register process as the shell sees it, whichever way it was started. Messages are structured clones both
 * ways.
 */
export interface RegisterChild {
  /** Sends a message. Does nothing when the child has gone. */
  readonly send: (message: ToRegister) => void;
  /** Sets the listener for messages. Call once, right after the start. */
  readonly onMessage: (listener: (message: FromRegister) => void) => void;
  /** Sets the listener for the end of the child, wanted or not; called once. */
  readonly onExit: (listener: (code: number | null) => void) => void;
  /** Ends the child at once. SQLite recovers from that; nothing half-written is kept. */
  readonly kill: () => void;
}

/** Starts a register process. */
export type LaunchRegister = () => RegisterChild;

/** What a launcher needs to know. */
export interface LaunchFacts {
  /** Absolute path of the built entry file of the register process. */
  readonly entry: string;
  readonly start: RegisterStart;
}
