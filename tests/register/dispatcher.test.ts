import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { callNames, shapeOf } from '../../src/preload/contract/index.ts';
import { House } from '../support/house.ts';

describe('the dispatcher', () => {
  let house: House;
  beforeAll(async () => {
    house = new House('2026-11-21');
    await house.setUp();
  });
  afterAll(() => house.end());

  const dispatch = (name: string, input: unknown) => house.dispatcher.dispatch(name, input);

  it.each(['accounts.drop', 'toString', '__proto__', 'accounts', '', 'accounts.list.x', 'desktop.openLink'])('refuses the unknown call “%s”', async (name) => {
    expect(await dispatch(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
  });

  it('refuses an unknown key in every call, rather than drop it', async () => {
    for (const name of callNames) {
      if (shapeOf(name)?.effect === 'shell') continue;
      const reply = await dispatch(name, { unheardOf: 1 });
      expect(reply.ok, name).toBe(false);
    }
    expect(await dispatch('accounts.list', { unheardOf: 1 })).toMatchObject({ ok: false, error: { code: 'unknown-key' } });
  });

  it('answers whatever it is sent with a value or a sentence, never a throw, a stack or an SQL word', async () => {
    const calls = callNames.filter((name) => shapeOf(name)?.effect === 'read' || shapeOf(name)?.effect === 'change' || shapeOf(name)?.effect === 'draft');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...calls), fc.anything(), async (name, input) => {
        const reply = await dispatch(name, input);
        if (reply.ok) return;
        expect(reply.error.code).not.toBe('internal');
        expect(reply.error.message).toMatch(/^[A-Z].*[.?]$/u);
        expect(reply.error.message).not.toMatch(/SQL|at .*:\d+|undefined|\bzod\b|\bexpected\b|^(?:Invalid|Unrecognized|Too )/u);
      }),
      { numRuns: 500 },
    );
    expect(house.failures).toEqual([]);
  });

  it('says what is wrong with a field and which one it is', async () => {
    expect(await dispatch('settings.addDirectorate', { name: '  ', kind: 'clinical' })).toEqual({
      ok: false, error: { code: 'invalid', message: 'Give the directorate a name.', field: 'name' },
    });
  });

  it('tells the window after a change, and not after a look or a refusal', async () => {
    const changed = () => house.events.filter((event) => event.kind === 'changed').length;
    const before = changed();
    await dispatch('settings.get', {});
    await dispatch('settings.addDirectorate', { name: '', kind: 'clinical' });
    expect(changed()).toBe(before);
    await dispatch('settings.addDirectorate', { name: 'Surgery', kind: 'clinical' });
    expect(changed()).toBe(before + 1);
  });

  it('keeps the change and its trail entry together: a refused change leaves neither', async () => {
    const { count } = await house.call('audit.head', {});
    await house.refusal('settings.addDirectorate', { name: 'surgery', kind: 'clinical' });
    expect(await house.call('audit.head', {})).toMatchObject({ count });
  });

  it('suggests a file name that says what the file is', async () => {
    const [row] = (await house.call('settings.get', {})).directorates;
    const input = { directorateId: row?.id, policyId: 'cp371', dueOn: null };
    expect(house.dispatcher.suggestName('certifications.print', input)).toEqual({ ok: true, value: 'Appendix 3 CP371 medicine C-2026-0001.pdf' });
    expect(house.dispatcher.suggestName('accounts.list', {}).ok).toBe(false);
  });

  it('stops a job that is cancelled and saves nothing of it', async () => {
    const file = house.path('cancelled.zip');
    const running = house.reply('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, file);
    await new Promise((resolve) => setTimeout(resolve, 30));
    house.dispatcher.cancel('reports.auditPack');
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await house.call('reports.list', {})).toEqual([]);
  });

  it('stops running jobs at lock: they can no longer write', async () => {
    const running = house.reply('reports.auditPack', { from: '2026-10-01', to: '2026-12-31' }, house.path('locked.zip'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    await house.call('session.lock', { reason: 'idle' });
    expect(await running).toMatchObject({ ok: false });
    expect(house.failures).toEqual([]);
  });
});
