import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RegisterChild } from '../support/register-child.ts';
import { passphrase } from '../support/house.ts';

const rows = 2_000;

describe('a register process that is killed in the middle of an import', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'comms-killed-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function preparedImport(child: RegisterChild) {
    await child.ready;
    const { session } = await child.call('session.create', {
      trustName: 'Example Hospitals NHS Trust', packs: ['cp371'], directorates: [{ name: 'Medicine', kind: 'clinical' }],
      officerName: 'Test Officer', passphrase, useKeychain: false,
    });
    const path = join(folder, 'accounts.csv');
    const lines = Array.from({ length: rows }, (_, row) => `Account ${row},Facebook,https://www.facebook.com/example-${row},Medicine`);
    writeFileSync(path, ['Account,Platform,URL,Directorate', ...lines].join('\n'));
    const sheet = await child.call('accounts.readSpreadsheet', {}, path);
    const plan = { source: sheet.source, columns: { name: 0, channel: 1, address: 2, directorate: 3 }, directorates: [] };
    const { fingerprint, counts } = await child.call('accounts.planImport', plan);
    expect(counts.added).toBe(rows);
    return { officerId: session.officer?.id ?? '', plan, fingerprint };
  }

  async function accountsAfterUnlock(officerId: string): Promise<{ accounts: number; intact: boolean; state: string }> {
    const child = new RegisterChild(folder);
    await child.ready;
    const { state } = await child.call('session.status', {});
    await child.call('session.unlock', { officerId, passphrase });
    const { length: accounts } = await child.call('accounts.list', {});
    const { intact } = await child.call('audit.verify', {});
    await child.stop();
    return { accounts, intact, state };
  }

  it.each([[0.1], [0.5], [0.9]])('has all or none of its rows when it dies after %f of them', async (share) => {
    const child = new RegisterChild(folder);
    const { officerId, plan, fingerprint } = await preparedImport(child);
    const reached = Promise.withResolvers<void>();
    child.onEvent = (event) => {
      if (event.kind === 'progress' && event.call === 'accounts.runImport' && event.done >= rows * share) reached.resolve();
    };
    void child.reply('accounts.runImport', { plan, fingerprint });
    await reached.promise;
    await child.kill();

    const after = await accountsAfterUnlock(officerId);
    expect([0, rows]).toContain(after.accounts);
    expect(after).toMatchObject({ intact: true, state: 'locked' });
  });

  it('has all of its rows when it dies right after the answer', async () => {
    const child = new RegisterChild(folder);
    const { officerId, plan, fingerprint } = await preparedImport(child);
    await child.call('accounts.runImport', { plan, fingerprint });
    await child.kill();
    expect(await accountsAfterUnlock(officerId)).toEqual({ accounts: rows, intact: true, state: 'locked' });
  });
});
