import { anything, assert, asyncProperty, constantFrom, oneof, record } from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { callNames } from '../../../src/preload/contract/index.ts';
import type { FileDialog, Reply } from '../../../src/preload/contract/index.ts';
import type { LastSaved } from '../../../src/main/shell/desktop-calls.ts';
import { desktopCalls } from '../../../src/main/shell/desktop-calls.ts';
import { watchLock } from '../../../src/main/shell/lock-watch.ts';
import type { RegisterKeeper } from '../../../src/main/shell/register-keeper.ts';
import { relayCall } from '../../../src/main/shell/relay.ts';
import type { RelayParts } from '../../../src/main/shell/relay.ts';

const call = vi.fn<RegisterKeeper['call']>();
const suggestName = vi.fn<RegisterKeeper['suggestName']>();
const ask = vi.fn<(wanted: FileDialog, suggestedName: string) => Promise<string | undefined>>();
const openExternal = vi.fn<(address: string) => Promise<void>>();
const showItemInFolder = vi.fn<(path: string) => void>();
const printInput = { directorateId: '0198c0de-0000-7000-8000-000000000001', policyId: 'cp371', dueOn: null };
let parts: RelayParts;

beforeEach(() => {
  vi.resetAllMocks();
  call.mockResolvedValue({ ok: true, value: {} });
  const lastSaved: LastSaved = { path: undefined };
  parts = {
    register: { call, suggestName, cancel: () => {}, stop: () => Promise.resolve() },
    dialogs: { ask },
    shellCalls: desktopCalls({ openExternal, showItemInFolder }, lastSaved),
    lastSaved,
    lock: watchLock(() => {}),
    windowContentsId: () => 1,
  };
});

/** Lets the shell believe that the register is open. */
function unlock(): void {
  parts.lock.sawReply('session.unlock', { ok: true, value: { session: { state: 'unlocked', autolockMinutes: 10 } } });
}

const relay = (name: string, input: unknown): Promise<Reply<unknown>> => relayCall(parts, { name, input });
const failsWith = (code: string): unknown => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) as unknown });

describe('what the relay hands on', () => {
  it('is a call of the contract with an input that fits', async () => {
    expect(await relay('session.status', {})).toEqual({ ok: true, value: {} });
    expect(call).toHaveBeenCalledExactlyOnceWith('session.status', {}, {});
  });

  it('is the input as it came, for the register process reads it itself', async () => {
    const input = { head: '  abc  ' };
    await relay('audit.findHead', input);
    expect(call).toHaveBeenCalledExactlyOnceWith('audit.findHead', input, {});
  });

  it('is why identifiers stay in the input of a change, and nothing beside a question', async () => {
    const kept = [{ found: '943 476 5919', because: 'Asked for by the police' }];
    await relayCall(parts, { name: 'settings.addDirectorate', input: { name: 'Surgery', kind: 'clinical' }, kept });
    expect(call).toHaveBeenLastCalledWith('settings.addDirectorate', { name: 'Surgery', kind: 'clinical' }, { kept });
    await relayCall(parts, { name: 'session.status', input: {}, kept });
    expect(call).toHaveBeenLastCalledWith('session.status', {}, {});
  });
});

