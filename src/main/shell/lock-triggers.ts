import type { PowerMonitor } from 'electron';
import type { LockReason } from '../../preload/contract/index.ts';
import { lockReasonAt } from './lock-watch.ts';
import type { LockFacts, LockMoment } from './lock-watch.ts';

/** How often the system's idle time is read. Locking may come this much late, which an officer does not notice. */
const POLL_MILLISECONDS = 5000;

/**
 * Locks the register when the machine is left: suspend, screen lock, another user, no input for the chosen time.
 *
 * @param powerMonitor Electron's monitor; usable after `ready`
 * @param facts gives what is known about the lock now
 * @param lastInput when the officer last used the window, in milliseconds since 1970: what the system counts as input leaves
 *   out some of it, such as an assistive program that types for her
 * @param lock carries the lock out
 * @returns a function that ends the watching of the idle time
 */
export function watchMachine(
  powerMonitor: PowerMonitor, facts: () => LockFacts, lastInput: () => number, lock: (reason: LockReason) => void,
): () => void {
  const at = (moment: LockMoment): void => {
    const reason = lockReasonAt(moment, facts());
    if (reason !== undefined) lock(reason);
  };
  powerMonitor.on('suspend', () => at({ kind: 'suspend' }));
  powerMonitor.on('lock-screen', () => at({ kind: 'screen-locked' }));
  if (process.platform === 'darwin') powerMonitor.on('user-did-resign-active', () => at({ kind: 'user-switched' }));
  const idleSeconds = (): number => Math.min(powerMonitor.getSystemIdleTime(), (Date.now() - lastInput()) / 1000);
  const timer = setInterval(() => at({ kind: 'idle-for', seconds: idleSeconds() }), POLL_MILLISECONDS);
  return () => clearInterval(timer);
}
