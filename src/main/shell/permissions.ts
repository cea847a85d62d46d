import type { Session } from 'electron';
import { ORIGIN } from './origin.ts';

/**
 * Decides on a permission (point 5 of Electron's checklist): none is given, except that our own page may copy text, such
 * as a recovery code, when the officer presses a button for it.
 *
 * @param permission Electron's name of it
 * @param origin the asking page's origin, with or without a slash at the end
 */
export function mayHave(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && origin.replace(/\/$/u, '') === ORIGIN;
}

/** Refuses permissions, devices and screen capture in a session. */
export function denyPermissions(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin));
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && mayHave(permission, originOf(details.requestingUrl)));
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}

/** Origin of one of our addresses; the whole address of any other, which then equals no origin of ours. */
function originOf(address: string): string {
  return address.startsWith(`${ORIGIN}/`) ? ORIGIN : address;
}