describe('what the relay refuses', () => {
  it.each(['session.none', 'none.status', 'session', '', 'session.status ', '__proto__.x', 'session.__proto__', 'session.constructor', 'constructor', 'toString'])(
    'the unknown call %j',
    async (name) => {
      expect(await relay(name, {})).toEqual(failsWith('unknown-call'));
      expect(call).not.toHaveBeenCalled();
    },
  );

  it('an unknown key in the input, not dropping it', async () => {
    expect(await relay('session.status', { extra: 1 })).toEqual(failsWith('unknown-key'));
    expect(call).not.toHaveBeenCalled();
  });

  it('an unknown key in the message, such as a path', async () => {
    const reply = await relayCall(parts, { name: 'reports.auditPack', input: {}, file: { path: '/etc/passwd' } });
    expect(reply).toEqual(failsWith('bad-message'));
    expect(call).not.toHaveBeenCalled();
  });

  it.each([
    ['no list', 'because'], ['no reason', [{ found: '943 476 5919' }]], ['an empty reason', [{ found: '943 476 5919', because: '' }]],
    ['something more', [{ found: 'a', because: 'b', path: '/etc/passwd' }]], ['far too many', Array.from({ length: 201 }, () => ({ found: 'a', because: 'b' }))],
  ])('reasons beside the input that are %s', async (_what, kept) => {
    expect(await relayCall(parts, { name: 'session.status', input: {}, kept })).toEqual(failsWith('bad-message'));
    expect(call).not.toHaveBeenCalled();
  });

  it('an input that does not fit, naming the field', async () => {
    const reply = await relay('accounts.get', { id: 'not an id' });
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', field: 'id' } });
  });

  it.each([
    ['accounts.get', undefined, 'This is missing. Fill it in and try again.'],
    ['reviews.worklist', { period: 4 }, 'This is not the kind of answer that belongs here. Correct it and try again.'],
    ['contacts.editSettings', { version: 1, days: Number.NaN }, 'Enter a whole number, in figures.'],
    ['contacts.editSettings', { version: 1, days: 30.5 }, 'Enter a whole number, in figures.'],
    ['settings.addDirectorate', { name: 'Surgery', kind: 'odd' }, 'Choose one of the answers that are offered here.'],
    ['accounts.list', { extra: 1 }, 'This request holds something the app does not know, so it was refused. Close the app, open it again and try once more.'],
    ['accounts.bulkEdit', { accounts: [], change: { field: 'nextReviewOn', value: null } }, 'Choose at least one account.'],
  ])('what does not fit %s, in words of the house', async (name, input, message) => {
    expect(await relay(name, input)).toMatchObject({ ok: false, error: { message } });
  });

  it('every input that does not fit without a word of zod’s', async () => {
    await assert(
      asyncProperty(constantFrom(...callNames), oneof(anything(), record({ id: anything(), version: anything(), day: anything() })), async (name, input) => {
        const reply = await relay(name, input);
        if (!reply.ok) expect(reply.error.message).not.toMatch(/\b(?:expected|received|Invalid|Unrecognized|Too (?:big|small)|string|object|array)\b/u);
      }), { numRuns: 500 },
    );
  });

  it('anything at all that is not a message, without failing itself', async () => {
    await assert(
      asyncProperty(oneof(anything(), record({ name: anything(), input: anything() })), async (message) => {
        expect((await relayCall(parts, message)).ok).toBe(false);
      }),
    );
    expect(call).not.toHaveBeenCalled();
  });

  it('every call with a random input, or hands it on as one that fits', async () => {
    unlock();
    await assert(
      asyncProperty(constantFrom(...callNames), anything({ withNullPrototype: true }), async (name, input) => {
        const reply = await relay(name, input);
        expect(typeof reply.ok).toBe('boolean');
      }),
    );
  });
});

describe('calls with a file', () => {
  it('are refused before any dialog while the register is locked', async () => {
    expect(await relay('certifications.print', printInput)).toEqual(failsWith('locked'));
    expect(ask).not.toHaveBeenCalled();
    expect(call).not.toHaveBeenCalled();
  });

  it('show the dialog with the name that the register process suggests', async () => {
    unlock();
    suggestName.mockResolvedValue('Appendix 3 Medicine.pdf');
    ask.mockResolvedValue('/home/x/a.pdf');
    await relay('certifications.print', printInput);
    expect(ask).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'save', title: 'Save the certification' }), 'Appendix 3 Medicine.pdf');
    expect(call).toHaveBeenCalledExactlyOnceWith('certifications.print', printInput, { file: { path: '/home/x/a.pdf' } });
  });

  it('fall back on the name in the contract', async () => {
    unlock();
    await relay('certifications.print', printInput);
    expect(ask.mock.calls[0]?.[1]).toBe('Appendix 3 certification.pdf');
  });

  it('go nowhere when the officer cancels', async () => {
    unlock();
    expect(await relay('certifications.print', printInput)).toEqual(failsWith('cancelled'));
    expect(call).not.toHaveBeenCalled();
  });
});

describe('calls for the shell', () => {
  it('never reach the register process', async () => {
    unlock();
    expect(await relay('desktop.openLink', { address: 'https://example.org' })).toEqual({ ok: true, value: {} });
    expect(openExternal).toHaveBeenCalledExactlyOnceWith('https://example.org/');
    expect(call).not.toHaveBeenCalled();
  });

  it('are refused while the register is locked', async () => {
    expect(await relay('desktop.openLink', { address: 'https://example.org' })).toEqual(failsWith('locked'));
    expect(await relay('desktop.showSaved', {})).toEqual(failsWith('locked'));
    expect(openExternal).not.toHaveBeenCalled();
  });

  it('say so when the system has no browser', async () => {
    unlock();
    openExternal.mockRejectedValue(new Error('internal words'));
    const reply = await relay('desktop.openLink', { address: 'https://example.org' });
    expect(reply).toEqual(failsWith('failed'));
    expect(JSON.stringify(reply)).not.toContain('internal words');
  });

  it('show the file that was saved last, until the register is locked', async () => {
    unlock();
    expect(await relay('desktop.showSaved', {})).toEqual(failsWith('not-found'));
    ask.mockResolvedValue('/home/x/a.pdf');
    await relay('certifications.print', printInput);
    await relay('desktop.showSaved', {});
    expect(showItemInFolder).toHaveBeenCalledExactlyOnceWith('/home/x/a.pdf');
    await relay('session.lock', { reason: 'officer' });
    unlock();
    expect(await relay('desktop.showSaved', {})).toEqual(failsWith('not-found'));
  });
});
