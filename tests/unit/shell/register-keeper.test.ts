import { beforeEach, describe, expect, it } from 'vitest';
import type { RegisterEvent } from '../../../src/preload/contract/index.ts';
import type { FromRegister, ToRegister } from '../../../src/main/register/wire.ts';
import type { RegisterChild } from '../../../src/main/shell/register-child.ts';
import { keepRegister } from '../../../src/main/shell/register-keeper.ts';
import type { RegisterKeeper } from '../../../src/main/shell/register-keeper.ts';

/** A register process that does what the test says. */
class ScriptedChild implements RegisterChild {
  readonly sent: ToRegister[] = [];
  killed = false;
  say: (message: FromRegister) => void = () => {};
  exit: (code: number | null) => void = () => {};
  send = (message: ToRegister): void => {
    this.sent.push(message);
  };
  onMessage = (listener: (message: FromRegister) => void): void => {
    this.say = listener;
  };
  onExit = (listener: (code: number | null) => void): void => {
    this.exit = listener;
  };
  kill = (): void => {
    this.killed = true;
    this.exit(null);
  };
  ready(): void {
    this.say({ kind: 'ready', runtime: 'test' });
  }
  answer(id: number, value: unknown): void {
    this.say({ kind: 'reply', id, reply: { ok: true, value } });
  }
}

let children: ScriptedChild[];
let events: RegisterEvent[];
let time: number;
let keeper: RegisterKeeper;

/** The child that runs now. */
function child(): ScriptedChild {
  const last = children.at(-1);
  if (last === undefined) throw new Error('no child was started');
  return last;
}

beforeEach(() => {
  children = [];
  events = [];
  time = 1_000_000;
  const launch = (): RegisterChild => {
    const born = new ScriptedChild();
    children.push(born);
    return born;
  };
  keeper = keepRegister({ launch, onEvent: (event) => events.push(event), onSecret: () => undefined, now: () => time, stopLimit: 20, lockLimit: 20 });
});

describe('a lock', () => {
  it('that the register process does not answer in time ends the process, which closes the register', async () => {
    const first = child();
    first.ready();
    const locking = keeper.call('session.lock', { reason: 'suspend' });
    expect(await locking).toMatchObject({ ok: false, error: { code: 'restarted' } });
    expect(first.killed).toBe(true);
    expect(events[0]).toEqual({ kind: 'locked', reason: 'restart' });
  });

  it('that fails inside the register process ends it too', async () => {
    const first = child();
    first.ready();
    const locking = keeper.call('session.lock', { reason: 'idle' });
    first.say({ kind: 'reply', id: 1, reply: { ok: false, error: { code: 'internal', message: 'Something went wrong.' } } });
    await locking;
    expect(first.killed).toBe(true);
  });

  it('that is answered leaves the process running', async () => {
    const first = child();
    first.ready();
    const locking = keeper.call('session.lock', { reason: 'idle' });
    first.answer(1, {});
    expect(await locking).toEqual({ ok: true, value: {} });
    expect(first.killed).toBe(false);
  });
});

describe('calls', () => {
  it('wait until the register process is ready', () => {
    void keeper.call('session.status', {});
    expect(child().sent).toEqual([]);
    child().ready();
    expect(child().sent).toEqual([{ kind: 'call', id: 1, name: 'session.status', input: {} }]);
  });

  it('get their own replies, in whatever order these come', async () => {
    child().ready();
    const first = keeper.call('audit.head', {});
    const second = keeper.call('accounts.list', {});
    child().answer(2, 'two');
    child().answer(1, 'one');
    expect(await first).toEqual({ ok: true, value: 'one' });
    expect(await second).toEqual({ ok: true, value: 'two' });
  });

  it('are not confused by a reply that nobody waits for', async () => {
    child().ready();
    const call = keeper.call('audit.head', {});
    child().answer(99, 'other');
    child().answer(1, 'mine');
    child().answer(1, 'again');
    expect(await call).toEqual({ ok: true, value: 'mine' });
  });

  it('carry the path that a dialog gave', () => {
    child().ready();
    void keeper.call('reports.auditPack', { from: 'a', to: 'b' }, { file: { path: '/tmp/x.zip' } });
    expect(child().sent[0]).toMatchObject({ file: { path: '/tmp/x.zip' } });
  });
});

