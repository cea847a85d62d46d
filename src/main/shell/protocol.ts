import type { Protocol, Session } from 'electron';
import { SCHEME } from './origin.ts';
import { serveFile } from './renderer-files.ts';

/**
 * Makes `app://` a scheme with an origin of its own, so that the same-origin rules hold inside the window. Before
 * `ready`, once.
 */
export function declareScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

/**
 * Serves the window's pages under `app://register/` (point 18 of Electron's checklist: no `file://`).
 *
 * @param session the window's session
 * @param folder absolute path of the folder with the built pages
 */
export function servePages(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, (request) => serveFile(folder, request));
}
