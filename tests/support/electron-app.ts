import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { pinnedNode, root } from '../../resources/tools/common.mjs';
import { findElectron } from '../../resources/tools/electron-runtime.mjs';

/** The built app, running in a real Electron window with a data folder of its own. */
export interface RunningApp {
  /** The app as Playwright sees it; another one after `restart`. */
  readonly app: ElectronApplication;
  /** Its window; another one after `restart`. */
  readonly page: Page;
  /** Folder of the register, absolute. */
  readonly dataFolder: string;
  /** Errors printed by the window or by Electron's main process, and errors nobody caught. Kept over restarts. */
  readonly errors: readonly string[];
  /** The next "open" dialogs are answered with this path (absolute), or cancelled when it is undefined. */
  answerOpen(file: string | undefined): Promise<void>;
  /** The next "save" dialogs are answered with this path (absolute), or cancelled when it is undefined. */
  answerSave(file: string | undefined): Promise<void>;
  /** Takes a picture of the window into test-results/screens/. Gives the file's path. */
  screenshot(name: string): Promise<string>;
  /** Ends the app and starts it again on the same data. */
  restart(): Promise<void>;
  /** Ends the app and removes its data folder, unless the caller provided it. */
  close(): Promise<void>;
}

/** What can be chosen at launch. */
export interface LaunchOptions {
  /** A data folder that is there already, absolute; the caller removes it. By default a new, empty one. */
  readonly dataFolder?: string;
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

const ENDING_LIMIT = 10_000;
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The environment for the app: ours, without what would make Electron behave as something else. */
function appEnvironment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS') env[name] = value;
  }
  return { ...env, ...extra };
}

/** Starts the app and waits for its first window to have loaded. */
async function start(dataFolder: string, extra: Readonly<Record<string, string>>, errors: string[]): Promise<{ app: ElectronApplication; page: Page }> {
  const { executable } = await findElectron({ fetch: false });
  const app = await _electron.launch({
    executablePath: executable,
    // Without this Playwright switches the sandbox off; as root Chromium cannot do without that.
    chromiumSandbox: !asRoot,
    // Playwright's own loader holds `ready` back until Playwright listens; without it the window is sometimes faster,
    // and its loading is then waited for in vain.
    args: ['-r', path.join(root, 'node_modules/playwright-core/lib/server/electron/loader.js'), `--user-data-dir=${path.join(dataFolder, 'profile')}`, root],
    cwd: root,
    env: appEnvironment({ COMMS_REGISTER_DATA: dataFolder, COMMS_REGISTER_NODE: pinnedNode(), ...extra }),
  });
  app.on('console', (message) => {
    if (message.type() === 'error') errors.push(`main: ${message.text()}`);
  });
  app.on('window', (window) => {
    window.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    window.on('pageerror', (error) => errors.push(error.message));
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page };
}

/** Ends the app; one that does not end in time is killed, so that a hanging test leaves nothing behind. */
async function end(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const late = setTimeout(() => child.kill('SIGKILL'), ENDING_LIMIT);
  try {
    await app.close();
  } finally {
    clearTimeout(late);
  }
}

/**
 * Launches the built app (out/) on the Electron that `npm test` found.
 * @param options data folder and environment
 * @returns the running app; the caller closes it
 * @throws when the app is not built, or no window appears within Playwright's limit (30 seconds)
 */
export async function launchApp({ dataFolder, env = {} }: LaunchOptions = {}): Promise<RunningApp> {
  const folder = dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'comms-register-e2e-')));
  const errors: string[] = [];
  let running = await start(folder, env, errors);
  return {
    get app() {
      return running.app;
    },
    get page() {
      return running.page;
    },
    dataFolder: folder,
    errors,
    async answerOpen(file) {
      await running.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
      }, file ?? null);
    },
    async answerSave(file) {
      await running.app.evaluate(({ dialog }, chosen) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
      }, file ?? null);
    },
    async screenshot(name) {
      const target = path.join(root, 'test-results/screens', `${name}.png`);
      await mkdir(path.dirname(target), { recursive: true });
      await running.page.screenshot({ path: target });
      return target;
    },
    async restart() {
      await end(running.app);
      running = await start(folder, env, errors);
    },
    async close() {
      await end(running.app);
      if (dataFolder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
