import { BrowserWindow } from 'electron';
import type { Session, WebPreferences } from 'electron';
import { START_PAGE } from './origin.ts';

export interface WindowFacts {
  readonly session: Session;
  /** Absolute path of the built preload script. */
  readonly preload: string;
  /** Developer tools are for development: nobody is to be talked into pasting something there. */
  readonly devTools: boolean;
  readonly title: string;
}

/** What the page may do: nothing but show itself and use the bridge. */
function webPreferences(facts: WindowFacts): WebPreferences {
  return {
    session: facts.session,
    preload: facts.preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The checker would download its dictionaries.
    spellcheck: false,
    devTools: facts.devTools,
  };
}

/**
 * Opens the window. It appears when its page has been drawn, so that no white sheet is seen.
 *
 * @param facts session, preload script and title
 * @returns the window; its page is being loaded when this returns
 */
export function openWindow(facts: WindowFacts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: facts.title,
    backgroundColor: '#f0f4f5',
    webPreferences: webPreferences(facts),
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  // A failed load has no one else to tell; the window then stays empty, which the officer sees.
  void window.loadURL(START_PAGE).catch(() => window.show());
  return window;
}
