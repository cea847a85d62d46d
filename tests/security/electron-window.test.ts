import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../resources/tools/common.mjs';
import { contract } from '../../src/preload/contract/index.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/main/shell/renderer-files.ts';
import { launchApp } from '../support/electron-app.ts';
import type { RunningApp } from '../support/electron-app.ts';

/** What the page's bridge looks like to somebody who does not keep to its types. */
type LooseBridge = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

const LAUNCH_LIMIT = 60_000;
const START = 'app://register/index.html';
let running: RunningApp;

beforeAll(async () => {
  running = await launchApp();
}, LAUNCH_LIMIT);

afterAll(() => running.close());

/** Waits for what a page would have done by then, had it been allowed. */
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** Calls the bridge without its types. */
const call = (room: string, name: string, input: unknown): Promise<unknown> =>
  running.page.evaluate(([r, n, i]) => (window.register as unknown as LooseBridge)[r as string]?.[n as string]?.(i), [room, name, input]);

/** Opens a second window with our own preload script and page, and lets it call. */
function callFromAnotherWindow(): Promise<unknown> {
  return running.app.evaluate(
    async ({ BrowserWindow, session }, [preload, start]) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, session: session.fromPartition('comms-register'), sandbox: true } });
      try {
        await other.loadURL(start);
        return (await other.webContents.executeJavaScript('window.register.session.status({})')) as unknown;
      } finally {
        other.destroy();
      }
    },
    [path.join(root, 'out/preload/index.cjs'), START] as const,
  );
}

/** Hands a message to the receiver as Electron itself does, from the main frame of our window or from a frame inside it. */
function deliver(from: 'main frame' | 'inner frame', message: unknown): Promise<unknown> {
  return running.app.evaluate(
    ({ BrowserWindow, ipcMain }, [place, sent]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (event: unknown, message: unknown) => Promise<unknown>>;
      const senderFrame = place === 'main frame' ? contents?.mainFrame : contents?.mainFrame.frames[0];
      return senderFrame === undefined ? 'no such frame' : handlers.get('register:call')?.({ sender: contents, senderFrame }, sent);
    },
    [from, message] as const,
  );
}

describe('the page', () => {
  it('the page comes from app:// and cannot reach file://', async () => {
    expect(running.page.url().startsWith(START)).toBe(true);
    const outcome = await running.page.evaluate(async () => {
      try {
        await fetch('file:///etc/hostname');
        return 'read';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
  });

  it('the page has nothing of Node or Electron', async () => {
    const types = await running.page.evaluate(() =>
      ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer'].map((name) => typeof Reflect.get(globalThis, name)),
    );
    expect(new Set(types)).toEqual(new Set(['undefined']));
  });

  it('the page runs with the strictest settings', async () => {
    const settings = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(settings).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    expect(settings['enableBlinkFeatures'] ?? '').toBe('');
  });

  it('the bridge offers the calls of the contract and nothing else', async () => {
    const offered = await running.page.evaluate(() =>
      Object.fromEntries(Object.entries(window.register).map(([room, calls]) => [room, typeof calls === 'function' ? 'function' : Object.keys(calls)])),
    );
    const rooms = Object.entries(contract).map(([room, calls]) => [room, Object.keys(calls)]);
    expect(offered).toEqual({ ...Object.fromEntries(rooms), on: 'function', cancel: 'function' });
  });

  it('cannot change the bridge', async () => {
    const outcome = await running.page.evaluate(() => {
      const bridge = window.register;
      return [Object.isFrozen(bridge), Object.isFrozen(bridge.session), Reflect.set(bridge.session, 'status', null), Reflect.set(window, 'register', null)];
    });
    expect(outcome).toEqual([true, true, false, false]);
  });

  it('the content security policy comes with the page and is enforced', async () => {
    const outcome = await running.page.evaluate(async () => {
      const header = (await fetch('index.html')).headers.get('content-security-policy');
      // Playwright's own scripts may use eval; one that a timer starts may not.
      const evaluated = await new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return "evaluated"'])()));
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'refused');
          }
        }, 0);
      });
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.body.append(script);
      script.remove();
      // A kept picture is shown from the page's own memory; a script from there must not run.
      const shown = (address: string): Promise<boolean> => new Promise((resolve) => {
        const image = new Image();
        image.addEventListener('load', () => resolve(true));
        image.addEventListener('error', () => resolve(false));
        image.src = address;
      });
      const picture = await shown(URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'], { type: 'image/svg+xml' })));
      const code = await new Promise((resolve) => {
        const fromMemory = document.createElement('script');
        fromMemory.addEventListener('load', () => resolve('ran'));
        fromMemory.addEventListener('error', () => resolve('refused'));
        fromMemory.src = URL.createObjectURL(new Blob(['globalThis.blobRan = true'], { type: 'text/javascript' }));
        document.body.append(fromMemory);
      });
      return { header, evaluated, inline: Reflect.get(globalThis, 'inlineRan') === true, picture, code };
    });
    expect(outcome).toEqual({ header: CONTENT_SECURITY_POLICY, evaluated: 'EvalError', inline: false, picture: true, code: 'refused' });
  });

  it('the session of the page is kept in memory only', async () => {
    const persistent = await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.session.isPersistent());
    expect(persistent).toBe(false);
  });
});

