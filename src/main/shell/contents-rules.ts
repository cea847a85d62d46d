import type { WebContents } from 'electron';
import { mayNavigate } from './origin.ts';

/**
 * The rules for every web contents there is, ours or not: it shows the one page it was made for, opens no window and
 * holds no webview (points 11 to 14 of Electron's checklist). This also covers a link or file dragged onto the window.
 *
 * @param contents as just created
 */
export function restrain(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    // No page of ours has frames yet, so nothing has a reason to go anywhere in one.
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
