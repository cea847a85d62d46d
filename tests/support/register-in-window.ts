import type { AccountFacts } from '../../src/preload/contract/accounts.ts';
import { accountFactsWith } from './accounts.ts';
import type { RunningApp } from './electron-app.ts';

/** The passphrase of registers that are made here. */
export const windowPassphrase = 'four plain words here';

/** Makes an empty register through the window's own bridge; `openRegister` shows it. @throws when it cannot be made */
export async function createRegister({ page }: RunningApp, packs: string[] = ['cp371', '10022']): Promise<void> {
  const made = await page.evaluate(
    async ({ words, policies }) => {
      const reply = await window.register.session.create({
        trustName: 'Example Hospitals NHS Trust', packs: policies,
        directorates: [{ name: 'Medicine', kind: 'clinical' }, { name: 'Workforce', kind: 'non-clinical' }],
        officerName: 'Officer Example', passphrase: words, useKeychain: false,
      });
      return reply.ok && (await window.register.session.recoverySheetDone({})).ok;
    },
    { words: windowPassphrase, policies: packs },
  );
  if (!made) throw new Error('The register could not be made.');
}

/** Adds an account with one login, whose password nobody has kept yet. @throws when one of them cannot be added */
export async function addAccountWithLogin({ page }: RunningApp): Promise<void> {
  const added = await page.evaluate(async (facts) => {
    const account = await window.register.accounts.add(facts);
    if (!account.ok) return account.error.message;
    const login = await window.register.logins.add({
      facts: { accountId: account.value.id, label: '', userName: 'wardnews', email: '', twoStep: 'not-known', twoStepHolder: '', recoveryRoute: '' }, password: null,
    });
    return login.ok ? '' : login.error.message;
  }, accountFactsWith());
  if (added !== '') throw new Error(added);
}

/** Shows the register that was made behind the window. */
export async function openRegister({ page }: RunningApp): Promise<void> {
  await page.reload();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
}

/** Starts the sample register and shows its first screen. @throws when it cannot be made */
export async function openSample(app: RunningApp): Promise<void> {
  const started = await app.page.evaluate(async () => (await window.register.session.startSample({})).ok);
  if (!started) throw new Error('The sample could not be opened.');
  await openRegister(app);
  await app.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}

/** Makes a register under CP371 with these accounts, and opens the reviews. @throws when it cannot be made */
export async function makeRegister(app: RunningApp, accounts: readonly AccountFacts[]): Promise<void> {
  await createRegister(app, ['cp371']);
  const added = await app.page.evaluate(
    async (all) => {
      const choices = await window.register.accounts.choices({});
      if (!choices.ok) return false;
      for (const [place, account] of all.entries()) {
        const directorateId = choices.value.directorates[place % 2]?.id ?? null;
        if (!(await window.register.accounts.add({ ...account, directorateId })).ok) return false;
      }
      return true;
    },
    [...accounts],
  );
  if (!added) throw new Error('The accounts could not be added.');
  await openRegister(app);
  await app.page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await app.page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: /^Reviews/u }).press('Enter');
  await app.page.getByRole('heading', { name: 'Quarterly reviews', level: 1 }).waitFor();
}