describe('ways out of the window', () => {
  it('the window goes nowhere else', async () => {
    for (const address of ['https://example.org/', 'file:///etc/hostname', 'app://register/other.html', 'data:text/html,x']) {
      await running.page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.remove();
        location.assign(target);
      }, address);
      await moment();
      expect(running.page.url().startsWith(START)).toBe(true);
    }
    expect(await running.page.evaluate(() => typeof window.register)).toBe('object');
  });

  it('no second window opens', async () => {
    const opened = await running.page.evaluate(() => window.open('https://example.org/') !== null || window.open('app://register/index.html', 'x') !== null);
    await moment();
    expect(opened).toBe(false);
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('a webview tag is an unknown word', async () => {
    const known = await running.page.evaluate(() => document.createElement('webview').constructor !== HTMLElement);
    expect(known).toBe(false);
  });

  it('a webview is refused even where the tag is allowed', async () => {
    const count = await running.app.evaluate(
      async ({ BrowserWindow, session, webContents }, start) => {
        const other = new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('comms-register'), webviewTag: true } });
        await other.loadURL(start);
        const before = webContents.getAllWebContents().length;
        await other.webContents.executeJavaScript(
          `const view = document.createElement('webview'); view.src = '${start}'; document.body.append(view); new Promise((done) => setTimeout(done, 500))`,
        );
        const more = webContents.getAllWebContents().length - before;
        other.destroy();
        return more;
      },
      START,
    );
    expect(count).toBe(0);
  });

  it('no permission is given', async () => {
    const outcome = await running.page.evaluate(async () => {
      const state = async (name: string): Promise<string> => {
        try {
          return (await navigator.permissions.query({ name: name as PermissionName })).state;
        } catch {
          return 'unknown';
        }
      };
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage', 'screen-wake-lock'];
      const states = await Promise.all(names.map(state));
      const asked = await Notification.requestPermission();
      return [...states, asked].filter((answer) => answer === 'granted' || answer === 'prompt');
    });
    expect(outcome).toEqual([]);
  });

  it('no request leaves the machine', async () => {
    let reached = 0;
    const server = createServer((_request, answer) => {
      reached += 1;
      answer.setHeader('Access-Control-Allow-Origin', '*');
      answer.end('x');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      // From the page, past its content security policy, and with both of the sessions that the program has.
      await running.page.evaluate(async (target) => {
        await fetch(target).catch(() => undefined);
        await new Promise((resolve) => {
          const image = new Image();
          image.addEventListener('error', resolve);
          image.addEventListener('load', resolve);
          image.src = target;
        });
      }, address);
      const outcomes = await running.app.evaluate(async ({ session }, target) => {
        const sessions = [session.defaultSession, session.fromPartition('comms-register')];
        return Promise.all(sessions.map((one) => one.fetch(target).then((answer) => String(answer.status), String)));
      }, address);
      for (const outcome of outcomes) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
      // The second wall: without it a request that got past the first would be resolved.
      expect(await running.app.evaluate(({ app }) => app.commandLine.getSwitchValue('host-resolver-rules'))).toBe('MAP * ~NOTFOUND');
      expect(reached).toBe(0);
    } finally {
      server.close();
    }
  });
});

describe('calls', () => {
  it('are answered when our page makes them', async () => {
    expect(await call('session', 'status', {})).toMatchObject({ ok: true });
  });

  it('a call from another window or from a frame is refused', async () => {
    const refused = { ok: false, error: { code: 'foreign-sender' } };
    expect(await callFromAnotherWindow()).toMatchObject(refused);
    await running.page.evaluate(() => {
      document.body.append(document.createElement('iframe'));
    });
    const status = { name: 'session.status', input: {} };
    expect(await deliver('inner frame', status)).toMatchObject(refused);
    expect(await deliver('main frame', status)).toMatchObject({ ok: true });
    await running.page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  it('an unknown call is refused', async () => {
    expect(await deliver('main frame', { name: 'session.everything', input: {} })).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
  });

  it('an unknown key is refused', async () => {
    expect(await call('session', 'status', { more: 1 })).toMatchObject({ ok: false, error: { code: 'unknown-key' } });
  });

  it('a link that is not http(s) is refused', async () => {
    await running.app.evaluate(({ shell }) => {
      shell.openExternal = (address) => {
        Reflect.set(globalThis, 'openedAddress', address);
        return Promise.resolve();
      };
    });
    expect(await call('session', 'startSample', {})).toMatchObject({ ok: true });
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'smb://server/x', 'https://user:pass@example.org']) {
      expect(await call('desktop', 'openLink', { address })).toMatchObject({ ok: false, error: { code: 'invalid', field: 'address' } });
    }
    const opened = (): Promise<unknown> => running.app.evaluate(() => Reflect.get(globalThis, 'openedAddress') as unknown);
    expect(await opened()).toBeUndefined();
    expect(await call('desktop', 'openLink', { address: 'https://example.org/a' })).toEqual({ ok: true, value: {} });
    expect(await opened()).toBe('https://example.org/a');
  });
});
