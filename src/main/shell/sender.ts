import { ORIGIN } from './origin.ts';

/** Those facts of an Electron message event by which its sender is judged. */
export interface SenderFacts {
  /** Number of the web contents that sent the message. */
  readonly contentsId: number;
  /** Null when the frame has gone or moved on since it sent the message. */
  readonly frame: { readonly origin: string; readonly parent: unknown } | null;
}

/**
 * Judges who sent a message (point 17 of Electron's checklist).
 *
 * @param sender facts of the message event
 * @param ourContentsId number of our window's web contents, undefined while there is no window
 * @returns true only for the main frame of our window while it shows one of our own pages
 */
export function isTrusted(sender: SenderFacts, ourContentsId: number | undefined): boolean {
  const { frame } = sender;
  return ourContentsId !== undefined && sender.contentsId === ourContentsId && frame !== null && frame.parent === null && frame.origin === ORIGIN;
}