describe('suggested names', () => {
  it('come from the register process', async () => {
    child().ready();
    const name = keeper.suggestName('certifications.print', {});
    child().answer(1, 'Appendix 3 Medicine.pdf');
    expect(await name).toBe('Appendix 3 Medicine.pdf');
  });

  it('are undefined when it has none', async () => {
    child().ready();
    const name = keeper.suggestName('certifications.print', {});
    child().say({ kind: 'reply', id: 1, reply: { ok: false, error: { code: 'locked', message: '' } } });
    expect(await name).toBeUndefined();
  });
});

describe('when the register process dies', () => {
  it('every call that waits is told so, and that nothing half-done was kept', async () => {
    child().ready();
    const calls = [keeper.call('accounts.runImport', {}), keeper.call('accounts.list', {})];
    child().exit(9);
    for (const reply of await Promise.all(calls)) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'restarted', message: expect.stringContaining('Nothing half-done was kept') as string } });
    }
  });

  it('the next one is started, and the window learns that it is locked and why', () => {
    child().ready();
    child().exit(9);
    expect(children).toHaveLength(2);
    expect(events).toEqual([
      { kind: 'locked', reason: 'restart' },
      { kind: 'restarted', message: expect.stringContaining('started again') as string },
    ]);
  });

  it('later calls go to the new one', async () => {
    child().ready();
    child().exit(9);
    const call = keeper.call('session.status', {});
    child().ready();
    child().answer(1, 'fresh');
    expect(await call).toEqual({ ok: true, value: 'fresh' });
  });

  it('at most three are started in a minute', async () => {
    for (let death = 0; death < 4; death += 1) child().exit(1);
    expect(children).toHaveLength(4);
    expect(events.at(-1)).toMatchObject({ kind: 'restarted', message: expect.stringContaining('keeps stopping') as string });
    expect(await keeper.call('session.status', {})).toMatchObject({ ok: false, error: { code: 'stopped' } });
    expect(children).toHaveLength(4);
  });

  it('after a quiet minute a call may start it once more', () => {
    for (let death = 0; death < 4; death += 1) child().exit(1);
    time += 60_000;
    void keeper.call('session.status', {});
    expect(children).toHaveLength(5);
  });
});

describe('at the end', () => {
  it('the register process is asked to stop and its end is awaited', async () => {
    child().ready();
    let done = false;
    const stopping = (async () => {
      await keeper.stop();
      done = true;
    })();
    expect(child().sent).toEqual([{ kind: 'stop' }]);
    expect(done).toBe(false);
    child().exit(0);
    await stopping;
    expect(done).toBe(true);
    expect(child().killed).toBe(false);
    expect(children).toHaveLength(1);
    expect(events).toEqual([]);
  });

  it('the register process is killed when it takes too long', async () => {
    child().ready();
    await keeper.stop();
    expect(child().killed).toBe(true);
    expect(children).toHaveLength(1);
  });

  it('calls are refused from then on, those under way are answered', async () => {
    child().ready();
    const underWay = keeper.call('accounts.list', {});
    const stopping = keeper.stop();
    expect(await keeper.call('accounts.list', {})).toMatchObject({ ok: false, error: { code: 'closing' } });
    child().exit(0);
    expect(await underWay).toMatchObject({ ok: false, error: { code: 'closing' } });
    await stopping;
  });
});

describe('events and cancelling', () => {
  it('pass through', () => {
    child().ready();
    child().say({ kind: 'event', event: { kind: 'changed', rooms: ['accounts'] } });
    expect(events).toEqual([{ kind: 'changed', rooms: ['accounts'] }]);
    keeper.cancel('accounts.runImport');
    expect(child().sent).toEqual([{ kind: 'cancel', name: 'accounts.runImport' }]);
  });
});
