import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import type { RunningApp } from './electron-app.ts';

/** The passphrase of registers that are made here. */
export const windowPassphrase = 'four plain words here';

/** Makes a register with these accounts through the window's own bridge, and opens the reviews. @throws when it cannot be made */
export async function makeRegister(app: RunningApp, accounts: readonly AccountFacts[]): Promise<void> {
  const made = await app.page.evaluate(
    async ({ words, all }) => {
      const reply = await window.register.session.create({
        trustName: 'Example Hospitals NHS Trust', packs: ['cp371'],
        directorates: [{ name: 'Medicine', kind: 'clinical' }, { name: 'Workforce', kind: 'non-clinical' }],
        officerName: 'Officer Example', passphrase: words, useKeychain: false,
      });
      await window.register.session.recoverySheetDone({});
      const choices = await window.register.accounts.choices({});
      if (!reply.ok || !choices.ok) return false;
      for (const [place, account] of all.entries()) {
        const directorateId = choices.value.directorates[place % 2]?.id ?? null;
        if (!(await window.register.accounts.add({ ...account, directorateId })).ok) return false;
      }
      return true;
    },
    { words: windowPassphrase, all: [...accounts] },
  );
  if (!made) throw new Error('The register could not be made.');
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await app.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reviews/u }).press('Enter');
  await app.page.getByRole('heading', { name: 'Quarterly reviews', level: 1 }).waitFor();
}
