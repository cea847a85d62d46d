import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { childEnvironment, pinnedNode, root } from '../../resources/tools/common.mjs';
import { findElectron } from '../../resources/tools/electron-runtime.mjs';
import type { RegisterEvent, Reply } from '../../src/preload/contract/index.ts';
import type { SessionState } from '../../src/preload/contract/session.ts';
import { launchApp } from '../support/electron-app.ts';
import type { RunningApp } from '../support/electron-app.ts';

let running: RunningApp;
let passphrase = '';

/** The events that the window has received since the last look. */
function events(): Promise<RegisterEvent[]> {
  return running.page.evaluate(() => (Reflect.get(globalThis, 'testEvents') as RegisterEvent[]).splice(0));
}

const status = (): Promise<Reply<SessionState>> => running.page.evaluate(() => window.register.session.status({}));

/** Opens the sample register, or unlocks it when it has been locked. */
async function unlock(): Promise<void> {
  const known = await status();
  if (!known.ok || known.value.state === 'unlocked') return;
  if (known.value.state === 'none') {
    const started = await running.page.evaluate(() => window.register.session.startSample({}));
    if (!started.ok) throw new Error(started.error.message);
    passphrase = started.value.passphrase;
    return;
  }
  const [officer] = known.value.officers;
  if (officer === undefined) throw new Error('nobody can unlock');
  const opened = await running.page.evaluate(([officerId, words]) => window.register.session.unlock({ officerId, passphrase: words }), [officer.id, passphrase] as const);
  if (!opened.ok) throw new Error(opened.error.message);
}

/** Process ids of the register processes that belong to this app's data folder. */
function registerProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      const file = `/proc/${pid}/cmdline`;
      if (!existsSync(file)) return false;
      try {
        const words = readFileSync(file, 'utf8');
        return words.includes('register-process.js') && words.includes(running.dataFolder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Clicks an item of the application menu. */
function clickMenu(label: string): Promise<void> {
  return running.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click();
  }, label);
}

beforeAll(async () => {
  running = await launchApp();
  await running.page.evaluate(() => {
    const seen: RegisterEvent[] = [];
    Reflect.set(globalThis, 'testEvents', seen);
    window.register.on((event) => seen.push(event));
  });
});

afterAll(() => running.close());

describe('the window', () => {
  it('opens with the name of the program, large enough to work in', async () => {
    const facts = await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { title: window?.getTitle(), size: window?.getSize(), least: window?.getMinimumSize() };
    });
    expect(facts).toEqual({ title: 'Comms Register', size: [1280, 800], least: [900, 600] });
    await expect.poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  });

  it('talks to the register process', async () => {
    expect(await status()).toMatchObject({ ok: true });
  });

  it('stays the only one: a second start ends at once and leaves the first alone', async () => {
    const { executable } = await findElectron({ fetch: false });
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
    const env = childEnvironment({ COMMS_REGISTER_DATA: running.dataFolder, COMMS_REGISTER_NODE: pinnedNode() });
    const second = spawn(executable, [...(asRoot ? ['--no-sandbox'] : []), root], { env, stdio: 'ignore' });
    const code = await new Promise((resolve) => {
      second.once('exit', resolve);
    });
    expect(code).toBe(0);
    expect(registerProcesses()).toHaveLength(1);
    expect(await status()).toMatchObject({ ok: true });
  });
});

describe('the register locks', () => {
  beforeEach(async () => {
    await unlock();
    await events();
  });

  it.each([
    ['suspend', 'suspend'],
    ['lock-screen', 'screen-lock'],
  ] as const)('when the machine reports %s', async (moment, reason) => {
    await running.app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, moment);
    await expect.poll(events).toContainEqual({ kind: 'locked', reason });
    expect(await status()).not.toMatchObject({ value: { state: 'unlocked' } });
  });

  it('when nobody has typed for the chosen time', async () => {
    await running.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 60 * 60;
      // An hour later by the clock, so that the window's own last input is as old.
      const { now } = Date;
      Object.assign(globalThis, { now });
      Date.now = () => now() + 60 * 60 * 1000;
    });
    await expect.poll(events, { timeout: 15_000 }).toContainEqual({ kind: 'locked', reason: 'idle' });
    await running.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
      Date.now = (globalThis as unknown as { now: () => number }).now;
    });
  });

  it('but not while she types here, whatever the system counts as input', async () => {
    const before = (await events()).length;
    await running.app.evaluate(() => {
      const { now } = Date;
      Object.assign(globalThis, { now, askedIdle: 0 });
      Date.now = () => now() + 60 * 60 * 1000;
    });
    // An hour after the start by the clock, one key: the next look at the idle time finds her at work.
    await running.page.keyboard.press('Shift');
    await running.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => {
        Object.assign(globalThis, { askedIdle: (globalThis as unknown as { askedIdle: number }).askedIdle + 1 });
        return 60 * 60;
      };
    });
    const asked = () => running.app.evaluate(() => (globalThis as unknown as { askedIdle: number }).askedIdle);
    await expect.poll(asked, { timeout: 15_000 }).toBeGreaterThan(0);
    expect((await events()).slice(before)).not.toContainEqual({ kind: 'locked', reason: 'idle' });
    await running.app.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0;
      Date.now = (globalThis as unknown as { now: () => number }).now;
    });
  });

  it('from the menu', async () => {
    await clickMenu('Lock now');
    await expect.poll(events).toContainEqual({ kind: 'locked', reason: 'officer' });
  });
});

describe('the menu and the dialogs', () => {
  beforeEach(async () => {
    await unlock();
    await events();
  });

  it('sends its commands to the window', async () => {
    await clickMenu('Find anything…');
    await clickMenu('Help for this screen');
    await expect.poll(events).toEqual([
      { kind: 'command', command: 'find' },
      { kind: 'command', command: 'help' },
    ]);
  });

  it('offers a name for the file in a save dialog, and cancelling saves nothing', async () => {
    await running.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = (...args: unknown[]) => {
        Reflect.set(globalThis, 'saveOptions', args.at(-1));
        return Promise.resolve({ canceled: true, filePath: '' });
      };
    });
    const reply = await running.page.evaluate(() => window.register.reports.auditPack({ from: '2026-07-01', to: '2026-09-30' }));
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const options = await running.app.evaluate(() => Reflect.get(globalThis, 'saveOptions') as unknown);
    expect(options).toMatchObject({ title: 'Save the audit pack', defaultPath: expect.stringMatching(/\.zip$/u) as string });
  });
});

describe.skipIf(process.platform !== 'linux')('the register process', () => {
  it('is started again when it is killed, and the window is told', async () => {
    await unlock();
    await events();
    const [before] = registerProcesses();
    if (before === undefined) throw new Error('no register process was found');
    process.kill(before, 'SIGKILL');
    const seen: RegisterEvent[] = [];
    await expect
      .poll(async () => {
        seen.push(...(await events()));
        return seen.map(({ kind }) => kind);
      })
      .toEqual(expect.arrayContaining(['locked', 'restarted']));
    const answer = await status();
    expect(answer.ok && answer.value.state).not.toBe('unlocked');
    expect(registerProcesses()).toHaveLength(1);
    expect(registerProcesses()).not.toContain(before);
  });

  it('ends with the program', async () => {
    const before = registerProcesses();
    expect(before).toHaveLength(1);
    await running.restart();
    await expect.poll(() => registerProcesses().filter((pid) => before.includes(pid))).toEqual([]);
  });
});
